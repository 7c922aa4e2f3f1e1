/** Times of day in which nothing is said, `HH:MM` on the mall's wall clock. May cross midnight. */
export interface QuietHours {
  readonly from: string;
  /** The first minute in which it is said again. */
  readonly to: string;
}

/** Quiet hours as an attribute writes them: `12:00-13:00`, more of them with commas between. */
export const quietHoursIn = (text: string): QuietHours[] =>
  text
    .split(',')
    .filter((part) => part.trim())
    .map((part) => {
      const [from = '', to = ''] = part.split(/[-\u2013]/u).map((time) => time.trim());
      return { from, to };
    });

const isTime = (text: unknown): text is string =>
  typeof text === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);

/** What is wrong with quiet hours, in English for the page's author. Hours that are wrong silence nobody. */
export function quietHoursProblem({ from, to }: QuietHours): string | undefined {
  if (isTime(from) && isTime(to) && from !== to) return undefined;
  return `Quiet hours from "${from}" to "${to}" are not two different times of day such as 17:00 and 07:30.`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * `HH:MM` on the wall clock of a zone. Not by `local-time`: what a catalogue loads and the voice as well would become a
 * file of its own, for which every page with a catalogue pays.
 * @throws {RangeError} when the zone has no name that this engine knows
 */
function clockTime(at: number, timeZone: string): string {
  let clock = clocks.get(timeZone);
  // Swedes write "08:05".
  if (!clock) clock = new Intl.DateTimeFormat('sv', { timeZone, timeStyle: 'short' });
  clocks.set(timeZone, clock);
  return clock.format(at);
}

/**
 * Whether nothing is said at an instant.
 * @param at epoch milliseconds
 * @param timeZone IANA name; where it is not known, no hours are quiet
 */
export function isQuiet(hours: readonly QuietHours[], at: number, timeZone: string): boolean {
  const valid = hours.filter((one) => quietHoursProblem(one) === undefined);
  if (valid.length === 0) return false;
  let now: string;
  try {
    now = clockTime(at, timeZone);
  } catch {
    return false;
  }
  return valid.some(({ from, to }) =>
    from < to ? from <= now && now < to : from <= now || now < to,
  );
}
