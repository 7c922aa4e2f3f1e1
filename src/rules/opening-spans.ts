import type { Break } from '../contract/common.js';
import type { DayOpening } from './day-hours.js';
import { dayLength, minutesOf } from './local-time.js';

/** A break on the wall clock. */
export interface BreakSpan {
  readonly start: number;
  readonly end: number;
  readonly pause: Break;
}

/** One opening on the wall clock, in minutes since 1970; `end` is the first minute after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly lastTicket: number | undefined;
  /** Within the opening only. */
  readonly breaks: readonly BreakSpan[];
}

/** Places an opening of a day on the wall clock. What closes at or before it opens, closes on the next day. */
export function spanOf(opening: DayOpening, day: number): Span {
  const midnight = day * dayLength;
  const start = midnight + minutesOf(opening.opens);
  const end = endAfter(start, midnight + minutesOf(opening.closes));
  // Of an opening that runs past midnight, a time may mean this day or the next: the one within the opening is meant.
  const days = [midnight, midnight + dayLength];
  return {
    start,
    end,
    lastTicket: days
      .map((from) => from + minutesOf(opening.lastTicket ?? opening.closes))
      .find((time) => opening.lastTicket !== undefined && start <= time && time <= end),
    breaks: (opening.breaks ?? []).flatMap((pause) =>
      days
        .map((from) => {
          const begins = from + minutesOf(pause.from);
          const ends = endAfter(begins, from + minutesOf(pause.to));
          return { start: Math.max(begins, start), end: Math.min(ends, end), pause };
        })
        .filter((part) => part.start < part.end),
    ),
  };
}

const endAfter = (start: number, end: number) =>
  end > start ? end : end + dayLength * (Math.floor((start - end) / dayLength) + 1);

/** The closed breaks of some openings. */
export const closedBreaks = (spans: readonly Span[]) =>
  spans.flatMap(({ breaks }) => breaks.filter(({ pause }) => pause.mode === 'closed'));

export const covers = (span: { start: number; end: number }, wall: number) =>
  span.start <= wall && wall < span.end;

/** The first moment, from `wall` on, that lies in none of the breaks. Breaks may touch and overlap. */
export function afterBreaks(wall: number, breaks: readonly BreakSpan[]): number {
  const pause = breaks.find((one) => covers(one, wall));
  return pause ? afterBreaks(pause.end, breaks) : wall;
}
