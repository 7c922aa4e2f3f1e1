import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page, ServiceSummary } from '../../src/contract/index.js';
import { isMppError, type MppErrorKind } from '../../src/errors.js';
import { createReplayClient, type ReplayOptions } from '../../src/testing/index.js';

describe('Replay client', () => {
  it('answers every operation like the reference backend, without dropping a record', async () => {
    const client = createReplayClient();
    const malls = await client.call('listMalls', {});
    const [mall] = malls.value.items;
    expect(mall?.id).to.equal('mpp-tulang-bawang-barat');
    const mallId = mall?.id ?? '';
    expect((await client.call('getMall', { mallId })).value).to.deep.equal(mall);
    expect((await client.call('listAgencies', { mallId })).value.total).to.equal(38);
    const services = await client.call('listServices', { mallId, pageSize: 500 });
    expect(services.value.items).to.have.length(217);
    expect(services.dropped).to.equal(0);
    for (const { id } of services.value.items) {
      const service = await client.call('getService', { serviceId: id, mallId });
      expect(service.value.requirements, id).to.be.an('array');
    }
  });

  it('lives on the recorded Monday', async () => {
    const client = createReplayClient();
    const { receivedAt } = await client.call('listMalls', {});
    expect(receivedAt).to.equal(Date.parse('2026-11-23T09:10:00+07:00'));
    expect(client.now()).to.be.within(receivedAt, receivedAt + 60_000);
  });

  it('lives at another time when told, which its copies keep', async () => {
    const client = createReplayClient({ time: '2026-11-20T16:05:00+07:00' });
    const { receivedAt } = await client.call('listMalls', {});
    expect(receivedAt).to.equal(Date.parse('2026-11-20T09:05:00Z'));
    expect(client.now()).to.be.within(receivedAt, receivedAt + 60_000);
  });

  const kinds: [string, ReplayOptions, MppErrorKind][] = [
    ['no network', { fault: 'offline' }, 'offline'],
    ['nobody answering', { fault: 'unreachable' }, 'unreachable'],
    ['no answer in time', { fault: 'timeout' }, 'timeout'],
    ['a failing server', { fault: 'status' }, 'server'],
    ['a flood refused', { fault: 'status', status: 429, retryAfter: 30 }, 'tooManyRequests'],
    ['a missing service', { fault: 'status', status: 404 }, 'notFound'],
  ];
  for (const [what, options, kind] of kinds) {
    it(`plays ${what}`, async () => {
      const client = createReplayClient(options);
      const error: unknown = await client
        .call('getService', { serviceId: 'ktp-el-baru' })
        .catch((reason: unknown) => reason);
      expect(isMppError(error)).to.equal(true);
      expect(error).to.include({ kind });
      if (options.retryAfter) expect(error).to.include({ retryAfter: options.retryAfter });
    });
  }

  it('waits for ever until nobody waits any more', async () => {
    const client = createReplayClient({ delay: 'forever' });
    const controller = new AbortController();
    const call = client.call('listMalls', {}, { signal: controller.signal });
    controller.abort();
    const error: unknown = await call.catch((reason: unknown) => reason);
    expect(error).to.include({ kind: 'aborted' });
  });

  it('changes answers as told, on a copy', async () => {
    const client = createReplayClient({
      transform(operation, body) {
        if (operation === 'listServices') (body as Page<ServiceSummary>).items.length = 1;
        return body;
      },
    });
    expect((await client.call('listServices', {})).value.items).to.have.length(1);
    const untouched = await createReplayClient().call('listServices', {});
    expect(untouched.value.items).to.have.length(50);
  });

  it('can begin to fail on the way, for some operations only', async () => {
    const conduct: ReplayOptions = { only: ['listServices'] };
    const client = createReplayClient(conduct);
    expect((await client.call('listServices', {})).stale).to.equal(false);
    conduct.fault = 'unreachable';
    const answer = await client.call('listServices', {}, { refresh: true });
    expect(answer.stale).to.equal(true);
    expect(answer.reason).to.include({ kind: 'unreachable' });
    expect((await client.call('listMalls', {})).stale).to.equal(false);
    conduct.fault = undefined;
    expect((await client.call('listServices', {}, { refresh: true })).stale).to.equal(false);
  });

  it('shares no client between two calls', () => {
    expect(createReplayClient()).not.to.equal(createReplayClient());
    expect(createReplayClient({ operations: ['listMalls'] }).can('listServices')).to.equal(false);
  });
});
