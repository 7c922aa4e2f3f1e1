import type { Agency, Mall, PriorityGroup, ServiceSummary } from '../../../src/contract/index.js';
import type { Queries } from '../database/database.types.js';

/** A service that is waited for in a queue. */
export interface QueueService {
  readonly id: string;
  readonly typicalMinutes: number | null;
  /** Undefined when the catalogue no longer has it. */
  readonly record: ServiceSummary | undefined;
}

/** A queue as planned, with what the catalogue says of those behind it. */
export interface QueueSettings {
  readonly id: string;
  readonly mallId: string;
  readonly label: string;
  readonly prefix: string;
  readonly padding: number;
  readonly agencyId: string | null;
  readonly quotaInHall: number | null;
  readonly quotaOnline: number | null;
  readonly checkIn: boolean;
  readonly rejoinAfter: number;
  readonly retired: boolean;
  readonly agency: Agency | undefined;
  readonly services: readonly QueueService[];
}

export interface CounterSettings {
  readonly id: string;
  readonly mallId: string;
  readonly label: string;
  readonly zone: string | null;
  readonly agencyId: string | null;
  readonly retired: boolean;
  readonly queueIds: readonly string[];
}

/** A mall that has queues. */
export interface MallSettings {
  readonly mall: Mall;
  readonly priorityGroups: readonly PriorityGroup[];
  readonly priorityCallsInARow: number;
  /** In the order they are listed; retired ones, too. */
  readonly queues: ReadonlyMap<string, QueueSettings>;
  readonly counters: ReadonlyMap<string, CounterSettings>;
  /** Names of the services that are waited for, by id. */
  readonly serviceNames: ReadonlyMap<string, string>;
}

type Settings = ReadonlyMap<string, MallSettings>;

/** By the hashes of what they were read from: the same hash means the same content, in every database. */
const known = new Map<string, Settings>();
/** A running server needs one; tests start several. */
const mostKnown = 8;

/** What is planned for a mall, read anew only when catalogue or plan were written anew. Undefined: the mall is unknown. */
export async function readMallSettings(
  queries: Queries,
  mallId: string,
): Promise<MallSettings | undefined> {
  return (await readSettings(queries)).get(mallId);
}

/** The same of every mall that has queues, by id. */
export async function readSettings(queries: Queries): Promise<Settings> {
  const seeds = await queries.query<{ hash: string }>('SELECT hash FROM seed ORDER BY name');
  const key = seeds.map(({ hash }) => hash).join(' ');
  let settings = known.get(key);
  if (!settings) {
    settings = await load(queries);
    const oldest = known.keys().next();
    if (known.size >= mostKnown && !oldest.done) known.delete(oldest.value);
    known.set(key, settings);
  }
  return settings;
}

type QueueRow = Omit<QueueSettings, 'services' | 'agency'> & { agency: Agency | null };
type ServiceRow = {
  queueId: string;
  id: string;
  typicalMinutes: number | null;
  record: ServiceSummary | null;
};

async function load(queries: Queries): Promise<Settings> {
  const malls = await queries.query<{ mall: Mall; calls: number | null }>(
    `SELECT record AS mall, priority_calls_in_a_row AS calls
     FROM mall LEFT JOIN queue_mall ON mall_id = id`,
  );
  const groups = await queries.query<PriorityGroup & { mallId: string }>(
    'SELECT mall_id AS "mallId", id, name FROM priority_group ORDER BY position',
  );
  const queues = await queries.query<QueueRow>(
    `SELECT queue.id, queue.mall_id AS "mallId", label, prefix, padding, agency_id AS "agencyId",
       quota_hall AS "quotaInHall", quota_online AS "quotaOnline", check_in AS "checkIn",
       rejoin_after AS "rejoinAfter", retired, agency.record AS agency
     FROM queue LEFT JOIN agency ON agency.mall_id = queue.mall_id AND agency.id = agency_id
     ORDER BY queue.position`,
  );
  const services = await queries.query<ServiceRow>(
    `SELECT queue_id AS "queueId", service_id AS id, typical_minutes AS "typicalMinutes",
       summary AS record
     FROM queue_service JOIN queue ON queue.id = queue_id
       LEFT JOIN service ON service.mall_id = queue.mall_id AND service.id = service_id
     ORDER BY queue_service.position`,
  );
  const counters = await queries.query<CounterSettings>(
    `SELECT id, mall_id AS "mallId", label, zone, agency_id AS "agencyId", retired,
       ARRAY(SELECT queue_id FROM counter_queue JOIN queue ON queue.id = queue_id
         WHERE counter_id = counter.id ORDER BY queue.position) AS "queueIds"
     FROM counter ORDER BY position`,
  );
  return new Map(
    malls.map(({ mall, calls }) => [
      mall.id,
      {
        mall,
        priorityGroups: groups
          .filter(({ mallId }) => mallId === mall.id)
          .map(({ id, name }) => ({ id, name })),
        priorityCallsInARow: calls ?? 1,
        queues: new Map(
          queues
            .filter(({ mallId }) => mallId === mall.id)
            .map((queue) => [queue.id, withServices(queue, services)]),
        ),
        counters: new Map(
          counters.filter(({ mallId }) => mallId === mall.id).map((one) => [one.id, one]),
        ),
        serviceNames: new Map(
          services.flatMap(({ id, record }) =>
            record && record.mallId === mall.id ? [[id, record.name]] : [],
          ),
        ),
      },
    ]),
  );
}

function withServices(queue: QueueRow, services: readonly ServiceRow[]): QueueSettings {
  return {
    ...queue,
    agency: queue.agency ?? undefined,
    services: services
      .filter(({ queueId }) => queueId === queue.id)
      .map(({ id, typicalMinutes, record }) => ({
        id,
        typicalMinutes,
        record: record ?? undefined,
      })),
  };
}
