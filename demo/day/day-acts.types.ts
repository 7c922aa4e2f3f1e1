import type { CounterState } from '../../src/contract/vocabulary.js';
import type { Second } from './day.types.js';

/** What people and officers ask of whoever runs the queue. Tickets are named by the id that the answer gave. */
export type DayAct =
  | {
      readonly kind: 'requestTicket' | 'keyInPaper';
      readonly queueId: string;
      readonly serviceId?: string;
      readonly source: 'walkIn' | 'online' | 'paper';
      readonly priorityGroupId?: string;
    }
  | {
      readonly kind: 'checkIn' | 'leave' | 'rejoin' | 'cancel';
      readonly ticketId: string;
    }
  | { readonly kind: 'delay'; readonly ticketId: string; readonly places: number }
  | { readonly kind: 'callNext'; readonly counterId: string }
  | {
      readonly kind: 'recall' | 'serve' | 'finish' | 'skip';
      readonly ticketId: string;
      readonly counterId: string;
    }
  | {
      readonly kind: 'transfer';
      readonly ticketId: string;
      readonly counterId: string;
      readonly queueId: string;
    }
  | { readonly kind: 'setCounter'; readonly counterId: string; readonly state: CounterState }
  | { readonly kind: 'closeDay' };

/** An act at its time. */
export interface TimedAct {
  readonly at: Second;
  /** Counts the acts of the day from 1: with the plan's seed and regime it names an attempt. */
  readonly count: number;
  readonly act: DayAct;
}

/**
 * What came of an act. `ticket` is the number that was given, called or goes on elsewhere; a call without one found
 * nobody. `refused` says why nothing was done.
 */
export interface DayAnswer {
  readonly ticket?: { readonly id: string; readonly number: string; readonly queueId: string };
  readonly refused?: string;
}

/** A number of the day, and what became of it. */
export interface DayTicket {
  readonly id: string;
  readonly number: string;
  readonly queueId: string;
  /** Whose it was, in the order of the plan; none for a number that somebody else took. */
  readonly visitor?: number;
  readonly source: 'walkIn' | 'online' | 'paper' | 'transfer' | 'other';
  readonly isPriority: boolean;
  readonly issuedAt: Second;
  /** From when it could be called: in the hall, with a number. */
  readonly readyAt?: Second;
  /** First call, and to which counter it was called last. */
  readonly calledAt?: Second;
  readonly counterId?: string;
  readonly calls: number;
  readonly servingAt?: Second;
  readonly endedAt?: Second;
  readonly outcome: 'served' | 'cancelled' | 'transferred' | 'expired';
}

/** What came of a day. */
export interface DayReport {
  readonly tickets: readonly DayTicket[];
  /** Acts that were refused, those of people for whom no number was left among them. */
  readonly refused: readonly (TimedAct & { readonly reason: string })[];
}

/** How a day is acted out. */
export interface ActingOptions {
  /**
   * Seconds after which an officer without work looks anew, because others may take numbers, too. Unless given, only
   * people of the plan are expected.
   */
  readonly looksEvery?: number;
  /** The day is not closed at its end: what is left stays as it is. */
  readonly isLeftOpen?: boolean;
  /** Second after which nothing is done any more: the hall is left as it is then. Unless given, the day is acted out. */
  readonly end?: Second;
  /** Counters as they are when the day begins; closed unless given. */
  readonly found?: readonly FoundCounter[];
}

/** A counter of a hall that others have opened. */
export interface FoundCounter {
  readonly counterId: string;
  readonly state: CounterState;
  /** Whoever was called to it or is served there. */
  readonly ticket?: NonNullable<DayAnswer['ticket']>;
  readonly isServing?: boolean;
}
