import type {
  LiveListener,
  LiveNews,
  LiveState,
  LiveWay,
  MppClient,
  Report,
  WatchOptions,
} from '../../../src/client/index.js';
import type { Board, Call, LiveMessage } from '../../../src/contract/index.js';
import { openStage, type Stage } from '../../support/live-stage.js';
import { openClient } from '../clients.js';

export const epoch = 'e1';
/** When the hall of these tests opens, epoch milliseconds. */
const opening = Date.parse('2026-11-23T08:00:00+07:00');
/** So many seconds after opening, RFC 3339. */
export const at = (seconds: number): string => new Date(opening + seconds * 1_000).toISOString();

const counter = { id: 'c1', label: 'Loket 1' };

/** The call that was the act of this sequence. */
export const callOf = (sequence: number): Call => ({
  ...{ id: `call-${sequence}`, sequence, number: `A-${sequence}`, counter },
  ...{ at: at(sequence), kind: 'call', queueId: 'q1' },
});

/** The act of this sequence: a number is called. */
export const change = (sequence: number, more: Partial<LiveMessage> = {}): LiveMessage => ({
  ...{ type: 'change', epoch, sequence, at: at(sequence), call: callOf(sequence) },
  queues: [{ id: 'q1', label: 'KTP-el', state: 'open', waiting: sequence }],
  ...more,
});

export const beat = (sequence: number, more: Partial<LiveMessage> = {}): LiveMessage => ({
  ...{ type: 'beat', epoch, sequence, at: at(sequence) },
  ...more,
});

/** The hall after the act of this sequence. */
export const board = (sequence: number, more: Partial<Board> = {}): Board => ({
  ...{ mallId: 'mpp', date: '2026-11-23', epoch, sequence, at: at(sequence) },
  counters: [{ ...counter, state: 'open' }],
  queues: [{ id: 'q1', label: 'KTP-el', state: 'open', waiting: sequence }],
  calls: Array.from({ length: Math.min(sequence, 10) }, (_, index) => callOf(sequence - index)),
  ...more,
});

/** What a watcher heard, in short and in order. */
export interface Watcher {
  readonly listener: LiveListener;
  readonly news: LiveNews[];
  /** Sequences of acts, `board <sequence>`, `refetched <sequence>`; states are left out. */
  readonly heard: string[];
  /** Kinds of the states that were told, with the way where there is one. */
  readonly states: string[];
  readonly state: LiveState | undefined;
  /** Resolves when the last thing heard is this. */
  until(last: string): Promise<void>;
  /** Resolves when the act of this sequence, or a later one, was heard of: for halls in which others act too. */
  untilSequence(least: number): Promise<void>;
  /** Resolves when the state is this. */
  untilState(state: string): Promise<void>;
}

/** The sequence in what was heard; 0 where there is none. */
export const sequenceOf = (heard = '0'): number => Number(/\d+$/.exec(heard)?.[0]);

export function createWatcher(): Watcher {
  const news: LiveNews[] = [];
  const heard: string[] = [];
  const states: string[] = [];
  const waiting = new Set<() => void>();
  const until = async (fits: () => boolean) => {
    while (!fits()) await new Promise<void>((resolve) => waiting.add(resolve));
  };
  return {
    news,
    heard,
    states,
    get state() {
      return news.findLast((each) => each.type === 'state')?.state;
    },
    listener(each) {
      news.push(each);
      if (each.type === 'change') heard.push(String(each.change.sequence));
      else if (each.type === 'board') {
        heard.push(`${each.refetched ? 'refetched' : 'board'} ${each.board.sequence}`);
      } else states.push([each.state.kind, each.state.transport].filter(Boolean).join(' '));
      for (const resolve of waiting) resolve();
      waiting.clear();
    },
    until: (last) => until(() => heard.at(-1) === last),
    untilSequence: (least) => until(() => sequenceOf(heard.at(-1)) >= least),
    untilState: (state) => until(() => states.at(-1) === state),
  };
}

export interface Hall extends Watcher {
  readonly stage: Stage;
  readonly client: MppClient;
  readonly reports: Report[];
  /** Another watcher of the same hall. */
  watch(options?: WatchOptions): Promise<Watcher>;
  leave(): void;
}

const leaving = new Set<AbortController>();
afterEach(() => {
  for (const controller of leaving) controller.abort();
  leaving.clear();
});

/** A hall on a stage of its own, watched; resolves when the watching has begun. */
export async function openHall(
  live?: readonly LiveWay[],
  options: WatchOptions & { stage?: Stage; begin?: number } = {},
): Promise<Hall> {
  const { stage = await openStage(), begin = 0, ...watching } = options;
  if (!options.stage) await stage.act({ do: 'board', board: board(begin) });
  const { client, reports } = openClient({ api: stage.address, ...(live && { live }) });
  const controller = new AbortController();
  leaving.add(controller);
  const watch = async (more: WatchOptions = {}) => {
    const watcher = createWatcher();
    await client.watch('mpp', watcher.listener, { signal: controller.signal, ...more });
    return watcher;
  };
  const first = await watch(watching);
  return Object.assign(first, { stage, client, reports, watch, leave: () => controller.abort() });
}
