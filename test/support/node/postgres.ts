import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

/** A PostgreSQL server for tests. */
export interface TestPostgres {
  /** Creates an empty database and returns its address. */
  createDatabase(): Promise<string>;
  /** Removes the databases created here; ends the server if it is our own. */
  stop(): Promise<void>;
}

const installations = '/usr/lib/postgresql';

/** Folder with `initdb` and `postgres` of the newest installed version. */
function findBinaries(): string | undefined {
  if (!existsSync(installations)) return undefined;
  return readdirSync(installations)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(installations, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
}

/** Whether tests can have a PostgreSQL: one they are told of, or one that is installed. */
export function isPostgresAvailable(): boolean {
  return Boolean(process.env['TEST_DATABASE_URL']) || findBinaries() !== undefined;
}

/**
 * The server named by TEST_DATABASE_URL, whose user may create databases; else a private one, in a temporary folder,
 * reached through a socket there, so that no port can be taken.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return manage(given, () => Promise.resolve());
  const binaries = findBinaries();
  if (binaries === undefined) {
    throw new Error(
      'No PostgreSQL: install it (apt-get install postgresql) or set TEST_DATABASE_URL',
    );
  }
  return startPrivate(binaries);
}

async function startPrivate(binaries: string): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'mpp-postgres-'));
  const data = join(folder, 'data');
  // PostgreSQL refuses to run as root.
  const owner = process.getuid?.() === 0 ? postgresUser() : undefined;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const options = { ...owner, cwd: folder };

  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale', 'C', '--no-sync'],
    { ...options, stdio: 'pipe' },
  );
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(server, 'exit');
  const lines: string[] = [];
  await Promise.race([
    ended.then(() => {
      throw new Error(`PostgreSQL did not start:\n${lines.join('\n')}`);
    }),
    (async () => {
      for await (const line of createInterface(server.stderr)) {
        lines.push(line);
        if (line.includes('ready to accept connections')) return;
      }
    })(),
  ]);
  server.stderr.resume();

  return manage(
    `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async () => {
      server.kill('SIGINT');
      await ended;
      process.off('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  );
}

function postgresUser(): { uid: number; gid: number } {
  const id = (option: string) =>
    Number(execFileSync('id', [option, 'postgres'], { stdio: 'pipe' }));
  return { uid: id('-u'), gid: id('-g') };
}

function manage(url: string, end: () => Promise<void>): TestPostgres {
  const created: string[] = [];
  const run = async (sql: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  return {
    async createDatabase() {
      const name = `mpp_test_${randomUUID().replaceAll('-', '')}`;
      await run(`CREATE DATABASE ${name}`);
      created.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    async stop() {
      for (const name of created.splice(0)) await run(`DROP DATABASE ${name} WITH (FORCE)`);
      await end();
    },
  };
}
