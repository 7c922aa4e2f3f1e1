import { expect } from '@open-wc/testing';
import { operationNames } from '../../src/contract/vocabulary.js';
import type { AnswerFault } from '../support/fault.types.js';
import { openLane } from '../support/lane.js';
import { errorOf, openClient } from './clients.js';

describe('can()', () => {
  it('is all of the contract, or what the page says', () => {
    const { client } = openClient({ api: 'https://mpp.test' });
    expect(operationNames.every((name) => client.can(name))).to.equal(true);
    const { client: few } = openClient({ api: 'https://mpp.test', operations: ['getService'] });
    expect(operationNames.filter((name) => few.can(name))).to.deep.equal(['getService']);
  });

  const missing: Readonly<Record<string, AnswerFault>> = {
    'a 404 of somebody who knows nothing of the contract': {
      kind: 'status',
      status: 404,
      body: 'Not Found',
    },
    'a 404 in other words than the contract’s': {
      kind: 'status',
      status: 404,
      json: { error: 'no route' },
    },
    'HTTP 405': { kind: 'status', status: 405 },
    'HTTP 501': { kind: 'status', status: 501, json: { code: 'x', message: 'y' } },
  };
  for (const [name, fault] of Object.entries(missing)) {
    it(`learns from ${name}, and unlearns when asked again`, async () => {
      const lane = await openLane();
      await lane.fault({ ...fault, path: '/v1/agencies' });
      const { client } = openClient({ api: lane.address });
      expect((await errorOf(client.call('listAgencies', {}))).kind).to.equal('unsupported');
      expect(client.can('listAgencies')).to.equal(false);
      expect(client.can('listServices')).to.equal(true);
      expect((await errorOf(client.call('listAgencies', {}))).kind).to.equal('unsupported');
      expect(await lane.requests()).to.have.length(1);
      await lane.clear();
      await client.call('listAgencies', {}, { refresh: true });
      expect(client.can('listAgencies')).to.equal(true);
    });
  }

  it('takes a missing record for no more than that', async () => {
    const lane = await openLane();
    const { client } = openClient({ api: lane.address });
    expect((await errorOf(client.call('getService', { serviceId: 'no such' }))).kind).to.equal(
      'notFound',
    );
    await lane.fault({ kind: 'status', status: 404, body: 'Not Found' });
    expect((await errorOf(client.call('getMall', { mallId: 'no such' }))).kind).to.equal(
      'notFound',
    );
    const json = { code: 'not_found', message: 'There is no mall "x".' };
    await lane.fault({ kind: 'status', status: 404, json });
    expect((await errorOf(client.call('listServices', { mallId: 'x' }))).kind).to.equal('notFound');
    expect(client.can('listServices')).to.equal(true);
    expect(client.can('getService')).to.equal(true);
    expect(client.can('getMall')).to.equal(true);
  });
});
