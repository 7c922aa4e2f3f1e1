import { actOutDay } from './act-out-day.js';
import type { ActingOptions, DayAnswer, DayReport, TimedAct } from './day-acts.types.js';
import type { DayPlan, Second } from './day.types.js';

/** Whoever runs the queue: does an act, or says why it is refused. */
export interface DayActs {
  do(act: TimedAct): Promise<DayAnswer>;
}

/** How fast a day goes. */
export interface Pace {
  /** Resolves when it is this second of the day. */
  until(second: Second): Promise<void>;
}

/** Plays a planned day before whoever runs the queue. */
export async function playDay(
  plan: DayPlan,
  acts: DayActs,
  pace: Pace,
  options?: ActingOptions,
): Promise<DayReport> {
  const day = actOutDay(plan, options);
  let step = day.next({});
  while (step.done !== true) {
    await pace.until(step.value.at);
    step = day.next(await acts.do(step.value));
  }
  return step.value;
}

/**
 * A pace by real time.
 * @param now what time it is, in real milliseconds
 * @param from second of the day at which it begins; what comes before is done at once
 * @param speed seconds of the day in one real second
 */
export function realPace(now: () => number, from: Second, speed: number): Pace {
  const began = now();
  return {
    until: (second) => {
      const left = ((second - from) * 1000) / speed - (now() - began);
      return left > 0
        ? new Promise((resolve) => {
            setTimeout(resolve, left);
          })
        : Promise.resolve();
    },
  };
}
