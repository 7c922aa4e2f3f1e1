import type { Hours, OwnHours, SpecialHours, WeeklyOpening } from '../contract/common.js';
import type { Calendar, Closure } from '../contract/mall.js';
import type { Weekday } from '../contract/vocabulary.js';
import { dateOf, dayOf, weekdayOf, yearOf } from './local-time.js';

/** One opening of one day, without its weekday. */
export type DayOpening = Omit<WeeklyOpening, 'day'>;

/** What holds on one date. */
export interface DayHours {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly weekday: Weekday;
  /** `unknown`: the hours, or the holidays of that year, are not known. */
  readonly state: 'open' | 'closed' | 'unknown';
  /** In the order of the day. Empty when closed or unknown. */
  readonly openings: readonly DayOpening[];
  /** The holiday or closure of the date; also one on which the mall is open all the same. */
  readonly closure?: Closure;
  /** The special hours that hold instead of the ordinary week. */
  readonly special?: SpecialHours;
}

/** What is planned for a date as long as no holiday comes between. The special hours listed last win. */
export function plannedFor(
  hours: Hours,
  date: string,
): { openings: readonly DayOpening[]; special?: SpecialHours } {
  const special = hours.special?.findLast(({ from, to }) => from <= date && date <= to);
  const weekday = weekdayOf(dayOf(date));
  const openings = (special ?? hours).weekly.filter(({ day }) => day === weekday);
  return { openings, ...(special && { special }) };
}

/**
 * What the calendar says of a date: the closure that closes it, else one that only names it. A day that is closed stays
 * closed whatever the hours say; a mall that opens on a holiday says so with `closed: false`.
 * `known` is false when the list of that year is not complete.
 */
export function calendarDay(
  calendar: Calendar | undefined,
  date: string,
): { known: boolean; closure: Closure | undefined } {
  const named = calendar?.closures.filter((closure) => closure.date === date) ?? [];
  return {
    known: calendar?.years.includes(yearOf(date)) ?? false,
    closure: named.find(({ closed }) => closed) ?? named[0],
  };
}

/** Hours of one date, for a table or for a day that somebody asks about. */
export function hoursOfDay(
  hours: OwnHours | undefined,
  calendar: Calendar | undefined,
  date: string,
): DayHours {
  const { known, closure } = calendarDay(calendar, date);
  const day = { date, weekday: weekdayOf(dayOf(date)), ...(closure && { closure }) };
  if (closure?.closed) return { ...day, state: 'closed', openings: [] };
  if (!hours || hours === 'unknown' || !known) return { ...day, state: 'unknown', openings: [] };
  const planned = plannedFor(hours, date);
  const openings = [...planned.openings].sort((a, b) => (a.opens < b.opens ? -1 : 1));
  return { ...day, ...planned, openings, state: openings.length > 0 ? 'open' : 'closed' };
}

/** Hours of the seven days, Monday first, of the week that a date lies in. */
export function weekOverview(
  hours: OwnHours | undefined,
  calendar: Calendar | undefined,
  date: string,
): DayHours[] {
  const day = dayOf(date);
  const monday = day - weekdayOf(day) + 1;
  return Array.from({ length: 7 }, (_, index) =>
    hoursOfDay(hours, calendar, dateOf(monday + index)),
  );
}
