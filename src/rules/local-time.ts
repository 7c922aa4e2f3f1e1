import type { Weekday } from '../contract/vocabulary.js';

/** A day and a time of day as the mall's wall clock shows them. */
export interface LocalMoment {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`; the end of a day is its `24:00`, a beginning is the next day's `00:00`. */
  readonly time: string;
}

/** Minutes in a day. */
export const dayLength = 1440;

const millisecondsPerMinute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What the wall clock of a zone shows at an instant, in whole minutes since 1 January 1970 00:00 on that clock.
 * Opening hours are promises in wall time, so comparing wall times is right in every zone, with summer time or without.
 * Undefined when the zone has no name that this engine knows.
 */
export function wallMinutes(at: number, timeZone: string): number | undefined {
  let format = formats.get(timeZone);
  if (!format) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
      });
    } catch {
      return undefined;
    }
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) /
    millisecondsPerMinute
  );
}

/** Days since 1 January 1970 of a date `YYYY-MM-DD`. */
export const dayOf = (date: string) => Date.parse(date) / (dayLength * millisecondsPerMinute);

/** Date `YYYY-MM-DD` of a day counted from 1 January 1970. */
export const dateOf = (day: number) =>
  new Date(day * dayLength * millisecondsPerMinute).toISOString().slice(0, 10);

/** ISO weekday of a day counted from 1 January 1970, which was a Thursday. */
export const weekdayOf = (day: number) => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;

/** Year of a date `YYYY-MM-DD`. */
export const yearOf = (date: string) => Number(date.slice(0, 4));

/** Minutes from the day's beginning to a time `HH:MM`. */
export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const timeOf = (minutes: number) =>
  [Math.trunc(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** When something begins, from wall minutes. */
export const beginning = (wall: number): LocalMoment => ({
  date: dateOf(Math.floor(wall / dayLength)),
  time: timeOf(wall % dayLength),
});

/** When something ends, from wall minutes: midnight belongs to the day that ends. */
export const ending = (wall: number): LocalMoment =>
  wall % dayLength === 0 ? { date: dateOf(wall / dayLength - 1), time: '24:00' } : beginning(wall);
