import type { Act } from './act.types.js';

/**
 * Ends what the days before left: numbers expire, and counters close until somebody opens them.
 * @returns whether there was a day before
 */
export async function closePastDays(act: Act): Promise<boolean> {
  const { queries, settings, date } = act;
  const [row] = await queries.query<{ before: boolean }>(
    'SELECT today IS NOT NULL AS before FROM queue_mall WHERE mall_id = $1',
    [settings.mall.id],
  );
  await queries.query('UPDATE queue_mall SET today = $2 WHERE mall_id = $1', [
    settings.mall.id,
    date,
  ]);
  if (!row?.before) return false;
  await expireTickets(act, 'date <> $2');
  await closeCounters(act);
  // Every count begins anew.
  for (const { id, retired } of settings.queues.values()) if (!retired) act.changed.queues.add(id);
  for (const { id, retired } of settings.counters.values()) {
    if (!retired) act.changed.counters.add(id);
  }
  return true;
}

/** Ends today at once: what waits expires, counters and queues close. */
export async function closeToday(act: Act): Promise<void> {
  const { queries, settings, date } = act;
  await expireTickets(act, 'date = $2');
  await closeCounters(act);
  const queueIds = [...settings.queues.values()].filter(({ retired }) => !retired);
  await queries.query(
    `INSERT INTO queue_day (queue_id, date, override) SELECT unnest($1::text[]), $2, 'closed'
     ON CONFLICT (queue_id, date) DO UPDATE SET override = 'closed', note = NULL`,
    [queueIds.map(({ id }) => id), date],
  );
  for (const { id } of queueIds) act.changed.queues.add(id);
}

/** @param days condition on the day of the numbers, where `$2` is today */
async function expireTickets(act: Act, days: string): Promise<void> {
  const at = new Date(act.at).toISOString();
  const rows = await act.queries.query<{ id: string }>(
    `UPDATE ticket SET state = 'expired', counter_id = NULL, counter_label = NULL, since = $3,
       ended_at = $3
     WHERE mall_id = $1 AND ${days} AND state IN ('waiting', 'called', 'serving', 'missed')
     RETURNING id`,
    [act.settings.mall.id, act.date, at],
  );
  for (const { id } of rows) act.changed.tickets.add(id);
}

async function closeCounters(act: Act): Promise<void> {
  const rows = await act.queries.query<{ id: string }>(
    `UPDATE counter SET state = 'closed' WHERE mall_id = $1 AND state <> 'closed' RETURNING id`,
    [act.settings.mall.id],
  );
  for (const { id } of rows) act.changed.counters.add(id);
}
