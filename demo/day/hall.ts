import {
  isFinal,
  reduceTicket,
  type TicketAct,
  type TicketFacts,
} from '../../src/rules/ticket-state.js';
import type { DayAct, DayAnswer, TimedAct } from './day-acts.types.js';
import type { DayPlan } from './day.types.js';

/** How a hall calls, unless told. */
const ordinary = { priorityInARow: 2, rejoinBehind: 3 };

/** How the hall calls. */
export interface HallRules {
  /** After so many of the priority groups in a row somebody else is called. */
  readonly priorityInARow?: number;
  /** Who was missed and comes back stands behind so many others. */
  readonly rejoinBehind?: number;
}

interface HeldTicket {
  readonly id: string;
  readonly number: string;
  readonly isPriority: boolean;
  queueId: string;
  facts: TicketFacts;
}

/** Those who can be called, in their order, and how often priority went first since it did not. */
interface Line {
  readonly priority: HeldTicket[];
  readonly others: HeldTicket[];
  inARow: number;
}

/**
 * Queues in memory, for days without a server: first come, first served, priority groups before others but not for
 * ever. Numbers are legal by the same table of states as everywhere.
 */
export class Hall {
  readonly #rules: Required<HallRules>;
  readonly #tickets = new Map<string, HeldTicket>();
  readonly #lines = new Map<string, Line>();
  readonly #counters: ReadonlyMap<string, readonly string[]>;
  readonly #counts = new Map<string, number>();

  constructor(counters: DayPlan['counters'], rules: HallRules = {}) {
    this.#rules = { ...ordinary, ...rules };
    this.#counters = new Map(counters.map(({ id, queueIds }) => [id, queueIds]));
  }

  /** Does an act, or says why it cannot be done. */
  do({ at, act }: Pick<TimedAct, 'at' | 'act'>): DayAnswer {
    switch (act.kind) {
      case 'requestTicket':
      case 'keyInPaper':
        return this.#issue(act, at);
      case 'callNext':
        return this.#callNext(act.counterId, at);
      case 'setCounter':
        return {};
      case 'closeDay':
        for (const ticket of this.#tickets.values())
          if (!isFinal(ticket.facts.state)) this.#change(ticket, 'expire', at);
        return {};
      default:
        return this.#changeById(act, at);
    }
  }

  #issue(
    { queueId, source, priorityGroupId }: Extract<DayAct, { kind: 'requestTicket' | 'keyInPaper' }>,
    at: number,
  ): DayAnswer {
    const ticket = this.#new(queueId, priorityGroupId !== undefined, source !== 'online', at);
    if (ticket.facts.checkedIn) this.#stand(ticket);
    return { ticket: { id: ticket.id, number: ticket.number, queueId } };
  }

  #new(queueId: string, isPriority: boolean, checkedIn: boolean, at: number): HeldTicket {
    const count = (this.#counts.get(queueId) ?? 0) + 1;
    this.#counts.set(queueId, count);
    const number = `${queueId}-${String(count).padStart(3, '0')}`;
    const facts: TicketFacts = { state: 'waiting', checkedIn, calls: 0, issuedAt: at };
    const ticket = { id: number, number, isPriority, queueId, facts };
    this.#tickets.set(ticket.id, ticket);
    return ticket;
  }

  #callNext(counterId: string, at: number): DayAnswer {
    // Of the queues of a counter, the one whose first person has waited longest.
    const firsts = (this.#counters.get(counterId) ?? []).flatMap((queueId) => {
      const line = this.#line(queueId);
      const isPriority =
        line.priority.length > 0 &&
        (line.others.length === 0 || line.inARow < this.#rules.priorityInARow);
      const [ticket] = isPriority ? line.priority : line.others;
      return ticket ? [{ line, ticket, isPriority }] : [];
    });
    const [first] = firsts.sort(
      (one, other) => one.ticket.facts.issuedAt - other.ticket.facts.issuedAt,
    );
    if (!first) return {};
    const { line, ticket, isPriority } = first;
    line.inARow = isPriority ? line.inARow + 1 : 0;
    const refused = this.#change(ticket, 'call', at, counterId);
    return refused === undefined
      ? { ticket: { id: ticket.id, number: ticket.number, queueId: ticket.queueId } }
      : { refused };
  }

  #changeById(
    act: Exclude<
      DayAct,
      { kind: 'requestTicket' | 'keyInPaper' | 'callNext' | 'setCounter' | 'closeDay' }
    >,
    at: number,
  ): DayAnswer {
    const ticket = this.#tickets.get(act.ticketId);
    if (!ticket) return { refused: 'unknown' };
    const counterId = 'counterId' in act ? act.counterId : undefined;
    const refused = this.#change(ticket, act.kind, at, counterId);
    if (refused !== undefined) return { refused };
    switch (act.kind) {
      case 'checkIn':
        this.#stand(ticket);
        return {};
      case 'rejoin':
        if (ticket.facts.checkedIn) this.#stand(ticket, this.#rules.rejoinBehind);
        return {};
      case 'delay': {
        const behind = this.#row(ticket).indexOf(ticket) + act.places;
        this.#sit(ticket);
        this.#stand(ticket, behind);
        return {};
      }
      case 'transfer': {
        const next = this.#new(act.queueId, ticket.isPriority, true, at);
        this.#stand(next);
        return { ticket: { id: next.id, number: next.number, queueId: next.queueId } };
      }
      default:
        return {};
    }
  }

  /** @returns why not; undefined when it was done */
  #change(ticket: HeldTicket, act: TicketAct, at: number, counterId?: string): string | undefined {
    const event = { act, at, ...(counterId !== undefined && { counterId }) };
    const outcome = reduceTicket(ticket.facts, event);
    if ('refused' in outcome) return outcome.refused;
    if (ticket.facts.state === 'waiting' && outcome.facts.state !== 'waiting') this.#sit(ticket);
    ticket.facts = outcome.facts;
    return undefined;
  }

  #line(queueId: string): Line {
    const known = this.#lines.get(queueId);
    const line = known ?? { priority: [], others: [], inARow: 0 };
    if (!known) this.#lines.set(queueId, line);
    return line;
  }

  #row({ queueId, isPriority }: HeldTicket): HeldTicket[] {
    const line = this.#line(queueId);
    return isPriority ? line.priority : line.others;
  }

  /** Stands by the time of the number, or behind so many others of the same row. */
  #stand(ticket: HeldTicket, behind?: number): void {
    const row = this.#row(ticket);
    const later = row.findIndex(({ facts }) => facts.issuedAt > ticket.facts.issuedAt);
    const place = behind ?? (later < 0 ? row.length : later);
    row.splice(Math.min(place, row.length), 0, ticket);
  }

  #sit(ticket: HeldTicket): void {
    const row = this.#row(ticket);
    const place = row.indexOf(ticket);
    if (place >= 0) row.splice(place, 1);
  }
}
