import type { Call } from '../../../src/contract/index.js';
import type { Queries } from '../database/database.types.js';
import { timestampOf } from './mall-time.js';
import type { MallSettings } from './queue-settings.js';
import { given } from './read-queues.js';

/** Calls a board shows: more than a busy hall makes between two looks of somebody who comes every few seconds. */
const callsOnBoard = 60;

/** A call as it is kept. */
export interface CallRow {
  id: string;
  sequence: number;
  queueId: string;
  ticketId: string;
  number: string;
  serviceId: string | null;
  counterId: string;
  counterLabel: string;
  at: Date;
  kind: string;
}

/** The last calls of a day, newest first. */
export async function readCalls(
  queries: Queries,
  settings: MallSettings,
  date: string,
): Promise<Call[]> {
  const rows = await queries.query<CallRow>(
    `SELECT id, sequence, queue_id AS "queueId", ticket_id AS "ticketId", number,
       service_id AS "serviceId", counter_id AS "counterId", counter_label AS "counterLabel", at, kind
     FROM queue_call WHERE mall_id = $1 AND date = $2 ORDER BY sequence DESC LIMIT ${callsOnBoard}`,
    [settings.mall.id, date],
  );
  return rows.map((row) => callRecord(row, settings));
}

/** A call as the contract writes it. */
export function callRecord(row: CallRow, settings: MallSettings): Call {
  return given({
    id: row.id,
    sequence: row.sequence,
    number: row.number,
    counter: { id: row.counterId, label: row.counterLabel },
    at: timestampOf(row.at, settings.mall.timeZone),
    kind: row.kind,
    queueId: row.queueId,
    ticketId: row.ticketId,
    serviceId: row.serviceId ?? undefined,
    serviceName: row.serviceId ? settings.serviceNames.get(row.serviceId) : undefined,
  });
}
