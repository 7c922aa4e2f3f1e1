import * as z from 'zod/mini';
import {
  fieldMarks,
  Id,
  Instant,
  LocalDate,
  Name,
  oneOfOrText,
  OwnHours,
  Phase,
  Text,
  WebAddress,
} from './common.js';
import {
  audiences,
  bookingKinds,
  channelTypes,
  durationUnits,
  serviceLevels,
} from './vocabulary.js';

/** One thing to bring or to fulfil. */
export const Requirement = z.object({
  text: Name,
  note: z.optional(Text),
  required: z.optional(z.boolean()),
  form: z.optional(WebAddress),
});
export type Requirement = z.infer<typeof Requirement>;

/** Promised time. The text always holds; value and unit only when they say the same. */
export const Duration = z.object({
  text: Name,
  value: z.optional(z.number().check(z.gte(0))),
  unit: z.optional(oneOfOrText(durationUnits)),
});
export type Duration = z.infer<typeof Duration>;

/** Cost. The text always holds; `amount` is the lowest official tier in rupiah, `free` that this tier is zero. */
export const Fee = z.object({
  text: Name,
  amount: z.optional(z.number().check(z.gte(0))),
  free: z.optional(z.boolean()),
});
export type Fee = z.infer<typeof Fee>;

/** A way to ask for the service: at a place (told in words), or online (name, and link when known). */
export const Channel = z.object({
  type: z.enum(channelTypes),
  name: z.optional(Text),
  url: z.optional(WebAddress),
});
export type Channel = z.infer<typeof Channel>;

/** Where a visit is booked. `elsewhere` names the other system, for example M-Paspor. */
export const Booking = z.object({
  kind: z.enum(bookingKinds),
  name: z.optional(Text),
  url: z.optional(WebAddress),
});
export type Booking = z.infer<typeof Booking>;

/** People waiting now, and when that was counted. */
export const WaitingNow = z.object({ count: z.int().check(z.gte(0)), at: Instant });
export type WaitingNow = z.infer<typeof WaitingNow>;

/** What a list needs of a service: enough to find it, compare it and say whether it is open. */
export const ServiceSummary = z.object({
  id: Id,
  name: Name,
  /** The mall that gives it. Services of different malls may share an id. */
  mallId: z.optional(Id),
  code: z.optional(Text),
  /** Other names people use for it. */
  aliases: z.optional(z.array(Text)),
  agencyId: z.optional(Id),
  /** Id of one of the mall's themes. */
  themeId: z.optional(Id),
  audiences: z.optional(z.array(oneOfOrText(audiences))),
  channels: z.optional(z.array(Channel)),
  levels: z.optional(z.array(oneOfOrText(serviceLevels))),
  /** Ids of the mall's places where it is given. */
  placeIds: z.optional(z.array(Id)),
  /** The counter at the mall, as on the sign. */
  counter: z.optional(Text),
  duration: z.optional(Duration),
  fee: z.optional(Fee),
  hours: z.optional(OwnHours),
  phase: z.optional(Phase),
  booking: z.optional(Booking),
  waitingNow: z.optional(WaitingNow),
  updatedAt: z.optional(LocalDate),
  updatedBy: z.optional(Text),
  ...fieldMarks,
});
export type ServiceSummary = z.infer<typeof ServiceSummary>;

/**
 * A service with its whole published standard: the six delivery components (requirements, procedure, duration, fee,
 * product, complaints) and, when given, the eight others (UU 25/2009 article 21, PermenPANRB 15/2014).
 */
export const Service = z.extend(ServiceSummary, {
  requirements: z.optional(z.array(Requirement)),
  procedure: z.optional(z.array(Name)),
  product: z.optional(Text),
  complaint: z.optional(Text),
  legalBasis: z.optional(z.array(Text)),
  facilities: z.optional(z.array(Text)),
  staffCompetence: z.optional(z.array(Text)),
  internalSupervision: z.optional(z.array(Text)),
  staffCount: z.optional(Text),
  serviceGuarantee: z.optional(z.array(Text)),
  securityGuarantee: z.optional(z.array(Text)),
  performanceEvaluation: z.optional(z.array(Text)),
  /** How long the product is valid. */
  validity: z.optional(Text),
});
export type Service = z.infer<typeof Service>;
