import type { Agency } from '../contract/agency.js';
import type { Phase } from '../contract/common.js';
import type { Mall } from '../contract/mall.js';
import type { ServiceSummary } from '../contract/service.js';
import type { QueueReason, QueueState } from '../contract/vocabulary.js';
import { instantOf } from './instants.js';
import { beginning, dayLength, type LocalMoment, wallMinutes } from './local-time.js';
import {
  type ClosedReason,
  type OpeningStatus,
  serviceStatus,
  type Whereabouts,
} from './opening-hours.js';

/** Whether numbers can be taken, and what else is known of it. Instants are epoch milliseconds. */
export interface QueueOpening {
  /** `unknown`, where hours or holidays are not known: no number is given; on the wire `closed` with the reason. */
  readonly state: QueueState | 'unknown';
  /** Why no number can be taken; none when open. */
  readonly reason?: QueueReason;
  /** The same in the mall's own words: the holiday's name, the break's label, the officer's note. */
  readonly note?: string;
  /** When numbers can be taken again, as far as known; also the end of a break. */
  readonly opensAt?: number;
  /** Last minute of this opening in which a number can be taken. */
  readonly lastTicketAt?: number;
  /** When this opening ends. None where it never closes. */
  readonly closesAt?: number;
}

/** What somebody at the mall decided for today. It can only take away: nobody opens a queue that hours or phase close. */
export type QueueOverride =
  | {
      readonly state: 'paused';
      readonly note?: string | undefined;
      /** Epoch milliseconds; a pause that has passed is none. */
      readonly until?: number | undefined;
    }
  | { readonly state: 'closed'; readonly note?: string | undefined };

/** What decides whether a queue gives numbers. */
export interface QueueCircumstances extends Whereabouts {
  readonly mall: Mall;
  readonly agency?: Pick<Agency, 'hours' | 'phase'> | undefined;
  readonly service?: Pick<ServiceSummary, 'hours' | 'phase'> | undefined;
  readonly override?: QueueOverride | undefined;
  /** Numbers still to be had where this one is asked for; no limit unless given. */
  readonly quotaLeft?: number | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * Whether a queue gives numbers now. A queue is never open unless its hours and the year's holidays are known, and what
 * it says of the next opening holds: numbers can be taken then, as far as hours go.
 *
 * What keeps it shut for longest is what is said: the phase, then that the day is over or off, then an officer who
 * closed, then the quota, then an officer who paused, then a break.
 */
export function queueOpening(circumstances: QueueCircumstances): QueueOpening {
  const { service, agency, mall, override, quotaLeft, at } = circumstances;
  const { timeZone } = mall;
  const status = serviceStatus({ ...circumstances, at });
  if (status.state === 'unknown' && status.because === 'timeZone') return unknown;
  const statusAt = (then: number) =>
    then === at ? status : serviceStatus({ ...circumstances, at: then });
  const from = (then: number) => nextChance(statusAt, then, timeZone);
  const tomorrow = () => from(midnightAfter(at, timeZone));

  const resting = [service?.phase, agency?.phase].find((one) => one && one.state !== 'active');
  if (resting)
    return shut('closed', 'phase', resting.note, opensByPhase(resting, at, timeZone, from));
  if (status.state === 'unknown') return unknown;

  const chance = from(at);
  const isToday = chance !== undefined && chance < midnightAfter(at, timeZone);
  if (!isToday) return { ...overFor(status, chance), ...endOf(status, at, timeZone) };
  if (override?.state === 'closed') return shut('closed', 'officer', override.note, tomorrow());
  const ends = endOf(statusAt(chance), chance, timeZone);
  if (quotaLeft !== undefined && quotaLeft <= 0) {
    return { ...shut('full', 'quota', undefined, tomorrow()), ...ends };
  }
  if (override && (override.until ?? Infinity) > at) {
    const again = override.until === undefined ? undefined : from(override.until);
    const isLater = again === undefined || again < midnightAfter(at, timeZone);
    return { ...shut(isLater ? 'paused' : 'closed', 'officer', override.note, again), ...ends };
  }
  if (chance === at) return { state: 'open', ...ends };
  if (status.state === 'break') {
    return { ...shut('paused', 'break', status.label, chance), ...ends };
  }
  return { ...overFor(status, chance), ...ends };
}

const unknown: QueueOpening = { state: 'unknown', reason: 'unknownHours' };

function shut(
  state: QueueState,
  reason: QueueReason,
  note: string | undefined,
  opensAt: number | undefined,
): QueueOpening {
  return {
    state,
    reason,
    ...(note !== undefined && { note }),
    ...(opensAt !== undefined && { opensAt }),
  };
}

/** Hours that close: still before them, after the last number, or no more today. */
function overFor(status: OpeningStatus, opensAt: number | undefined): QueueOpening {
  if (status.state !== 'closed') return shut('closed', 'afterLastTicket', undefined, opensAt);
  const { kind = 'noHoursToday', name }: Partial<ClosedReason> = status.reason ?? {};
  // Special hours without an opening today are hours all the same; their label says what they are.
  const reason = kind === 'special' ? 'noHoursToday' : kind;
  return shut('closed', reason, name, opensAt);
}

/** Until when numbers can be taken, and when the doors close, of an opening that runs. */
function endOf(
  status: OpeningStatus,
  at: number,
  timeZone: string,
): Pick<QueueOpening, 'lastTicketAt' | 'closesAt'> {
  if (status.state !== 'open' || status.continuous) return {};
  const closesAt = instantOf(status.closes, timeZone, at);
  if (!status.lastTicket) return { closesAt };
  const { passed, ...last } = status.lastTicket;
  // A break that runs to the end may begin before the hour of the last number.
  const lastTicketAt = Math.min(instantOf(last, timeZone, passed ? 0 : at), closesAt);
  return { lastTicketAt, closesAt };
}

/** Steps from one opening to the next; more than one is only needed where last numbers end before a break does. */
const furthest = 32;

/** First moment, not before an instant, at which hours let numbers be taken. */
function nextChance(
  statusAt: (at: number) => OpeningStatus,
  earliest: number,
  timeZone: string,
): number | undefined {
  let at = earliest;
  for (let step = 0; step < furthest; step++) {
    const status = statusAt(at);
    if (status.state === 'open' && !status.lastTicket?.passed) return at;
    const later = nextTurn(status);
    if (!later) return undefined;
    at = instantOf(later, timeZone, at);
  }
  return undefined;
}

/** When a status that gives no numbers ends. */
function nextTurn(status: OpeningStatus): LocalMoment | undefined {
  switch (status.state) {
    case 'open':
      return status.closes;
    case 'break':
      return status.until;
    case 'closed':
      return status.next;
    default:
      return undefined;
  }
}

function midnightAfter(at: number, timeZone: string): number {
  const today = Math.floor(wallMinutes(at, timeZone) / dayLength);
  return instantOf(beginning((today + 1) * dayLength), timeZone, at);
}

/** What is yet to come or rests opens on its date. One whose date has passed was put off, nobody knows until when. */
function opensByPhase(
  { state, date }: Phase,
  at: number,
  timeZone: string,
  from: (at: number) => number | undefined,
): number | undefined {
  if (!date || (state !== 'soon' && state !== 'paused')) return undefined;
  const day = instantOf({ date, time: '00:00' }, timeZone);
  return day > at ? from(day) : undefined;
}
