import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import type { Database, Queries } from './database.types.js';
import { listenOnPostgres } from './postgres-listener.js';

/** A PostgreSQL server, by its connection address (`postgres://…`). */
export async function openPostgres(url: string, log: (line: string) => void): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'mpp-reference-backend',
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that breaks is replaced at the next query; unheard, it would end the process.
  pool.on('error', (error) => {
    log(`A database connection was lost: ${error.message}`);
  });
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    ...queriesOf(pool),
    transaction: (work) => inTransaction(pool, work),
    listen: (channel, listener) => listenOnPostgres(url, channel, listener, log),
    close: () => pool.end(),
  };
}

async function inTransaction<Result>(
  pool: Pool,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(queriesOf(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error(String(reason));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function queriesOf(connection: Pool | PoolClient): Queries {
  return {
    async query<Row>(sql: string, parameters: readonly unknown[] = []) {
      const { rows } = await connection.query<QueryResultRow>(sql, [...parameters]);
      return rows as Row[];
    },
    async script(sql) {
      await connection.query(sql);
    },
  };
}
