import type { Act } from '../queue/act.types.js';
import { changeTicket, type TicketRow } from '../queue/tickets.js';

/** Somebody is done at the counter: counts towards the day's average. */
export async function finishTicket(act: Act, before: TicketRow): Promise<TicketRow> {
  const row = await changeTicket(act, before, { act: 'finish' });
  const seconds = (Number(row.endedAt) - Number(row.servingAt)) / 1_000;
  await act.queries.query(
    `INSERT INTO queue_day (queue_id, date, served, served_seconds) VALUES ($1, $2, 1, $3)
     ON CONFLICT (queue_id, date) DO UPDATE SET served = queue_day.served + 1,
       served_seconds = queue_day.served_seconds + $3`,
    [row.queueId, row.date, seconds],
  );
  return row;
}
