import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { expect } from 'chai';
import type { DatabaseChoice } from '../../../../demo/server/database/database.types.js';
import { onPostgres, type TestDatabases } from '../databases.js';
import { end, endAll, type ServerProcess, startProcess } from '../server-process.js';
import { openCommitTrap } from './commit-trap.js';
import { Hall, kioskKey, officerPassword, type OwnTicket, refusal } from './hall-server.js';

const mall = 'mpp-tulang-bawang-barat';
const environment = {
  MPP_CLOCK: '2026-11-24T09:10:00+07:00',
  OFFICER_PASSWORD: officerPassword,
  KIOSK_KEY: kioskKey,
};
const start = (database: DatabaseChoice, more = {}) =>
  startProcess(database, { ...environment, ...more });

onPostgres('Two processes that share the queues of a mall', (databases) => {
  let database: DatabaseChoice;
  let processes: ServerProcess[] = [];
  let halls: Hall[] = [];
  before(async () => {
    database = await databases.create();
    processes = await Promise.all([start(database), start(database)]);
    halls = processes.map(({ url }) => new Hall(url, mall));
  });
  after(endAll);
  const [one, two] = [() => at(halls, 0), () => at(halls, 1)];

  it('give 1,000 numbers that are asked for at once: different, one after another, none left out', async () => {
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        at(halls, index % 2).request({ queueId: 'antrean-a', source: 'walkIn' }),
      ),
    );
    expect(answers.filter(({ status }) => status !== 200)).to.deep.equal([]);
    const numbers = answers.map(({ body }) => body.number).sort(byCount);
    expect(numbers).to.deep.equal(
      Array.from({ length: 1_000 }, (_, index) => `A-${String(index + 1).padStart(3, '0')}`),
    );
    expect((await one().queue('antrean-a')).waiting).to.equal(1_000);
    expect(new Set(answers.map(({ body }) => body.secret))).to.have.property('size', 1_000);
  });

  it('give no number more than the quota when many ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, index) =>
        at(halls, index % 2).request({
          queueId: 'antrean-t',
          source: index % 3 === 0 ? 'walkIn' : 'online',
        }),
      ),
    );
    const given = (source: string) =>
      answers.filter(({ status, body }) => status === 200 && body.source === source).length;
    expect([given('online'), given('walkIn')]).to.deep.equal([20, 40]);
    const refused = answers.filter(({ status }) => status !== 200).map(refusal);
    expect(refused).to.deep.equal(Array(60).fill('409 queue_full'));
  });

  it('answer one wish once, also when it comes to both at the same moment', async () => {
    const key = randomUUID();
    const wish = { queueId: 'antrean-b' };
    const answers = await Promise.all(
      halls.flatMap((hall) => [hall.request(wish, key), hall.request(wish, key)]),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).to.have.property(
      'size',
      1,
    );
    expect(at(answers, 0).body.number).to.equal('B-001');
    expect((await two().request(wish)).body.number).to.equal('B-002');
  });

  it('never call one person to two counters', async () => {
    for (let count = 0; count < 12; count++) await one().take('antrean-p');
    const counters = ['loket-bapenda-1', 'loket-bapenda-2'];
    await one().openCounters(...counters);
    const numbers: (string | undefined)[] = [];
    for (let round = 0; round < 6; round++) {
      numbers.push(
        ...(await Promise.all(
          counters.map((counter, index) => at(halls, index).serveNext(counter)),
        )),
      );
    }
    expect(new Set(numbers)).to.have.property('size', 12);
    // Both processes at one counter: one of them calls.
    await one().take('antrean-p');
    await one().take('antrean-p');
    const pressed = await Promise.all(halls.map((hall) => hall.callNext(at(counters, 0), null)));
    expect(pressed.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
  });

  it('refuse none of 200 people who come from one address within ten minutes', async () => {
    const statuses: number[] = [];
    for (let people = 0; people < 200; people += 20) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const queues = await one().send('GET', `/v1/malls/${mall}/queues`);
          const { status, body } = await one().request({ serviceId: 'kk-baru' }, randomUUID());
          // Sixty online numbers are all there are; to be told so is no refusal of the address.
          if (status === 409) return [queues.status];
          const looks = [];
          for (let look = 0; look < 3; look++) looks.push((await one().own(body)).status);
          return [queues.status, status, ...looks];
        }),
      );
      statuses.push(...answers.flat());
    }
    expect(new Set(statuses)).to.deep.equal(new Set([200]));
  });
});

onPostgres(
  'A process that is killed after it has committed and before it has answered',
  (databases) => {
    after(endAll);

    it('leaves one number per key, and the other process gives it to who asks again', async () => {
      const { first, second, kill } = await withTrap(databases);
      const key = randomUUID();
      const wish = { queueId: 'antrean-a', source: 'walkIn' };
      const answer = await kill(() => first.request(wish, key));
      expect(answer).to.be.an('error');

      const again = await second.request(wish, key);
      expect(again.body).to.include({ number: 'A-001', state: 'waiting' });
      expect((await second.request(wish, key)).text).to.equal(again.text);
      expect((await second.own(again.body)).body.number).to.equal('A-001');
      expect((await second.request(wish)).body.number).to.equal('A-002');
      expect((await second.queue('antrean-a')).waiting).to.equal(2);
    });

    it('leaves one call, and the officer who presses again sees whom', async () => {
      const { first, second, kill } = await withTrap(databases);
      await second.openCounters('loket-disdukcapil-1');
      await second.take('antrean-a');
      await second.take('antrean-a');
      await first.authorization();
      const key = randomUUID();
      const press = (hall: Hall) =>
        hall.officer<{ ticket: OwnTicket }>(
          '/counters/loket-disdukcapil-1/call-next',
          { expects: null },
          key,
        );
      expect(await kill(() => press(first))).to.be.an('error');
      expect((await press(second)).body.ticket).to.include({ number: 'A-001', calls: 1 });
      expect((await second.queue('antrean-a')).waiting).to.equal(1);
    });
  },
);

async function withTrap(databases: TestDatabases) {
  const database = await databases.create();
  if (database.kind !== 'postgres') throw new Error('not a server');
  const trap = await openCommitTrap(database.url);
  const victim = await start({ kind: 'postgres', url: trap.url });
  const other = await start(database);
  return {
    first: new Hall(victim.url, mall),
    second: new Hall(other.url, mall),
    /** Sends a request to the first process, and kills it between commit and answer. */
    async kill(send: () => Promise<unknown>): Promise<unknown> {
      const committed = trap.spring();
      const answer = send().catch((error: unknown) => error);
      await committed;
      expect(await end(victim, 'SIGKILL')).to.equal('SIGKILL');
      await trap.close();
      return answer;
    },
  };
}

const byCount = (one: string, other: string) => Number(one.slice(2)) - Number(other.slice(2));

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}
