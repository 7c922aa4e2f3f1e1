import { dayLength, dayOf, type LocalMoment, minutesOf, wallMinutes } from './local-time.js';

const millisecondsPerMinute = 60_000;
const millisecondsPerDay = dayLength * millisecondsPerMinute;

/**
 * Epoch milliseconds of what a zone's wall clock shows. A time that comes twice, when summer time ends, is the first
 * one that is not before `notBefore`; one that is left out, when it begins, is as much later as the clock jumps.
 * @throws {RangeError} when the zone has no name that this engine knows
 */
export function instantOf(
  { date, time }: LocalMoment,
  timeZone: string,
  notBefore = -Infinity,
): number {
  const wall = dayOf(date) * millisecondsPerDay + minutesOf(time) * millisecondsPerMinute;
  const shown = (at: number) => wallMinutes(at, timeZone) * millisecondsPerMinute;
  // A zone changes its offset rarely, so those of the day before and the day after are all that can hold.
  const [before, after] = [-millisecondsPerDay, millisecondsPerDay].map(
    (away) => wall - (shown(wall + away) - (wall + away)),
  ) as [number, number];
  const right = [Math.min(before, after), Math.max(before, after)].filter(
    (at) => shown(at) === wall,
  );
  return right.find((at) => at >= notBefore) ?? right.at(-1) ?? before;
}

/**
 * An instant as the wire carries it: RFC 3339 with the offset that holds in the zone then, to the millisecond, for
 * example `2026-11-23T08:00:00.000+07:00`.
 * @throws {RangeError} when the zone has no name that this engine knows
 */
export function instantText(at: number, timeZone: string): string {
  const offset = wallMinutes(at, timeZone) - Math.floor(at / millisecondsPerMinute);
  const local = new Date(at + offset * millisecondsPerMinute).toISOString().slice(0, -1);
  const parts = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const [hours, minutes] = parts.map((part) => String(part).padStart(2, '0'));
  return `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}
