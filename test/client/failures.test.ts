import { expect } from '@open-wc/testing';
import type { MppErrorKind } from '../../src/errors.js';
import type { Fault } from '../support/fault.types.js';
import { openLane } from '../support/lane.js';
import { errorOf, openClient, replace } from './clients.js';

const problem = { code: 'made_up', message: 'For the developer.' };
const statuses: readonly [number, MppErrorKind][] = [
  [400, 'invalid'],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [405, 'unsupported'],
  [408, 'timeout'],
  [409, 'conflict'],
  [410, 'notFound'],
  [418, 'invalid'],
  [422, 'invalid'],
  [429, 'tooManyRequests'],
  [500, 'server'],
  [501, 'unsupported'],
  [502, 'server'],
  [503, 'unavailable'],
  [504, 'server'],
];

const badAnswers: Readonly<Record<string, Fault>> = {
  'HTML in place of JSON': {
    kind: 'status',
    status: 200,
    body: '<!doctype html><title>Login</title>',
  },
  'JSON that ends early': { kind: 'truncate', afterBytes: 60, clean: true },
  'a garbled body': { kind: 'garble' },
  'no body': { kind: 'status', status: 200, body: '' },
  'no content': { kind: 'status', status: 204 },
  'an error body under 200': { kind: 'replace', json: { status: 'error', message: 'Gagal' } },
  'a bare list': { kind: 'replace', json: [] },
  null: { kind: 'replace', json: null },
  'records that all break the contract': {
    kind: 'replace',
    json: { items: [{ id: 1 }, {}], page: 1, pageSize: 50, total: 2 },
  },
  'a page that counts wrongly': {
    kind: 'replace',
    json: { items: [], page: 0, pageSize: 50, total: -1 },
  },
};

describe('a call that fails', () => {
  for (const [status, kind] of statuses) {
    it(`says ${kind} for HTTP ${status}`, async () => {
      const lane = await openLane();
      const json = {
        ...problem,
        citizenMessage: 'Silakan datang ke loket.',
        fields: { id: 'salah' },
      };
      await lane.fault({ kind: 'status', status, json });
      const { client, reports } = openClient({ api: lane.address });
      const error = await errorOf(client.call('getMall', { mallId: 'x' }));
      expect(error).to.deep.include({
        kind,
        status,
        operation: 'getMall',
        code: 'made_up',
        citizenMessage: 'Silakan datang ke loket.',
        fields: { id: 'salah' },
      });
      expect(error.message).to.include(`${status}`).and.include('For the developer.');
      expect(reports.map((report) => report.kind)).to.deep.equal(['requestFailed']);
      expect(reports[0]?.error).to.equal(error);
    });
  }

  for (const [name, fault] of Object.entries(badAnswers)) {
    it(`says badAnswer for ${name}`, async () => {
      const lane = await openLane();
      await lane.fault(fault);
      const { client } = openClient({ api: lane.address });
      expect((await errorOf(client.call('listServices', {}))).kind).to.equal('badAnswer');
    });
  }

  it('reads no words from an error page that is not a Problem', async () => {
    const lane = await openLane();
    await lane.fault({ kind: 'status', status: 500, body: '<h1>Whoops</h1>' });
    const { client } = openClient({ api: lane.address });
    const { kind, code, citizenMessage, message } = await errorOf(client.call('listServices', {}));
    expect([kind, code, citizenMessage]).to.deep.equal(['server', undefined, undefined]);
    expect(message).not.to.include('Whoops');
  });

  for (const fault of [
    { kind: 'refuse' },
    { kind: 'drop' },
    { kind: 'noCors' },
  ] satisfies Fault[]) {
    it(`says unreachable after ${fault.kind}, and offline when the device says so`, async () => {
      const lane = await openLane();
      await lane.fault(fault);
      const { client } = openClient({ api: lane.address });
      expect((await errorOf(client.call('listServices', {}))).kind).to.equal('unreachable');
      const restore = replace(navigator, 'onLine', false);
      try {
        const error = await errorOf(client.call('listServices', {}));
        expect(error.kind).to.equal('offline');
      } finally {
        restore();
      }
    });
  }

  it('is one, too, when the answer is cut', async () => {
    const lane = await openLane();
    await lane.fault({ kind: 'truncate', afterBytes: 60 });
    const { client } = openClient({ api: lane.address });
    // WebKit takes a cut answer for a whole one.
    const { kind } = await errorOf(client.call('listServices', {}));
    expect(kind).to.be.oneOf(['unreachable', 'badAnswer']);
  });

  it('says timeout when no answer comes, or only its beginning', async () => {
    const lane = await openLane();
    await lane.hold();
    const { client } = openClient({ api: lane.address, timeout: 50 });
    expect((await errorOf(client.call('listServices', {}))).kind).to.equal('timeout');
    await lane.clear();
    await lane.fault({ kind: 'trickle', bytes: 10, milliseconds: 20 });
    expect((await errorOf(client.call('listServices', {}))).kind).to.equal('timeout');
  });

  it('says unsupported without asking for what is not offered, and invalid for what cannot be asked', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address, operations: ['getMall', 'listServices'] });
    expect((await errorOf(client.call('listMalls', {}))).kind).to.equal('unsupported');
    expect(await errorOf(client.call('listServices', { pageSize: 0 }))).to.deep.include({
      kind: 'invalid',
      fields: { pageSize: 'must be from 1 to 500' },
    });
    for (const mallId of ['.', '..', '']) {
      expect((await errorOf(client.call('getMall', { mallId }))).kind, mallId).to.equal('invalid');
    }
    expect(await lane.requests()).to.have.length(0);
  });

  it('is not in the way of the next one', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    await lane.fault({ kind: 'status', status: 500, times: 1 });
    await errorOf(client.call('listMalls', {}));
    const { value, stale } = await client.call('listMalls', {});
    expect(value.items).not.to.have.length(0);
    expect(stale).to.equal(false);
  });
});

describe('a request', () => {
  it('carries no cookie and says which page it comes from by origin only', async () => {
    const lane = await openLane();
    document.cookie = 'secret=1';
    const { client } = openClient({ api: `${lane.address}/`, headers: { 'X-Api-Key': 'public' } });
    await client.call('listServices', { query: 'ktp & kk/é', pageSize: 2, mallId: undefined });
    const [request] = await lane.requests();
    expect(request?.path).to.equal('/v1/services?query=ktp+%26+kk%2F%C3%A9&pageSize=2');
    expect(request?.headers['cookie']).to.equal(undefined);
    expect(request?.headers['x-api-key']).to.equal('public');
    expect(request?.headers['referer']).to.equal(`${location.origin}/`);
  });

  it('puts any id into one step of the path', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    await errorOf(client.call('getService', { serviceId: '../malls?a=1#b/%2e', mallId: 'm' }));
    const [request] = await lane.requests();
    expect(request?.path).to.equal('/v1/services/..%2Fmalls%3Fa%3D1%23b%2F%252e?mallId=m');
  });
});
