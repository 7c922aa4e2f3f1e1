import type { CounterState } from '../../src/contract/vocabulary.js';
import type {
  ActingOptions,
  DayAct,
  DayAnswer,
  DayReport,
  FoundCounter,
  TimedAct,
} from './day-acts.types.js';
import { DayRecords, type TicketNotes } from './day-records.js';
import type { CounterDay, DayPlan, Second, Visitor } from './day.types.js';
import { Timeline } from './timeline.js';

/** Seconds an officer waits for somebody who was called. */
const waitsForCalled = 60;
/** Seconds until an officer without work sees that somebody came. */
const notices = 5;
/** Seconds after the last act at which the day is closed. */
const tidyingUp = 60;
/** Of somebody whom the plan does not know: walks and needs so many seconds. */
const stranger: Pick<Visitor, 'comesAtCall' | 'walks' | 'needs'> = {
  comesAtCall: 1,
  walks: 20,
  needs: 300,
};

/** What happens next. Most of it was decided by what came of an act before. */
type Event =
  | { readonly kind: 'ask'; readonly visitor: number }
  | {
      readonly kind: 'arrive' | 'giveUp' | 'delay' | 'stepOut' | 'comeBack' | 'rejoin';
      readonly ticket: TicketNotes;
    }
  | { readonly kind: 'turn'; readonly counter: CounterNotes; readonly state: CounterState }
  | { readonly kind: 'look'; readonly counter: CounterNotes }
  | {
      readonly kind: 'reach' | 'wait' | 'done';
      readonly counter: CounterNotes;
      readonly ticket: TicketNotes;
    };

interface CounterNotes {
  readonly day: CounterDay;
  /** What it is, and what it shall be once whoever stands there is served. */
  state: CounterState;
  wanted: CounterState;
  isBusy: boolean;
  /** An officer is about to look whether somebody waits. */
  isLooking: boolean;
}

/**
 * Acts out a planned day: says what is done next and when, and is told what came of it. So the same people and officers
 * act before a queue in memory, and before a server over the network.
 *
 * What is refused is noted, and life goes on: at a server other people may act, too.
 */
