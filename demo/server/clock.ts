/** The one clock of the reference backend. Nothing else asks the machine what time it is. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** RFC 3339 with milliseconds and offset, in the zone the demonstration lives in. */
  timestamp(): string;
}

/** Indonesian western time: written on the wire so that people reading the answers see the hall's time. */
const offsetHours = 7;

/**
 * @param startsAt RFC 3339 instant the clock starts at; it ticks from there. Real time when not given.
 */
export function createClock(startsAt?: string): Clock {
  const started = Date.now();
  const shift = startsAt === undefined ? 0 : Date.parse(startsAt) - started;
  const now = () => Date.now() + shift;
  return {
    now,
    timestamp: () => timestampOf(now()),
  };
}

/** An instant as it is written on the wire: RFC 3339 with milliseconds and offset. @param time epoch milliseconds */
export function timestampOf(time: number): string {
  return new Date(time + offsetHours * 3_600_000).toISOString().replace('Z', `+0${offsetHours}:00`);
}
