import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, it } from 'node:test';
import { expect } from 'chai';
import { Client } from 'pg';
import type { DatabaseChoice } from '../../../demo/server/database/database.types.js';
import { openDatabase } from '../../../demo/server/database/open-database.js';
import { onEveryDatabase, onPglite, onPostgres } from './databases.js';
import { end, endAll, type ServerProcess, startProcess } from './server-process.js';

afterEach(endAll);

const services = async ({ url }: ServerProcess) => {
  const response = await fetch(`${url}/v1/services?pageSize=500`);
  return {
    status: response.status,
    tag: response.headers.get('ETag'),
    body: await response.text(),
  };
};

onEveryDatabase('The process of the reference backend', (databases) => {
  it('keeps its data over a stop, and over being killed', async () => {
    const database = await databases.create();
    const day = (date: number) => ({ MPP_CLOCK: `2026-11-0${date}T08:00:00+07:00` });
    const first = await startProcess(database, day(1));
    const before = await services(first);
    expect(before.status).to.equal(200);
    expect(await end(first, 'SIGKILL')).to.equal('SIGKILL');

    const second = await startProcess(database, day(2));
    expect(await services(second)).to.deep.equal(before);
    expect(await end(second, 'SIGTERM')).to.equal(0);

    const third = await startProcess(database, day(3));
    expect(await services(third)).to.deep.equal(before);
    expect(await end(third, 'SIGINT')).to.equal(0);

    // Kept, not written anew each time.
    expect(await seededOn(database)).to.equal('2026-11-01');
  });

  it('starts its clock where MPP_CLOCK says', async () => {
    const server = await startProcess(await databases.create(), {
      MPP_CLOCK: '2026-12-25T23:59:00+09:00',
    });
    const { headers } = await fetch(`${server.url}/health`);
    expect(headers.get('Server-Time')).to.match(/^2026-12-25T2[12]:/);
    await end(server, 'SIGTERM');
  });
});

onPglite('The data folder', (databases) => {
  it('belongs to one process at a time, which the second one is told', async () => {
    const database = await databases.create();
    const first = await startProcess(database);
    const refusal = await startProcess(database).catch((error: unknown) => error);
    expect(refusal)
      .to.be.an('error')
      .with.property('message')
      .that.includes(`process ${first.child.pid}`);
    expect((await services(first)).status).to.equal(200);
    await end(first, 'SIGTERM');
  });

  it('is taken over from a process that is gone, or whose number somebody else has now', async () => {
    const database = await databases.create();
    if (database.kind !== 'folder') throw new Error('not a folder');
    const lock = join(database.path, 'lock');
    const first = await startProcess(database);
    const own = readFileSync(lock, 'utf8');
    expect(Number.parseInt(own, 10)).to.equal(first.child.pid);
    await end(first, 'SIGKILL');
    expect(readFileSync(lock, 'utf8')).to.equal(own);

    // This test's own process is running, but is not the one that wrote the lock.
    writeFileSync(lock, own.replace(/^\d+/, String(process.pid)));
    const second = await startProcess(database);
    expect(readFileSync(lock, 'utf8')).to.match(new RegExp(`^${second.child.pid} `));
    expect((await services(second)).status).to.equal(200);
    await end(second, 'SIGTERM');
  });
});

onPostgres('Two processes on one database', (databases) => {
  it('start together on an empty database, and answer alike', async () => {
    const database = await databases.create();
    const [first, second] = await Promise.all([startProcess(database), startProcess(database)]);
    const answer = await services(first);
    expect(answer.status).to.equal(200);
    expect(await services(second)).to.deep.equal(answer);
    await end(first, 'SIGKILL');
    expect(await services(second)).to.deep.equal(answer);
    await end(second, 'SIGTERM');
  });

  it('finish the request under way when they are stopped', async () => {
    const database = await databases.create();
    if (database.kind !== 'postgres') throw new Error('not a server');
    const server = await startProcess(database);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    let underWay: ReturnType<typeof services>;
    try {
      await client.query('BEGIN; LOCK TABLE service IN ACCESS EXCLUSIVE MODE');
      underWay = services(server);
      // The request waits for the table; only then is the process asked to stop.
      await waitUntil(async () => {
        const { rows } = await client.query(
          "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
        );
        return rows.length > 0;
      });
      server.child.kill('SIGTERM');
      await waitUntil(() =>
        fetch(`${server.url}/health`).then(
          () => false,
          () => true,
        ),
      );
      await client.query('COMMIT');
    } finally {
      await client.end();
    }

    expect(await underWay).to.include({ status: 200 });
    expect(await server.ended).to.equal(0);
  });
});

/** The day, by the clock of the process that did it, on which the tables were filled. */
async function seededOn(choice: DatabaseChoice): Promise<string | undefined> {
  const database = await openDatabase(choice, () => {});
  const rows = await database.query<{ day: string }>(
    "SELECT to_char(seeded_at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD') AS day FROM seed",
  );
  await database.close();
  return rows[0]?.day;
}

/** Asks again and again: what is waited for happens in another process. */
async function waitUntil(happened: () => Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setImmediate(resolve));
}
