import { expect, waitUntil } from '@open-wc/testing';
import { createStore, delMany, entries, set } from 'idb-keyval';
import type { Answer, MppClient } from '../../src/client/index.js';
import type { MppErrorKind } from '../../src/errors.js';
import type { AnswerFault } from '../support/fault.types.js';
import { openLane } from '../support/lane.js';
import { errorOf, openClient, replace } from './clients.js';

const store = createStore('mpp-widgets-copies', 'copies');

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
});
