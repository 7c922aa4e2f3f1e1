import { expect, waitUntil } from '@open-wc/testing';
import { createStore, delMany, entries, keys, set, setMany } from 'idb-keyval';
import type { Answer, MppClient } from '../../src/client/index.js';
import type { MppErrorKind } from '../../src/errors.js';
import type { AnswerFault } from '../support/fault.types.js';
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

describe('the last good copy', () => {
  const helps: readonly [AnswerFault, MppErrorKind][] = [
    [{ kind: 'refuse' }, 'unreachable'],
    [{ kind: 'status', status: 200, body: '{"items": [' }, 'badAnswer'],
    [{ kind: 'status', status: 200, body: '<html>' }, 'badAnswer'],
    [{ kind: 'status', status: 408 }, 'timeout'],
    [{ kind: 'status', status: 429 }, 'tooManyRequests'],
    [{ kind: 'status', status: 500 }, 'server'],
    [{ kind: 'status', status: 503 }, 'unavailable'],
  ];
  for (const [fault, kind] of helps) {
    const name = 'status' in fault ? `HTTP ${fault.status} ${fault.body ?? ''}` : fault.kind;
    it(`is shown with its date and the reason after ${name}, on this visit and the next`, async () => {
      const lane = await openLane();
      const { client } = openClient({ api: lane.address });
      const good = await callAndKeep(client);
      await lane.fault(fault);
      const again = await client.call('listMalls', {}, { refresh: true });
      const nextVisit = await openClient({ api: lane.address }).client.call('listMalls', {});
      for (const { value, receivedAt, stale, reason, dropped } of [again, nextVisit]) {
        expect(value).to.deep.equal(good.value);
        expect({ receivedAt, stale, dropped }).to.deep.equal({
          receivedAt: good.receivedAt,
          stale: true,
          dropped: 0,
        });
        expect(reason?.kind).to.equal(kind);
      }
    });
  }

  it('is shown when the device has no network', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    await callAndKeep(client);
    await lane.fault({ kind: 'refuse' });
    const restore = replace(navigator, 'onLine', false);
    try {
      const { stale, reason } = await client.call('listMalls', {}, { refresh: true });
      expect([stale, reason?.kind]).to.deep.equal([true, 'offline']);
    } finally {
      restore();
    }
  });

  it('does not hide what somebody must act on', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    await callAndKeep(client);
    for (const status of [400, 401, 403, 410]) {
      await lane.fault({ kind: 'status', status });
      const error = await errorOf(client.call('listMalls', {}, { refresh: true }));
      expect(error.status).to.equal(status);
    }
  });

  it('can be had without asking the backend', async () => {
    const lane = await openLane();
    await callAndKeep(openClient({ api: lane.address }).client);
    const { client } = openClient({ api: lane.address });
    const copy = await client.copy('listMalls', {});
    expect(copy?.stale).to.equal(true);
    expect(copy?.reason).to.equal(undefined);
    expect(copy?.value.items).not.to.have.length(0);
    expect(await client.copy('getMall', { mallId: 'another' })).to.equal(undefined);
    expect(await lane.requests()).to.have.length(1);
  });

  it('brings back what was known of the backend’s clock', async () => {
    const lane = await openLane();
    await lane.fault({ kind: 'clock', milliseconds: 400 * 86_400_000 });
    const first = openClient({ api: lane.address }).client;
    await callAndKeep(first);
    const { client } = openClient({ api: lane.address });
    await client.copy('listMalls', {});
    expect(Math.abs(client.now() - first.now())).to.be.below(5_000);
  });

  it('belongs to one backend and one key', async () => {
    const [lane, other] = [await openLane(), await openLane()];
    await callAndKeep(openClient({ api: lane.address }).client);
    await lane.fault({ kind: 'refuse' });
    await other.fault({ kind: 'refuse' });
    const headers = { 'X-Api-Key': 'another' };
    for (const options of [{ api: other.address }, { api: lane.address, headers }]) {
      const { client } = openClient(options);
      expect((await errorOf(client.call('listMalls', {}))).kind).to.equal('unreachable');
    }
  });

  it('is never kept of what somebody typed, nor when the page says so', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    await client.call('listServices', { query: '3201010101010001' });
    await callAndKeep(client);
    expect(JSON.stringify(await stored(lane.address))).not.to.include('3201010101010001');
    await delMany(
      (await stored(lane.address)).map(([key]) => key),
      store,
    );
    const silent = openClient({ api: lane.address, keepCopies: false }).client;
    await silent.call('listMalls', {});
    await callAndKeep(openClient({ api: lane.address }).client);
    expect(await stored(lane.address)).to.have.length(1);
    await lane.fault({ kind: 'refuse' });
    expect((await silent.call('listMalls', {}, { refresh: true })).stale).to.equal(true);
  });

  const damages: Readonly<Record<string, object>> = {
    'was kept under another contract': { contractVersion: '0.9' },
    'cannot be read': { json: '{"items": [' },
    'does not fit any more': { json: '{"items":[{"id":"a"}],"page":1,"pageSize":1,"total":1}' },
    'is no copy at all': { json: undefined, contractVersion: undefined },
  };
  for (const [name, damage] of Object.entries(damages)) {
    it(`is thrown away with a word when it ${name}`, async () => {
      const lane = await openLane();
      await callAndKeep(openClient({ api: lane.address }).client);
      for (const [key, copy] of await stored(lane.address))
        await set(key, { ...copy, ...damage }, store);
      const { client, reports } = openClient({ api: lane.address });
      expect(await client.copy('listMalls', {})).to.equal(undefined);
      expect(reports.map(({ kind }) => kind)).to.include('copyDiscarded');
      expect(await stored(lane.address)).to.have.length(0);
      expect((await client.call('listMalls', {})).stale).to.equal(false);
    });
  }

  it('that is too large is not kept, with a word, and still serves this visit', async () => {
    const lane = await openLane();
    const { client, reports } = openClient({ api: lane.address });
    const items = Array.from({ length: 150 }, (_, index) => ({
      id: String(index),
      name: 'x'.repeat(15_000),
    }));
    const json = { items, page: 1, pageSize: 200, total: 150 };
    await lane.fault({ kind: 'status', status: 200, json, times: 1 });
    await client.call('listServices', {});
    await waitUntil(() => reports.length > 0);
    expect(reports.map(({ kind }) => kind)).to.deep.equal(['copyNotKept']);
    await lane.fault({ kind: 'refuse' });
    const { stale, value } = await client.call('listServices', {}, { refresh: true });
    expect([stale, value.items.length]).to.deep.equal([true, 150]);
    expect(await stored(lane.address)).to.have.length(0);
  });

  it('of a list that is too large as a whole is not begun with, so that nothing else goes for it', async () => {
    const lane = await openLane();
    const { client, reports } = openClient({ api: lane.address });
    const items = Array.from({ length: 100 }, (_, index) => ({
      id: String(index),
      name: 'x'.repeat(500),
    }));
    const json = { items, page: 1, pageSize: 100, total: 100_000 };
    await lane.fault({ kind: 'status', status: 200, json, times: 1 });
    await client.call('listServices', { page: 1 });
    await waitUntil(() => reports.length > 0);
    expect(reports.map(({ kind }) => kind)).to.deep.equal(['copyNotKept']);
    expect(await stored(lane.address)).to.have.length(0);
  });

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
