import { instantText } from '../../../src/rules/instants.js';
import { wallMinutes } from '../../../src/rules/local-time.js';

const minute = 60_000;

/**
 * The date that a mall's wall clock shows.
 * @param at epoch milliseconds
 * @param timeZone IANA name
 */
export function localDate(at: number, timeZone: string): string {
  return new Date(wallMinutes(at, timeZone) * minute).toISOString().slice(0, 10);
}

/** An instant as the contract writes it, with the offset of the mall's zone: people who read it see the hall's time. */
export const timestampOf = (at: Date | number, timeZone: string) =>
  instantText(Number(at), timeZone);
