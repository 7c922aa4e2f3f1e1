import { after, afterEach, before } from 'node:test';
import type { Catalogue } from '../../../../demo/server/catalogue/catalogue.types.js';
import type { Database } from '../../../../demo/server/database/database.types.js';
import { openDatabase } from '../../../../demo/server/database/open-database.js';
import type { ServerOptions } from '../../../../demo/server/start-server.js';
import type { TestDatabases } from '../databases.js';
import { closeServers, openServer } from '../test-servers.js';
import type { Line, LineOptions } from './lines.js';

/** So long that a test which waited for it would fail. */
export const never = 3_600_000;

const halls = Array.from({ length: 60 }, (_, index) => `mpp-${index + 1}`);

/** Malls and nothing else: one for each test, so that all can share a database. */
export const catalogueOfHalls: Catalogue = {
  malls: halls.map((id) => ({
    id,
    name: id,
    timeZone: 'Asia/Jakarta',
    places: [
      { id: 'mal', name: id, kind: 'mall' as const, area: { name: 'Barat', code: '18.12' } },
    ],
  })),
  agencies: [],
  services: [],
};

/** A database for all tests of a suite, since a new one takes its time, and servers on it for each test. */
export function shareDatabase(databases: Pick<TestDatabases, 'create'>) {
  let database: Database | undefined;
  const open: Line[] = [];
  const unused = [...halls];
  before(async () => {
    database = await openDatabase(await databases.create(), () => {});
  });
  afterEach(async () => {
    for (const line of open.splice(0)) line.close();
    await closeServers();
  });
  after(() => database?.close());

  const shared = () => {
    if (!database) throw new Error('The database is open only while tests run.');
    return database;
  };
  return {
    database: shared,
    /** A hall in which nothing happened yet. */
    newHall(): string {
      const hall = unused.pop();
      if (hall === undefined) throw new Error('There are more tests than halls.');
      return hall;
    },
    /** Starts a server that does not beat or look by itself unless told; closing it leaves the database open. */
    start: (
      options: ServerOptions = {},
      alter: (database: Database) => Database = (same) => same,
    ) =>
      openServer({
        catalogue: catalogueOfHalls,
        grace: never,
        ...options,
        liveTiming: { beatInterval: never, lookInterval: never, ...options.liveTiming },
        database: alter({ ...shared(), close: () => Promise.resolve() }),
      }),
    /** Follows a hall over a line that is closed after the test. */
    async follow(
      openLine: (server: { url: string }, options: LineOptions) => Promise<Line>,
      server: { url: string },
      mallId: string,
      after?: string,
    ): Promise<Line> {
      const line = await openLine(server, { mallId, after });
      open.push(line);
      await line.begun;
      return line;
    },
  };
}
