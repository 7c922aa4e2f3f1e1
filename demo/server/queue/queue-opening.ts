import type {
  Phase,
  Place,
  QueueReason,
  QueueState,
  ServiceSummary,
} from '../../../src/contract/index.js';
import type { LocalMoment } from '../../../src/rules/local-time.js';
import { type OpeningStatus, serviceStatus } from '../../../src/rules/opening-hours.js';
import { instantOf } from './mall-time.js';
import type { MallSettings, QueueSettings } from './queue-settings.js';

/** Whether numbers can be taken, as hours, holidays and phases say. Instants in epoch milliseconds. */
export interface QueueOpening {
  readonly state: QueueState;
  readonly reason?: QueueReason;
  readonly note?: string;
  readonly opensAt?: number;
  readonly lastTicketAt?: number;
  readonly closesAt?: number;
}

const order: readonly QueueState[] = ['open', 'paused', 'full', 'closed'];

/** Openings of the present minute: wall clocks and hours know no shorter time, and every act and board asks again. */
const known = new WeakMap<QueueSettings, { minute: number; openings: Map<string, QueueOpening> }>();

/**
 * Whether a queue gives numbers now: of one service, or of the one that is most open.
 * @param at epoch milliseconds
 */
export function openingOf(
  settings: MallSettings,
  queue: QueueSettings,
  at: number,
  serviceId?: string,
): QueueOpening {
  const minute = Math.floor(at / 60_000);
  let now = known.get(queue);
  if (now?.minute !== minute) known.set(queue, (now = { minute, openings: new Map() }));
  const key = serviceId ?? '';
  let opening = now.openings.get(key);
  if (!opening) now.openings.set(key, (opening = reckon(settings, queue, at, serviceId)));
  return opening;
}

function reckon(
  settings: MallSettings,
  queue: QueueSettings,
  at: number,
  serviceId: string | undefined,
): QueueOpening {
  if (queue.retired) return { state: 'closed', reason: 'phase' };
  // Services mostly keep their agency's hours: what is alike is asked once.
  const different = new Map<string, ServiceSummary | undefined>();
  for (const { id, record } of queue.services) {
    if (serviceId !== undefined && id !== serviceId) continue;
    different.set(JSON.stringify([record?.hours, record?.phase]), record);
  }
  if (different.size === 0) different.set('', undefined);
  const openings = [...different.values()].map((record) =>
    openingOfService(settings, queue, record, at),
  );
  const [best] = openings.sort(
    (one, other) => order.indexOf(one.state) - order.indexOf(other.state),
  );
  return best ?? { state: 'closed', reason: 'unknownHours' };
}

function openingOfService(
  { mall }: MallSettings,
  { agency }: QueueSettings,
  service: ServiceSummary | undefined,
  at: number,
): QueueOpening {
  const rest = [service?.phase, agency?.phase].find((phase) => phase && phase.state !== 'active');
  if (rest) return { state: 'closed', reason: 'phase', ...noteOf(rest) };
  const place = (mall.places ?? []).find(isHall);
  const status = serviceStatus({ at, mall, service, agency, place });
  return fromStatus(status, (moment) => instantOf(moment, mall.timeZone));
}

const noteOf = ({ note }: Phase) => (note === undefined ? {} : { note });

/** The mall itself among its places. */
function isHall({ kind }: Place): boolean {
  return kind === 'mall';
}

function fromStatus(status: OpeningStatus, instant: (moment: LocalMoment) => number): QueueOpening {
  switch (status.state) {
    case 'open': {
      const times = {
        closesAt: instant(status.closes),
        ...(status.lastTicket && { lastTicketAt: instant(status.lastTicket) }),
      };
      if (!status.lastTicket?.passed) return { state: 'open', ...times };
      return { state: 'closed', reason: 'afterLastTicket', ...times };
    }
    case 'break':
      return {
        state: 'paused',
        reason: 'break',
        opensAt: instant(status.until),
        ...(status.label !== undefined && { note: status.label }),
      };
    case 'closed': {
      const { kind = 'noHoursToday', name } = status.reason ?? {};
      return {
        state: 'closed',
        reason: kind === 'special' ? 'noHoursToday' : kind,
        ...(name !== undefined && { note: name }),
        ...(status.next && { opensAt: instant(status.next) }),
      };
    }
    case 'unknown':
      return { state: 'closed', reason: 'unknownHours' };
  }
}
