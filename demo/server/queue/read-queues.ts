import type { Queue } from '../../../src/contract/index.js';
import type { Queries } from '../database/database.types.js';
import { timestampOf } from './mall-time.js';
import { openingOf, type QueueOpening } from './queue-opening.js';
import type { MallSettings, QueueSettings } from './queue-settings.js';

/** A queue's day in numbers. */
export interface QueueDay {
  queueId: string;
  /** Who wait and can be called; and of these, who are of priority groups. */
  waiting: number;
  priority: number;
  /** People of priority groups called since one of the others was. */
  priorityRun: number;
  /** Counters that call from it now. */
  openCounters: number;
  issuedHall: number;
  issuedOnline: number;
  served: number;
  servedSeconds: number;
  override: 'paused' | 'closed' | null;
  note: string | null;
  lastNumber: string | null;
  lastCounterId: string | null;
  lastCounterLabel: string | null;
  lastCallAt: Date | null;
}

/** The days of the named queues, by the queue's id. */
export async function readQueueDays(
  queries: Queries,
  queueIds: readonly string[],
  date: string,
): Promise<ReadonlyMap<string, QueueDay>> {
  const rows = await queries.query<QueueDay>(
    `SELECT queue.id AS "queueId",
       line.waiting, line.priority, coalesce(priority_run, 0) AS "priorityRun",
       (SELECT count(*)::int FROM counter JOIN counter_queue ON counter_id = counter.id
         WHERE counter_queue.queue_id = queue.id AND counter.state = 'open') AS "openCounters",
       coalesce(issued_hall, 0) AS "issuedHall", coalesce(issued_online, 0) AS "issuedOnline",
       coalesce(served, 0) AS served, coalesce(served_seconds, 0) AS "servedSeconds",
       override, note, last.number AS "lastNumber", last.counter_id AS "lastCounterId",
       last.counter_label AS "lastCounterLabel", last.at AS "lastCallAt"
     FROM queue
       LEFT JOIN queue_day ON queue_day.queue_id = queue.id AND queue_day.date = $2
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS waiting, count(priority_group_id)::int AS priority FROM ticket
         WHERE ticket.queue_id = queue.id AND ticket.date = $2 AND state = 'waiting' AND checked_in
       ) AS line
       LEFT JOIN LATERAL (SELECT * FROM queue_call
         WHERE queue_call.queue_id = queue.id AND queue_call.date = $2
         ORDER BY sequence DESC LIMIT 1) AS last ON true
     WHERE queue.id = ANY($1)`,
    [queueIds, date],
  );
  return new Map(rows.map((row) => [row.queueId, row]));
}

/** Queues as the contract writes them, in their order. Without ids: all that a mall shows. */
export async function readQueues(
  queries: Queries,
  settings: MallSettings,
  date: string,
  at: number,
  queueIds?: ReadonlySet<string>,
): Promise<Queue[]> {
  const chosen = [...settings.queues.values()].filter(({ id, retired }) =>
    queueIds ? queueIds.has(id) : !retired,
  );
  if (chosen.length === 0) return [];
  const days = await readQueueDays(
    queries,
    chosen.map(({ id }) => id),
    date,
  );
  return chosen.flatMap((queue) => {
    const day = days.get(queue.id);
    return day ? [queueRecord(settings, queue, day, at)] : [];
  });
}

function queueRecord(
  settings: MallSettings,
  queue: QueueSettings,
  day: QueueDay,
  at: number,
): Queue {
  const { timeZone } = settings.mall;
  const opening = stateOf(openingOf(settings, queue, at), queue, day);
  const quotaLeft = quotaLeftOf(queue.quotaOnline, day.issuedOnline);
  const quotaLeftInHall = quotaLeftOf(queue.quotaInHall, day.issuedHall);
  const time = (instant: number | undefined) =>
    instant === undefined ? undefined : timestampOf(instant, timeZone);
  return given({
    id: queue.id,
    mallId: queue.mallId,
    label: queue.label,
    state: opening.state,
    reason: opening.reason,
    note: opening.note,
    agencyId: queue.agencyId ?? undefined,
    serviceIds: queue.services.map(({ id }) => id),
    waiting: day.waiting,
    served: day.served,
    lastCalled: lastCallOf(day, timeZone),
    averageMinutes: averageMinutesOf(day),
    quotaLeft,
    quotaLeftInHall,
    opensAt: time(opening.opensAt),
    lastTicketAt: time(opening.lastTicketAt),
    closesAt: time(opening.closesAt),
    priorityGroups: settings.priorityGroups.length > 0 ? [...settings.priorityGroups] : undefined,
  });
}

/** An officer's word goes before the hours where it closes more than they do; then comes what is left to be had. */
export function stateOf(
  opening: QueueOpening,
  queue: QueueSettings,
  day: Pick<QueueDay, 'override' | 'note' | 'issuedHall' | 'issuedOnline'>,
): QueueOpening {
  if (opening.state === 'closed') return opening;
  const { override } = day;
  if (override && (override === 'closed' || opening.state === 'open')) {
    const { closesAt, lastTicketAt } = opening;
    return {
      state: override,
      reason: 'officer',
      ...(day.note !== null && { note: day.note }),
      ...(closesAt !== undefined && { closesAt }),
      ...(lastTicketAt !== undefined && { lastTicketAt }),
    };
  }
  const isNoneLeft =
    quotaLeftOf(queue.quotaOnline, day.issuedOnline) === 0 &&
    quotaLeftOf(queue.quotaInHall, day.issuedHall) === 0;
  return opening.state === 'open' && isNoneLeft
    ? { ...opening, state: 'full', reason: 'quota' }
    : opening;
}

/** Numbers that are left of a quota; undefined: as many as are wanted. */
export function quotaLeftOf(quota: number | null, issued: number): number | undefined {
  return quota === null ? undefined : Math.max(0, quota - issued);
}

/** Average minutes at the counter; undefined before the first has been served. */
export function averageMinutesOf(
  day: Pick<QueueDay, 'served' | 'servedSeconds'>,
): number | undefined {
  return day.served > 0 ? Math.round((day.servedSeconds / day.served / 60) * 10) / 10 : undefined;
}

function lastCallOf(day: QueueDay, timeZone: string): Queue['lastCalled'] {
  const { lastNumber, lastCounterId, lastCounterLabel, lastCallAt } = day;
  if (!lastNumber || !lastCounterId || !lastCounterLabel || !lastCallAt) return undefined;
  return {
    number: lastNumber,
    counter: { id: lastCounterId, label: lastCounterLabel },
    at: timestampOf(lastCallAt, timeZone),
  };
}

/** A record without the fields that are not known: JSON would leave them out, and so do we everywhere. */
export function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields;
}
