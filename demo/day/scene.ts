import { minutesOf } from '../../src/rules/local-time.js';
import type { WeeklyOpening } from '../../src/contract/common.js';
import type { DaySpan } from './day.types.js';

const secondOf = (time: string) => minutesOf(time) * 60;

/**
 * One opening of a day as the plan takes it. Without a last number, numbers are given until closing.
 * @throws {RangeError} when the opening runs past midnight: a planned day ends with its date
 */
export function daySpanOf({
  opens,
  closes,
  lastTicket = closes,
  breaks = [],
}: Omit<WeeklyOpening, 'day'>): DaySpan {
  if (closes <= opens) throw new RangeError(`A day from ${opens} to ${closes} cannot be planned.`);
  return {
    opens: secondOf(opens),
    closes: secondOf(closes),
    lastTicket: secondOf(lastTicket),
    breaks: breaks.map(({ from, to, mode }) => ({ from: secondOf(from), to: secondOf(to), mode })),
  };
}
