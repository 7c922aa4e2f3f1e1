import type { WeeklyOpening } from '../../../contract/common.js';
import type { FurtherLocale } from './context.js';

/** A Monday; the other days follow it. */
const monday = Date.parse('2024-01-01');
const dayLength = 86_400_000;

/**
 * Days that keep the same hours, one after the other: `Senin sampai Kamis: 08.00 sampai 15.30`.
 * @param dates local dates, both included; with them, only the days that lie in between
 */
export function weeklyLines(
  locale: FurtherLocale,
  { weekly }: { readonly weekly: readonly WeeklyOpening[] },
  dates?: { readonly from: string; readonly to: string },
): string[] {
  const groups: { first: number; last: number; text: string }[] = [];
  for (const day of dates ? weekdaysOf(dates) : weekdaysOf()) {
    const openings = weekly.filter((opening) => opening.day === day);
    const text = openingsText(locale, openings);
    const group = groups.at(-1);
    if (group?.text === text && group.last === day - 1) group.last = day;
    else groups.push({ first: day, last: day, text });
  }
  return groups.map(({ first, last, text }) => {
    const from = dayName(locale, first);
    const days = first === last ? from : locale.text('range', { from, to: dayName(locale, last) });
    return `${days}: ${text}`;
  });
}

/** Numbers of the weekdays (ISO 8601) between two dates, Monday first; all of them from a week on. */
function weekdaysOf(dates = { from: '2024-01-01', to: '2024-01-07' }): number[] {
  const [first, last] = [Date.parse(dates.from), Date.parse(dates.to)];
  const days = new Set<number>();
  for (let at = first; at <= last && days.size < 7; at += dayLength) {
    days.add(new Date(at).getUTCDay() || 7);
  }
  return [...days].sort();
}

/** The openings of one day, with their breaks. */
function openingsText(
  locale: FurtherLocale,
  openings: readonly Omit<WeeklyOpening, 'day'>[],
): string {
  const span = ({ from, to }: { from: string; to: string }) => ({
    from: locale.time(from),
    to: locale.time(to),
  });
  const texts = openings.flatMap(({ opens, closes, breaks = [] }) => [
    locale.text('range', span({ from: opens, to: closes })),
    ...breaks.map((pause) =>
      locale.text(pause.mode === 'closed' ? 'aboutBreak' : 'aboutBreakReduced', {
        label: pause.label || locale.text('breakTime'),
        ...span(pause),
      }),
    ),
  ]);
  return texts.length ? texts.join('; ') : locale.text('closed');
}

function dayName(locale: FurtherLocale, day: number): string {
  return locale.weekday(new Date(monday + (day - 1) * dayLength).toISOString().slice(0, 10));
}
