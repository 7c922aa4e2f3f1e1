import { type TicketState, ticketStates } from '../contract/vocabulary.js';

/** What can be done with a number. */
export const ticketActs = [
  /** Its owner is in the hall. */
  'checkIn',
  'call',
  'recall',
  /** Its owner stands at the counter. */
  'serve',
  'finish',
  /** Nobody came. */
  'skip',
  /** Its owner steps out, and may rejoin. */
  'leave',
  'rejoin',
  /** Lets some people pass. */
  'delay',
  /** Goes on in another queue under a number of its own. */
  'transfer',
  'cancel',
  /** The day ended first. */
  'expire',
] as const;
export type TicketAct = (typeof ticketActs)[number];

/** Who acts: the owner of a number, or somebody (or something) that runs the queue. */
export type TicketActor = 'citizen' | 'mall';

/** Every legal step: what an act makes of a number in a state. What is not here cannot be done. */
const steps: Readonly<
  Record<TicketState, Readonly<Partial<Record<TicketAct, TicketState>>> | undefined>
> = {
  waiting: {
    checkIn: 'waiting',
    call: 'called',
    leave: 'missed',
    delay: 'waiting',
    transfer: 'transferred',
    cancel: 'cancelled',
    expire: 'expired',
  },
  called: {
    recall: 'called',
    serve: 'serving',
    skip: 'missed',
    transfer: 'transferred',
    cancel: 'cancelled',
    expire: 'expired',
  },
  serving: {
    finish: 'served',
    transfer: 'transferred',
    cancel: 'cancelled',
    expire: 'expired',
  },
  missed: { rejoin: 'waiting', cancel: 'cancelled', expire: 'expired' },
  served: undefined,
  cancelled: undefined,
  transferred: undefined,
  expired: undefined,
};

/** What owners may do with their own number, and when. Whom an officer serves, only the officer sends away. */
const ownersMay: Readonly<Partial<Record<TicketAct, readonly TicketState[]>>> = {
  checkIn: ['waiting'],
  leave: ['waiting'],
  rejoin: ['missed'],
  delay: ['waiting'],
  cancel: ['waiting', 'called', 'missed'],
};

/** States in which a number has a counter. */
const atCounter: readonly TicketState[] = ['called', 'serving', 'served'];

/** Whether a state is one of those we know; a newer backend may send others, which are text to be shown. */
export function isTicketState(state: string): state is TicketState {
  return ticketStates.some((known) => known === state);
}

/** Whether nothing can be done any more. Of a state nobody knows that is not known: false. */
export function isFinal(state: string): boolean {
  return isTicketState(state) && !steps[state];
}

/**
 * What becomes of a number.
 * @returns undefined when the act is not possible, always so in a state that is not known
 */
export function after(
  state: string,
  act: TicketAct,
  by: TicketActor = 'mall',
): TicketState | undefined {
  if (!isTicketState(state)) return undefined;
  if (by === 'citizen' && !ownersMay[act]?.includes(state)) return undefined;
  return steps[state]?.[act];
}

/** Whether something can be done in a state. To be called, a number must be checked in, too: see `reduceTicket`. */
export function canDo(state: string, act: TicketAct, by: TicketActor = 'mall'): boolean {
  return after(state, act, by) !== undefined;
}

/** What is known of a number. Instants are epoch milliseconds; none is before another that comes first by its nature. */
export interface TicketFacts {
  readonly state: TicketState;
  /** Whether its owner is in the hall. */
  readonly checkedIn: boolean;
  /** How often it was called, all turns together. */
  readonly calls: number;
  readonly issuedAt: number;
  /** Where it was called to; only while it is called or served, and once it was served. */
  readonly counterId?: string;
  /** First call of this turn; a number that waits again has none. */
  readonly calledAt?: number;
  readonly servingAt?: number;
  /** When it was served, missed, cancelled, transferred or expired. */
  readonly endedAt?: number;
}

/** An act upon a number. */
export interface TicketEvent {
  readonly act: TicketAct;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Who acts; the mall unless said. */
  readonly by?: TicketActor;
  /** The counter that calls. Acts at a counter may name it, and are refused when the number is at another. */
  readonly counterId?: string;
}

/**
 * Why an act is refused. `final`: the number has come to its end. `notNow`: not in this state. `notYours`: only an
 * officer may. `notCheckedIn`: its owner is not in the hall. `noCounter`: a call without a counter. `otherCounter`: it
 * is at another counter.
 */
export type TicketRefusal =
  'final' | 'notNow' | 'notYours' | 'notCheckedIn' | 'noCounter' | 'otherCounter';

/**
 * A number after an act, or why the act is refused; the facts given are never changed.
 *
 * An instant before what is already known counts as the latest known one: two servers' clocks differ a little, and an
 * officer whose server is slightly behind must not be refused.
 */
export function reduceTicket(
  facts: TicketFacts,
  { act, at, by = 'mall', counterId }: TicketEvent,
): { readonly facts: TicketFacts } | { readonly refused: TicketRefusal } {
  const state = after(facts.state, act);
  if (!state) return { refused: isFinal(facts.state) ? 'final' : 'notNow' };
  if (!canDo(facts.state, act, by)) return { refused: 'notYours' };
  if (act === 'call') {
    if (!facts.checkedIn) return { refused: 'notCheckedIn' };
    if (!counterId) return { refused: 'noCounter' };
  } else if (facts.counterId && counterId && facts.counterId !== counterId) {
    return { refused: 'otherCounter' };
  }

  const { issuedAt, calledAt, servingAt, endedAt } = facts;
  const now = Math.max(at, issuedAt, calledAt ?? at, servingAt ?? at, endedAt ?? at);
  const counter = act === 'call' ? counterId : facts.counterId;
  const isBack = state === 'waiting';
  const called = isBack ? undefined : act === 'call' ? now : calledAt;
  const serving = isBack ? undefined : act === 'serve' ? now : servingAt;
  const hasEnded = state === 'missed' || isFinal(state);
  return {
    facts: {
      state,
      checkedIn: facts.checkedIn || act === 'checkIn',
      calls: facts.calls + (act === 'call' || act === 'recall' ? 1 : 0),
      issuedAt,
      ...(counter !== undefined && atCounter.includes(state) && { counterId: counter }),
      ...(called !== undefined && { calledAt: called }),
      ...(serving !== undefined && { servingAt: serving }),
      ...(hasEnded && { endedAt: now }),
    },
  };
}

/** What a listener was told of a number, and by which change of the live channel. */
export interface ToldTicket {
  readonly epoch: string;
  readonly sequence: number;
  /** As told: a state nobody knows is text to be shown. */
  readonly state: string;
}

/**
 * What holds when a listener is told something of a number it may already know of: the later change of one count, so
 * that one told twice or late does no harm; and what a new count says, whatever the old one said.
 */
export function latestTold<Told extends ToldTicket>(known: Told | undefined, told: Told): Told {
  if (!known || known.epoch !== told.epoch) return told;
  return told.sequence > known.sequence ? told : known;
}
