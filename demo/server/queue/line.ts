import type { Queries } from '../database/database.types.js';
import type { Act } from './act.types.js';
import { aheadOf, rankBehind, type Turns } from './calling-order.js';
import type { MallSettings } from './queue-settings.js';
import { type QueueDay, readQueueDays } from './read-queues.js';
import type { TicketRow } from './tickets.js';

/** Who can be called: there, waiting, today. */
const callable = `queue_id = $1 AND date = $2 AND state = 'waiting' AND checked_in`;

/** The two lines of a queue. */
export interface Lines {
  readonly turns: Turns;
  readonly priority: number;
  readonly others: number;
}

/** How many stand in each line of a queue, and whose turn it is. */
export function linesOf({ priorityCallsInARow }: MallSettings, day: QueueDay): Lines {
  return {
    turns: { callsInARow: Math.max(1, priorityCallsInARow), run: day.priorityRun },
    priority: day.priority,
    others: day.waiting - day.priority,
  };
}

/** A queue's day, which is there for every queue. */
export async function readQueueDay(
  queries: Queries,
  queueId: string,
  date: string,
): Promise<QueueDay> {
  const day = (await readQueueDays(queries, [queueId], date)).get(queueId);
  if (!day) throw new Error(`There is no queue "${queueId}".`);
  return day;
}

/** Where somebody stands. */
export interface Standing {
  readonly day: QueueDay;
  readonly lines: Lines;
  /** How many of the same line are before, and how many of both lines are called before. */
  readonly rank: number;
  readonly ahead: number;
  /** How many others stand in the same line, and in the other one. */
  readonly line: number;
  readonly otherLine: number;
}

/** Where somebody stands; who is not in the line yet, as if they were. */
export async function readStanding(
  queries: Queries,
  settings: MallSettings,
  row: TicketRow,
): Promise<Standing> {
  const day = await readQueueDay(queries, row.queueId, row.date);
  const lines = linesOf(settings, day);
  const isPriority = row.priorityGroupId !== null;
  const [before] = await queries.query<{ rank: number; isIn: boolean }>(
    `SELECT (count(*) FILTER (WHERE (place, count) < ($4::numeric, $5::int)))::int AS rank,
       coalesce(bool_or(id = $6), false) AS "isIn"
     FROM ticket WHERE ${callable} AND (priority_group_id IS NOT NULL) = $3`,
    [row.queueId, row.date, isPriority, row.place, row.count, row.id],
  );
  const { rank = 0, isIn = false } = before ?? {};
  const line = (isPriority ? lines.priority : lines.others) - (isIn ? 1 : 0);
  const otherLine = isPriority ? lines.others : lines.priority;
  const ahead = aheadOf(lines.turns, isPriority, rank, otherLine);
  return { day, lines, rank, ahead, line, otherLine };
}

/** Lets so many people pass. */
export async function moveBack(act: Act, row: TicketRow, places: number): Promise<void> {
  const { lines, ahead, line, otherLine } = await readStanding(act.queries, act.settings, row);
  const isPriority = row.priorityGroupId !== null;
  await standAt(act, row, rankBehind(lines.turns, isPriority, ahead + places, line, otherLine));
}

/** Stands behind so many people, or where it stood if that is further back: nobody wins by leaving. */
export async function comeBack(act: Act, row: TicketRow, behind: number): Promise<void> {
  const standing = await readStanding(act.queries, act.settings, row);
  const { lines, rank, line, otherLine } = standing;
  const isPriority = row.priorityGroupId !== null;
  const back = rankBehind(lines.turns, isPriority, behind, line, otherLine);
  if (back > rank) await standAt(act, row, back);
}

/** Stands where those who took their numbers earlier are before, as if it had been this queue from the beginning. */
export async function standByTime(act: Act, row: TicketRow): Promise<void> {
  const [first] = await act.queries.query<{ rank: number }>(
    `SELECT rank FROM (
       SELECT issued_at, (row_number() OVER (ORDER BY place, count) - 1)::int AS rank
       FROM ticket WHERE ${callable} AND (priority_group_id IS NOT NULL) = $3 AND id <> $4
     ) AS line WHERE issued_at > $5 ORDER BY rank LIMIT 1`,
    [row.queueId, row.date, row.priorityGroupId !== null, row.id, row.issuedAt.toISOString()],
  );
  if (first) await standAt(act, row, first.rank);
}

/** Gives a place between two of the same line. There is always room: places are exact numbers of any length. */
async function standAt({ queries }: Act, row: TicketRow, rank: number): Promise<void> {
  await queries.query(
    `WITH line AS (
       SELECT place, row_number() OVER (ORDER BY place, count) - 1 AS rank
       FROM ticket WHERE ${callable} AND (priority_group_id IS NOT NULL) = $3 AND id <> $4
     ), neighbours AS (
       SELECT (SELECT place FROM line WHERE rank = $5::int - 1) AS before,
         (SELECT place FROM line WHERE rank = $5::int) AS after
     )
     UPDATE ticket SET place = CASE
       WHEN before IS NULL AND after IS NULL THEN ticket.place
       WHEN before IS NULL THEN after - 1
       -- The end of the line, but before every number that is yet to be given.
       WHEN after IS NULL THEN (before + floor(before) + 1) * 0.5
       ELSE (before + after) * 0.5
     END FROM neighbours WHERE id = $4`,
    [row.queueId, row.date, row.priorityGroupId !== null, row.id, rank],
  );
}
