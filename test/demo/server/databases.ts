import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { DatabaseChoice } from '../../../demo/server/database/database.types.js';
import {
  isPostgresAvailable,
  startPostgres,
  type TestPostgres,
} from '../../support/node/postgres.js';

/** Gives a test databases of one kind. */
export interface TestDatabases {
  kind: 'pglite' | 'postgres';
  /** A new empty one that outlives the server using it. */
  create(): Promise<DatabaseChoice>;
}

/** Declares the same tests on the embedded database and on a PostgreSQL server. Continuous integration must have both. */
export function onEveryDatabase(title: string, tests: (databases: TestDatabases) => void): void {
  onPglite(title, tests);
  onPostgres(title, tests);
}

/** Declares tests of the embedded database. */
export function onPglite(title: string, tests: (databases: TestDatabases) => void): void {
  describe(`${title}, on PGlite`, () => {
    const folders: string[] = [];
    tests({
      kind: 'pglite',
      create() {
        const path = mkdtempSync(join(tmpdir(), 'mpp-pglite-'));
        folders.push(path);
        return Promise.resolve({ kind: 'folder', path });
      },
    });
    // Hooks run in the order they are declared: these come after the tests' own.
    after(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    });
  });
}

/** Declares tests that need a PostgreSQL server. */
export function onPostgres(title: string, tests: (databases: TestDatabases) => void): void {
  const name = `${title}, on PostgreSQL`;
  if (!isPostgresAvailable()) {
    if (process.env['CI']) {
      it(name, () => {
        throw new Error('CI must test on PostgreSQL: install it or set TEST_DATABASE_URL');
      });
    } else {
      it(name, { skip: 'no PostgreSQL here: install it or set TEST_DATABASE_URL' });
    }
    return;
  }
  describe(name, () => {
    let postgres: TestPostgres | undefined;
    before(async () => {
      postgres = await startPostgres();
    });
    tests({
      kind: 'postgres',
      async create() {
        if (!postgres) throw new Error('PostgreSQL is not running yet');
        return { kind: 'postgres', url: await postgres.createDatabase() };
      },
    });
    after(() => postgres?.stop());
  });
}
