import { createClock } from '../client/clock.js';
import type { Board, Call, Counter, LiveMessage, Queue } from '../contract/index.js';

/** What changes in the hall by one act. */
export type HallAct = Pick<LiveMessage, 'call' | 'counters' | 'queues' | 'notices' | 'date'>;

/** A hall that a replayed backend has and that goes on while stories and tests say what happens in it. */
export interface ReplayHall {
  /** The hall as it stands. */
  readonly board: Board;
  /** Now by the hall's clock, epoch milliseconds: it goes on from the time the hall began. */
  now(): number;
  /** Something happens, and everybody who follows is told. */
  act(act: HallAct): void;
  /**
   * A counter calls a number: again the one that is there, or the next of its first queue unless one is given.
   * @throws {RangeError} when there is no such counter
   */
  call(counterId: string, number?: string, kind?: Call['kind']): Call;
  /** Ends every line that is open; whoever follows comes back. */
  cut(): void;
  /** Answers a question for the hall's news. */
  openEvents(after: string | null, signal: AbortSignal): ReadableStream<Uint8Array<ArrayBuffer>>;
}

export interface ReplayHallOptions {
  /** What time it is when it begins, RFC 3339. */
  time: string;
  counters: readonly Counter[];
  queues: readonly Queue[];
  /** Calls of the day so far, newest first. */
  calls?: readonly Call[];
  notices?: readonly string[];
  mallId?: string;
}

const beatEvery = 15_000;
const epoch = 'replayed';

/** Makes a hall. */
export function createReplayHall(options: ReplayHallOptions): ReplayHall {
  const { time, counters, queues, calls = [], notices = [], mallId = 'mpp' } = options;
  const clock = createClock();
  const began = clock.device();
  const lines = new Set<ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>>();
  const encoder = new TextEncoder();
  const now = () => Date.parse(time) + clock.device() - began;
  const at = () => new Date(now()).toISOString();
  let board: Board = {
    ...{ mallId, date: time.slice(0, 10), epoch, at: time },
    sequence: Math.max(0, ...calls.map(({ sequence }) => sequence)),
    counters: [...counters],
    queues: [...queues],
    calls: [...calls],
    notices: [...notices],
  };

  const write = (line: ReadableStreamDefaultController, message: LiveMessage) => {
    const id = `${message.epoch}.${message.sequence}`;
    line.enqueue(encoder.encode(`id: ${id}\ndata: ${JSON.stringify(message)}\n\n`));
  };
  const beat = (): LiveMessage => ({ type: 'beat', epoch, sequence: board.sequence, at: at() });
  const replace = <Item extends { id: string }>(
    items: readonly Item[],
    news: readonly Item[] = [],
  ) => items.map((item) => news.find(({ id }) => id === item.id) ?? item);

  const hall: ReplayHall = {
    get board() {
      return { ...board, at: at() };
    },
    now,
    act(act) {
      const sequence = board.sequence + 1;
      const { call, counters: changed, queues: others, ...rest } = act;
      board = {
        ...{ ...board, ...rest, sequence, at: at() },
        counters: replace(board.counters, changed),
        queues: replace(board.queues, others),
        calls: [...(call ? [{ ...call, sequence }] : []), ...board.calls].slice(0, 60),
      };
      const told = { ...act, ...(call && { call: { ...call, sequence } }) };
      for (const line of lines) write(line, { type: 'change', epoch, sequence, at: at(), ...told });
    },
    call(counterId, number, kind = 'call') {
      const counter = board.counters.find(({ id }) => id === counterId);
      if (!counter) throw new RangeError(`There is no counter "${counterId}".`);
      const { id, label, serving, queueIds: [queueId = ''] = [] } = counter;
      const queue = board.queues.find((one) => one.id === queueId);
      const next =
        number ?? (kind === 'recall' ? serving?.number : undefined) ?? nextOf(board, counter);
      const call: Call = {
        ...{ id: `call-${board.sequence + 1}`, sequence: board.sequence + 1, number: next, kind },
        ...{ counter: { id, label }, at: at(), queueId, ticketId: next },
        ...(queue && { serviceName: queue.label }),
      };
      const isNew = kind === 'call';
      hall.act({
        call,
        counters: [
          {
            ...{ ...counter, state: 'open' },
            serving: { number: next, ticketId: next, state: 'called', since: at() },
          },
        ],
        ...(queue && {
          queues: [{ ...queue, waiting: Math.max(0, (queue.waiting ?? 0) - +isNew) }],
        }),
      });
      return call;
    },
    cut() {
      for (const line of lines) line.close();
      lines.clear();
    },
    openEvents(after, signal) {
      let timer: ReturnType<typeof setInterval> | undefined;
      let own: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
      const stop = () => {
        clearInterval(timer);
        if (own) lines.delete(own);
      };
      signal.addEventListener('abort', stop);
      return new ReadableStream<Uint8Array<ArrayBuffer>>({
        start(line) {
          own = line;
          lines.add(line);
          const isMissing = after !== null && after !== `${epoch}.${board.sequence}`;
          write(line, { ...beat(), type: isMissing ? 'refetch' : 'beat' });
          timer = setInterval(() => {
            if (lines.has(line)) write(line, beat());
            else stop();
          }, beatEvery);
        },
        cancel: stop,
      });
    },
  };
  return hall;
}

/** The number after the one a counter has, or the first of its letters. */
function nextOf({ calls }: Board, counter: Counter): string {
  const last =
    counter.serving?.number ?? calls.find((one) => one.counter.id === counter.id)?.number;
  const [, letters = 'A', digits = '000'] = /^([A-Z]*)-?(\d+)$/.exec(last ?? '') ?? [];
  return `${letters}-${String(Number(digits) + 1).padStart(3, '0')}`;
}
