import type { Break } from '../contract/common.js';
import type { DayOpening } from './day-hours.js';
import { dayLength, minutesOf } from './local-time.js';

/** A stretch of the wall clock, in minutes since 1970; `end` is the first minute after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A break on the wall clock, cut to its opening. */
export interface BreakSpan extends Stretch {
  readonly pause: Break;
}

/** One opening on the wall clock. */
export interface Span extends Stretch {
  readonly lastTicket: number | undefined;
  readonly breaks: readonly BreakSpan[];
}

/** Openings that touch or overlap: one to a citizen, who sees 20:00-24:00 and 00:00-04:00 close at 04:00. */
export interface Block extends Stretch {
  readonly spans: readonly Span[];
}

/** Places an opening of a day on the wall clock. What closes at or before it opens, closes on the next day. */
export function spanOf(opening: DayOpening, day: number): Span {
  const midnight = day * dayLength;
  const start = midnight + minutesOf(opening.opens);
  const end = endAfter(start, midnight + minutesOf(opening.closes));
  // Of an opening that runs past midnight, a time may mean this day or the next: the one within the opening is meant.
  const days = [midnight, midnight + dayLength];
  const { lastTicket: last, breaks: pauses = [] } = opening;
  const lastTicket = days
    .map((from) => (last === undefined ? NaN : from + minutesOf(last)))
    .find((time) => start <= time && time <= end);
  const breaks = pauses.flatMap((pause) =>
    days
      .map((from) => {
        const begins = from + minutesOf(pause.from);
        const ends = endAfter(begins, from + minutesOf(pause.to));
        return { start: Math.max(begins, start), end: Math.min(ends, end), pause };
      })
      .filter((part) => part.start < part.end),
  );
  return { start, end, lastTicket, breaks };
}

const endAfter = (start: number, end: number): number =>
  end > start ? end : endAfter(start, end + dayLength);

export const covers = ({ start, end }: Stretch, wall: number) => start <= wall && wall < end;

const byStart = (a: Stretch, b: Stretch) => a.start - b.start;

/** Joins openings that touch. In the order of the clock. */
export function blocksOf(spans: readonly Span[]): Block[] {
  const blocks: { start: number; end: number; spans: Span[] }[] = [];
  for (const span of [...spans].sort(byStart)) {
    const last = blocks.at(-1);
    if (last && span.start <= last.end) {
      last.end = Math.max(last.end, span.end);
      last.spans.push(span);
    } else {
      blocks.push({ ...span, spans: [span] });
    }
  }
  return blocks;
}

/** The closed breaks of some openings, in the order of the clock. */
export const closedBreaks = (spans: readonly Span[]) =>
  spans
    .flatMap(({ breaks }) => breaks.filter(({ pause }) => pause.mode === 'closed'))
    .sort(byStart);

/** When a block is open: without the closed breaks of all its openings. */
export function openIn({ start, end, spans }: Block): Stretch[] {
  const open: Stretch[] = [];
  let from = start;
  for (const pause of [...closedBreaks(spans), { start: end, end }]) {
    if (pause.start > from) open.push({ start: from, end: pause.start });
    from = Math.max(from, pause.end);
  }
  return open;
}
