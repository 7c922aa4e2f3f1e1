import type { TicketState } from '../../src/contract/vocabulary.js';
import type { DayAnswer, DayReport, DayTicket, TimedAct } from './day-acts.types.js';
import type { Second } from './day.types.js';

/** A number while the day is acted out, as those who act believe it to be. */
export interface TicketNotes extends Pick<
  DayTicket,
  'id' | 'number' | 'queueId' | 'visitor' | 'source' | 'isPriority' | 'issuedAt'
> {
  state: TicketState;
  readyAt?: Second;
  calledAt?: Second;
  counterId?: string;
  calls: number;
  servingAt?: Second;
  endedAt?: Second;
  /** Calls since it last began to wait. */
  callsOfTurn: number;
  /** Was missed once and came back. */
  isBack: boolean;
}

/** What came of a day so far. */
export class DayRecords {
  readonly #tickets = new Map<string, TicketNotes>();
  readonly #refused: (TimedAct & { reason: string })[] = [];

  issue(
    given: Pick<
      DayTicket,
      'id' | 'number' | 'queueId' | 'visitor' | 'source' | 'isPriority' | 'issuedAt'
    >,
  ): TicketNotes {
    const { id, number, queueId, visitor, source, isPriority, issuedAt } = given;
    const ticket: TicketNotes = {
      ...{ id, number, queueId, source, isPriority, issuedAt },
      ...(visitor !== undefined && { visitor }),
      state: 'waiting',
      calls: 0,
      callsOfTurn: 0,
      isBack: false,
    };
    this.#tickets.set(id, ticket);
    return ticket;
  }

  /** A number was called; of somebody whom the plan does not know, it is heard of for the first time. */
  call(called: NonNullable<DayAnswer['ticket']>, counterId: string, now: Second): TicketNotes {
    const ticket =
      this.#tickets.get(called.id) ??
      this.issue({ ...called, source: 'other', isPriority: false, issuedAt: now });
    ticket.state = 'called';
    ticket.counterId = counterId;
    ticket.calledAt ??= now;
    ticket.calls++;
    ticket.callsOfTurn = 1;
    return ticket;
  }

  end(ticket: TicketNotes, state: TicketState, now: Second): void {
    ticket.state = state;
    ticket.endedAt = now;
  }

  refuse(act: TimedAct, reason: string): void {
    this.#refused.push({ ...act, reason });
  }

  /** What came of everything once the day has been closed. */
  report(closed: Second): DayReport {
    return {
      tickets: [...this.#tickets.values()].map(
        ({ state, callsOfTurn: _, isBack: _back, ...ticket }) => ({
          ...ticket,
          endedAt: ticket.endedAt ?? closed,
          outcome:
            state === 'served' || state === 'cancelled' || state === 'transferred'
              ? state
              : 'expired',
        }),
      ),
      refused: this.#refused,
    };
  }
}
