import { expect } from '@open-wc/testing';
import type { Place } from '../../src/contract/place.js';
import type { ServiceSummary } from '../../src/contract/service.js';
import { narrow, type Narrowing } from '../../src/rules/service-facets.js';

const places: Place[] = [
  { id: 'mal', name: 'MPP', kind: 'mall', area: { name: 'Tulang Bawang Barat', code: '18.12' } },
  {
    id: 'kecamatan',
    name: 'Kantor Kecamatan Tumijajar',
    kind: 'subdistrict',
    area: { name: 'Tumijajar', code: '18.12.03' },
  },
  { id: 'balai', name: 'Balai tiyuh', kind: 'village', area: { name: 'Panaragan Jaya' } },
];
const services: ServiceSummary[] = [
  { id: 'a', name: 'A', mallId: 'tubaba', agencyId: 'x', themeId: 't', placeIds: ['mal'] },
  { id: 'b', name: 'B', agencyId: 'x', placeIds: ['kecamatan', 'balai'] },
  { id: 'c', name: 'C', mallId: 'lebong', agencyId: 'y', themeId: 't' },
];
const left = (narrowing: Narrowing) =>
  narrow(services, narrowing, (service) =>
    places.filter(({ id }) => service.placeIds?.includes(id)),
  ).map(({ id }) => id);

describe('narrowing services', () => {
  const table: [narrowing: Narrowing, ids: string[]][] = [
    [{}, ['a', 'b', 'c']],
    [{ mallId: '', agencyId: '', themeId: '', area: '' }, ['a', 'b', 'c']],
    [{ mallId: 'tubaba' }, ['a', 'b']],
    [{ agencyId: 'x' }, ['a', 'b']],
    [{ themeId: 't' }, ['a', 'c']],
    [{ agencyId: 'x', themeId: 't' }, ['a']],
    [{ agencyId: 'nobody' }, []],
    [{ area: '18.12' }, ['a', 'b']],
    [{ area: '18.12.03' }, ['b']],
    [{ area: '18.1' }, []],
    [{ area: 'panaragan jaya' }, ['b']],
  ];
  for (const [narrowing, ids] of table) {
    it(`by ${JSON.stringify(narrowing)} leaves ${ids.join(', ') || 'none'}`, () => {
      expect(left(narrowing)).to.deep.equal(ids);
    });
  }
});
