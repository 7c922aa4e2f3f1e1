import { dayLength, dayOf, minutesOf, wallMinutes } from '../../../src/rules/local-time.js';
import type { LocalMoment } from '../../../src/rules/local-time.js';

const minute = 60_000;

/**
 * The date that a mall's wall clock shows.
 * @param at epoch milliseconds
 * @param timeZone IANA name
 */
export function localDate(at: number, timeZone: string): string {
  return new Date(wallMinutes(at, timeZone) * minute).toISOString().slice(0, 10);
}

/** The instant, in epoch milliseconds, at which a mall's wall clock shows a date and time. */
export function instantOf({ date, time }: LocalMoment, timeZone: string): number {
  const wall = dayOf(date) * dayLength + minutesOf(time);
  // Twice: the zone's offset is asked at an instant that is itself only known by the offset.
  const guess = (wall - offsetMinutes(wall * minute, timeZone)) * minute;
  return (wall - offsetMinutes(guess, timeZone)) * minute;
}

/** An instant as the contract writes it, with the offset of the mall's zone: people who read it see the hall's time. */
export function timestampOf(at: Date | number, timeZone: string): string {
  const instant = Number(at);
  const offset = offsetMinutes(instant, timeZone);
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return new Date(instant + offset * minute).toISOString().replace('Z', zone);
}

function offsetMinutes(at: number, timeZone: string): number {
  return wallMinutes(at, timeZone) - Math.floor(at / minute);
}
