/**
 * Put into a page before anything else: its time passes only when it is told to, timer by timer, as fast as the page can
 * follow. Network, promises and frames stay real. `dayBegins` says what time it is at first.
 */
import { installClock } from '../../support/clock.js';
import { afterThis } from '../nodes.page.js';
import { hearEvents } from './events.page.js';

export interface BenchDay {
  /** Timers that wait. */
  readonly timers: number;
  /** Waits until so many events have been heard since the page was opened, then lets time pass. */
  step(events: number, milliseconds: number): Promise<void>;
  /** Waits until so many streams have ended. */
  ended(streams: number): Promise<void>;
}

/** Real milliseconds after which what is waited for does not come any more. */
const patience = 20_000;

const { dayBegins } = globalThis as unknown as { readonly dayBegins: number };
const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;
const turn = () => new Promise<void>((resolve) => afterThis(resolve));
const clock = installClock(dayBegins, turn);

let heard = 0;
let endings = 0;
let rest = '';
let look = (): void => undefined;
hearEvents({
  read(text) {
    const events = (rest + text).split('\n\n');
    rest = events.pop() ?? '';
    heard += events.length;
    look();
  },
  end() {
    rest = '';
    endings += 1;
    look();
  },
});

function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const message = () => `${heard} events were heard, ${endings} streams have ended.`;
    const giveUp = realSetTimeout.call(
      globalThis,
      () => reject(new Error(`It does not come: ${message()}`)),
      patience,
    );
    look = () => {
      if (!isSo()) return;
      realClearTimeout.call(globalThis, giveUp);
      resolve();
    };
    look();
  });
}

const day: BenchDay = {
  get timers() {
    return clock.waiting;
  },
  async step(events, milliseconds) {
    await until(() => heard >= events);
    await turn();
    await clock.advance(milliseconds);
  },
  async ended(streams) {
    await until(() => endings >= streams);
    await turn();
  },
};
Object.assign(globalThis, { day });
