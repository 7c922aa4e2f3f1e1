import type { WeeklyOpening } from '../../../contract/common.js';
import { weekdays } from '../../../contract/vocabulary.js';
import type { FurtherLocale } from './context.js';

/** A Monday; the other days follow it. */
const monday = '2024-01-01';

/** Days of the ordinary week that keep the same hours, one after the other: `Senin sampai Kamis: 08.00 sampai 15.30`. */
export function weeklyLines(
  locale: FurtherLocale,
  { weekly }: { readonly weekly: readonly WeeklyOpening[] },
): string[] {
  const groups: { first: number; last: number; text: string }[] = [];
  for (const day of weekdays) {
    const text = openingsText(
      locale,
      weekly.filter((opening) => opening.day === day),
    );
    const group = groups.at(-1);
    if (group?.text === text) group.last = day;
    else groups.push({ first: day, last: day, text });
  }
  return groups.map(({ first, last, text }) => {
    const from = dayName(locale, first);
    const days = first === last ? from : locale.text('range', { from, to: dayName(locale, last) });
    return `${days}: ${text}`;
  });
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
  return texts.length ? texts.join('; ') : locale.text('aboutClosed');
}

function dayName(locale: FurtherLocale, day: number): string {
  return locale.weekday(`${monday.slice(0, -1)}${day}`);
}
