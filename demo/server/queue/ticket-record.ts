import type { Ticket } from '../../../src/contract/index.js';
import type { Queries } from '../database/database.types.js';
import { readStanding } from './line.js';
import { timestampOf } from './mall-time.js';
import type { MallSettings } from './queue-settings.js';
import { given } from './read-queues.js';
import type { TicketRow } from './tickets.js';
import { waitRange } from './wait-range.js';

/** A number as its owner sees it, without its secret. */
export async function ticketRecord(
  queries: Queries,
  settings: MallSettings,
  row: TicketRow,
): Promise<Ticket> {
  const { timeZone } = settings.mall;
  const time = (at: Date | null) => (at === null ? undefined : timestampOf(at, timeZone));
  const counter =
    row.counterId !== null && row.counterLabel !== null
      ? { id: row.counterId, label: row.counterLabel }
      : undefined;
  return given({
    id: row.id,
    number: row.number,
    state: row.state,
    mallId: row.mallId,
    queueId: row.queueId,
    queueLabel: settings.queues.get(row.queueId)?.label,
    serviceId: row.serviceId ?? undefined,
    serviceName: row.serviceId ? settings.serviceNames.get(row.serviceId) : undefined,
    date: row.date,
    source: row.source,
    priorityGroupId: row.priorityGroupId ?? undefined,
    priorityConfirmed: row.priorityGroupId === null ? undefined : row.priorityConfirmed,
    checkedIn: row.checkedIn,
    counter,
    ...(row.state === 'waiting' && (await waitOf(queries, settings, row))),
    issuedAt: timestampOf(row.issuedAt, timeZone),
    calledAt: time(row.calledAt),
    servingAt: time(row.servingAt),
    endedAt: time(row.endedAt),
    calls: row.calls,
    reason: row.reason ?? undefined,
    transferredTo: await transferOf(queries, row),
  });
}

/** How many are called before, and how long that takes; for a number that is not checked in, as if it were. */
async function waitOf(
  queries: Queries,
  settings: MallSettings,
  row: TicketRow,
): Promise<Pick<Ticket, 'ahead' | 'waitMinutes'>> {
  const queue = settings.queues.get(row.queueId);
  const { ahead, day } = await readStanding(queries, settings, row);
  const waitMinutes = queue && waitRange(queue, day, ahead, day.openCounters);
  return given({ ahead, waitMinutes });
}

async function transferOf(queries: Queries, row: TicketRow): Promise<Ticket['transferredTo']> {
  if (row.transferredTo === null) return undefined;
  const [next] = await queries.query<{ ticketId: string; number: string; queueId: string }>(
    'SELECT id AS "ticketId", number, queue_id AS "queueId" FROM ticket WHERE id = $1',
    [row.transferredTo],
  );
  return next;
}
