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
  /** The block without its closed breaks; never empty. */
  readonly open: readonly [Stretch, ...Stretch[]];
}

/** Places an opening of a day on the wall clock. What closes at or before it opens, closes on the next day. */
export function spanOf(opening: DayOpening, day: number): Span {
  const midnight = day * dayLength;
  const start = midnight + minutesOf(opening.opens);
  const end = endAfter(start, midnight + minutesOf(opening.closes));
  // Of an opening that runs past midnight, a time may mean this day or the next: the one within the opening is meant.
  const days = [midnight, midnight + dayLength];
  const lastTicket = days
    .map((from) => from + minutesOf(opening.lastTicket ?? opening.closes))
    .find((time) => opening.lastTicket !== undefined && start <= time && time <= end);
  const breaks = (opening.breaks ?? []).flatMap((pause) =>
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

const endAfter = (start: number, end: number) =>
  end > start ? end : end + dayLength * (Math.floor((start - end) / dayLength) + 1);

export const covers = ({ start, end }: Stretch, wall: number) => start <= wall && wall < end;

export const byStart = (a: Stretch, b: Stretch) => a.start - b.start;

/** Joins openings that touch and cuts out the closed breaks of all of them. In the order of the clock. */
export function blocksOf(spans: readonly Span[]): Block[] {
  const groups: { start: number; end: number; spans: Span[] }[] = [];
  for (const span of [...spans].sort(byStart)) {
    const group = groups.at(-1);
    if (group && span.start <= group.end) {
      group.end = Math.max(group.end, span.end);
      group.spans.push(span);
    } else {
      groups.push({ start: span.start, end: span.end, spans: [span] });
    }
  }
  return groups.flatMap((group) => {
    const [first, ...rest] = withoutBreaks(group);
    return first ? [{ ...group, open: [first, ...rest] }] : [];
  });
}

/** The closed breaks of some openings, in the order of the clock. */
export const closedBreaks = (spans: readonly Span[]) =>
  spans
    .flatMap(({ breaks }) => breaks.filter(({ pause }) => pause.mode === 'closed'))
    .sort(byStart);

function withoutBreaks({ start, end, spans }: Stretch & { spans: readonly Span[] }): Stretch[] {
  const open: Stretch[] = [];
  let from = start;
  for (const pause of closedBreaks(spans)) {
    if (pause.start > from) open.push({ start: from, end: pause.start });
    from = Math.max(from, pause.end);
  }
  if (from < end) open.push({ start: from, end });
  return open;
}
