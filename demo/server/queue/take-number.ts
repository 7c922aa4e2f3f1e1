import { randomUUID } from 'node:crypto';
import type { TicketSource } from '../../../src/contract/index.js';
import { RequestProblem } from '../http/problems.js';
import type { Act } from './act.types.js';
import { readQueueDay } from './line.js';
import { timestampOf } from './mall-time.js';
import { openingOf, type QueueOpening } from './queue-opening.js';
import type { MallSettings, QueueSettings } from './queue-settings.js';
import { quotaLeftOf, stateOf } from './read-queues.js';
import type { TicketRow } from './tickets.js';

/** Largest count of a day; far more than a mall serves, and paper numbers stay short. */
const largestCount = 99_999;

/** What somebody wants a number for. */
export interface NumberWish {
  queueId?: string | undefined;
  serviceId?: string | undefined;
  priorityGroupId?: string | undefined;
}

/** What a new number is, besides its count. */
type NewTicket = Pick<
  TicketRow,
  'id' | 'source' | 'serviceId' | 'priorityGroupId' | 'secretHash' | 'checkedIn'
> &
  Partial<Pick<TicketRow, 'issuedAt' | 'priorityConfirmed'>>;

/**
 * Gives the next number of today's queue, if hours, officers and quota let it.
 * @throws {RequestProblem} 404, 400, 409 `queue_not_open`, 409 `queue_full`
 */
export async function takeNumber(
  act: Act,
  wish: NumberWish,
  ticket: { id: string; source: Exclude<TicketSource, 'paper'>; secretHash: string },
): Promise<TicketRow> {
  const { settings } = act;
  const queue = queueOf(settings, wish);
  const priorityGroupId = groupOf(settings, wish.priorityGroupId);
  const isOnline = ticket.source === 'online';
  const opening = await requireOpen(act, queue, wish.serviceId, isOnline);
  if (opening) throw opening;
  return issueNext(act, queue, {
    ...ticket,
    serviceId: wish.serviceId ?? onlyServiceOf(queue),
    priorityGroupId,
    checkedIn: !isOnline || !queue.checkIn,
    quota: isOnline ? 'online' : 'hall',
  });
}

/** The next number of a queue, whatever hours say; without a quota to use up, for somebody who has a number already. */
export async function issueNext(
  act: Act,
  queue: QueueSettings,
  ticket: NewTicket & { quota?: 'hall' | 'online' },
): Promise<TicketRow> {
  const { quota, ...rest } = ticket;
  const [day] = await act.queries.query<{ count: number }>(
    `INSERT INTO queue_day (queue_id, date, issued_hall, issued_online, last_count)
     VALUES ($1, $2, $3, $4, next_count($1, $2, 0))
     ON CONFLICT (queue_id, date) DO UPDATE SET
       issued_hall = queue_day.issued_hall + $3, issued_online = queue_day.issued_online + $4,
       last_count = next_count($1, $2, queue_day.last_count)
     RETURNING last_count AS count`,
    [queue.id, act.date, quota === 'hall' ? 1 : 0, quota === 'online' ? 1 : 0],
  );
  if (!day) throw new Error(`No number of "${queue.id}" was counted.`);
  return insert(act, queue, rest, day.count, String(day.count));
}

/**
 * Keeps a number that was given on paper.
 * @param number as printed, for example `A-045`
 * @throws {RequestProblem} 400 when it is none of the queue's, 409 `number_taken`
 */
export async function keepPaperNumber(
  act: Act,
  queue: QueueSettings,
  number: string,
  priorityGroupId: string | undefined,
): Promise<TicketRow> {
  const count = countOf(queue, number);
  const [taken] = await act.queries.query<{ id: string }>(
    'SELECT id FROM ticket WHERE queue_id = $1 AND date = $2 AND count = $3',
    [queue.id, act.date, count],
  );
  if (taken) {
    throw new RequestProblem(
      409,
      'number_taken',
      `${numberOf(queue, count)} was given today already.`,
      { number: 'given today already' },
    );
  }
  const [day] = await act.queries.query<{ last: number }>(
    // They are people in the hall: what is given out there must not be more than the quota because of them.
    `INSERT INTO queue_day (queue_id, date, issued_hall) VALUES ($1, $2, 1)
     ON CONFLICT (queue_id, date) DO UPDATE SET issued_hall = queue_day.issued_hall + 1
     RETURNING last_count AS last`,
    [queue.id, act.date],
  );
  // Behind those who have numbers, before those who will get them, and in the order of the paper among themselves.
  const place = `${day?.last ?? 0}.${String(count).padStart(5, '0')}`;
  const ticket: NewTicket = {
    id: randomUUID(),
    source: 'paper',
    serviceId: onlyServiceOf(queue),
    priorityGroupId: groupOf(act.settings, priorityGroupId),
    // An officer sees who it is.
    priorityConfirmed: priorityGroupId !== undefined,
    secretHash: null,
    checkedIn: true,
  };
  return insert(act, queue, ticket, count, place);
}

