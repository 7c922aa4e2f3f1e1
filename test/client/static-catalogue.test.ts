import { expect, waitUntil } from '@open-wc/testing';
import { catalogueOperationNames } from '../../src/contract/vocabulary.js';
import { openLane } from '../support/lane.js';
import { errorOf, openClient } from './clients.js';

const file = {
  contractVersion: '1.0',
  malls: [
    {
      id: 'mpp',
      name: 'MPP',
      timeZone: 'Asia/Jakarta',
      places: [
        {
          id: 'pulung',
          name: 'Kantor Tiyuh',
          kind: 'village',
          area: { name: 'Pulung Kencana', code: '18.12.01.2001' },
        },
        {
          id: 'barat',
          name: 'Kantor Barat',
          kind: 'village',
          area: { name: 'Barat', code: '18.120.01' },
        },
      ],
    },
  ],
  agencies: [
    { id: 'capil', name: 'Dinas Kependudukan', shortName: 'Disdukcapil' },
    { id: 'pajak', name: 'Kantor Pajak', mallId: 'other' },
  ],
  services: [
    {
      id: 'kia',
      name: 'Kartu Identitas Anak',
      agencyId: 'capil',
      aliases: ['KTP anak'],
      themeId: 'birth',
    },
    {
      id: 'ktp',
      name: 'KTP-el',
      agencyId: 'capil',
      placeIds: ['pulung'],
      requirements: [{ text: 'KK' }],
    },
    {
      id: 'npwp',
      name: 'NPWP',
      agencyId: 'pajak',
      mallId: 'other',
      code: 'P-01',
      placeIds: ['barat'],
    },
  ],
};

async function openFile(json: unknown = file) {
  const lane = await openLane();
  await lane.fault({ kind: 'status', status: 200, path: '/katalog.json', json });
  const catalogue = `${lane.address}/katalog.json`;
  return { lane, catalogue, ...openClient({ catalogue }) };
}

describe('a catalogue from one file', () => {
  it('answers every operation by one request', async () => {
    const { client, lane } = await openFile();
    expect(catalogueOperationNames.every((name) => client.can(name))).to.equal(true);
    const [malls, mall, agencies, services, service] = await Promise.all([
      client.call('listMalls', {}),
      client.call('getMall', { mallId: 'mpp' }),
      client.call('listAgencies', { mallId: 'mpp' }),
      client.call('listServices', {}),
      client.call('getService', { serviceId: 'ktp' }),
    ]);
    expect(malls.value.items).to.deep.equal([mall.value]);
    expect(agencies.value.items.map(({ id }) => id)).to.deep.equal(['capil']);
    expect(services.value.total).to.equal(3);
    expect(service.value.requirements).to.deep.equal([{ text: 'KK' }]);
    expect((await errorOf(client.call('getService', { serviceId: 'x' }))).kind).to.equal(
      'notFound',
    );
    expect((await errorOf(client.call('getMall', { mallId: 'x' }))).kind).to.equal('notFound');
    expect(
      (await errorOf(client.call('getService', { serviceId: 'npwp', mallId: 'mpp' }))).kind,
    ).to.equal('notFound');
    expect(await lane.requests()).to.have.length(1);
  });

  const searches: readonly [object, readonly string[]][] = [
    [{ query: 'ktp' }, ['ktp', 'kia']],
    [{ query: 'DISDUKCAPIL anak' }, ['kia']],
    [{ query: 'p-01' }, ['npwp']],
    [{ query: 'tp' }, []],
    [{ query: ' - ' }, ['kia', 'ktp', 'npwp']],
    [{ themeId: 'birth' }, ['kia']],
    [{ agencyId: 'capil', query: 'el' }, ['ktp']],
    [{ mallId: 'mpp' }, ['kia', 'ktp']],
    [{ area: '18.12' }, ['ktp']],
    [{ area: 'pulung kencana' }, ['ktp']],
    [{ area: '18.13' }, []],
    [{ pageSize: 2 }, ['kia', 'ktp']],
    [{ pageSize: 2, page: 2 }, ['npwp']],
    [{ page: 9 }, []],
  ];
  for (const [input, ids] of searches) {
    it(`finds ${ids.join(', ') || 'nothing'} for ${JSON.stringify(input)}`, async () => {
      const { client } = await openFile();
      const { value } = await client.call('listServices', input);
      expect(value.items.map(({ id }) => id)).to.deep.equal(ids);
    });
  }

  it('loses only the records that break the contract', async () => {
    const { client, reports } = await openFile({
      ...file,
      services: [...file.services, { id: 1 }],
    });
    const answer = await client.call('listServices', {});
    expect([answer.value.total, answer.dropped]).to.deep.equal([3, 1]);
    expect(reports.map(({ kind, path }) => [kind, path])).to.deep.equal([
      ['recordDropped', 'services.3.id'],
    ]);
  });

  it('is kept for when it cannot be reached', async () => {
    const { client, lane, catalogue } = await openFile();
    const { receivedAt } = await client.call('listMalls', {});
    await waitUntil(
      async () => (await openClient({ catalogue }).client.copy('listMalls', {})) !== undefined,
    );
    await lane.fault({ kind: 'refuse' });
    const next = openClient({ catalogue }).client;
    const service = await next.call('getService', { serviceId: 'ktp' });
    expect(service).to.include({ receivedAt, stale: true });
    expect(service.reason?.kind).to.equal('unreachable');
    expect((await next.copy('getService', { serviceId: 'kia' }))?.value.name).to.equal(
      'Kartu Identitas Anak',
    );
  });

  it('that is not there is for the page’s author', async () => {
    const lane = await openLane();
    await lane.fault({ kind: 'status', status: 404, body: 'Not Found' });
    const { client } = openClient({ catalogue: `${lane.address}/katalog.json` });
    expect(await errorOf(client.call('listMalls', {}))).to.include({
      kind: 'configuration',
      status: 404,
    });
  });

  it('that is no catalogue, or of another contract, is a bad answer', async () => {
    for (const json of [{}, [], { ...file, services: {} }, { ...file, contractVersion: '2.0' }]) {
      const { client } = await openFile(json);
      expect((await errorOf(client.call('listMalls', {}))).kind).to.equal('badAnswer');
    }
  });
});
