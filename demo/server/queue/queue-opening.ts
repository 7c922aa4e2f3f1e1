import type { Place, QueueState, ServiceSummary } from '../../../src/contract/index.js';
import {
  queueOpening,
  type QueueOpening as Opening,
  type QueueOverride,
} from '../../../src/rules/queue-opening.js';
import type { MallSettings, QueueSettings } from './queue-settings.js';

/** Whether numbers can be taken, in the words of the contract. Instants in epoch milliseconds. */
export interface QueueOpening extends Opening {
  readonly state: QueueState;
}

/** What a queue's day has to do with whether it gives numbers. */
export interface DayOfQueue {
  readonly issuedHall: number;
  readonly issuedOnline: number;
  /** An officer's word, and why. */
  readonly override: 'paused' | 'closed' | null;
  readonly note: string | null;
}

const order: readonly QueueState[] = ['open', 'paused', 'full', 'closed'];

/** Openings of the present minute: wall clocks and hours know no shorter time, and every act and board asks again. */
const known = new WeakMap<QueueSettings, { minute: number; openings: Map<string, QueueOpening> }>();

/**
 * Whether a queue gives numbers now: of one service, or of the one that is most open. It is full when none is left, in
 * the hall nor elsewhere.
 * @param at epoch milliseconds
 */
export function openingOf(
  settings: MallSettings,
  queue: QueueSettings,
  day: DayOfQueue,
  at: number,
  serviceId?: string,
): QueueOpening {
  if (queue.retired) return { state: 'closed', reason: 'phase' };
  const minute = Math.floor(at / 60_000);
  let now = known.get(queue);
  if (now?.minute !== minute) known.set(queue, (now = { minute, openings: new Map() }));
  // Of a quota only matters whether anything is left.
  const quotaLeft = Math.min(leftAnywhere(queue, day) ?? 1, 1);
  const key = JSON.stringify([serviceId, overrideOf(day), quotaLeft]);
  let opening = now.openings.get(key);
  if (!opening) {
    opening = reckon(settings, queue, { override: overrideOf(day), quotaLeft, at }, serviceId);
    now.openings.set(key, opening);
  }
  return opening;
}

function reckon(
  { mall }: MallSettings,
  queue: QueueSettings,
  given: { override: QueueOverride | undefined; quotaLeft: number; at: number },
  serviceId: string | undefined,
): QueueOpening {
  const services = queue.services.filter(({ id }) => serviceId === undefined || id === serviceId);
  // Most services keep no hours and no phase of their own, and are then as open as any other: asked once.
  const records = new Set<ServiceSummary | undefined>(
    services.map(({ record }) => (record?.hours || record?.phase ? record : undefined)),
  );
  if (records.size === 0) records.add(undefined);
  const place = (mall.places ?? []).find(isHall);
  const circumstances = { mall, agency: queue.agency, place, ...given };
  const [best] = [...records]
    .map((service): QueueOpening => {
      const opening = queueOpening({ ...circumstances, service });
      // Whoever does not know more is told that nothing is given.
      return { ...opening, state: opening.state === 'unknown' ? 'closed' : opening.state };
    })
    .sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  return best ?? { state: 'closed', reason: 'unknownHours' };
}

/** The mall itself among its places. */
function isHall({ kind }: Place): boolean {
  return kind === 'mall';
}

function overrideOf({ override, note }: DayOfQueue): QueueOverride | undefined {
  return override === null ? undefined : { state: override, ...(note !== null && { note }) };
}

/** Numbers that are left of a quota; undefined: as many as are wanted. */
export function quotaLeftOf(quota: number | null, issued: number): number | undefined {
  return quota === null ? undefined : Math.max(0, quota - issued);
}

function leftAnywhere(queue: QueueSettings, day: DayOfQueue): number | undefined {
  const online = quotaLeftOf(queue.quotaOnline, day.issuedOnline);
  const inHall = quotaLeftOf(queue.quotaInHall, day.issuedHall);
  return online === undefined || inHall === undefined ? undefined : online + inHall;
}
