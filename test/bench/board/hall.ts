import { applyChange } from '../../../src/client/live/board-changes.js';
import type { Board, Call, Counter, LiveMessage, Queue } from '../../../src/contract/index.js';

/** What changes by one act. */
type Act = Pick<LiveMessage, 'call' | 'counters' | 'queues' | 'tickets' | 'date'>;

export const counterCount = 24;
const epoch = 'bench';
const places = Array.from({ length: counterCount }, (_, index) => index);

/** Malls of the demonstration are seven hours ahead of UTC. */
const zoneOffset = 7 * 3_600_000;
const instant = (time: number) => new Date(time).toISOString();
/** The mall's day, as the contract writes it. */
const dayOf = (time: number): string => instant(time + zoneOffset).slice(0, 10);

/**
 * A hall of 24 counters, each with a queue and letters of its own. No number comes twice in a day, unless it is called
 * again.
 */
export class BenchHall {
  #board: Board;
  /** The last number of each counter today. */
  readonly #numbers = places.map(() => 0);
  readonly #waiting = places.map((index) => 3 + (index % 7));

  /** @param now epoch milliseconds by the hall's clock */
  constructor(
    private readonly mallId: string,
    private readonly now: () => number,
  ) {
    this.#board = {
      ...{ mallId, epoch, sequence: 0, date: dayOf(now()), at: instant(now()), calls: [] },
      counters: places.map((index) => this.#counter(index)),
      queues: places.map((index) => this.#queue(index)),
      notices: ['Ruang laktasi di sebelah Loket 3.', 'Nomor terakhir diambil pukul 15.00 WIB.'],
    };
    // A morning on which every counter has called already, the last of them half a minute ago.
    for (const index of places) {
      this.call(index, 'call', now() - (counterCount - index) * 30_000);
    }
  }

  /** The hall as it stands. */
  get board(): Board {
    return { ...this.#board, at: instant(this.now()) };
  }

  /** Nothing happened, and the line is good. */
  beat(): LiveMessage {
    return { type: 'beat', epoch, sequence: this.#board.sequence, at: instant(this.now()) };
  }

  /** A counter calls the next number, or once more the one it has called last. @param time when it does */
  call(index: number, kind: 'call' | 'recall' = 'call', time = this.now()): LiveMessage {
    const isNew = kind === 'call';
    const count = (this.#numbers[index] ?? 0) + +isNew;
    this.#numbers[index] = count;
    this.#waiting[index] = Math.max(0, (this.#waiting[index] ?? 0) - +isNew);
    const letter = String.fromCharCode(65 + index);
    const number = `${letter}-${String(count).padStart(3, '0')}`;
    const at = instant(time);
    const sequence = this.#board.sequence + 1;
    const counter = this.#counter(index);
    const { queueIds: [queueId = ''] = [] } = counter;
    const ticketId = `${dayOf(time)}-${number}`;
    const call: Call = {
      ...{ id: `call-${sequence}`, sequence, number, at, kind, queueId, ticketId },
      counter: { id: counter.id, label: counter.label },
      serviceName: this.#queue(index).label,
    };
    return this.#act({
      call,
      counters: [{ ...counter, serving: { number, ticketId, state: 'called', since: at } }],
      queues: [this.#queue(index)],
      tickets: [{ id: ticketId, number, queueId, state: 'called', counter: call.counter }],
    });
  }

  /** Somebody takes a number. */
  take(index: number): LiveMessage {
    this.#waiting[index] = (this.#waiting[index] ?? 0) + 1;
    return this.#act({ queues: [this.#queue(index)] });
  }

  /** All queues give numbers, or none does for a reason. */
  setQueues(state: Queue['state'], reason?: string, opensAt?: number): LiveMessage {
    const why = { state, reason, ...(opensAt && { opensAt: instant(opensAt) }) };
    return this.#act({ queues: places.map((index) => ({ ...this.#queue(index), ...why })) });
  }

  /** All counters are there, or all have gone home. */
  setCounters(state: Counter['state']): LiveMessage {
    return this.#act({ counters: places.map((index) => ({ ...this.#counter(index), state })) });
  }

  /** A new day begins: nobody was called, nobody waits. */
  startDay(): LiveMessage {
    this.#numbers.fill(0);
    this.#waiting.fill(0);
    return this.#act({ date: dayOf(this.now()) });
  }

  #counter(index: number): Counter {
    const id = String(index + 1);
    return { id: `c${id}`, label: `Loket ${id}`, state: 'open', queueIds: [`q${id}`] };
  }

  #queue(index: number): Queue {
    const waiting = this.#waiting[index] ?? 0;
    return { id: `q${index + 1}`, label: `Layanan ${index + 1}`, state: 'open', waiting };
  }

  #act(act: Act): LiveMessage {
    const sequence = this.#board.sequence + 1;
    const message: LiveMessage = {
      ...{ type: 'change', epoch, sequence, at: instant(this.now()), ...act },
    };
    this.#board = applyChange(this.#board, message);
    return message;
  }
}
