import type { LiveState } from '../../client/live/live.types.js';
import type { Board, Call, Counter, Queue } from '../../contract/queue.js';

/** The part of the hall that a board shows. */
export interface Hall {
  readonly counters: readonly Counter[];
  readonly queues: readonly Queue[];
  /** Newest first. */
  readonly calls: readonly Call[];
  readonly notices: readonly string[];
}

/** What a cell of the grid shows. */
export interface Cell {
  readonly counter: Counter;
  readonly number: string | undefined;
  /** Its owner is at the counter or on the way; otherwise it is the last one that was. */
  readonly isServing: boolean;
  /** People who wait for this counter; undefined where nobody tells. */
  readonly waiting: number | undefined;
  /** Whom it serves, in the mall's words. */
  readonly service: string;
}

/**
 * What the board is about. `open`: calls. `break`, `full`: calls go on or will, no number can be had. `over`, `off`,
 * `soon`, `none`: nobody is called today, any more or yet.
 */
export interface Phase {
  readonly kind: 'open' | 'break' | 'full' | 'over' | 'off' | 'soon' | 'none';
  /** The mall's own words for it. */
  readonly note?: string | undefined;
  /** When it goes on, RFC 3339. */
  readonly opensAt?: string | undefined;
}

/** How a board lies: on its side, upright, or as a column on a web page. */
export type Shape = 'wide' | 'tall' | 'narrow';

/** How the counters are laid out. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly perPage: number;
  readonly pages: number;
  /** Many counters: smaller cells that say less. */
  readonly isDense: boolean;
}

/** What of a board is shown: one zone of it, and nothing of another day. */
export function hallOf(board: Board, zone: string | undefined, isToday: boolean): Hall {
  const counters = zone
    ? board.counters.filter((counter) => counter.zone === zone)
    : board.counters;
  const notices = board.notices ?? [];
  if (!isToday) {
    return {
      counters: counters.map(({ serving: _, ...counter }) => counter),
      queues: [],
      calls: [],
      notices,
    };
  }
  if (!zone) return { counters, queues: board.queues, calls: board.calls, notices };
  const counterIds = new Set(counters.map(({ id }) => id));
  const queueIds = new Set(counters.flatMap(({ queueIds = [] }) => queueIds));
  return {
    counters,
    queues: board.queues.filter(({ id }) => queueIds.has(id)),
    calls: board.calls.filter(({ counter }) => counterIds.has(counter.id)),
    notices,
  };
}

/** A number in its letters and its digits, where it has the shape that most have; any other stays whole. */
export function numberParts(number: string): readonly [letters: string, digits: string] {
  const [, letters = '', digits = number] = /^([A-Z]{1,5})-?(\d+)$/.exec(number) ?? [];
  return [letters, digits];
}

/** What counters show, in the order of the hall. */
export function cellsOf({ counters, queues, calls }: Hall): Cell[] {
  const queueById = new Map(queues.map((queue) => [queue.id, queue]));
  const lastCalls = new Map([...calls].reverse().map((call) => [call.counter.id, call.number]));
  return counters.map((counter) => {
    const own = (counter.queueIds ?? []).flatMap((id) => queueById.get(id) ?? []);
    const told = own.flatMap(({ waiting }) => waiting ?? []);
    return {
      counter,
      number: counter.serving?.number ?? lastCalls.get(counter.id),
      isServing: counter.serving !== undefined,
      waiting: told.length ? told.reduce((sum, count) => sum + count, 0) : undefined,
      service: own.map(({ label }) => label).join(', '),
    };
  });
}

/** Calls of the same number to the same place count as one. */
const keyOf = ({ ticketId, number, counter }: Call) => `${ticketId ?? number} ${counter.id}`;

/** Calls for the list: each number once, newest first, without the one that stands in the large field. */
export function lastCalls(calls: readonly Call[], shown: Call | undefined, most: number): Call[] {
  const known = new Set(shown ? [keyOf(shown)] : []);
  const found: Call[] = [];
  for (const call of calls) {
    if (known.size >= most + 1 || found.length >= most) break;
    const key = keyOf(call);
    if (!known.has(key)) found.push(call);
    known.add(key);
  }
  return found;
}

/** Which call of its number to its counter it is: 1 for the first. */
export const timesCalled = (call: Call, calls: readonly Call[]): number =>
  calls.filter((one) => one.sequence <= call.sequence && keyOf(one) === keyOf(call)).length || 1;