export function* actOutDay(
  plan: DayPlan,
  { looksEvery, isLeftOpen = false, found = [], end = Infinity }: ActingOptions = {},
): Generator<TimedAct, DayReport, DayAnswer> {
  const { visitors, outage } = plan;
  const { closes } = plan.opening;
  const timeline = new Timeline<Event>();
  const records = new DayRecords();
  const counters = plan.counters.map((day): CounterNotes => ({
    day,
    state: 'closed',
    wanted: 'closed',
    isBusy: false,
    isLooking: false,
  }));
  visitors.forEach(({ asksAt }, visitor) => {
    timeline.add(asksAt, { kind: 'ask', visitor });
  });
  for (const counter of counters)
    for (const { at, state } of counter.day.states)
      timeline.add(at, { kind: 'turn', counter, state });

  let now: Second = plan.opening.opens;
  let count = 0;
  function* ask(act: DayAct): Generator<TimedAct, DayAnswer, DayAnswer> {
    const timed = { at: now, count: ++count, act };
    const answer = yield timed;
    if (answer.refused !== undefined) records.refuse(timed, answer.refused);
    return answer;
  }
  const personOf = ({ visitor }: TicketNotes) =>
    (visitor === undefined ? undefined : visitors[visitor]) ?? stranger;

  const look = (counter: CounterNotes, after: number) => {
    if (counter.isLooking || counter.isBusy || counter.state !== 'open') return;
    counter.isLooking = true;
    timeline.add(now + after, { kind: 'look', counter });
  };
  /** Somebody can be called now: officers without work see it. */
  const isReady = (ticket: TicketNotes) => {
    ticket.readyAt ??= now;
    for (const counter of counters)
      if (counter.day.queueIds.includes(ticket.queueId)) look(counter, notices);
  };
  const isThere = (ticket: TicketNotes) => {
    const { patience, delay, stepsOut } = visitors[ticket.visitor ?? -1] ?? {};
    if (patience !== undefined) timeline.add(now + patience, { kind: 'giveUp', ticket });
    if (delay) timeline.add(now + delay.after, { kind: 'delay', ticket });
    if (stepsOut) timeline.add(now + stepsOut.after, { kind: 'stepOut', ticket });
    isReady(ticket);
  };
  function* turnTo(counter: CounterNotes): Generator<TimedAct, void, DayAnswer> {
    if (counter.state === counter.wanted) return;
    const { id: counterId } = counter.day;
    const answer = yield* ask({ kind: 'setCounter', counterId, state: counter.wanted });
    if (answer.refused === undefined) counter.state = counter.wanted;
    look(counter, notices);
  }
  function* isFree(counter: CounterNotes): Generator<TimedAct, void, DayAnswer> {
    counter.isBusy = false;
    yield* turnTo(counter);
    look(counter, counter.day.gap);
  }
  /** Does something to a number where it is still as it was left, and says whether it was done. */
  function* change(
    ticket: TicketNotes,
    from: TicketNotes['state'],
    act: DayAct,
  ): Generator<TimedAct, boolean, DayAnswer> {
    if (ticket.state !== from) return false;
    return (yield* ask(act)).refused === undefined;
  }

  function* happen(event: Event): Generator<TimedAct, void, DayAnswer> {
    switch (event.kind) {
      case 'ask': {
        const { visitor } = event;
        const person = visitors[visitor];
        if (!person) return;
        const { source, queueId, serviceId, priorityGroupId, arrivesAt, cancelsAt } = person;
        const { ticket: given } = yield* ask({
          kind: source === 'paper' ? 'keyInPaper' : 'requestTicket',
          queueId,
          source,
          ...(serviceId !== undefined && { serviceId }),
          ...(priorityGroupId !== undefined && { priorityGroupId }),
        });
        if (!given) return;
        const isPriority = priorityGroupId !== undefined;
        const ticket = records.issue({ ...given, visitor, source, isPriority, issuedAt: now });
        if (source !== 'online') isThere(ticket);
        else if (arrivesAt !== undefined) {
          timeline.add(Math.max(now, arrivesAt), { kind: 'arrive', ticket });
        }
        if (cancelsAt !== undefined)
          timeline.add(Math.max(now, cancelsAt), { kind: 'giveUp', ticket });
        return;
      }
      case 'arrive': {
        const { ticket } = event;
        const act = { kind: 'checkIn', ticketId: ticket.id } as const;
        if (yield* change(ticket, 'waiting', act)) isThere(ticket);
        return;
      }
      case 'giveUp': {
        const { ticket } = event;
        const act = { kind: 'cancel', ticketId: ticket.id } as const;
        if (yield* change(ticket, 'waiting', act)) records.end(ticket, 'cancelled', now);
        return;
      }
      case 'delay': {
        const { ticket } = event;
        const { places } = visitors[ticket.visitor ?? -1]?.delay ?? { places: 1 };
        yield* change(ticket, 'waiting', { kind: 'delay', ticketId: ticket.id, places });
        return;
      }
      case 'stepOut': {
        const { ticket } = event;
        const { back } = visitors[ticket.visitor ?? -1]?.stepsOut ?? { back: 300 };
        const act = { kind: 'leave', ticketId: ticket.id } as const;
        if (yield* change(ticket, 'waiting', act)) {
          ticket.state = 'missed';
          timeline.add(now + back, { kind: 'comeBack', ticket });
        }
        return;
      }
      case 'comeBack':
      case 'rejoin': {
        const { ticket } = event;
        const act = { kind: 'rejoin', ticketId: ticket.id } as const;
        if (yield* change(ticket, 'missed', act)) {
          ticket.state = 'waiting';
          ticket.isBack = event.kind === 'rejoin';
          isReady(ticket);
        }
        return;
      }
      case 'turn': {
        event.counter.wanted = event.state;
        if (!event.counter.isBusy) yield* turnTo(event.counter);
        return;
      }
      case 'look': {
        const { counter } = event;
        counter.isLooking = false;
        if (counter.isBusy || counter.state !== 'open') return;
        const { id: counterId } = counter.day;
        const { ticket: called } = yield* ask({ kind: 'callNext', counterId });
        if (!called) {
          if (looksEvery !== undefined) look(counter, looksEvery);
          return;
        }
        counter.isBusy = true;
        const ticket = records.call(called, counterId, now);
        awaitPerson(counter, ticket);
        return;
      }
      case 'reach': {
        const { counter, ticket } = event;
        const act = { kind: 'serve', ticketId: ticket.id, counterId: counter.day.id } as const;
        if (!(yield* change(ticket, 'called', act))) return yield* isFree(counter);
        ticket.state = 'serving';
        ticket.servingAt = now;
        const seconds = Math.round(personOf(ticket).needs * counter.day.pace);
        timeline.add(now + seconds, { kind: 'done', counter, ticket });
        return;
      }
      case 'wait': {
        const { counter, ticket } = event;
        const names = { ticketId: ticket.id, counterId: counter.day.id };
        if (ticket.callsOfTurn < 2) {
          if (!(yield* change(ticket, 'called', { kind: 'recall', ...names }))) {
            return yield* isFree(counter);
          }
          ticket.calls++;
          ticket.callsOfTurn++;
          awaitPerson(counter, ticket);
          return;
        }
        if (yield* change(ticket, 'called', { kind: 'skip', ...names })) {
          ticket.state = 'missed';
          const { rejoinsAfter } = visitors[ticket.visitor ?? -1] ?? {};
          if (rejoinsAfter !== undefined && !ticket.isBack) {
            timeline.add(now + rejoinsAfter, { kind: 'rejoin', ticket });
          }
        }
        return yield* isFree(counter);
      }
      case 'done': {
        const { counter, ticket } = event;
        const names = { ticketId: ticket.id, counterId: counter.day.id };
        const { goesOnTo } = visitors[ticket.visitor ?? -1] ?? {};
        if (goesOnTo !== undefined && ticket.source !== 'transfer' && now < closes) {
          const { ticket: next } = yield* ask({ kind: 'transfer', ...names, queueId: goesOnTo });
          if (next) {
            records.end(ticket, 'transferred', now);
            const { visitor, isPriority } = ticket;
            isReady(
              records.issue({ ...next, visitor, source: 'transfer', isPriority, issuedAt: now }),
            );
            return yield* isFree(counter);
          }
        }
        if (yield* change(ticket, 'serving', { kind: 'finish', ...names })) {
          records.end(ticket, 'served', now);
        }
        return yield* isFree(counter);
      }
    }
  }
  /** Somebody was called: comes, or is waited for. */
  function awaitPerson(counter: CounterNotes, ticket: TicketNotes): void {
    const { comesAtCall = Infinity, walks } = personOf(ticket);
    // Whoever was missed and came back listens.
    const comes = ticket.isBack || comesAtCall <= ticket.callsOfTurn;
    const after = comes ? Math.min(walks, waitsForCalled - 1) : waitsForCalled;
    timeline.add(now + after, { kind: comes ? 'reach' : 'wait', counter, ticket });
  }

  /** A counter at which work is under way already. */
  function takeOver({ counterId, state, ticket, isServing }: FoundCounter, index: number): void {
    const counter = counters.find(({ day }) => day.id === counterId);
    if (!counter) return;
    counter.state = counter.wanted = state;
    // How long somebody has been there is not known: they are not done all at once.
    const after = Math.ceil((stranger.needs * (index + 1)) / found.length);
    if (!ticket) return look(counter, Math.min(after, counter.day.gap));
    counter.isBusy = true;
    const notes = records.call(ticket, counterId, now);
    if (!isServing) return awaitPerson(counter, notes);
    notes.state = 'serving';
    notes.servingAt = now;
    timeline.add(now + after, { kind: 'done', counter, ticket: notes });
  }

  found.forEach(takeOver);
  for (let next = timeline.next(); next; next = timeline.next()) {
    const { at, event } = next;
    if (outage && outage.from <= at && at < outage.to) {
      // What people would have done meanwhile is done once the system is back, in the same order.
      timeline.add(outage.to, event);
      continue;
    }
    if (at > end) return records.report(end);
    // After closing whoever is at a counter is served to the end; nobody else does anything any more.
    const isLate = at >= closes && !['turn', 'reach', 'wait', 'done'].includes(event.kind);
    if (isLate) continue;
    now = Math.max(now, at);
    yield* happen(event);
  }
  now = Math.max(now, closes) + tidyingUp;
  if (!isLeftOpen) yield* ask({ kind: 'closeDay' });
  return records.report(now);
}
