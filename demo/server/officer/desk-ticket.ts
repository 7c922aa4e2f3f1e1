import { timestampOf } from '../queue/mall-time.js';
import type { MallSettings } from '../queue/queue-settings.js';
import { given } from '../queue/read-queues.js';
import type { TicketRow } from '../queue/tickets.js';

/** A number as officers see it. */
export interface DeskTicket {
  id: string;
  number: string;
  queueId: string;
  state: string;
  /** When it came into this state, RFC 3339. */
  since: string;
  issuedAt: string;
  source: string;
  checkedIn: boolean;
  calls: number;
  serviceId?: string;
  serviceName?: string;
  priorityGroupId?: string;
  priorityGroup?: string;
  priorityConfirmed?: boolean;
  counter?: { id: string; label: string };
  reason?: string;
}

export function deskTicket(settings: MallSettings, row: TicketRow): DeskTicket {
  const { timeZone } = settings.mall;
  const group = settings.priorityGroups.find(({ id }) => id === row.priorityGroupId);
  return given({
    id: row.id,
    number: row.number,
    queueId: row.queueId,
    state: row.state,
    since: timestampOf(row.since, timeZone),
    issuedAt: timestampOf(row.issuedAt, timeZone),
    source: row.source,
    checkedIn: row.checkedIn,
    calls: row.calls,
    serviceId: row.serviceId ?? undefined,
    serviceName: row.serviceId ? settings.serviceNames.get(row.serviceId) : undefined,
    priorityGroupId: row.priorityGroupId ?? undefined,
    priorityGroup: group?.name,
    priorityConfirmed: row.priorityGroupId === null ? undefined : row.priorityConfirmed,
    counter:
      row.counterId !== null && row.counterLabel !== null
        ? { id: row.counterId, label: row.counterLabel }
        : undefined,
    reason: row.reason ?? undefined,
  });
}
