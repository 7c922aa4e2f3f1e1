import * as z from 'zod/mini';
import { Id, Instant, LocalDate, Name, oneOfOrText, Text, WebAddress } from './common.js';
import {
  callKinds,
  counterStates,
  liveMessageTypes,
  queueReasons,
  queueStates,
  ticketSources,
  ticketStates,
} from './vocabulary.js';

const Count = z.int().check(z.gte(0));

/** A counter (loket) as on its sign. */
export const CounterReference = z.object({ id: Id, label: Name });
export type CounterReference = z.infer<typeof CounterReference>;

/** People who are served before others, for example "Lansia". Said by the citizen, confirmed by the officer. */
export const PriorityGroup = z.object({ id: Id, name: Name });
export type PriorityGroup = z.infer<typeof PriorityGroup>;

/** A number as boards and listeners say it. It is text: nothing may be read out of it. */
export const TicketNumber = z.string().check(z.minLength(1), z.maxLength(40));

/** One call of a number to a counter. */
export const Call = z.object({
  id: Id,
  /** The change of the live channel that told it; calls are in this order. */
  sequence: z.int().check(z.gte(1)),
  number: TicketNumber,
  counter: CounterReference,
  at: Instant,
  kind: oneOfOrText(callKinds),
  queueId: Id,
  ticketId: z.optional(Id),
  serviceId: z.optional(Id),
  serviceName: z.optional(Text),
  /** A recording that says it. Played only from the backend's origin. */
  audio: z.optional(WebAddress),
});
export type Call = z.infer<typeof Call>;

/** A line of people: those of one service, or of several that share counters and numbers. */
export const Queue = z.object({
  id: Id,
  mallId: z.optional(Id),
  label: Name,
  state: oneOfOrText(queueStates),
  /** Why no number can be taken, when the state is not `open`. */
  reason: z.optional(oneOfOrText(queueReasons)),
  /** The same in the mall's own words: the holiday's name, the break's label, the officer's note. */
  note: z.optional(Text),
  agencyId: z.optional(Id),
  serviceIds: z.optional(z.array(Id)),
  /** People who wait and are there. */
  waiting: z.optional(Count),
  /** People served today. */
  served: z.optional(Count),
  lastCalled: z.optional(
    z.object({ number: TicketNumber, counter: CounterReference, at: Instant }),
  ),
  /** Average minutes at the counter today. */
  averageMinutes: z.optional(z.number().check(z.gte(0))),
  /** Numbers still to be had from elsewhere than the hall, and in the hall. Absent: no limit. */
  quotaLeft: z.optional(Count),
  quotaLeftInHall: z.optional(Count),
  /** When numbers can be taken again, as far as known. */
  opensAt: z.optional(Instant),
  /** Until when numbers can be taken today. */
  lastTicketAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  priorityGroups: z.optional(z.array(PriorityGroup)),
});
export type Queue = z.infer<typeof Queue>;

/** A counter, and whom it serves. */
export const Counter = z.object({
  id: Id,
  label: Name,
  state: oneOfOrText(counterStates),
  /** Part of the hall, for boards that show one part. */
  zone: z.optional(Text),
  agencyId: z.optional(Id),
  /** Queues it calls from. */
  queueIds: z.optional(z.array(Id)),
  serving: z.optional(
    z.object({
      number: TicketNumber,
      ticketId: Id,
      /** `called`: not there yet. */
      state: oneOfOrText(ticketStates),
      since: Instant,
      serviceName: z.optional(Text),
    }),
  ),
});
export type Counter = z.infer<typeof Counter>;

/** What everybody may know of a number that changed: no name, no secret. */
export const TicketChange = z.object({
  id: Id,
  number: TicketNumber,
  queueId: Id,
  state: oneOfOrText(ticketStates),
  counter: z.optional(CounterReference),
});
export type TicketChange = z.infer<typeof TicketChange>;

/**
 * Where a listener stands. `sequence` counts the mall's changes one by one, so that a missing one is seen; `epoch`
 * changes when the count starts anew, for example with another database.
 */
const position = { epoch: Id, sequence: Count, at: Instant };

/**
 * The hall at one moment: what a board shows. A static file of it is good for polling, too.
 */
export const Board = z.object({
  mallId: Id,
  /** The mall's day. */
  date: LocalDate,
  ...position,
  counters: z.array(Counter),
  queues: z.array(Queue),
  /** The last calls of the day, newest first; long enough for a reader who comes every few seconds to miss none. */
  calls: z.array(Call),
  /** Running text. */
  notices: z.optional(z.array(Text)),
});
export type Board = z.infer<typeof Board>;

/**
 * One message of the live channel. A `change` is one act with all that it changed, whole records that replace those of
 * the same id; its `sequence` is one more than that of the change before. `beat` and `refetch` name the last change.
 */
export const LiveMessage = z.object({
  type: z.enum(liveMessageTypes),
  ...position,
  /** A new day began: calls and numbers of the day before are over. */
  date: z.optional(LocalDate),
  call: z.optional(Call),
  counters: z.optional(z.array(Counter)),
  queues: z.optional(z.array(Queue)),
  tickets: z.optional(z.array(TicketChange)),
  notices: z.optional(z.array(Text)),
});
export type LiveMessage = z.infer<typeof LiveMessage>;

/** A number and what became of it, for who holds its secret. */
export const Ticket = z.object({
  id: Id,
  number: TicketNumber,
  state: oneOfOrText(ticketStates),
  mallId: Id,
  queueId: Id,
  queueLabel: z.optional(Text),
  serviceId: z.optional(Id),
  serviceName: z.optional(Text),
  /** The day it is good for. */
  date: LocalDate,
  source: z.optional(oneOfOrText(ticketSources)),
  priorityGroupId: z.optional(Id),
  /** Whether an officer has confirmed the priority group. */
  priorityConfirmed: z.optional(z.boolean()),
  /** Whether it can be called: a number taken elsewhere waits for its owner to be in the hall. */
  checkedIn: z.optional(z.boolean()),
  /** Where it was called to. */
  counter: z.optional(CounterReference),
  /** People who will be called before, of those that can be called now. Only while it waits. */
  ahead: z.optional(Count),
  /** Minutes until it is called, from the shortest to the longest that is likely. */
  waitMinutes: z.optional(z.object({ from: Count, to: Count })),
  issuedAt: Instant,
  calledAt: z.optional(Instant),
  servingAt: z.optional(Instant),
  /** When it came to its end: served, missed, cancelled, transferred, expired. */
  endedAt: z.optional(Instant),
  /** How often it was called. */
  calls: z.optional(Count),
  /** Why it was missed, cancelled or transferred, in the mall's words. */
  reason: z.optional(Text),
  /** The number it goes on under in another queue. Its secret is the same. */
  transferredTo: z.optional(z.object({ ticketId: Id, number: TicketNumber, queueId: Id })),
  /** What to say at the counter when the number is lost. */
  bookingCode: z.optional(Text),
  /** What a reader in the hall scans to check in. */
  qrPayload: z.optional(Text),
  /** Opens and changes this one ticket until its day ends. Only in the answer to the request for it. */
  secret: z.optional(z.string().check(z.minLength(16), z.maxLength(200))),
});
export type Ticket = z.infer<typeof Ticket>;