const earliest = (times: readonly (string | undefined)[], now: number): string | undefined =>
  times
    .flatMap((time) => (time && Date.parse(time) > now ? time : []))
    .sort((one, other) => Date.parse(one) - Date.parse(other))[0];

/**
 * What the board is about, by what queues and counters say. Whoever still waits or is served counts for more than
 * hours: a hall that is late is not over.
 * @param now epoch milliseconds
 */
export function phaseOf({ counters, queues }: Hall, now: number): Phase {
  const isBusy =
    counters.some(({ serving }) => serving) || queues.some(({ waiting = 0 }) => waiting > 0);
  if (!counters.length && !queues.length) return { kind: 'none' };
  // Of queues nothing is known, or some give numbers.
  if (!queues.length || queues.some(({ state }) => !isShut(state))) return { kind: 'open' };
  const opensAt = earliest(
    queues.map((queue) => queue.opensAt),
    now,
  );
  const noteOf = (fits: (queue: Queue) => boolean) =>
    queues.find((queue) => queue.note && fits(queue))?.note;
  const all = (...reasons: string[]) =>
    queues.every(({ reason }) => reasons.includes(reason ?? ''));
  if (queues.every(({ reason, state }) => state === 'paused' && reason !== 'officer')) {
    return { kind: 'break', note: noteOf(() => true), opensAt };
  }
  if (queues.some(({ state }) => state === 'full')) return { kind: 'full', opensAt };
  if (isBusy || queues.some(({ state }) => state === 'paused')) return { kind: 'open' };
  if (queues.some(({ reason }) => reason === 'beforeHours')) return { kind: 'soon', opensAt };
  if (all('noHoursToday', 'closure', 'phase', 'unknownHours')) {
    // Why one agency gives no numbers is not why the hall is closed.
    return { kind: 'off', note: noteOf(({ reason }) => reason === 'closure'), opensAt };
  }
  return { kind: 'over', opensAt };
}

const isShut = (state: string) => ['paused', 'closed', 'full'].includes(state);

interface Layout {
  /** Cells that can be read on one page. */
  readonly most: number;
  readonly columns: number;
  readonly isDense?: true;
}

const layouts: Readonly<Record<Shape, readonly Layout[]>> = {
  wide: [
    { most: 12, columns: 4 },
    { most: 24, columns: 6, isDense: true },
  ],
  tall: [
    { most: 12, columns: 2 },
    { most: 24, columns: 3, isDense: true },
  ],
  narrow: [{ most: Infinity, columns: 2 }],
};
/** Beside a video there is room for fewer. */
const besideMedia: readonly Layout[] = [{ most: 12, columns: 3, isDense: true }];

/** Lays out so many counters; what does not fit is on further pages, which are as full as each other. */
export function gridOf(count: number, shape: Shape, hasMedia: boolean): Grid {
  const choices = hasMedia && shape !== 'narrow' ? besideMedia : layouts[shape];
  const choice = choices.find(({ most }) => count <= most) ?? choices.at(-1);
  const { most, columns: full, isDense = false } = choice ?? { most: Infinity, columns: 1 };
  const pages = Math.max(1, Math.ceil(count / most));
  const perPage = Math.max(1, Math.ceil(count / pages));
  const rows = Math.ceil(perPage / full);
  const columns = shape === 'narrow' ? full : Math.ceil(perPage / rows);
  return { columns, rows, perPage, pages, isDense };
}

/** How old something is, as words say it. */
export function ageOf(
  milliseconds: number,
): readonly ['ageNow' | 'ageMinutes' | 'ageHours', number] {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return ['ageNow', 0];
  return minutes < 60 ? ['ageMinutes', minutes] : ['ageHours', Math.floor(minutes / 60)];
}

/** Seconds without news after which numbers may be old, unless the page's author names others. */
const usualPatience = 10;

/** When what is shown becomes old, if nothing is heard; epoch milliseconds. */
export const oldAt = ({ since }: LiveState, patience = usualPatience): number =>
  since + patience * 1_000;

/** Since when nothing was heard, where that is so long that what is shown may be old; epoch milliseconds. */
export function silentSince(
  state: LiveState | undefined,
  patience: number | undefined,
  now: number,
): number | undefined {
  if (!state || state.kind === 'live') return undefined;
  return now >= oldAt(state, patience) ? state.since : undefined;
}
