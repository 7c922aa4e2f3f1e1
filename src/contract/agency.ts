import * as z from 'zod/mini';
import { fieldMarks, Id, Name, oneOfOrText, OwnHours, Phase, Text, WebAddress } from './common.js';
import { agencyKinds } from './vocabulary.js';

/** An agency (instansi) that serves at a mall or at its places. */
export const Agency = z.object({
  id: Id,
  name: Name,
  /** The mall it serves at. Agencies of different malls may share an id. */
  mallId: z.optional(Id),
  shortName: z.optional(Text),
  kind: z.optional(oneOfOrText(agencyKinds)),
  /** Loaded only from the backend's origin or an allowed asset origin. */
  logo: z.optional(WebAddress),
  /** Names of its counters (loket) or space (gerai), as on the signs. */
  counters: z.optional(z.array(Text)),
  zone: z.optional(Text),
  hours: z.optional(OwnHours),
  phase: z.optional(Phase),
  ...fieldMarks,
});
export type Agency = z.infer<typeof Agency>;
