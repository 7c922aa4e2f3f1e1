import { actOutDay } from './act-out-day.js';
import type { DayReport } from './day-acts.types.js';
import type { DayPlan } from './day.types.js';
import { Hall, type HallRules } from './hall.js';

/** Plays a planned day in memory, at once: who was called when and where, and what became of each number. */
export function simulateDay(plan: DayPlan, rules?: HallRules): DayReport {
  const hall = new Hall(plan.counters, rules);
  const day = actOutDay(plan);
  let step = day.next({});
  while (step.done !== true) step = day.next(hall.do(step.value));
  return step.value;
}
