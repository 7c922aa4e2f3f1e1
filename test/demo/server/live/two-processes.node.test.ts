import { afterEach, beforeEach, it } from 'node:test';
import { expect } from 'chai';
import type { Database, DatabaseChoice } from '../../../../demo/server/database/database.types.js';
import { openDatabase } from '../../../../demo/server/database/open-database.js';
import type { Board, Page, Queue } from '../../../../src/contract/index.js';
import { onPostgres } from '../databases.js';
import { end, endAll, type ServerProcess, startProcess } from '../server-process.js';
import { closeServers, openServer } from '../test-servers.js';
import { act, acts } from './acts.js';
import { catalogueOfHalls, never } from './halls.js';
import { changesOf, type Line, lineKinds, placeOf } from './lines.js';

/** The mall of the seed, in which numbers can be taken. */
const mallId = 'mpp-tulang-bawang-barat';
const kioskKey = 'kunci-kios-di-aula';
/** A Monday morning in the hall. */
const environment = { MPP_CLOCK: '2026-11-23T09:10:00+07:00', KIOSK_KEY: kioskKey };

onPostgres('Two processes that share a database', (databases) => {
  const open: Line[] = [];
  afterEach(async () => {
    for (const line of open.splice(0)) line.close();
    endAll();
    await closeServers();
  });

  const follow = async (kind: number, server: { url: string }, after?: string) => {
    const line = await (lineKinds[kind] ?? expect.fail()).open(server, { mallId, after });
    open.push(line);
    await line.begun;
    return line;
  };
  const take = async ({ url }: ServerProcess, queueId: string) => {
    const response = await fetch(`${url}/v1/malls/${mallId}/tickets`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
        'Kiosk-Key': kioskKey,
      },
      body: JSON.stringify({ queueId }),
    });
    expect(response.status, await response.clone().text()).to.equal(200);
    return (await response.json()) as { id: string; number: string };
  };

  it('tell their viewers the same, in the same order, whichever of them did it', async () => {
    const choice = await databases.create();
    const servers = await Promise.all([
      startProcess(choice, environment),
      startProcess(choice, environment),
    ]);
    const queues = (await (
      await fetch(`${servers[0].url}/v1/malls/${mallId}/queues`)
    ).json()) as Page<Queue>;
    const queueId = queues.items.find(({ state }) => state === 'open')?.id ?? expect.fail();

    const lines = await Promise.all([
      follow(0, servers[0]),
      follow(1, servers[0]),
      follow(0, servers[1]),
      follow(1, servers[1]),
    ]);
    const taken = await Promise.all(
      Array.from({ length: 30 }, (_, index) => take(servers[index % 2] ?? servers[0], queueId)),
    );
    const heard = await Promise.all(lines.map((line) => changesOf(line, taken.length)));
    const [first = []] = heard;
    const told = first.map(({ tickets }) => tickets?.[0]?.id);
    expect(new Set(told)).to.deep.equal(new Set(taken.map(({ id }) => id)));
    const start = first[0]?.sequence ?? 0;
    expect(first.map(({ sequence }) => sequence)).to.deep.equal(
      taken.map((_, index) => start + index),
    );
    const plain = ({ id: _id, ...message }: (typeof first)[number]) => message;
    for (const other of heard.slice(1)) {
      expect(other.map(plain)).to.deep.equal(first.map(plain));
    }
    const boards = await Promise.all(
      servers.map(async ({ url }) => {
        const response = await fetch(`${url}/v1/malls/${mallId}/board`);
        return { tag: response.headers.get('ETag'), board: (await response.json()) as Board };
      }),
    );
    expect(boards[0]?.board.sequence).to.equal(start + taken.length - 1);
    expect(boards[1]?.tag).to.equal(boards[0]?.tag);

    // A viewer whose process was killed goes on with the other one.
    const last = first.at(-1);
    await end(servers[0], 'SIGKILL');
    await lines[0].ended;
    const next = await take(servers[1], queueId);
    const moved = await follow(0, servers[1], last && placeOf(last));
    expect((await changesOf(moved, 1))[0]?.tickets?.[0]?.id).to.equal(next.id);
    await end(servers[1], 'SIGTERM');
    await moved.ended;
  });
});

onPostgres('A server whose database connections are lost', (databases) => {
  let database: Database;
  let choice: DatabaseChoice;
  beforeEach(async () => {
    choice = await databases.create();
    database = await openDatabase(choice, () => {});
  });
  afterEach(async () => {
    await closeServers();
    await database.close();
  });

  const end = (what: string) =>
    database.query<{ ended: boolean }>(
      `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE $1`,
      [what],
    );

  it('listens again, and tells what was done meanwhile', async () => {
    const said: string[] = [];
    const server = await openServer({
      database: choice,
      catalogue: catalogueOfHalls,
      liveTiming: { beatInterval: never, lookInterval: never },
      log: (line) => said.push(line),
    });
    const mall = 'mpp-1';
    for (const { open } of lineKinds) {
      const line = await open(server, { mallId: mall });
      const { sequence } = await line.next();
      for (let time = 1; time <= 3; time += 1) {
        expect(await end('% listener')).to.deep.equal([{ ended: true }]);
        // While nobody listens, or just before: found by reading the log again once somebody does.
        const last = await acts(database, mall, 3);
        expect(last.sequence).to.equal(sequence + time * 3);
        const changes = await changesOf(line, 3);
        expect(changes.at(-1)).to.include({ sequence: last.sequence });
      }
      line.close();
    }
    expect(said.filter((text) => text.includes('connection that listens was lost'))).to.have.length(
      6,
    );
  });

  it('keeps its viewers when all connections are lost at once', async () => {
    const server = await openServer({
      database: choice,
      catalogue: catalogueOfHalls,
      liveTiming: { beatInterval: 20, lookInterval: 20 },
      log: () => {},
    });
    const mall = 'mpp-1';
    for (const { open } of lineKinds) {
      const line = await open(server, { mallId: mall });
      const { sequence } = await line.next();
      await end('mpp-reference-backend%');
      await act(database, mall, 'meanwhile');
      expect((await changesOf(line, 1))[0]).to.include({ sequence: sequence + 1 });
      line.close();
    }
  });
});
