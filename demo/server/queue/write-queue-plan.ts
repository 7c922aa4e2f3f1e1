import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Queries } from '../database/database.types.js';
import type { QueuePlan } from './queue-plan.types.js';

/** Part of the hash: raise it when the same plan is to be written differently. */
const layout = 1;

/**
 * Writes the plan of queues and counters, unless it is there already. What is planned no longer is kept, so that the
 * numbers of the day can be called, but gives no new ones. Call it inside the transaction of `migrate`.
 * @throws {Error} when two queues of a mall would give the same numbers, or a name stands for nothing
 */
export async function writeQueuePlan(
  queries: Queries,
  plan: QueuePlan,
  clock: Clock,
): Promise<void> {
  validate(plan);
  const hash = createHash('sha256')
    .update(JSON.stringify([layout, plan]))
    .digest('hex');
  const seeds = await queries.query<{ hash: string }>('SELECT hash FROM seed WHERE name = $1', [
    'queues',
  ]);
  if (seeds[0]?.hash === hash) return;

  await write(
    queries,
    `INSERT INTO queue_mall (mall_id, priority_calls_in_a_row)
     SELECT "mallId", "priorityCallsInARow" FROM rows
     ON CONFLICT (mall_id) DO UPDATE SET priority_calls_in_a_row = excluded.priority_calls_in_a_row`,
    '"mallId" text, "priorityCallsInARow" int',
    plan.malls,
  );
  await queries.query('DELETE FROM priority_group');
  await write(
    queries,
    'INSERT INTO priority_group SELECT "mallId", id, position, name FROM rows',
    '"mallId" text, id text, position int, name text',
    plan.malls.flatMap(({ mallId, priorityGroups }) =>
      priorityGroups.map((group, position) => ({ ...group, mallId, position })),
    ),
  );
  await queries.query('UPDATE queue SET retired = true');
  await write(
    queries,
    `INSERT INTO queue (id, mall_id, position, label, prefix, padding, agency_id, quota_hall,
       quota_online, check_in, rejoin_after)
     SELECT id, "mallId", position, label, prefix, padding, "agencyId", "quotaInHall",
       "quotaOnline", "checkIn", "rejoinAfter" FROM rows
     ON CONFLICT (id) DO UPDATE SET mall_id = excluded.mall_id, position = excluded.position,
       label = excluded.label, prefix = excluded.prefix, padding = excluded.padding,
       agency_id = excluded.agency_id, quota_hall = excluded.quota_hall,
       quota_online = excluded.quota_online, check_in = excluded.check_in,
       rejoin_after = excluded.rejoin_after, retired = false`,
    `id text, "mallId" text, position int, label text, prefix text, padding int, "agencyId" text,
     "quotaInHall" int, "quotaOnline" int, "checkIn" boolean, "rejoinAfter" int`,
    plan.queues.map((queue, position) => ({ ...queue, position })),
  );
  await queries.query(
    'DELETE FROM queue_service USING queue WHERE queue.id = queue_id AND NOT retired',
  );
  await write(
    queries,
    `INSERT INTO queue_service (queue_id, service_id, position, typical_minutes)
     SELECT "queueId", id, position, "typicalMinutes" FROM rows`,
    '"queueId" text, id text, position int, "typicalMinutes" float8',
    plan.queues.flatMap(({ id, services }) =>
      services.map((service, position) => ({ ...service, queueId: id, position })),
    ),
  );
  await queries.query('UPDATE counter SET retired = true');
  await write(
    queries,
    `INSERT INTO counter (id, mall_id, position, label, zone, agency_id)
     SELECT id, "mallId", position, label, zone, "agencyId" FROM rows
     ON CONFLICT (id) DO UPDATE SET mall_id = excluded.mall_id, position = excluded.position,
       label = excluded.label, zone = excluded.zone, agency_id = excluded.agency_id, retired = false`,
    'id text, "mallId" text, position int, label text, zone text, "agencyId" text',
    plan.counters.map((counter, position) => ({ ...counter, position })),
  );
  // A retired queue keeps its counters: who waits there is still called.
  await queries.query(
    'DELETE FROM counter_queue USING queue WHERE queue.id = queue_id AND NOT retired',
  );
  await write(
    queries,
    'INSERT INTO counter_queue SELECT "counterId", "queueId" FROM rows',
    '"counterId" text, "queueId" text',
    plan.counters.flatMap(({ id, queueIds }) =>
      queueIds.map((queueId) => ({ counterId: id, queueId })),
    ),
  );
  await queries.query(
    `INSERT INTO seed (name, hash, seeded_at) VALUES ('queues', $1, $2)
     ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, seeded_at = excluded.seeded_at`,
    [hash, clock.timestamp()],
  );
}

async function write(
  queries: Queries,
  sql: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  await queries.query(
    `WITH rows AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (${columns})) ${sql}`,
    [JSON.stringify(rows)],
  );
}

function validate({ malls, queues, counters }: QueuePlan): void {
  const faults: string[] = [];
  const mallIds = new Set(malls.map(({ mallId }) => mallId));
  const queueIds = new Set(queues.map(({ id }) => id));
  const prefixes = new Set<string>();
  for (const { id, mallId, prefix } of queues) {
    if (!mallIds.has(mallId)) faults.push(`queue ${id}: unknown mall "${mallId}"`);
    const key = `${mallId}\n${prefix.toUpperCase()}`;
    if (prefixes.has(key)) faults.push(`queue ${id}: another one has the prefix "${prefix}"`);
    prefixes.add(key);
  }
  for (const counter of counters) {
    for (const id of counter.queueIds) {
      if (!queueIds.has(id)) faults.push(`counter ${counter.id}: unknown queue "${id}"`);
    }
  }
  if (queueIds.size < queues.length) faults.push('two queues have the same id');
  if (faults.length > 0) {
    throw new Error(`The plan of queues is not valid:\n  ${faults.join('\n  ')}`);
  }
}
