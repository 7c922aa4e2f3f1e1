import { randomUUID } from 'node:crypto';
import { after, it } from 'node:test';
import { expect } from 'chai';
import type { DatabaseChoice } from '../../../../demo/server/database/database.types.js';
import { onPostgres, type TestDatabases } from '../databases.js';
import { end, endAll, startProcess } from '../server-process.js';
import { openCommitTrap } from './commit-trap.js';
import { Hall, kioskKey, officerPassword, type OwnTicket } from './hall-server.js';

const mall = 'mpp-tulang-bawang-barat';
const start = (database: DatabaseChoice) =>
  startProcess(database, {
    MPP_CLOCK: '2026-11-24T09:10:00+07:00',
    OFFICER_PASSWORD: officerPassword,
    KIOSK_KEY: kioskKey,
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
