/**
 * Time that moves only when a test moves it: stands in for `Date`, `setTimeout` and `setInterval`.
 * Network, promises and animation frames stay real. Works in browsers and in Node.
 */
export interface FakeClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Lets time pass: timers fire in order, and what they set off gets its turn between them. */
  advance(milliseconds: number): Promise<void>;
  /** Puts the clock right or wrong, as a person would; no timer fires for it. */
  set(time: string | number): void;
  /** How many timers wait. */
  readonly waiting: number;
  /** Gives the real ones back. Call it in `afterEach`. */
  restore(): void;
}

interface Timer {
  due: number;
  readonly every: number | undefined;
  readonly run: () => void;
}

/** Shared by all clocks: what an earlier test left may still stop its timers, and must not stop those of a later one. */
let lastId = 1_000_000;

/**
 * Puts the fake in the place of the real ones. `at`: epoch milliseconds or RFC 3339.
 * @param turn gives what is under way its turn between two timers; browsers make it wait four milliseconds unless told
 */
export function installClock(at: string | number, turn?: () => Promise<void>): FakeClock {
  const real = {
    Date: globalThis.Date,
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
  };
  const timers = new Map<number, Timer>();
  // Apart from the time shown: putting a clock right does not make timers wait longer or shorter.
  let elapsed = 0;
  let shown = epoch(at);

  class FakeDate extends real.Date {
    constructor(...values: unknown[]) {
      // Without a time the real constructor would read the real clock.
      super(...((values.length === 0 ? [shown] : values) as [number]));
    }
    static override now(): number {
      return shown;
    }
  }

  const start =
    (repeats: boolean) =>
    (handler: unknown, delay?: number, ...values: unknown[]) => {
      if (typeof handler !== 'function') throw new TypeError('A timer needs a function.');
      const wait = Math.max(Number(delay) || 0, repeats ? 1 : 0);
      lastId += 1;
      const run = () => void Reflect.apply(handler, globalThis, values);
      timers.set(lastId, { due: elapsed + wait, every: repeats ? wait : undefined, run });
      return lastId;
    };
  const stop = (id?: unknown) => {
    // Timers that were started before the fake came are the real one's.
    if (!timers.delete(Number(id))) real.clearTimeout.call(globalThis, id as number);
  };
  /** A real turn of the event loop, so that promises and fetches of now can settle. */
  const giveTurn =
    turn ??
    (() => new Promise<void>((resolve) => void real.setTimeout.call(globalThis, resolve, 0)));

  const advance = async (milliseconds: number) => {
    const end = elapsed + milliseconds;
    await giveTurn();
    for (;;) {
      let next: [number, Timer] | undefined;
      for (const entry of timers) {
        if (entry[1].due <= end && (!next || entry[1].due < next[1].due)) next = entry;
      }
      if (!next) break;
      const [id, timer] = next;
      const step = Math.max(timer.due - elapsed, 0);
      elapsed += step;
      shown += step;
      if (timer.every === undefined) timers.delete(id);
      else timer.due = elapsed + timer.every;
      timer.run();
      await giveTurn();
    }
    shown += end - elapsed;
    elapsed = end;
  };

  Object.assign(globalThis, {
    Date: FakeDate,
    setTimeout: start(false),
    clearTimeout: stop,
    setInterval: start(true),
    clearInterval: stop,
  });
  return {
    now: () => shown,
    advance,
    set: (time) => {
      shown = epoch(time);
    },
    get waiting() {
      return timers.size;
    },
    restore: () => {
      timers.clear();
      Object.assign(globalThis, real);
    },
  };
}

function epoch(time: string | number): number {
  return typeof time === 'number' ? time : Date.parse(time);
}