/** A queue by its own id or by a service's. @throws {RequestProblem} 400, 404 */
function queueOf({ queues }: MallSettings, { queueId, serviceId }: NumberWish): QueueSettings {
  if (queueId === undefined && serviceId === undefined) {
    throw new RequestProblem(400, 'invalid_request', 'The request names no queue.', {
      queueId: 'needed, unless serviceId is given',
    });
  }
  const queue = [...queues.values()].find(
    ({ id, retired, services }) =>
      !retired &&
      (queueId === undefined || id === queueId) &&
      (serviceId === undefined || services.some((service) => service.id === serviceId)),
  );
  if (queue) return queue;
  throw new RequestProblem(404, 'not_found', 'There is no such queue, or none for the service.');
}

/** @throws {RequestProblem} 400 when the mall has no such group */
export function groupOf({ priorityGroups }: MallSettings, id: string | undefined): string | null {
  if (id === undefined) return null;
  if (priorityGroups.some((group) => group.id === id)) return id;
  throw new RequestProblem(400, 'invalid_request', 'The request has invalid input.', {
    priorityGroupId: 'no group of this mall',
  });
}

const onlyServiceOf = ({ services }: QueueSettings) =>
  services.length === 1 ? (services[0]?.id ?? null) : null;

async function requireOpen(
  act: Act,
  queue: QueueSettings,
  serviceId: string | undefined,
  isOnline: boolean,
): Promise<RequestProblem | undefined> {
  const { queries, settings, date, at } = act;
  const day = await readQueueDay(queries, queue.id, date);
  const opening = stateOf(openingOf(settings, queue, at, serviceId), queue, day);
  const left = isOnline
    ? quotaLeftOf(queue.quotaOnline, day.issuedOnline)
    : quotaLeftOf(queue.quotaInHall, day.issuedHall);
  if (opening.state === 'full' || (opening.state === 'open' && left === 0)) {
    return new RequestProblem(
      409,
      'queue_full',
      'No number is left today.',
      isOnline ? { source: 'no number is left for online' } : { source: 'no number is left' },
    );
  }
  return opening.state === 'open' ? undefined : notOpen(opening, settings.mall.timeZone);
}

function notOpen(opening: QueueOpening, timeZone: string): RequestProblem {
  const { state, reason, note, opensAt } = opening;
  const fields = {
    state,
    ...(reason && { reason }),
    ...(note !== undefined && { note }),
    ...(opensAt !== undefined && { opensAt: timestampOf(opensAt, timeZone) }),
  };
  return new RequestProblem(409, 'queue_not_open', 'The queue gives no numbers now.', fields);
}

function numberOf({ prefix, padding }: QueueSettings, count: number): string {
  return `${prefix}-${String(count).padStart(padding, '0')}`;
}

function countOf(queue: QueueSettings, number: string): number {
  const [, prefix = '', digits = ''] = /^(.*?)[\s-]*(\d{1,9})$/.exec(number.trim()) ?? [];
  const count = Number(digits);
  if (prefix.toUpperCase() === queue.prefix.toUpperCase() && count > 0 && count <= largestCount) {
    return count;
  }
  throw new RequestProblem(400, 'invalid_request', 'The request has invalid input.', {
    number: `must be a number of this queue, for example ${numberOf(queue, 45)}`,
  });
}

async function insert(
  act: Act,
  queue: QueueSettings,
  ticket: NewTicket,
  count: number,
  place: string,
): Promise<TicketRow> {
  const at = new Date(act.at);
  const row: TicketRow = {
    priorityConfirmed: false,
    issuedAt: at,
    ...ticket,
    mallId: act.settings.mall.id,
    queueId: queue.id,
    date: act.date,
    count,
    number: numberOf(queue, count),
    state: 'waiting',
    since: at,
    place,
    counterId: null,
    counterLabel: null,
    calls: 0,
    calledAt: null,
    servingAt: null,
    endedAt: null,
    reason: null,
    transferredTo: null,
  };
  await act.queries.query(
    `INSERT INTO ticket (id, mall_id, queue_id, date, count, number, service_id, source, state, since,
       priority_group_id, priority_confirmed, checked_in, place, issued_at, secret_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      row.id,
      row.mallId,
      row.queueId,
      row.date,
      row.count,
      row.number,
      row.serviceId,
      row.source,
      row.state,
      row.since.toISOString(),
      row.priorityGroupId,
      row.priorityConfirmed,
      row.checkedIn,
      row.place,
      row.issuedAt.toISOString(),
      row.secretHash,
    ],
  );
  act.changed.tickets.add(row.id);
  act.changed.queues.add(queue.id);
  return row;
}
