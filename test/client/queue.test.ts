import { expect } from '@open-wc/testing';
import type { MppClient, Report } from '../../src/client/index.js';
import type { Ticket } from '../../src/contract/index.js';
import { openLane, type Lane } from '../support/lane.js';
import { errorOf, openClient, reload } from './clients.js';
import { createWatcher, sequenceOf } from './live/halls.js';

let attempts = 0;
const newKey = () => `attempt-of-this-test-${Date.now()}-${(attempts += 1)}`;

interface Desk {
  readonly lane: Lane;
  readonly client: MppClient;
  readonly reports: Report[];
  readonly mallId: string;
  readonly queueId: string;
}

/** A queue of the example data that gives numbers now. */
async function openDesk(retries = 0): Promise<Desk> {
  const lane = await openLane();
  const { client, reports } = openClient({ api: lane.address, retries });
  const malls = (await client.call('listMalls', {})).value.items;
  for (const { id: mallId } of malls) {
    const { value } = await client.call('listQueues', { mallId });
    const open = value.items.find(({ state, quotaLeft = 1 }) => state === 'open' && quotaLeft > 0);
    if (open) return { lane, client, reports, mallId, queueId: open.id };
  }
  throw new Error('No queue of the example data is open.');
}

const take = async ({ client, mallId, queueId }: Desk, idempotencyKey = newKey()) =>
  (await client.call('requestTicket', { mallId, queueId, source: 'online', idempotencyKey })).value;

const keyOf = ({ id, secret = '' }: Ticket) => ({ ticketId: id, secret });

describe('a number', () => {
  it('is taken, looked at and given up with its secret, which stands in no address and no report', async () => {
    const desk = await openDesk();
    const { lane, client, reports } = desk;
    const ticket = await take(desk);
    expect(ticket.state).to.equal('waiting');
    expect(ticket.secret).to.be.a('string');
    const seen = await client.call('getTicket', keyOf(ticket));
    expect(seen.value.number).to.equal(ticket.number);
    const wrong = { ...keyOf(ticket), secret: 'x'.repeat(32) };
    expect((await errorOf(client.call('getTicket', wrong))).kind).to.equal('notFound');
    const end = { ...keyOf(ticket), idempotencyKey: newKey() };
    const { value } = await client.call('cancelTicket', end);
    expect(value.state).to.equal('cancelled');
    const late = { ...keyOf(ticket), idempotencyKey: newKey(), places: 2 };
    const error = await errorOf(client.call('delayTicket', late));
    expect(error).to.include({ kind: 'conflict', status: 409 });
    expect(error.code).to.be.a('string');

    const asked = await lane.requests();
    const secret = ticket.secret ?? 'none';
    expect(asked.map(({ path }) => path).join(' ')).not.to.include(secret);
    expect(asked.map(({ body }) => body).join(' ')).not.to.include(secret);
    expect(JSON.stringify(reports)).not.to.include(secret);
    const [sent] = await lane.requests('/v1/malls/*/tickets');
    expect(sent?.headers['idempotency-key']).to.match(/^attempt-of-this-test-/);
    expect(JSON.parse(sent?.body ?? '')).to.deep.equal({ queueId: desk.queueId, source: 'online' });
  });

  it('is one number although the answer was lost and it was asked for again', async () => {
    const desk = await openDesk(2);
    const path = '/v1/malls/*/tickets';
    await desk.lane.fault({ kind: 'drop', path, times: 2 });
    const idempotencyKey = newKey();
    const ticket = await take(desk, idempotencyKey);
    const sent = await desk.lane.requests(path);
    expect(sent).to.have.length(3);
    expect(
      new Set(sent.map(({ headers, body }) => headers['idempotency-key'] + body)).size,
    ).to.equal(1);
    expect((await take(desk, idempotencyKey)).id).to.equal(ticket.id);
    expect((await take(desk)).id).not.to.equal(ticket.id);
  });

  it('is never asked for twice at once by the same code, nor remembered for the next one', async () => {
    const desk = await openDesk();
    const [one, other] = await Promise.all([take(desk), take(desk)]);
    expect(one.number).not.to.equal(other.number);
  });

  it('is kept nowhere on the device', async () => {
    const desk = await openDesk();
    const ticket = await take(desk);
    await desk.client.call('getTicket', keyOf(ticket));
    reload();
    const { client } = openClient({ api: desk.lane.address });
    expect(await client.copy('getTicket', keyOf(ticket))).to.equal(undefined);
    expect(await client.copy('listQueues', { mallId: desk.mallId })).to.equal(undefined);
    await desk.lane.fault({ kind: 'refuse' });
    expect((await errorOf(client.call('getTicket', keyOf(ticket)))).kind).to.equal('unreachable');
  });
});

describe('the reference backend’s hall', () => {
  for (const way of ['sse', 'webSocket', 'polling'] as const) {
    it(`is followed by ${way}, over cuts`, async () => {
      const desk = await openDesk();
      reload();
      const { client } = openClient({ api: desk.lane.address, live: [way] });
      const watcher = createWatcher();
      const leaving = new AbortController();
      await client.watch(desk.mallId, watcher.listener, { signal: leaving.signal });
      await watcher.untilState(`live ${way}`);
      const board = watcher.news.find((news) => news.type === 'board')?.board;
      const before = board?.sequence ?? 0;
      watcher.heard.length = 0;
      for (let act = 1; act <= 2; act += 1) {
        await take(desk);
        await watcher.untilSequence(before + act);
        await desk.lane.cut();
      }
      leaving.abort();
      // The tests of other engines take numbers in the same hall meanwhile.
      const sequences = watcher.heard.map(sequenceOf);
      const isNext = (sequence: number, index: number) => {
        const step = sequence - (sequences[index - 1] ?? sequence - 1);
        return way === 'polling' ? step >= 0 : step === 1;
      };
      expect(sequences.every(isNext), sequences.join()).to.equal(true);
      expect(watcher.heard.join(' ')).not.to.include('refetched');
    });
  }
});
