/** Intl formatters are slow to make and safe to share: one for each locale, zone and form. */
const made = new Map<string, Intl.DateTimeFormat>();

/** Forms of dates and times. Written out, since Indonesian `dateStyle: 'full'` pads the day. */
const forms = {
  date: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** Midnight as the end of a day. */
  endOfDay: { hour: '2-digit', minute: '2-digit', hourCycle: 'h24' },
  zone: { timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** @throws {RangeError} when the zone or the locale is none. */
export function dateTimeFormat(
  locale: string,
  timeZone: string,
  form: keyof typeof forms,
): Intl.DateTimeFormat {
  const key = [locale, timeZone, form].join();
  let found = made.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...forms[form], timeZone });
    made.set(key, found);
  }
  return found;
}
