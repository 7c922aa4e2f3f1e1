import type { BreakMode, CounterState } from '../../src/contract/vocabulary.js';

/** Whole seconds since the mall's midnight. */
export type Second = number;

/** What kind of day. */
export type RegimeName = 'calm' | 'crowded' | 'bad';

/** Where the day is played. */
export interface DayScene {
  readonly queues: readonly DayQueue[];
  readonly counters: readonly DayCounter[];
  readonly opening: DaySpan;
  /** Ids of the priority groups; none unless given. */
  readonly priorityGroupIds?: readonly string[];
}

/** A queue, and how long somebody usually takes at the counter. */
export interface DayQueue {
  readonly id: string;
  readonly typicalMinutes: number;
  /** Its services, if it is of several; the queue's minutes hold for one that has none of its own. */
  readonly services?: readonly { readonly id: string; readonly typicalMinutes?: number }[];
}

export interface DayCounter {
  readonly id: string;
  readonly queueIds: readonly string[];
}

/** When the mall is open. */
export interface DaySpan {
  readonly opens: Second;
  readonly closes: Second;
  /** Last second at which a number can be taken. */
  readonly lastTicket: Second;
  readonly breaks: readonly {
    readonly from: Second;
    readonly to: Second;
    readonly mode: BreakMode;
  }[];
}

/** Everything that will happen on a day as far as people decide it; who is called when is up to who runs the queue. */
export interface DayPlan {
  readonly seed: number;
  readonly regime: RegimeName;
  readonly opening: DaySpan;
  readonly visitors: readonly Visitor[];
  readonly counters: readonly CounterDay[];
  /** The system is away: nothing is called or keyed in, and numbers are given on paper. */
  readonly outage?: { readonly from: Second; readonly to: Second };
}

/** Somebody who wants a service. */
export interface Visitor {
  readonly queueId: string;
  readonly serviceId?: string;
  readonly source: 'walkIn' | 'online' | 'paper';
  readonly priorityGroupId?: string;
  /** Takes the number. On paper: when it is keyed in. */
  readonly asksAt: Second;
  /** Is in the hall; without: never comes. */
  readonly arrivesAt?: Second;
  /** Gives the number up at home. */
  readonly cancelsAt?: Second;
  /** Seconds at a counter of ordinary speed. */
  readonly needs: number;
  /** Comes to the counter at which call, the first or the second; without: not at all. */
  readonly comesAtCall?: 1 | 2;
  /** Seconds from the call to the counter. */
  readonly walks: number;
  /** Gives up after so many seconds in the hall. */
  readonly patience?: number;
  /** Lets people pass, so many seconds after having come. */
  readonly delay?: { readonly after: number; readonly places: number };
  /** Steps out so many seconds after having come, and is back later. */
  readonly stepsOut?: { readonly after: number; readonly back: number };
  /** Comes back so many seconds after having been missed. */
  readonly rejoinsAfter?: number;
  /** Is at the wrong counter and must go on in this queue. */
  readonly goesOnTo?: string;
}

/** A counter's day. */
export interface CounterDay extends DayCounter {
  /** What its service times are multiplied by; over 1 is slow. */
  readonly pace: number;
  /** Seconds between one person and the next. */
  readonly gap: number;
  /** When it opens, pauses, closes; in order. Whoever stands there is served to the end first. */
  readonly states: readonly { readonly at: Second; readonly state: CounterState }[];
}
