import type { Clock } from '../clock.js';
import type { Queries } from '../database/database.types.js';
import { RequestProblem } from '../http/problems.js';
import { readPosition } from '../live/change-log.js';
import { callingOrder } from '../queue/calling-order.js';
import { linesOf } from '../queue/line.js';
import { readMallDay } from '../queue/mall-day.js';
import { timestampOf } from '../queue/mall-time.js';
import { readMallSettings } from '../queue/queue-settings.js';
import { readCounters } from '../queue/read-counters.js';
import { readQueueDays, readQueues } from '../queue/read-queues.js';
import { ticketColumns, type TicketRow } from '../queue/tickets.js';
import { deskTicket } from './desk-ticket.js';

const noTurns = { turns: { callsInARow: 1, run: 0 } };

/**
 * What officers see of a mall: counters, queues, and who waits, is on the way from elsewhere, or was missed. Give it the
 * queries of one transaction that sees one moment.
 * @throws {RequestProblem} 404 when there is no such mall
 */
export async function readDesk(queries: Queries, clock: Clock, mallId: string) {
  const settings = await readMallSettings(queries, mallId);
  if (!settings) throw new RequestProblem(404, 'not_found', `There is no mall "${mallId}".`);
  const position = await readPosition(queries, mallId);
  const at = clock.now();
  const { date } = await readMallDay(queries, clock, settings);
  const rows = await queries.query<TicketRow>(
    `SELECT ${ticketColumns} FROM ticket
     WHERE mall_id = $1 AND date = $2 AND state IN ('waiting', 'missed') ORDER BY place, count`,
    [mallId, date],
  );
  const queues = await readQueues(queries, settings, date, at);
  const days = await readQueueDays(
    queries,
    queues.map(({ id }) => id),
    date,
  );
  const lists = [];
  for (const queue of queues) {
    const own = rows.filter(({ queueId }) => queueId === queue.id);
    const waiting = own.filter(({ state, checkedIn }) => state === 'waiting' && checkedIn);
    const day = days.get(queue.id);
    const { turns } = day ? linesOf(settings, day) : noTurns;
    const ordered = callingOrder(
      turns,
      waiting.filter(({ priorityGroupId }) => priorityGroupId !== null),
      waiting.filter(({ priorityGroupId }) => priorityGroupId === null),
    );
    lists.push({
      queueId: queue.id,
      /** As they will be called. */
      waiting: ordered.map((row) => deskTicket(settings, row)),
      notCheckedIn: own
        .filter(({ state, checkedIn }) => state === 'waiting' && !checkedIn)
        .map((row) => deskTicket(settings, row)),
      missed: own.filter(({ state }) => state === 'missed').map((row) => deskTicket(settings, row)),
    });
  }
  return {
    mallId,
    date,
    at: timestampOf(at, settings.mall.timeZone),
    ...(position && { epoch: position.epoch, sequence: position.sequence }),
    counters: await readCounters(queries, settings, date),
    queues,
    lists,
    priorityGroups: settings.priorityGroups,
  };
}
