import * as z from 'zod/mini';
import { breakModes, phaseStates, weekdays } from './vocabulary.js';

/** Longest text a record may carry, in UTF-16 code units; a longer one makes the record invalid. */
export const maximumTextLength = 20_000;

/** Identifier: chosen by the backend, compared as it is. */
export const Id = z.string().check(z.minLength(1), z.maxLength(200));
/** Text for people. Never HTML: what looks like markup is shown as typed. */
export const Text = z.string().check(z.maxLength(maximumTextLength));
/** Text that must say something. */
export const Name = z.string().check(z.minLength(1), z.maxLength(maximumTextLength));
/** Local calendar date in the mall's zone, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date();
/** Local time of day in the mall's zone, `HH:MM`, up to `24:00` for the end of a day. */
export const LocalTime = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
/** Instant with offset, RFC 3339. */
export const Instant = z.iso.datetime({ offset: true });
/**
 * Absolute web address. Only `https:` and `http:` are followed; anything else makes the record invalid. Without a flag,
 * because the pattern is published as JSON Schema, which has none.
 */
export const WebAddress = z
  .string()
  .check(z.maxLength(2_000), z.regex(/^[hH][tT][tT][pP][sS]?:\/\/[^\s/?#]+\S*$/));

/**
 * A word from a list that may grow: known words are handled, an unknown one is shown as it is, and neither makes a
 * record invalid.
 */
export const oneOfOrText = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.union([z.enum(words), Text]);

/** Names of fields whose value nobody has confirmed, or that are made up for a demonstration. Widgets mark these fields. */
export const fieldMarks = {
  /** Fields whose value was not confirmed against an official source. */
  unverified: z.optional(z.array(z.string())),
  /** Fields whose value is an example only. */
  illustrative: z.optional(z.array(z.string())),
};

/** One break: closed, or open with fewer counters. The label is the host's ("Istirahat", "Jeda salat Jumat"). */
export const Break = z.object({
  from: LocalTime,
  to: LocalTime,
  label: z.optional(Text),
  mode: z.enum(breakModes),
});
export type Break = z.infer<typeof Break>;

/** One opening within a day. `closes` at or before `opens` means the next day (a night counter). */
const openingFields = {
  opens: LocalTime,
  closes: LocalTime,
  /** Last moment a number can be taken. */
  lastTicket: z.optional(LocalTime),
  breaks: z.optional(z.array(Break)),
};

/** One opening of one weekday; a day may have several, a day without any is closed. */
export const WeeklyOpening = z.object({ day: z.literal([...weekdays]), ...openingFields });
export type WeeklyOpening = z.infer<typeof WeeklyOpening>;

/** Dates (both included) on which other hours hold. Empty `weekly` means closed. The last one listed wins. */
export const SpecialHours = z.object({
  from: LocalDate,
  to: LocalDate,
  label: z.optional(Text),
  weekly: z.array(WeeklyOpening),
});
export type SpecialHours = z.infer<typeof SpecialHours>;

/** Opening hours. */
export const Hours = z.object({
  weekly: z.array(WeeklyOpening),
  special: z.optional(z.array(SpecialHours)),
  note: z.optional(Text),
  ...fieldMarks,
});
export type Hours = z.infer<typeof Hours>;

/**
 * Hours of a place, agency or service. Absent: those of the next wider one hold. `unknown`: it keeps hours of its own
 * that nobody has written down, so nothing may be said to be open.
 */
export const OwnHours = z.union([Hours, z.literal('unknown')]);
export type OwnHours = z.infer<typeof OwnHours>;

/** A dated visit of a mobile service, local times. */
export const Visit = z.object({
  date: LocalDate,
  opens: LocalTime,
  closes: LocalTime,
  note: z.optional(Text),
});
export type Visit = z.infer<typeof Visit>;

/** Whether something works already. `date` is when it starts, resumes or moved. */
export const Phase = z.object({
  state: oneOfOrText(phaseStates),
  date: z.optional(LocalDate),
  note: z.optional(Text),
});
export type Phase = z.infer<typeof Phase>;

/** Position, WGS 84 degrees. */
export const Geo = z.object({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
});
export type Geo = z.infer<typeof Geo>;
