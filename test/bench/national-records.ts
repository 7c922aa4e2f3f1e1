import type { Agency } from '../../src/contract/agency.js';
import type { Records } from './backend.js';
import { nationalCatalogue } from './national-catalogue.js';
import type { Entry } from './search/search.types.js';

/** A backend of the whole country: what `nationalCatalogue` makes of one mall, with the malls and agencies it speaks of. */
export function nationalRecords({ malls, agencies, services }: Records): Records {
  const [mall] = malls;
  if (!mall) throw new Error('There is no mall to make a country of.');
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  const entries = nationalCatalogue(
    services.map((service): Entry => {
      const agency = known.get(service.agencyId ?? '');
      return { service, agency: agency ? [agency.name] : [] };
    }),
  );
  const mallIds = new Set(entries.map(({ service }) => service.mallId ?? ''));
  const theirs = new Map<string, Agency>();
  for (const { service, agency } of entries) {
    const { mallId, agencyId = '' } = service;
    const original = known.get(agencyId);
    const [name] = agency;
    if (original && name) theirs.set(`${mallId} ${agencyId}`, { ...original, mallId, name });
  }
  return {
    malls: [...mallIds].map((id) => ({ ...mall, id, name: `${mall.name} ${id}` })),
    agencies: [...theirs.values()],
    services: entries.map(({ service }) => service),
  };
}
