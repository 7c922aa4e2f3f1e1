import type { Calendar, Contact, Mall } from '../../../src/contract/index.js';
import { hoursOf } from './hours.js';
import { Marks } from './marks.js';
import { placesOf } from './places.js';
import type { RawContact, RawMall, RawSeed } from './raw.types.js';

/** The mall of the seed as a record of the contract. */
export function mallOf({ mall, categories, additions }: RawSeed): Mall {
  const marks = new Marks()
    .add('address', mall.address)
    .add('hours', mall.opening_hours)
    .illustrative('serviceCharter');
  return {
    id: mall.id,
    name: mall.name,
    shortName: mall.short_name,
    timeZone: mall.timezone,
    timeZoneLabel: mall.timezone_label,
    regionCode: mall.region_code,
    regionName: mall.region.regency,
    address: mall.address.text,
    hours: hoursOf(mall.opening_hours),
    calendar: calendarOf(mall),
    facilities: mall.facilities.map((facility) => ({
      id: facility.id,
      name: facility.name,
      ...new Marks().add('name', facility).record(),
    })),
    contacts: mall.contacts.map(contactOf),
    serviceCharter: additions.service_charter,
    themes: categories.map(({ id, label }) => {
      const drawing = additions.theme_drawings[id];
      return { id, name: label, ...(drawing && { drawing }) };
    }),
    places: placesOf(mall),
    labels: Object.fromEntries(
      Object.entries(mall.labels).map(([key, label]) => [labelNames[key] ?? camelCase(key), label]),
    ),
    exampleNotice: mall.demo_note,
    ...marks.record(),
  };
}

/** The seed's names for an agency's space and for the desk that calls, where ours differ. */
const labelNames: Readonly<Record<string, string>> = { counter: 'booth', desk: 'counter' };

/** Only years whose list is confirmed. An estimated holiday is not served: a guess must not close or open a mall. */
function calendarOf(mall: RawMall): Calendar {
  const years = Object.entries(mall.holidays_meta)
    .filter(([, { verified }]) => verified)
    .map(([year]) => Number(year));
  return {
    years,
    closures: mall.holidays
      .filter(({ date }) => years.includes(Number(date.slice(0, 4))))
      .map(({ date, name, type }) => ({
        date,
        name,
        kind: type === 'cuti_bersama' ? 'collectiveLeave' : 'nationalHoliday',
        closed: mall.holiday_policy[type] === 'closed',
      })),
  };
}

const contactKinds: Readonly<Record<string, string>> = {
  ombudsman: 'complaint',
  hotline: 'phone',
};

function contactOf(contact: RawContact): Contact {
  const value = contact.value ?? (contact.sms && `SMS ${contact.sms}`);
  const marks = new Marks()
    .add('value', contact)
    .add('value', { unverified: contact.sms_unverified });
  return {
    kind: contactKinds[contact.kind] ?? contact.kind,
    name: contact.name,
    ...(value && { value }),
    ...(contact.url && { url: contact.url }),
    ...(contact.note && { note: contact.note }),
    ...marks.record(),
  };
}

function camelCase(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
