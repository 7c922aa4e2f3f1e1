import { expect } from '@open-wc/testing';
import { createClock } from '../../src/client/clock.js';
import { createSend } from '../../src/client/http.js';
import { checkOptions } from '../../src/client/options.js';
import type { AnswerFault } from '../support/fault.types.js';
import { openLane } from '../support/lane.js';
import { errorOf, openClient, replace } from './clients.js';

const status = (code: number, headers: Record<string, string> = {}): AnswerFault => ({
  kind: 'status',
  status: code,
  headers,
  json: { code: 'x', message: 'y' },
});

/** A backend that refuses, and attempts counted on this side: Firefox knocks ten times by itself. */
async function openBroken() {
  const lane = await openLane();
  await lane.fault({ kind: 'refuse' });
  const attempts = {
    count: 0,
    fetch: (...request: Parameters<typeof fetch>) => {
      attempts.count += 1;
      return fetch(...request);
    },
  };
  return { api: lane.address, attempts };
}

describe('a safe call that fails in passing', () => {
  const passing: Readonly<Record<string, AnswerFault>> = {
    'a refused connection': { kind: 'refuse' },
    'a lost answer': { kind: 'drop' },
    'a cut answer': { kind: 'truncate', afterBytes: 60 },
    'JSON that ends early': { kind: 'truncate', afterBytes: 60, clean: true },
    'HTTP 500': status(500),
    'HTTP 503': status(503),
    'HTTP 429 that says when': status(429, { 'Retry-After': '0' }),
  };
  for (const [name, fault] of Object.entries(passing)) {
    it(`is tried again after ${name}`, async () => {
      const lane = await openLane();
      const { client, reports } = openClient({ api: lane.address, retries: 2 });
      await lane.fault({ ...fault, times: 1 });
      expect((await client.call('listMalls', {})).stale).to.equal(false);
      expect(await lane.requests()).to.have.length(2);
      expect(reports).to.deep.equal([]);
    });
  }

  it('is tried as often as told, and no more', async () => {
    const { api, attempts } = await openBroken();
    const { client } = openClient({ api, fetch: attempts.fetch, retries: 1 });
    expect((await errorOf(client.call('listMalls', {}))).kind).to.equal('unreachable');
    expect(attempts.count).to.equal(2);
  });

  it('is tried once more after a time-out', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address, retries: 2, timeout: 1_000 });
    await lane.fault({ kind: 'trickle', bytes: 1, milliseconds: 50, times: 1 });
    expect((await client.call('listMalls', {})).value.items).not.to.have.length(0);
    expect(await lane.requests()).to.have.length(2);
  });

  it('is not tried again when trying cannot help', async () => {
    for (const code of [400, 401, 403, 404, 409, 422, 429, 501]) {
      const lane = await openLane();
      const { client } = openClient({ api: lane.address, retries: 2 });
      await lane.fault(status(code));
      await errorOf(client.call('getMall', { mallId: 'x' }));
      expect(await lane.requests(), String(code)).to.have.length(1);
    }
  });

  it('is not tried again on a device that has no network', async () => {
    const { api, attempts } = await openBroken();
    const { client } = openClient({ api, fetch: attempts.fetch, retries: 2 });
    const restore = replace(navigator, 'onLine', false);
    try {
      expect((await errorOf(client.call('listMalls', {}))).kind).to.equal('offline');
    } finally {
      restore();
    }
    expect(attempts.count).to.equal(1);
  });

  it('is not tried again when a page answers in the backend’s place', async () => {
    const lane = await openLane();
    await lane.fault({ kind: 'status', status: 200, body: '<!doctype html>Login' });
    const { client } = openClient({ api: lane.address, retries: 2 });
    expect((await errorOf(client.call('listMalls', {}))).kind).to.equal('badAnswer');
    expect(await lane.requests()).to.have.length(1);
  });

  it('ends while it waits to be tried again when nobody waits for it', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address, retries: 2 });
    await lane.fault({ ...status(503, { 'Retry-After': '5' }) });
    const leaver = new AbortController();
    const left = errorOf(client.call('listMalls', {}, { signal: leaver.signal }));
    await lane.arrived(1);
    leaver.abort();
    expect((await left).kind).to.equal('aborted');
    expect(await lane.requests()).to.have.length(1);
  });
});

describe('an unsafe request', () => {
  it('is sent once, whatever becomes of it, and a safe one by the same method is not', async () => {
    const lane = await openLane();
    const options = checkOptions({ api: lane.address, retries: 2 });
    const send = createSend(options, createClock());
    const request = { method: 'POST', url: `${lane.address}/v1/tickets`, body: '{"a":1}' };
    const { signal } = new AbortController();
    const faults: AnswerFault[] = [{ kind: 'drop' }, { kind: 'refuse' }, status(503), status(500)];
    for (const fault of faults) {
      await lane.fault(fault);
      await errorOf(send({ ...request, safe: false }, signal));
    }
    const sent = await lane.requests();
    expect(sent.map(({ body }) => body)).to.deep.equal(faults.map(() => '{"a":1}'));
    await errorOf(send({ ...request, safe: true }, signal));
    expect(await lane.requests()).to.have.length(faults.length + 3);
  });
});

describe('Retry-After', () => {
  it('that is long is told and not waited for, and others do not ask meanwhile', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address, retries: 2 });
    await lane.fault({ ...status(429, { 'Retry-After': '60' }), times: 1 });
    const first = await errorOf(client.call('listServices', {}));
    expect(first).to.include({ kind: 'tooManyRequests', retryAfter: 60, status: 429 });
    const second = await errorOf(client.call('listServices', { query: 'ktp' }));
    expect(second.kind).to.equal('tooManyRequests');
    expect(second.retryAfter).to.be.within(1, 60);
    expect(await lane.requests()).to.have.length(1);
    expect((await client.call('listServices', {}, { refresh: true })).stale).to.equal(false);
    expect((await client.call('listServices', { query: 'ktp' })).stale).to.equal(false);
  });

  it('that is a date counts from the backend’s clock', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    const headers = {
      'Server-Time': '2031-01-01T00:00:00+07:00',
      'Retry-After': 'Tue, 31 Dec 2030 17:02:00 GMT',
    };
    await lane.fault(status(503, headers));
    expect(await errorOf(client.call('listMalls', {}))).to.include({
      kind: 'unavailable',
      retryAfter: 120,
    });
  });

  it('that is nonsense is as good as none', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    await lane.fault(status(503, { 'Retry-After': 'soon' }));
    expect((await errorOf(client.call('listMalls', {}))).kind).to.equal('unavailable');
    await lane.clear();
    expect((await client.call('listMalls', {})).stale).to.equal(false);
  });
});

describe('now()', () => {
  it('is the backend’s time once it told it, and answers carry it', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    expect(Math.abs(client.now() - Date.now())).to.be.below(1_000);
    await lane.fault({
      kind: 'status',
      status: 200,
      headers: { 'Server-Time': '2031-01-01T09:00:00+07:00' },
      json: { items: [], page: 1, pageSize: 50, total: 0 },
    });
    const { receivedAt } = await client.call('listMalls', {});
    const told = Date.parse('2031-01-01T09:00:00+07:00');
    expect(receivedAt).to.equal(told);
    expect(client.now()).to.be.within(told, told + 60_000);
  });

  it('stays the device’s when the backend tells nonsense', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    await lane.fault(status(400, { 'Server-Time': 'half past nine' }));
    await errorOf(client.call('listMalls', {}));
    expect(Math.abs(client.now() - Date.now())).to.be.below(1_000);
  });
});
