import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { expect } from 'chai';
import type { DatabaseChoice } from '../../../../demo/server/database/database.types.js';
import { onPostgres } from '../databases.js';
import { endAll, type ServerProcess, startProcess } from '../server-process.js';
import { Hall, kioskKey, officerPassword, refusal } from './hall-server.js';

const mall = 'mpp-tulang-bawang-barat';
const environment = {
  MPP_CLOCK: '2026-11-24T09:10:00+07:00',
  OFFICER_PASSWORD: officerPassword,
  KIOSK_KEY: kioskKey,
};
const start = (database: DatabaseChoice) => startProcess(database, environment);

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

const byCount = (one: string, other: string) => Number(one.slice(2)) - Number(other.slice(2));

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}
