/**
 * Put into both pages before anything else: takes the time from the arrival of a call until it is painted.
 *
 * A call arrives when the read of the stream that has it answers, before the page sees what was read. It is painted with
 * the first frame in which the cell of its counter shows its number or a later one, and so does the list of calls (or the
 * large field shows it, as it does not stand in both). What is shown is read in the frame's `requestAnimationFrame`, which
 * comes before style, layout and paint; the time is taken by a message that is sent from there and comes after them.
 */
import { afterThis, watchNodes } from '../nodes.page.js';
import { hearEvents } from './events.page.js';

/** One call; milliseconds since the navigation. */
export interface SeenCall {
  readonly sequence: number;
  readonly arrivedAt: number;
  /** When its cell and its row were painted. */
  paintedAt?: number;
  /** When it was painted in the large field. */
  heroAt?: number;
}

export interface BoardProbe {
  /** Calls since the page was opened, in their order. */
  readonly calls: SeenCall[];
  /** Whether the hall is shown. */
  isReady(): boolean;
  /** Moves the page's clock on, and no timer. */
  leap(milliseconds: number): void;
}

const callPattern =
  /"call":\{"id":"[^"]*","sequence":(\d+),"number":"([^"]+)".*?"counter":\{"id":"c(\d+)"/g;

interface Awaited extends SeenCall {
  /** Place of its counter in the grid. */
  readonly cell: number;
}

const calls: Awaited[] = [];
let notPainted: Awaited[] = [];
const sequences = new Map<string, number>();

let rest = '';
hearEvents({
  read(text) {
    const arrivedAt = performance.now();
    rest += text;
    const end = rest.lastIndexOf('\n\n') + 1;
    for (const [, sequence, number = '', counter] of rest.slice(0, end).matchAll(callPattern)) {
      const call = { sequence: Number(sequence), cell: Number(counter) - 1, arrivedAt };
      sequences.set(number, call.sequence);
      calls.push(call);
      notPainted.push(call);
    }
    rest = rest.slice(end);
  },
});

const root = (): ParentNode => document.querySelector('mpp-queue-board')?.shadowRoot ?? document;
const parts = (name: string) => [...root().querySelectorAll(`[part~="${name}"]`)];
/** The place of the call whose number a part shows; 0 for one from before. */
const sequenceIn = (part: Element | undefined): number =>
  sequences.get(/[A-Z]-\d{3}/.exec(part?.textContent ?? '')?.[0] ?? '') ?? 0;

let isDue = false;
watchNodes(() => {
  if (isDue || calls.length === 0) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    const cells = parts('counter').map(sequenceIn);
    const newest = Math.max(...parts('call').map(sequenceIn));
    const hero = sequenceIn(parts('hero')[0]);
    const shown = notPainted.filter(
      ({ sequence, cell }) =>
        (cells[cell] ?? 0) >= sequence && (newest >= sequence || hero === sequence),
    );
    const heroCall = calls.find(({ sequence, heroAt }) => sequence === hero && !heroAt);
    notPainted = notPainted.filter((call) => !shown.includes(call));
    afterThis(() => {
      const now = performance.now();
      for (const call of shown) call.paintedAt = now;
      if (heroCall) heroCall.heroAt = now;
    });
  });
});

const { now } = Date;
let ahead = 0;
Date.now = () => now() + ahead;

const probe: BoardProbe = {
  calls,
  isReady: () => parts('number').length > 0 && parts('counter').length > 0,
  leap(milliseconds) {
    ahead += milliseconds;
  },
};
Object.assign(globalThis, { probe });
