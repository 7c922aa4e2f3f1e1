import { randomUUID } from 'node:crypto';
import type { LiveMessage } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { Queries } from '../database/database.types.js';

/** Channel on which database sessions tell each other of new changes; the payload is the mall's id. */
export const changesChannel = 'mpp_changes';

/** One act in a mall: all that it changed. */
export type Change = Pick<
  LiveMessage,
  'date' | 'call' | 'counters' | 'queues' | 'tickets' | 'notices'
>;

/** Where a mall's log ends. */
export interface LogPosition {
  readonly epoch: string;
  /** Of the last change; 0 before the first. */
  readonly sequence: number;
}

/**
 * Lets the acts of one mall happen one after another: whoever holds the lock is alone with the mall's queues until the
 * transaction ends. So numbers and changes are consecutive, and appear in the order of their count.
 * @returns where the log ends
 */
export async function lockMall(queries: Queries, mallId: string): Promise<LogPosition> {
  const [position] = await queries.query<LogPosition>(
    `INSERT INTO live_position (mall_id, epoch, sequence) VALUES ($1, $2, 0)
     ON CONFLICT (mall_id) DO UPDATE SET sequence = live_position.sequence
     RETURNING epoch, sequence`,
    [mallId, randomUUID()],
  );
  if (!position) throw new Error(`No position of "${mallId}" was written.`);
  return position;
}

/**
 * Writes down an act and tells every process once the transaction is done.
 * @returns the act's place in the log; a call inside the change must already name it (the locked position plus one)
 */
export async function appendChange(
  queries: Queries,
  clock: Clock,
  mallId: string,
  change: Change,
): Promise<LogPosition> {
  const [position] = await queries.query<LogPosition>(
    `INSERT INTO live_position (mall_id, epoch, sequence) VALUES ($1, $2, 1)
     ON CONFLICT (mall_id) DO UPDATE SET sequence = live_position.sequence + 1
     RETURNING epoch, sequence`,
    [mallId, randomUUID()],
  );
  if (!position) throw new Error(`No position of "${mallId}" was written.`);
  await queries.query(
    'INSERT INTO live_change (mall_id, sequence, at, change) VALUES ($1, $2, $3, $4)',
    [mallId, position.sequence, clock.timestamp(), JSON.stringify(change)],
  );
  await queries.query('SELECT pg_notify($1, $2)', [changesChannel, mallId]);
  return position;
}

/** Where a mall's log ends, without waiting for acts under way; undefined before the first act. */
export async function readPosition(
  queries: Queries,
  mallId: string,
): Promise<LogPosition | undefined> {
  const sql = 'SELECT epoch, sequence FROM live_position WHERE mall_id = $1';
  const [position] = await queries.query<LogPosition>(sql, [mallId]);
  return position;
}
