import * as z from 'zod/mini';
import {
  fieldMarks,
  Geo,
  Hours,
  Id,
  LocalDate,
  Name,
  oneOfOrText,
  Text,
  WebAddress,
} from './common.js';
import { Place } from './place.js';
import { closureKinds, contactKinds } from './vocabulary.js';

/** A holiday or another dated day on which the mall does not follow its weekly hours. */
export const Closure = z.object({
  date: LocalDate,
  name: Name,
  kind: oneOfOrText(closureKinds),
  /** False: the day is named, but the mall is open. */
  closed: z.boolean(),
});
export type Closure = z.infer<typeof Closure>;

/** Holidays and closures. A year not in `years` is not known: nothing may be said to be open in it. */
export const Calendar = z.object({
  /** Years whose list is complete. */
  years: z.array(z.int()),
  closures: z.array(Closure),
});
export type Calendar = z.infer<typeof Calendar>;

/** A way to reach the mall. */
export const Contact = z.object({
  kind: oneOfOrText(contactKinds),
  name: Name,
  /** Number or address as people read it. */
  value: z.optional(Text),
  url: z.optional(WebAddress),
  note: z.optional(Text),
  ...fieldMarks,
});
export type Contact = z.infer<typeof Contact>;

/** A facility of the building, for example a nursing room. */
export const Facility = z.object({ id: Id, name: Name, note: z.optional(Text), ...fieldMarks });
export type Facility = z.infer<typeof Facility>;

/** A theme or life event that services are grouped under. */
export const Theme = z.object({
  id: Id,
  name: Name,
  description: z.optional(Text),
  /**
   * Its icon: SVG path data in a box of 24 x 24, which is stroked, never filled. Anything else is not drawn, and costs
   * nothing but the icon.
   */
  drawing: z.optional(z.string().check(z.maxLength(2_000))),
});
export type Theme = z.infer<typeof Theme>;

/** A Mal Pelayanan Publik (MPP, Perpres 89/2021). */
export const Mall = z.object({
  id: Id,
  name: Name,
  /** IANA time zone, for example `Asia/Jakarta`. */
  timeZone: Name,
  shortName: z.optional(Text),
  /** What people call the zone: WIB, WITA, WIT. */
  timeZoneLabel: z.optional(Text),
  /** Region code of the Ministry of Home Affairs, dotted: `18.12`. */
  regionCode: z.optional(Text),
  regionName: z.optional(Text),
  address: z.optional(Text),
  geo: z.optional(Geo),
  hours: z.optional(Hours),
  calendar: z.optional(Calendar),
  facilities: z.optional(z.array(Facility)),
  contacts: z.optional(z.array(Contact)),
  /** Maklumat pelayanan: the promise every provider must publish. */
  serviceCharter: z.optional(Text),
  themes: z.optional(z.array(Theme)),
  places: z.optional(z.array(Place)),
  /** The mall's own words for things, for example `{ village: "Tiyuh" }`. */
  labels: z.optional(z.record(z.string(), Text)),
  /** Set when the records are examples: a sentence that widgets show to everybody. */
  exampleNotice: z.optional(Text),
  ...fieldMarks,
});
export type Mall = z.infer<typeof Mall>;
