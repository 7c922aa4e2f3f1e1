import * as z from 'zod/mini';
import { fieldMarks, Geo, Id, Name, oneOfOrText, OwnHours, Text, Visit } from './common.js';
import { placeKinds } from './vocabulary.js';

/** A place where services are given: the mall itself, a kecamatan or village office, another office, a mobile visit. */
export const Place = z.object({
  id: Id,
  name: Name,
  kind: oneOfOrText(placeKinds),
  /** Area it serves: name, and region code (Kemendagri, dotted, for example `18.12.01`) when known. */
  area: z.object({ name: Text, code: z.optional(Text) }),
  address: z.optional(Text),
  geo: z.optional(Geo),
  hours: z.optional(OwnHours),
  /** Dated visits of a mobile service. */
  visits: z.optional(z.array(Visit)),
  ...fieldMarks,
});
export type Place = z.infer<typeof Place>;
