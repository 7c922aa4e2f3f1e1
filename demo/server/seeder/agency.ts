import type { Agency } from '../../../src/contract/index.js';
import { hoursOnDays } from './hours.js';
import { Marks } from './marks.js';
import type { RawAgency, RawSeed } from './raw.types.js';

/** One agency of the seed as a record of the contract. */
export function agencyOf(agency: RawAgency, { mall, additions }: RawSeed): Agency {
  const atMall = agency.at_mall !== false;
  const days = additions.agency_days[agency.id];
  const phase = additions.agency_phases[agency.id];
  const hours = days
    ? hoursOnDays(mall.opening_hours, days.days, days.note)
    : atMall && !isOnCertainDays(agency)
      ? undefined
      : 'unknown';

  const marks = new Marks()
    .add('name', { unverified: agency.name_unverified, illustrative: agency.illustrative })
    // The data says of all counters and zones that they are examples.
    .illustrative(...(atMall ? ['counters'] : []), ...(agency.zone ? ['zone'] : []))
    .illustrative(...(days ? ['hours'] : []), ...(phase ? ['phase'] : []));
  return {
    id: agency.id,
    mallId: mall.id,
    name: agency.name,
    shortName: agency.short_name,
    kind: agency.kind,
    ...(atMall && { counters: agency.counters }),
    ...(agency.zone && { zone: agency.zone }),
    ...(hours && { hours }),
    ...(phase && { phase }),
    ...marks.record(),
  };
}

/** "hari tertentu" on the sign: it comes on certain days, which the seed does not name. */
function isOnCertainDays(agency: RawAgency): boolean {
  return agency.counters.every((counter) => counter.includes('hari tertentu'));
}
