import { expect } from '@open-wc/testing';
import { openLane } from '../support/lane.js';
import { errorOf, openClient } from './clients.js';

const page = (items: unknown) => ({ items, page: 1, pageSize: 50, total: 3 });

async function listServicesFrom(body: string) {
  const lane = await openLane();
  await lane.fault({ kind: 'status', status: 200, body });
  const { client, reports } = openClient({ api: lane.address });
  return { answer: () => client.call('listServices', {}), reports };
}

describe('a list', () => {
  it('loses only the records that break the contract, each with its path', async () => {
    const items = [
      { id: 'ktp', name: 'KTP-el', unheardOf: true, phase: { state: 'dreaming' } },
      { id: 'kk' },
      { id: 'akta', name: 'Akta', fee: { text: 'Gratis', amount: '0' } },
      null,
    ];
    const { answer, reports } = await listServicesFrom(JSON.stringify(page(items)));
    const { value, dropped, stale } = await answer();
    expect(value.items).to.deep.equal([
      { id: 'ktp', name: 'KTP-el', phase: { state: 'dreaming' } },
    ]);
    expect([value.total, dropped, stale]).to.deep.equal([3, 3, false]);
    expect(reports.map(({ kind, path, operation }) => ({ kind, path, operation }))).to.deep.equal(
      ['items.1.name', 'items.2.fee.amount', 'items.3'].map((path) => ({
        kind: 'recordDropped',
        path,
        operation: 'listServices',
      })),
    );
  });

  it('may be empty', async () => {
    const { answer } = await listServicesFrom(JSON.stringify(page([])));
    expect((await answer()).value.items).to.deep.equal([]);
  });
});

describe('a hostile answer', () => {
  it('changes no prototype', async () => {
    const evil = '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}';
    const { answer } = await listServicesFrom(
      `{${evil}, "items": [{${evil}, "id": "ktp", "name": "KTP", "fee": {${evil}, "text": "x"}}],
        "page": 1, "pageSize": 50, "total": 1}`,
    );
    const { value } = await answer();
    const [service] = value.items;
    expect(service?.name).to.equal('KTP');
    for (const each of [{}, value, service, service?.fee]) {
      expect(each).not.to.have.property('polluted');
      expect(Object.getPrototypeOf(each)).to.equal(Object.prototype);
    }
  });

  it('keeps keys of a free record from meaning anything', async () => {
    const lane = await openLane();
    const body = `{"id": "m", "name": "MPP", "timeZone": "Asia/Jakarta",
      "labels": {"__proto__": "x", "constructor": "y", "village": "Tiyuh"}}`;
    await lane.fault({ kind: 'status', status: 200, body });
    const { client } = openClient({ api: lane.address });
    const { labels } = (await client.call('getMall', { mallId: 'm' })).value;
    expect(labels?.['village']).to.equal('Tiyuh');
    expect(Object.getPrototypeOf(labels)).to.equal(Object.prototype);
  });

  it('with a text of a megabyte loses that record', async () => {
    const items = [
      { id: 'a', name: 'x'.repeat(1_000_000) },
      { id: 'b', name: 'B' },
    ];
    const { answer, reports } = await listServicesFrom(JSON.stringify(page(items)));
    expect((await answer()).value.items.map(({ id }) => id)).to.deep.equal(['b']);
    expect(reports[0]?.path).to.equal('items.0.name');
    expect(reports[0]?.message.length).to.be.below(200);
  });

  it('with markup gives it as it is, for the widgets to show as text', async () => {
    const name = '<img src=x onerror=alert(1)>\u202e';
    const { answer } = await listServicesFrom(JSON.stringify(page([{ id: 'a', name }])));
    expect((await answer()).value.items[0]?.name).to.equal(name);
  });

  it('nested without end is a bad answer', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const { answer } = await listServicesFrom(
      `{"items": [${deep}], "page": 1, "pageSize": 1, "total": 1}`,
    );
    expect((await errorOf(answer)).kind).to.equal('badAnswer');
  });
});

describe('a listener of reports', () => {
  it('stops when told, and one that throws is in nobody’s way', async () => {
    const lane = await openLane();
    await lane.fault({ kind: 'status', status: 400 });
    const { client, reports } = openClient({ api: lane.address });
    let heard = 0;
    const stop = client.onReport(() => (heard += 1));
    await errorOf(client.call('listMalls', {}));
    stop();
    await errorOf(client.call('listMalls', {}));
    expect([heard, reports.length]).to.deep.equal([1, 2]);
  });
});
