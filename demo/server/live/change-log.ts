import { randomUUID } from 'node:crypto';
import type { LiveMessage } from '../../../src/contract/index.js';
import { type Clock, timestampOf } from '../clock.js';
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

/** Where a mall's log ends; before the first act it is begun, so that its listeners know the epoch. */
export async function openLog(queries: Queries, mallId: string): Promise<LogPosition> {
  const begun = await readPosition(queries, mallId);
  if (begun) return begun;
  await queries.query(
    `INSERT INTO live_position (mall_id, epoch, sequence) VALUES ($1, $2, 0)
     ON CONFLICT (mall_id) DO NOTHING`,
    [mallId, randomUUID()],
  );
  const position = await readPosition(queries, mallId);
  if (!position) throw new Error(`No position of "${mallId}" was written.`);
  return position;
}

/** An act as it stands in the log. */
export interface LoggedChange {
  readonly sequence: number;
  /** RFC 3339 instant. */
  readonly at: string;
  readonly change: Change;
}

/** Part of a mall's log and where the log ended when it was read. */
export interface LogPart extends LogPosition {
  /** In the order of their count. Empty though the log goes on: what followed is not kept any more. */
  readonly changes: readonly LoggedChange[];
}

/**
 * Reads the acts after one, in one statement, so that the end of the log and the acts fit together.
 * @param limit most acts to read
 * @returns undefined before the first act of a log that nobody opened
 */
export async function readChanges(
  queries: Queries,
  mallId: string,
  after: number,
  limit: number,
): Promise<LogPart | undefined> {
  const rows = await queries.query<
    LogPosition & { number: number | null; at: Date | null; change: Change | null }
  >(
    `SELECT epoch, live_position.sequence, live_change.sequence AS number, at, change
     FROM live_position LEFT JOIN live_change
       ON live_change.mall_id = live_position.mall_id AND live_change.sequence > $2
     WHERE live_position.mall_id = $1
     ORDER BY live_change.sequence LIMIT $3`,
    [mallId, after, limit],
  );
  const [first] = rows;
  if (!first) return undefined;
  const changes = rows.flatMap(({ number, at, change }) =>
    number === null || at === null || change === null
      ? []
      : [{ sequence: number, at: timestampOf(at.getTime()), change }],
  );
  return { epoch: first.epoch, sequence: first.sequence, changes };
}

/** Where the logs of several malls end. */
export async function readPositions(
  queries: Queries,
  mallIds: readonly string[],
): Promise<Map<string, LogPosition>> {
  const rows = await queries.query<LogPosition & { mall: string }>(
    'SELECT mall_id AS mall, epoch, sequence FROM live_position WHERE mall_id = ANY($1)',
    [mallIds],
  );
  return new Map(rows.map(({ mall, epoch, sequence }) => [mall, { epoch, sequence }]));
}

/** Forgets acts so old that nobody is told them one by one any more. */
export async function shortenLogs(queries: Queries, keep: number): Promise<void> {
  await queries.query(
    `DELETE FROM live_change USING live_position
     WHERE live_position.mall_id = live_change.mall_id
       AND live_change.sequence <= live_position.sequence - $1`,
    [keep],
  );
}
