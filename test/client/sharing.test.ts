import { expect } from '@open-wc/testing';
import { createMppClient } from '../../src/client/index.js';
import type { Fault } from '../support/fault.types.js';
import { openLane } from '../support/lane.js';
import { errorOf, openClient, replace } from './clients.js';

describe('clients of one page', () => {
  it('are one for one address and equal options, also from a second copy of the package', async () => {
    const api = 'https://mpp.test/api';
    const one = createMppClient({ api, headers: { a: '1', b: '2' } });
    expect(createMppClient({ headers: { b: '2', a: '1' }, api: 'HTTPS://MPP.test/api/' })).to.equal(
      one,
    );
    expect(createMppClient({ api, headers: { a: '1' } })).not.to.equal(one);
    expect(createMppClient({ catalogue: api, headers: { a: '1', b: '2' } })).not.to.equal(one);
    const secondCopy = '../../src/client/index.ts?second-copy';
    const other = (await import(secondCopy)) as typeof import('../../src/client/index.js');
    expect(other.createMppClient({ api, headers: { a: '1', b: '2' } })).to.equal(one);
  });
});

describe('the same call', () => {
  it('made twice at once is sent once, whatever the order of its input', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    const [one, other, different] = await Promise.all([
      client.call('listServices', { page: 1, query: 'ktp' }),
      client.call('listServices', { query: 'ktp', page: 1, agencyId: undefined }),
      client.call('listServices', { query: 'kk' }),
    ]);
    expect(one.value.items).not.to.have.length(0);
    expect(other.value).to.deep.equal(one.value);
    expect(different.value).not.to.deep.equal(one.value);
    expect(await lane.requests()).to.have.length(2);
  });

  it('goes on for the others when one stops waiting', async () => {
    const lane = await openLane();
    await lane.hold();
    const { client, reports } = openClient({ api: lane.address });
    const leaver = new AbortController();
    const left = errorOf(client.call('listMalls', {}, { signal: leaver.signal }));
    const stays = client.call('listMalls', {});
    await lane.arrived(1);
    leaver.abort();
    expect((await left).kind).to.equal('aborted');
    await lane.release();
    expect((await stays).value.items).not.to.have.length(0);
    expect(await lane.requests()).to.have.length(1);
    expect(reports).to.deep.equal([]);
  });

  it('ends when nobody waits any more, and can be made anew', async () => {
    const lane = await openLane();
    await lane.hold();
    const signals: AbortSignal[] = [];
    const watchedFetch: typeof fetch = (input, init) => {
      if (init?.signal) signals.push(init.signal);
      return fetch(input, init);
    };
    const { client, reports } = openClient({ api: lane.address, fetch: watchedFetch });
    const leavers = [new AbortController(), new AbortController()];
    const ends = leavers.map(({ signal }) => errorOf(client.call('listMalls', {}, { signal })));
    await lane.arrived(1);
    leavers[0]?.abort();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
    leavers[1]?.abort();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    expect((await Promise.all(ends)).map(({ kind }) => kind)).to.deep.equal(['aborted', 'aborted']);
    const again = client.call('listMalls', {});
    await lane.arrived(2);
    await lane.release();
    expect((await again).value.items).not.to.have.length(0);
    expect(reports).to.deep.equal([]);
  });

  it('is not made at all for somebody who has left already', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    const error = await errorOf(client.call('listMalls', {}, { signal: AbortSignal.abort() }));
    expect(error.kind).to.equal('aborted');
    expect(await lane.requests()).to.have.length(0);
  });
});

describe('an answer of a moment ago', () => {
  const page = { items: [], page: 1, pageSize: 50, total: 0 };
  const answer = (cacheControl?: string): Fault => ({
    kind: 'status',
    status: 200,
    json: page,
    headers: cacheControl === undefined ? {} : { 'Cache-Control': cacheControl },
  });

  /** How many requests two calls make, the second one so many milliseconds after the first. */
  async function requestsOfTwo(cacheControl: string | undefined, milliseconds: number) {
    const lane = await openLane();
    await lane.fault(answer(cacheControl));
    const { client } = openClient({ api: lane.address });
    await client.call('listServices', {});
    const later = Date.now() + milliseconds;
    const restore = replace(Date, 'now', () => later);
    try {
      await client.call('listServices', {});
    } finally {
      restore();
    }
    return (await lane.requests()).length;
  }

  it('serves a second widget for some seconds, or as long as the backend says', async () => {
    expect(await requestsOfTwo(undefined, 1_000)).to.equal(1);
    expect(await requestsOfTwo(undefined, 6_000)).to.equal(2);
    expect(await requestsOfTwo('public, max-age=60', 50_000)).to.equal(1);
    expect(await requestsOfTwo('max-age=60', 70_000)).to.equal(2);
    expect(await requestsOfTwo('max-age=99999999', 400_000)).to.equal(2);
    expect(await requestsOfTwo('no-store', 0)).to.equal(2);
    expect(await requestsOfTwo(undefined, -86_400_000)).to.equal(2);
  });

  it('is asked for again by who wants to know', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    await client.call('listMalls', {});
    await client.call('listMalls', {}, { refresh: true });
    expect(await lane.requests()).to.have.length(2);
  });
});
