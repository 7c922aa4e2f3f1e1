import type { Counter } from '../../../src/contract/index.js';
import type { Queries } from '../database/database.types.js';
import { timestampOf } from './mall-time.js';
import type { MallSettings } from './queue-settings.js';
import { given } from './read-queues.js';

interface CounterRow {
  id: string;
  state: string;
  ticketId: string | null;
  number: string;
  ticketState: string;
  since: Date;
  serviceId: string | null;
}

/** Counters as the contract writes them, in their order. Without ids: all that a mall shows. */
export async function readCounters(
  queries: Queries,
  settings: MallSettings,
  date: string,
  counterIds?: ReadonlySet<string>,
): Promise<Counter[]> {
  const rows = await queries.query<CounterRow>(
    `SELECT counter.id, counter.state, ticket.id AS "ticketId", number,
       ticket.state AS "ticketState", since, service_id AS "serviceId"
     FROM counter LEFT JOIN ticket ON ticket.counter_id = counter.id AND ticket.date = $2
       AND ticket.state IN ('called', 'serving')
     WHERE counter.mall_id = $1 AND ($3::text[] IS NULL OR counter.id = ANY($3))
     ORDER BY position`,
    [settings.mall.id, date, counterIds ? [...counterIds] : null],
  );
  return rows.flatMap((row) => {
    const counter = settings.counters.get(row.id);
    if (!counter || (counter.retired && !counterIds && row.ticketId === null)) return [];
    return [
      given({
        id: counter.id,
        label: counter.label,
        state: row.state,
        zone: counter.zone ?? undefined,
        agencyId: counter.agencyId ?? undefined,
        queueIds: [...counter.queueIds],
        serving: servingOf(row, settings),
      }),
    ];
  });
}

function servingOf(row: CounterRow, settings: MallSettings): Counter['serving'] {
  if (row.ticketId === null) return undefined;
  const serviceName = row.serviceId ? settings.serviceNames.get(row.serviceId) : undefined;
  return given({
    number: row.number,
    ticketId: row.ticketId,
    state: row.ticketState,
    since: timestampOf(row.since, settings.mall.timeZone),
    serviceName,
  });
}
