/** The seed files as they are written. Only what the seeder reads is described. */

export interface RawBreak {
  kind: string;
  label?: string;
  from: string;
  to: string;
  mode?: 'closed' | 'reduced_counters';
}

export interface RawOpening {
  open: string;
  close: string;
  last_ticket?: string;
  breaks?: RawBreak[];
}

type RawDay = { day: number } & (RawOpening | { closed: true });

export interface RawSpecialHours {
  label: string;
  unverified?: boolean;
  illustrative?: boolean;
  from?: string;
  to?: string;
  /** Weekday hours for every day from `from` to `to`. */
  weekly?: { mon_thu: RawOpening; fri: RawOpening };
  /** Or one date with its own hours. */
  date?: string;
  open?: string;
  close?: string;
}

interface RawHoliday {
  date: string;
  name: string;
  type: 'libur_nasional' | 'cuti_bersama';
  verified: boolean;
}

export interface RawContact {
  kind: string;
  name: string;
  value?: string;
  url?: string;
  sms?: string;
  sms_unverified?: boolean;
  note?: string;
  unverified?: boolean;
  illustrative?: boolean;
}

export interface RawMall {
  id: string;
  name: string;
  short_name: string;
  demo_note: string;
  region_code: string;
  region: { regency: string };
  timezone: string;
  timezone_label: string;
  labels: Record<string, string>;
  subdistricts: { code: string; name: string }[];
  address: { text: string; illustrative?: boolean; unverified?: boolean };
  opening_hours: {
    illustrative?: boolean;
    unverified?: boolean;
    note: string;
    weekly: RawDay[];
    special: RawSpecialHours[];
  };
  holiday_policy: Record<RawHoliday['type'], string>;
  holidays: RawHoliday[];
  holidays_meta: Record<string, { verified: boolean }>;
  facilities: { id: string; name: string; illustrative?: boolean }[];
  contacts: RawContact[];
}

export interface RawAgency {
  id: string;
  name: string;
  short_name: string;
  kind: string;
  counters: string[];
  /** What numbers begin with: one per counter, or one for all of them. */
  prefixes: string[];
  zone?: string;
  at_mall?: boolean;
  name_unverified?: boolean;
  illustrative?: boolean;
}

export interface RawCategory {
  id: string;
  label: string;
}

interface RawMarks {
  unverified?: boolean;
  illustrative?: boolean;
}

export interface RawService {
  id: string;
  code: string;
  name: string;
  aliases: string[];
  agency_id: string;
  category: string;
  audience: string[];
  channels: ({ type: 'onsite'; place: string } | { type: 'online'; name: string; url?: string })[];
  level: string[];
  requirements: { text: string; note?: string; required?: boolean }[];
  procedure: string[];
  duration: { text: string; value?: number; unit?: string } & RawMarks;
  fee: { text: string; amount?: number; free?: boolean } & RawMarks;
  output: string;
  legal_basis: string[];
  complaint: string;
  counter: string;
  queue_prefix: string;
  typical_service_minutes: number;
  validity?: { text: string } & RawMarks;
  unverified_fields: string[];
}

/** Numbers of a day, in the hall and taken elsewhere; without: no limit. */
interface RawQuota {
  hall?: number;
  online?: number;
}

/** How queues are run. */
export interface RawQueueRules {
  padding: number;
  check_in: boolean;
  rejoin_after: number;
  quota: RawQuota;
  /** In place of `quota`, by prefix. */
  quotas: Record<string, RawQuota>;
  priority_calls_in_a_row: number;
  priority_groups: { id: string; name: string }[];
}

/** Our own, illustrative additions. */
export interface RawAdditions {
  mall_id: string;
  service_charter: string;
  agency_days: Record<string, { days: number[]; note: string }>;
  agency_phases: Record<string, { state: string; date: string; note: string }>;
  /** Name of an online channel that is a booking system, and what people call that system. */
  booking_channels: Record<string, string>;
  queues: RawQueueRules;
  /** SVG path data by category. */
  theme_drawings: Record<string, string>;
  updated_at: string;
}

export interface RawSeed {
  mall: RawMall;
  agencies: RawAgency[];
  categories: RawCategory[];
  services: RawService[];
  additions: RawAdditions;
}
