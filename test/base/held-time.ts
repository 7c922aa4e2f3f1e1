/** Timers that fire when the test says so. */
export interface HeldTime {
  /** Milliseconds each pending timer was set to. */
  pending(): number[];
  /** Fires every pending timer. */
  fire(): void;
}

/** Shared by all tests: what one of them left may still stop its timers, and must not stop those of another. */
let next = 1_000_000;
let restore: (() => void) | undefined;

/** Holds `setTimeout` for the running test. */
export function holdTime(): HeldTime {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const timers = new Map<number, { run: () => void; wait: number }>();
  const set = (run: () => void, wait = 0) => {
    timers.set(++next, { run, wait });
    return next;
  };
  const clear = (timer: number) => {
    if (!timers.delete(timer)) realClear(timer);
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  restore = () => Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
  return {
    pending: () => [...timers.values()].map(({ wait }) => wait),
    fire: () => {
      const due = [...timers.values()];
      timers.clear();
      for (const { run } of due) run();
    },
  };
}

/** Shows or hides the page for the running test, as changing the tab does. */
export function showPage(visible: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: !visible });
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  restore?.();
  restore = undefined;
  Reflect.deleteProperty(document, 'hidden');
});
