import type { PriorityGroup } from '../../../src/contract/index.js';

/** Which queues and counters the malls have, and how they call. */
export interface QueuePlan {
  readonly malls: readonly PlannedMall[];
  readonly queues: readonly PlannedQueue[];
  readonly counters: readonly PlannedCounter[];
}

export interface PlannedMall {
  readonly mallId: string;
  /** In the order they are offered. */
  readonly priorityGroups: readonly PriorityGroup[];
  /** After so many people of priority groups in a row, one of the others is called. */
  readonly priorityCallsInARow: number;
}

/** One line of people, and one series of numbers. */
export interface PlannedQueue {
  /** Unique over all malls. */
  readonly id: string;
  readonly mallId: string;
  readonly label: string;
  /** What its numbers begin with, for example `A` of `A-001`. No other queue of the mall may have it. */
  readonly prefix: string;
  /** Digits at least; 0 writes `A-1`. */
  readonly padding: number;
  readonly agencyId?: string;
  /** Numbers of a day that may be taken in the hall (those keyed in from paper count, too), and elsewhere. Without: no limit. */
  readonly quotaInHall?: number;
  readonly quotaOnline?: number;
  /** Whether a number taken elsewhere can be called only after its owner has checked in. */
  readonly checkIn: boolean;
  /** Who comes back after having been missed is called after so many of those who wait. */
  readonly rejoinAfter: number;
  readonly services: readonly { readonly id: string; readonly typicalMinutes?: number }[];
}

/** One counter, which may call from several queues. */
export interface PlannedCounter {
  /** Unique over all malls. */
  readonly id: string;
  readonly mallId: string;
  readonly label: string;
  readonly zone?: string;
  readonly agencyId?: string;
  readonly queueIds: readonly string[];
}
