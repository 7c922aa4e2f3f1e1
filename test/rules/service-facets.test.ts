import { expect } from '@open-wc/testing';
import type { Place } from '../../src/contract/place.js';
import type { ServiceSummary } from '../../src/contract/service.js';
import { countBy, narrow, type Narrowing } from '../../src/rules/service-facets.js';

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
    [{ mallId: '', agencyId: '', themeId: '', area: '', limit: 0 }, ['a', 'b', 'c']],
    [{ mallId: 'tubaba' }, ['a', 'b']],
    [{ agencyId: 'x' }, ['a', 'b']],
    [{ themeId: 't' }, ['a', 'c']],
    [{ agencyId: 'x', themeId: 't' }, ['a']],
    [{ agencyId: 'nobody' }, []],
    [{ area: '18.12' }, ['a', 'b']],
    [{ area: '18.12.03' }, ['b']],
    [{ area: '18.1' }, []],
    [{ area: 'panaragan jaya' }, ['b']],
    [{ limit: 2 }, ['a', 'b']],
    [{ themeId: 't', limit: 1 }, ['a']],
  ];
  for (const [narrowing, ids] of table) {
    it(`by ${JSON.stringify(narrowing)} leaves ${ids.join(', ') || 'none'}`, () => {
      expect(left(narrowing)).to.deep.equal(ids);
    });
  }
});

describe('counting services', () => {
  it('by a value, and by each of several values', () => {
    expect([...countBy(services, ({ agencyId }) => agencyId)]).to.deep.equal([
      ['x', 2],
      ['y', 1],
    ]);
    expect([...countBy(services, ({ placeIds }) => placeIds)]).to.deep.equal([
      ['mal', 1],
      ['kecamatan', 1],
      ['balai', 1],
    ]);
    expect([...countBy(services, ({ themeId }) => themeId)]).to.deep.equal([['t', 2]]);
  });
});
