import type { Booking, Channel, Service } from '../../../src/contract/index.js';
import { Marks } from './marks.js';
import { isGivenAtMall, placeIdsOf } from './places.js';
import type { RawSeed, RawService } from './raw.types.js';

const audiences: Readonly<Record<string, string>> = {
  perorangan: 'individual',
  'badan usaha': 'business',
};
const levels: Readonly<Record<string, string>> = {
  kabupaten: 'regency',
  kecamatan: 'subdistrict',
  tiyuh: 'village',
};
const units: Readonly<Record<string, string>> = {
  menit: 'minute',
  jam: 'hour',
  hari: 'day',
  hari_kerja: 'workingDay',
};
const fieldNames: Readonly<Record<string, string>> = { legal_basis: 'legalBasis' };

/** One service of the seed as a record of the contract. */
export function serviceOf(service: RawService, seed: RawSeed): Service {
  const { mall, additions, agencies } = seed;
  const agency = agencies.find(({ id }) => id === service.agency_id);
  const placeIds = placeIdsOf(service, mall);
  const booking = bookingOf(service, seed);
  // "counter" is a sign in the hall: an agency outside of it has none.
  const counter = agency?.at_mall === false ? undefined : service.counter;

  return {
    id: service.id,
    name: service.name,
    mallId: mall.id,
    code: service.code,
    aliases: service.aliases,
    agencyId: service.agency_id,
    themeId: service.category,
    audiences: service.audience.map((word) => translate(audiences, word)),
    channels: service.channels.map(channelOf),
    levels: service.level.map((word) => translate(levels, word)),
    placeIds,
    ...(counter && { counter }),
    duration: {
      text: service.duration.text,
      ...(service.duration.value !== undefined && { value: service.duration.value }),
      ...(service.duration.unit && { unit: translate(units, service.duration.unit) }),
    },
    fee: {
      text: service.fee.text,
      ...(service.fee.amount !== undefined && { amount: service.fee.amount }),
      ...(service.fee.free !== undefined && { free: service.fee.free }),
    },
    // Given elsewhere only: neither the hall's hours nor the agency's days in the hall say anything about it.
    ...(!isGivenAtMall(placeIds) && { hours: 'unknown' as const }),
    ...(booking && { booking }),
    updatedAt: additions.updated_at,
    updatedBy: agency?.short_name ?? mall.short_name,
    requirements: service.requirements.map(({ text, note, required }) => ({
      text,
      ...(note && { note }),
      ...(required !== undefined && { required }),
    })),
    procedure: service.procedure,
    product: service.output,
    complaint: service.complaint,
    legalBasis: service.legal_basis,
    ...(service.validity && { validity: service.validity.text }),
    ...marksOf(service, counter !== undefined).record(),
  };
}

function marksOf(service: RawService, hasCounter: boolean): Marks {
  const marks = new Marks()
    .unverified(...service.unverified_fields.map((field) => fieldNames[field] ?? field))
    .add('duration', service.duration)
    .add('fee', service.fee)
    .add('validity', service.validity ?? {})
    .illustrative('updatedAt', 'updatedBy');
  if (hasCounter) marks.illustrative('counter');
  // Queue letters are examples everywhere, so a step that names one is an example too.
  if (service.procedure.some((step) => /nomor antrean [A-Z]/.test(step))) {
    marks.illustrative('procedure');
  }
  return marks;
}

function channelOf(channel: RawService['channels'][number]): Channel {
  if (channel.type === 'onsite') return { type: 'onsite', name: channel.place };
  return { type: 'online', name: channel.name, ...(channel.url && { url: channel.url }) };
}

/** Where a visit is booked, when it is not here. */
export function bookingOf(service: RawService, { additions }: RawSeed): Booking | undefined {
  for (const channel of service.channels) {
    if (channel.type !== 'online') continue;
    const name = additions.booking_channels[channel.name];
    if (name) return { kind: 'elsewhere', name, ...(channel.url && { url: channel.url }) };
  }
  return undefined;
}

function translate(words: Readonly<Record<string, string>>, word: string): string {
  const translated = words[word];
  if (translated === undefined) throw new Error(`The seed uses a word nobody knows: "${word}"`);
  return translated;
}
