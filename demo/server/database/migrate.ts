import { readdirSync, readFileSync } from 'node:fs';
import type { Clock } from '../clock.js';
import type { Queries } from './database.types.js';

const folder = new URL('./migrations/', import.meta.url);
/** Any fixed number: everybody who changes the tables waits for the others under it. */
const migrationLock = 18_12_2026;

/**
 * Brings the tables up to date. Call it inside a transaction: processes that start together on one PostgreSQL then go
 * one after the other, and a failure leaves nothing half done.
 */
export async function migrate(queries: Queries, clock: Clock): Promise<void> {
  await queries.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
  await queries.script(
    'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL)',
  );
  const rows = await queries.query<{ name: string }>('SELECT name FROM migration');
  const applied = new Set(rows.map(({ name }) => name));
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  for (const name of names.sort()) {
    if (applied.has(name)) continue;
    await queries.script(readFileSync(new URL(name, folder), 'utf8'));
    await queries.query('INSERT INTO migration (name, applied_at) VALUES ($1, $2)', [
      name,
      clock.timestamp(),
    ]);
  }
}
