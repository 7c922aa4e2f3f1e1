import { randomUUID } from 'node:crypto';
import type { Call } from '../../../src/contract/index.js';
import type { Act } from '../queue/act.types.js';
import { callRecord } from '../queue/read-calls.js';
import type { TicketRow } from '../queue/tickets.js';

/** Writes a call down and makes it the act's. */
export async function keepCall(act: Act, row: TicketRow, kind: 'call' | 'recall'): Promise<Call> {
  act.call = {
    id: randomUUID(),
    sequence: act.sequence,
    queueId: row.queueId,
    ticketId: row.id,
    number: row.number,
    serviceId: row.serviceId,
    counterId: row.counterId ?? '',
    counterLabel: row.counterLabel ?? '',
    at: new Date(act.at),
    kind,
  };
  const { call } = act;
  await act.queries.query(
    `INSERT INTO queue_call (mall_id, sequence, date, id, queue_id, ticket_id, number, service_id,
       counter_id, counter_label, at, kind)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      row.mallId,
      call.sequence,
      act.date,
      call.id,
      call.queueId,
      call.ticketId,
      call.number,
      call.serviceId,
      call.counterId,
      call.counterLabel,
      call.at.toISOString(),
      call.kind,
    ],
  );
  return callRecord(call, act.settings);
}
