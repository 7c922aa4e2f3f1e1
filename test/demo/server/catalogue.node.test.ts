import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../../demo/server/start-server.js';
import { Mall, type Page, Service, type ServiceSummary } from '../../../src/contract/index.js';
import { onEveryDatabase } from './databases.js';
import { closeServers, openServer } from './test-servers.js';
import { twoMalls } from './two-malls.js';

const seedServices = JSON.parse(
  readFileSync(new URL('../../../demo/server/seed/services.json', import.meta.url), 'utf8'),
) as { id: string; agency_id: string; category: string; level: string[] }[];
const seedIds = (fits: (service: (typeof seedServices)[number]) => boolean) =>
  seedServices.filter(fits).map(({ id }) => id);

onEveryDatabase('Catalogue operations', (databases) => {
  afterEach(closeServers);

  describe('with the seed', () => {
    let server: RunningServer;
    before(async () => {
      server = await startServer({ database: await databases.create() });
    });
    after(() => server.close());

    const services = (query = '') => list<ServiceSummary>(server, `/v1/services?${query}`);

    it('gives every service once, in the same order, over all pages', async () => {
      const ids: string[] = [];
      for (let page = 1; page <= 5; page += 1) {
        const answer = await services(`page=${page}&pageSize=50`);
        expect(answer).to.include({ page, pageSize: 50, total: 217 });
        ids.push(...answer.items.map(({ id }) => id));
      }
      expect(ids).to.deep.equal(seedServices.map(({ id }) => id));
      expect((await services('page=6&pageSize=50')).items).to.deep.equal([]);
      expect((await services('page=9007199254740991&pageSize=500')).items).to.deep.equal([]);
    });

    it('has a page size of its own, and a largest one', async () => {
      expect(await services()).to.include({ page: 1, pageSize: 50 });
      expect(await services('pageSize=100000')).to.include({ pageSize: 500, total: 217 });
    });

    it('narrows by agency, theme and area, and by all of them together', async () => {
      const ids = async (query: string) =>
        (await services(`pageSize=500&${query}`)).items.map(({ id }) => id);
      expect(await ids('agencyId=imigrasi')).to.deep.equal(
        seedIds(({ agency_id }) => agency_id === 'imigrasi'),
      );
      expect(await ids('themeId=tanah')).to.deep.equal(
        seedIds(({ category }) => category === 'tanah'),
      );
      const atSubdistricts = seedIds(({ level }) => level.includes('kecamatan'));
      expect(await ids('area=18.12.01')).to.deep.equal(atSubdistricts);
      expect(await ids('area=TUMIJAJAR')).to.deep.equal(atSubdistricts);
      expect(await ids('area=18.12')).to.have.length(217);
      expect(await ids('area=18.1')).to.deep.equal([]);
      expect(await ids('agencyId=disdukcapil&themeId=kependudukan&area=18.12.01')).to.deep.equal(
        seedIds(
          ({ agency_id, category, level }) =>
            agency_id === 'disdukcapil' &&
            category === 'kependudukan' &&
            level.includes('kecamatan'),
        ),
      );
      expect(await ids('mallId=nowhere')).to.deep.equal([]);
    });

    it('gives a service with its whole standard, and in the list without it', async () => {
      const service = await get(server, '/v1/services/paspor-baru');
      expect(Service.safeParse(service).success).to.equal(true);
      expect(service).to.have.property('requirements').with.length(4);
      const [summary] = (await services('query=IMI-01')).items;
      expect(summary).to.include({ id: 'paspor-baru' });
      expect(summary).not.to.have.any.keys('requirements', 'procedure', 'legalBasis');
    });

    it('gives malls and agencies', async () => {
      const malls = await list(server, '/v1/malls');
      expect(malls.total).to.equal(1);
      const mall = await get(server, '/v1/malls/mpp-tulang-bawang-barat');
      expect(mall).to.deep.equal(malls.items[0]);
      expect(Mall.safeParse(mall).success).to.equal(true);
      const agencies = '/v1/agencies?mallId=mpp-tulang-bawang-barat';
      expect(await list(server, agencies)).to.include({ total: 38 });
      expect(await list(server, '/v1/agencies?mallId=nowhere')).to.include({ total: 0 });
    });
  });

  describe('with two malls', () => {
    let server: RunningServer;
    before(async () => {
      server = await startServer({ database: await databases.create(), catalogue: twoMalls });
    });
    after(() => server.close());

    const found = async (query: string) => {
      const search = new URLSearchParams({ query });
      const { items } = await list<ServiceSummary>(server, `/v1/services?${search}`);
      return items.map(({ id, mallId }) => `${mallId}/${id}`);
    };

    it('searches names, aliases, codes and agencies by the beginnings of words', async () => {
      expect(await found('ulang')).to.deep.equal(['barat/ktp']);
      expect(await found('kartu')).to.deep.equal(['barat/ktp']);
      expect(await found('duk-02')).to.deep.equal(['barat/ktp']);
      expect(await found('disdukcapil cetak')).to.deep.equal(['barat/ktp']);
      expect(await found('kependudukan')).to.deep.equal(['barat/ktp', 'timur/ktp']);
      expect(await found('ktp baru hilang')).to.deep.equal([]);
      expect(await found('tp')).to.deep.equal([]);
    });

    it('searches without regard to capitals and diacritics', async () => {
      expect(await found('PENDUDUK')).to.deep.equal(['barat/ktp']);
      expect(await found('kártu pénduduk')).to.deep.equal(['barat/ktp']);
    });

    it('puts services that carry the words in their name first', async () => {
      expect(await found('ktp')).to.deep.equal(['barat/baru', 'timur/ktp', 'barat/ktp']);
    });

    it('takes signs of the pattern language for what they are', async () => {
      expect(await found('100%_')).to.deep.equal(['barat/baru']);
      expect(await found('a%i')).to.deep.equal([]);
      expect(await found("'; DROP TABLE service; --")).to.deep.equal([]);
      expect(await found(' % ')).to.have.length(3);
    });

    it('keeps the malls apart', async () => {
      const { items } = await list<ServiceSummary>(server, '/v1/services?mallId=timur');
      expect(items).to.deep.equal([
        { id: 'ktp', mallId: 'timur', name: 'KTP', agencyId: 'dukcapil', placeIds: ['mal'] },
      ]);
      const inWest = await list<ServiceSummary>(server, '/v1/services?area=18.12');
      expect(inWest.items.every(({ mallId }) => mallId === 'barat')).to.equal(true);
      expect(await list(server, '/v1/services?area=way%20kenanga')).to.include({ total: 1 });
      expect(await get(server, '/v1/services/ktp?mallId=timur')).to.include({ name: 'KTP' });
    });

    it('asks which mall is meant when two have the service', async () => {
      const response = await fetch(`${server.url}/v1/services/ktp`);
      expect(response.status).to.equal(400);
      expect(await response.json())
        .to.have.property('fields')
        .that.has.property('mallId');
    });
  });

  it('writes the tables anew when the seed has changed, and only then', async () => {
    const database = await databases.create();
    const total = async (catalogue = twoMalls) => {
      const server = await openServer({ database, catalogue });
      const services = await list(server, '/v1/services');
      await server.close();
      return services.total;
    };
    expect(await total()).to.equal(3);
    expect(await total({ ...twoMalls, services: twoMalls.services.slice(0, 2) })).to.equal(2);
    expect(await total()).to.equal(3);
  });

  it('leaves the tables as they were when the new seed is not valid', async () => {
    const database = await databases.create();
    await (await openServer({ database, catalogue: twoMalls })).close();
    const broken = { ...twoMalls, agencies: [] };
    const failure: unknown = await openServer({ database, catalogue: broken }).catch(
      (error: unknown) => error,
    );
    expect(failure).to.be.an('error').with.property('message').that.includes('unknown agency');
    const server = await openServer({ database, catalogue: twoMalls });
    expect((await list(server, '/v1/agencies')).total).to.equal(2);
    await server.close();
  });
});

async function get(server: RunningServer, path: string): Promise<unknown> {
  const response = await fetch(server.url + path);
  expect(response.status, path).to.equal(200);
  return response.json();
}

async function list<Item>(server: RunningServer, path: string): Promise<Page<Item>> {
  return (await get(server, path)) as Page<Item>;
}
