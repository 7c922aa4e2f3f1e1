import { expect } from '@open-wc/testing';
import { openLane } from './lane.js';

/** Status of the answer, or that there was none for the page. */
async function outcome(address: string): Promise<number | 'failed'> {
  // The backend allows a moment's caching, which would answer without asking.
  return fetch(address, { cache: 'no-store' }).then(
    ({ status }) => status,
    () => 'failed',
  );
}

describe('a lane to the reference backend', () => {
  it('is another origin than the page and answers with real data', async () => {
    const { address } = await openLane();
    expect(new URL(address).origin).not.to.equal(location.origin);
    const answer = await fetch(`${address}/v1/malls`);
    expect(answer.status).to.equal(200);
    expect(await answer.json()).to.have.property('items');
    expect(answer.headers.get('Server-Time')).to.match(/^2026-11-23T/);
  });

  it('shows the page the same failure once that it was told to make once', async () => {
    const lane = await openLane();
    for (const kind of ['refuse', 'drop'] as const) {
      await lane.fault({ kind, times: 1 });
      expect(await outcome(`${lane.address}/v1/malls`), kind).to.equal('failed');
      expect(await outcome(`${lane.address}/v1/malls`), kind).to.equal(200);
    }
    expect(await lane.requests('/v1/malls')).to.have.length(4);
  });

  it('holds a request until released', async () => {
    const lane = await openLane();
    await lane.hold('/v1/agencies');
    const held = fetch(`${lane.address}/v1/agencies`);
    await lane.arrived(1, '/v1/agencies');
    await lane.release();
    expect((await held).status).to.equal(200);
  });

  it('lets the page read a failure with its Retry-After', async () => {
    const lane = await openLane();
    await lane.fault({ kind: 'status', status: 429, headers: { 'Retry-After': '9' }, json: {} });
    const answer = await fetch(`${lane.address}/v1/malls`);
    expect([answer.status, answer.headers.get('Retry-After')]).to.deep.equal([429, '9']);
    await lane.clear();
    expect((await fetch(`${lane.address}/v1/malls`)).status).to.equal(200);
  });

  it('hides an answer without CORS headers, and cuts an answer short', async () => {
    const lane = await openLane();
    await lane.fault({ kind: 'noCors', path: '/v1/malls' });
    expect(await outcome(`${lane.address}/v1/malls`)).to.equal('failed');
    // WebKitGTK gives the page what arrived as if it were whole; the others fail. Neither is JSON.
    await lane.fault({ kind: 'truncate', afterBytes: 20, path: '/v1/agencies' });
    const cut: unknown = await fetch(`${lane.address}/v1/agencies`)
      .then((answer) => answer.json())
      .catch((error: unknown) => error);
    expect(cut).to.be.instanceOf(Error);
  });
});
