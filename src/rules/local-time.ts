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
const millisecondsPerDay = dayLength * millisecondsPerMinute;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What the wall clock of a zone shows at an instant, in whole minutes since 1 January 1970 00:00 on that clock.
 * Opening hours are promises in wall time, so comparing wall times is right in every zone, with summer time or without.
 * @throws {RangeError} when the zone has no name that this engine knows
 */
export function wallMinutes(at: number, timeZone: string): number {
  const known = formats.get(timeZone);
  // Swedes write "2026-11-23 08:05".
  const format =
    known ?? new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  if (!known) formats.set(timeZone, format);
  return Date.parse(`${format.format(at).replace(' ', 'T')}Z`) / millisecondsPerMinute;
}

/** Days since 1 January 1970 of a date `YYYY-MM-DD`. */
export const dayOf = (date: string) => Date.parse(date) / millisecondsPerDay;

/** Date `YYYY-MM-DD` of a day counted from 1 January 1970. */
export const dateOf = (day: number) => beginning(day * dayLength).date;

/** ISO weekday of a day counted from 1 January 1970. */
export const weekdayOf = (day: number) =>
  (new Date(day * millisecondsPerDay).getUTCDay() || 7) as Weekday;

/** Year of a date `YYYY-MM-DD`. */
export const yearOf = (date: string) => Number(date.slice(0, 4));

/** Minutes from the day's beginning to a time `HH:MM`. */
export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** When something begins, from wall minutes. */
export function beginning(wall: number): LocalMoment {
  const text = new Date(wall * millisecondsPerMinute).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** When something ends, from wall minutes: midnight belongs to the day that ends. */
export const ending = (wall: number): LocalMoment =>
  wall % dayLength === 0 ? { ...beginning(wall - 1), time: '24:00' } : beginning(wall);
