import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { lockFolder } from './folder-lock.js';
import type { Database, Queries } from './database.types.js';

/** PostgreSQL inside this process. Without a folder it forgets everything when it is closed. */
export async function openPglite(folder?: string): Promise<Database> {
  let release = () => {};
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    release = lockFolder(folder);
  }
  try {
    const database = await PGlite.create(folder === undefined ? undefined : join(folder, 'pgdata'));
    return {
      ...queriesOf(database),
      transaction: (work) => database.transaction((transaction) => work(queriesOf(transaction))),
      listen: async (channel, listener) => {
        const stop = await database.listen(channel, listener);
        return () => stop();
      },
      async close() {
        await database.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

function queriesOf(connection: PGlite | Transaction): Queries {
  return {
    async query<Row>(sql: string, parameters: readonly unknown[] = []) {
      return (await connection.query<Row>(sql, [...parameters])).rows;
    },
    async script(sql) {
      await connection.exec(sql);
    },
  };
}
