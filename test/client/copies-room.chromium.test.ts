import { expect, waitUntil } from '@open-wc/testing';
import { createStore, delMany, entries, keys, setMany } from 'idb-keyval';
import type { Answer, MppClient } from '../../src/client/index.js';
import { openLane } from '../support/lane.js';
import { errorOf, openClient, replace } from './clients.js';

const store = createStore('mpp-widgets-copies', 'copies');
const day = 86_400_000;

/** What was asked, when the answer came, and how many characters its copy counts for. */
type Place = [asked: string, at: number, size: number];

/** What the device holds of one backend; other test files use the same storage at the same time. */
async function stored(address: string) {
  const all = await entries<Place, Record<string, unknown>>(store);
  return all.filter(([[asked]]) => asked.startsWith(`${address} `));
}

/** Asks for the malls and waits until the copy is on the device. */
async function callAndKeep(client: MppClient): Promise<Answer<unknown>> {
  const answer = await client.call('listMalls', {});
  const isKept = async () => (await stored(client.address)).length > 0;
  await waitUntil(isKept, 'nothing was kept');
  return answer;
}

// Fills the device's storage, which all files' pages share: WebKit writes so much so slowly that others' tests wait too long.
describe('room for copies on the device', () => {
  it('of all services of the country is kept to its last page', async () => {
    const lane = await openLane();
    const { client, reports } = openClient({ api: lane.address });
    const pages = 62;
    for (let page = 1; page <= pages; page += 1) {
      const items = Array.from({ length: 500 }, (_, index) => ({
        id: `${page}-${index}`,
        name: 'x'.repeat(700),
      }));
      const json = { items, page, pageSize: 500, total: pages * 500 };
      await lane.fault({ kind: 'status', status: 200, json, times: 1 });
      await client.call('listServices', { page, pageSize: 500 });
    }
    await waitUntil(async () => (await stored(lane.address)).length === pages, 'not all kept');
    const nextVisit = openClient({ api: lane.address }).client;
    const last = await nextVisit.copy('listServices', { page: pages, pageSize: 500 });
    expect(last?.value.items.at(-1)?.id).to.equal(`${pages}-499`);
    expect(reports).to.deep.equal([]);
    await remove(lane.address);
  }).timeout(60_000);

  /** Puts copies of an earlier visit on the device: only where they lie counts, not what is in them. */
  const leave = (...places: Place[]) =>
    setMany(
      places.map((place) => [place, { json: '{}', contractVersion: '1.0' }]),
      store,
    );
  const remove = async (address: string) =>
    delMany(
      (await stored(address)).map(([place]) => place),
      store,
    );
  const remaining = async (address: string) =>
    (await keys<Place>(store)).map(([asked]) => asked).filter((asked) => asked.includes(address));

  it('makes room by throwing away what came longest ago, and no more than that', async () => {
    const lane = await openLane();
    const old = `https://example.invalid/${lane.address}`;
    await leave(
      [`${old} older`, Date.now() - 3 * day, 5_000_000],
      [`${old} oldest`, Date.now() - 4 * day, 36_000_000],
      [`${old} newer`, Date.now() - 2 * day, 500_000],
    );
    await callAndKeep(openClient({ api: lane.address }).client);
    expect(await remaining(old)).to.deep.equal([`${old} newer`, `${old} older`]);
    await remove(old);
  });

  it('throws lists away whole, as old as their oldest page', async () => {
    const lane = await openLane();
    const old = `https://example.invalid/${lane.address}`;
    await leave(
      [`${old} listServices {"page":1,"pageSize":500}`, Date.now() - 4 * day, 30_000_000],
      [`${old} listServices {"page":2,"pageSize":500}`, Date.now() - 2 * day, 500_000],
      [`${old} listServices {"mallId":"a","page":1,"pageSize":500}`, Date.now() - 3 * day, 500_000],
      [`${old} getMall {}`, Date.now() - 5 * day, 11_000_000],
    );
    await callAndKeep(openClient({ api: lane.address }).client);
    expect(await remaining(old)).to.deep.equal([
      `${old} listServices {"mallId":"a","page":1,"pageSize":500}`,
      `${old} listServices {"page":1,"pageSize":500}`,
      `${old} listServices {"page":2,"pageSize":500}`,
    ]);
    await leave([`${old} getMall {}`, Date.now() - day, 10_000_000]);
    await callAndKeep(openClient({ api: (await openLane()).address }).client);
    expect(await remaining(old)).to.deep.equal([
      `${old} getMall {}`,
      `${old} listServices {"mallId":"a","page":1,"pageSize":500}`,
    ]);
    await remove(old);
  });

  it('takes the place of the older half, once, on a device that is full', async () => {
    const lane = await openLane();
    const old = `https://example.invalid/${lane.address}`;
    await leave(
      [`${old} a`, Date.now() - 4 * day, 10_000_000],
      [`${old} b`, Date.now() - 3 * day, 1_000_000],
    );
    const { put } = IDBObjectStore.prototype;
    let isFull = true;
    const restorePut = replace(
      IDBObjectStore.prototype,
      'put',
      function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore['put']>) {
        if (!isFull) return put.apply(this, given);
        isFull = false;
        this.transaction.abort();
        return undefined;
      },
    );
    const full = new DOMException('No room.', 'QuotaExceededError');
    const restoreError = replace(IDBTransaction.prototype, 'error', full);
    try {
      const { client, reports } = openClient({ api: lane.address });
      await callAndKeep(client);
      expect(await remaining(old)).to.deep.equal([`${old} b`]);
      expect(reports).to.deep.equal([]);
    } finally {
      restorePut();
      restoreError();
    }
    await remove(old);
  });

  it('goes after ninety days without news, once there is something newer', async () => {
    const lane = await openLane();
    const old = `https://example.invalid/${lane.address}`;
    await leave([`${old} a`, Date.now() - 91 * day, 1], [`${old} b`, Date.now() - 89 * day, 1]);
    await callAndKeep(openClient({ api: lane.address }).client);
    expect(await remaining(old)).to.deep.equal([`${old} b`]);
    await remove(old);
  });

  it('lives for this visit only where storage fails, with one word', async () => {
    const lane = await openLane();
    const restore = replace(IDBFactory.prototype, 'open', () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    try {
      const { client, reports } = openClient({ api: lane.address });
      await client.call('listMalls', {});
      await client.call('getMall', {
        mallId: (await client.call('listMalls', {})).value.items[0]?.id ?? '',
      });
      await lane.fault({ kind: 'refuse' });
      expect((await client.call('listMalls', {}, { refresh: true })).stale).to.equal(true);
      expect((await errorOf(client.call('listAgencies', {}))).kind).to.equal('unreachable');
      const words = reports.filter(({ kind }) => kind === 'copyNotKept');
      expect(words).to.have.length(1);
      expect(words[0]?.message).to.include('insecure');
    } finally {
      restore();
    }
  });
});
