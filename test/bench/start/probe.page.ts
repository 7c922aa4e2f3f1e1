/**
 * Put into each page before anything else: takes the time from the navigation until the search box is painted and works,
 * of a board until its first number is painted, and until results are painted that answer what was typed.
 */
import { afterThis, watchNodes } from '../nodes.page.js';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

export interface Probe {
  /** When there was a box, in milliseconds since the navigation. */
  readonly ready: Promise<number>;
  /** When all of a board was painted: its counters, too. */
  readonly whole: Promise<number>;
  field(): HTMLElement | null;
  /** When the first result with this word was painted. */
  answered(word: string): Promise<number>;
  /** Milliseconds over 50 of all tasks before a moment. */
  blocking(until: number): number;
  /** The worst burst of layout shifts (CLS). */
  shift(): number;
  /** Bytes of all files that had come whole before a moment, as they went over the line. */
  bytes(until: number): number;
}

const root = (): ParentNode =>
  document.querySelector('mpp-service-catalogue, mpp-queue-board, bench-empty')?.shadowRoot ??
  document;
const field = () =>
  root().querySelector<HTMLElement>(
    'input[type="search"], input.pagefind-ui__search-input, .ais-SearchBox-input, [part~="number"]',
  );
const resultOf = () =>
  root().querySelector('[part~="item"], .pagefind-ui__result, .ais-Hits-item, output');

/** What waits for something to be there. */
const waiting = new Set<() => void>();
watchNodes(() => {
  for (const look of waiting) look();
});

/** When something has been there in a frame: style, layout and paint come between the callback and its message. */
const painted = (isThere: () => boolean): Promise<number> =>
  new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return;
      waiting.delete(look);
      requestAnimationFrame(() => afterThis(() => resolve(performance.now())));
    };
    waiting.add(look);
    look();
  });

const tasks: PerformanceEntry[] = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
  type: 'longtask',
  buffered: true,
});
const shifts: Shift[] = [];
new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[]))).observe({
  type: 'layout-shift',
  buffered: true,
});

/** Shifts less than a second apart, within five seconds, are one burst. */
function worstBurst(): number {
  let worst = 0;
  let burst = 0;
  let begun = -Infinity;
  let last = -Infinity;
  for (const { startTime, value, hadRecentInput } of shifts) {
    if (hadRecentInput) continue;
    if (startTime - last > 1000 || startTime - begun > 5000) {
      burst = 0;
      begun = startTime;
    }
    last = startTime;
    burst += value;
    worst = Math.max(worst, burst);
  }
  return worst;
}

const probe: Probe = {
  ready: painted(() => Boolean(field())),
  whole: painted(() => Boolean(root().querySelector('[part~="counter"]'))),
  field,
  answered: (word) =>
    painted(() => Boolean(resultOf()?.textContent?.toLowerCase().includes(word.toLowerCase()))),
  blocking: (until) =>
    tasks
      .filter(({ startTime }) => startTime < until)
      .reduce((sum, { duration }) => sum + duration - 50, 0),
  shift: worstBurst,
  bytes: (until) => {
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return files
      .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= until)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  },
};
Object.assign(globalThis, { probe });
