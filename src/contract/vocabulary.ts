/**
 * The fixed words of the contract, as plain data: no schema library, no DOM, nothing of ours.
 * Everything that must know which words exist (schemas, widgets, the reference backend) reads them here.
 */

/** Version of the contract, carried by every stored copy and by `openapi.json`. Changes within a major version are additive. */
export const contractVersion = '1.0';

/** Names of the operations that tell what a mall offers. */
export const catalogueOperationNames = [
  'listMalls',
  'getMall',
  'listAgencies',
  'listServices',
  'getService',
] as const;
export type CatalogueOperationName = (typeof catalogueOperationNames)[number];

/** Names of the operations of the queue: numbers, and whose turn it is. */
export const queueOperationNames = [
  'listQueues',
  'getBoard',
  'watchBoard',
  'requestTicket',
  'getTicket',
  'checkInTicket',
  'delayTicket',
  'leaveQueue',
  'rejoinQueue',
  'cancelTicket',
] as const;
export type QueueOperationName = (typeof queueOperationNames)[number];

/** Names of all operations; `operations.ts` says what each of them is. */
export const operationNames = [...catalogueOperationNames, ...queueOperationNames] as const;
export type OperationName = (typeof operationNames)[number];

/** Most records a page of a list may hold; a backend answers a larger `pageSize` with this many. */
export const maximumPageSize = 500;

/** Days of the week as ISO 8601 numbers them: 1 is Monday, 7 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** Where a service is given. Indonesian: mal, kecamatan, desa/tiyuh, kantor, layanan keliling. */
export const placeKinds = ['mall', 'subdistrict', 'village', 'office', 'mobile'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Who runs an agency: local government office, national body's branch, state or regional company, private, province. */
export const agencyKinds = ['opd', 'vertical', 'bumn', 'bumd', 'private', 'province'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** A mall opens in phases: what works now, what comes, what rests, what went elsewhere. */
export const phaseStates = ['active', 'soon', 'paused', 'moved'] as const;
export type PhaseState = (typeof phaseStates)[number];

/** Where a visit is booked: in this system, in another one (name and link), or nowhere. */
export const bookingKinds = ['here', 'elsewhere', 'none'] as const;
export type BookingKind = (typeof bookingKinds)[number];

/** For whom a service is. Indonesian: perorangan, badan usaha. */
export const audiences = ['individual', 'business'] as const;
export type Audience = (typeof audiences)[number];

/** How a service can be asked for. */
export const channelTypes = ['onsite', 'online'] as const;
export type ChannelType = (typeof channelTypes)[number];

/** Level of government that can handle a service. Indonesian: kabupaten/kota, kecamatan, desa/tiyuh. */
export const serviceLevels = ['regency', 'subdistrict', 'village'] as const;
export type ServiceLevel = (typeof serviceLevels)[number];

/** Unit of a promised duration. `workingDay` is "hari kerja": weekends and holidays do not count. */
export const durationUnits = ['minute', 'hour', 'day', 'workingDay'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** What a break does to a place: it closes, or it goes on with fewer counters. */
export const breakModes = ['closed', 'reducedCounters'] as const;
export type BreakMode = (typeof breakModes)[number];

/** Why a day is closed. Indonesian: libur nasional, cuti bersama, tutup. */
export const closureKinds = ['nationalHoliday', 'collectiveLeave', 'closure'] as const;
export type ClosureKind = (typeof closureKinds)[number];

/** How people reach a mall. `complaint` is the channel for complaints (pengaduan), for example SP4N-LAPOR!. */
export const contactKinds = [
  'complaint',
  'whatsapp',
  'phone',
  'email',
  'website',
  'social',
  'onsite',
  'other',
] as const;
export type ContactKind = (typeof contactKinds)[number];

/**
 * The components of a service standard that are made inside an agency ("manufacturing", PermenPANRB 15/2014),
 * without the legal basis, which has its own field.
 */
export const internalComponents = [
  'facilities',
  'staffCompetence',
  'internalSupervision',
  'staffCount',
  'serviceGuarantee',
  'securityGuarantee',
  'performanceEvaluation',
] as const;
export type InternalComponent = (typeof internalComponents)[number];

/**
 * What became of a number. `missed`: called and nobody came, or the person stepped out; may rejoin. `transferred`: goes
 * on in another queue under a number of its own. `expired`: the day ended first.
 */
export const ticketStates = [
  'waiting',
  'called',
  'serving',
  'served',
  'missed',
  'cancelled',
  'transferred',
  'expired',
] as const;
export type TicketState = (typeof ticketStates)[number];

/**
 * Where a number was taken: in the hall, on a device elsewhere, or on paper while the system was away and keyed in
 * afterwards.
 */
export const ticketSources = ['walkIn', 'online', 'paper'] as const;
export type TicketSource = (typeof ticketSources)[number];

/** Whether numbers can be taken. `paused`: not now, later today. `closed`: not any more, or not yet. `full`: no quota is left. */
export const queueStates = ['open', 'paused', 'closed', 'full'] as const;
export type QueueState = (typeof queueStates)[number];

/** Why no number can be taken. `officer`: somebody at the mall decided so. `phase`: the agency or service rests or is yet to come. */
export const queueReasons = [
  'beforeHours',
  'break',
  'afterLastTicket',
  'afterHours',
  'noHoursToday',
  'closure',
  'unknownHours',
  'phase',
  'officer',
  'quota',
] as const;
export type QueueReason = (typeof queueReasons)[number];

/** What a counter does. */
export const counterStates = ['open', 'paused', 'closed'] as const;
export type CounterState = (typeof counterStates)[number];

/** A number is called, and called again. */
export const callKinds = ['call', 'recall'] as const;
export type CallKind = (typeof callKinds)[number];

/**
 * What a message of the live channel is. `change`: something happened. `beat`: nothing did, and the line is good.
 * `refetch`: what happened since cannot be told one by one; read the board anew.
 */
export const liveMessageTypes = ['change', 'beat', 'refetch'] as const;
export type LiveMessageType = (typeof liveMessageTypes)[number];

/** Codes of the errors a backend answers with, in the body's `code`. Unknown codes are treated by HTTP status alone. */
export const errorCodes = [
  'invalid_request',
  'not_found',
  'method_not_allowed',
  'too_many_requests',
  'not_acceptable',
  'unauthorized',
  'idempotency_key_required',
  'idempotency_key_reused',
  'queue_not_open',
  'queue_full',
  'number_taken',
  'not_possible_now',
  'state_changed',
  'internal_error',
  'unavailable',
] as const;
export type ErrorCode = (typeof errorCodes)[number];
