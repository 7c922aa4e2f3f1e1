import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A way to a PostgreSQL server that can keep the answer to a COMMIT back. */
export interface CommitTrap {
  /** Address of the database by this way. */
  readonly url: string;
  /**
   * From now on nothing that the database answers to a COMMIT goes through.
   * @returns when the database has committed and said so
   */
  spring(): Promise<void>;
  close(): Promise<void>;
}

/** @param url of a database, as `postgres://…` with a host or with the folder of a socket */
export async function openCommitTrap(url: string): Promise<CommitTrap> {
  const folder = mkdtempSync(join(tmpdir(), 'mpp-trap-'));
  const sockets = new Set<Socket>();
  let committed: (() => void) | undefined;

  const server = createServer((client) => {
    const database = connect(targetOf(url));
    let isCaught = false;
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (data: Buffer) => {
      if (committed && data.includes('COMMIT')) isCaught = true;
      database.write(data);
    });
    database.on('data', (data: Buffer) => {
      // The tag of a transaction that is done for good.
      if (isCaught && data.includes('COMMIT')) committed?.();
      if (!isCaught) client.write(data);
    });
    client.on('close', () => database.destroy());
    database.on('close', () => client.destroy());
  });
  server.listen(join(folder, '.s.PGSQL.5432'));
  await once(server, 'listening');

  const address = new URL(url);
  address.port = '5432';
  address.searchParams.set('host', folder);
  return {
    url: address.href,
    spring: () => new Promise((resolve) => (committed = resolve)),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function targetOf(url: string): NetConnectOpts {
  const { hostname, port, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? hostname;
  const number = Number(port || 5432);
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${number}` } : { host, port: number };
}
