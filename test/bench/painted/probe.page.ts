/**
 * Put into both pages before anything else: takes the time from a key press until its results are painted.
 *
 * A key press begins with the `timeStamp` of its `keydown`, which the browser gives it before the page hears of it. It
 * ends with the first task after a frame in which the heading speaks of what stands in the field: `requestAnimationFrame`
 * runs before style, layout and paint of a frame, a message sent from there comes after them. The event timing of
 * browsers is rounded to 8 ms and `requestAnimationFrame` twice counts a frame too many, so neither is used.
 */
export interface Key {
  /** Milliseconds from the press until painted, with the wait for the next frame. */
  readonly painted: number;
  /** Milliseconds that the page worked for it: until nodes are changed, and the frame itself. No waiting. */
  readonly work: number;
}

export interface Probe {
  readonly keys: Key[];
  /** Milliseconds of tasks over 50 ms since the page was opened, as browsers report them. */
  readonly longTasks: number[];
  /** Forgets what was measured. */
  forget(): void;
  /** When the results of the last key are painted. */
  settled(): Promise<void>;
  /** How many services the field's words have found; NaN where no list stands. */
  found(): number;
  /** How many services there is room for in the answers that have come whole. */
  arrived(): number;
}

/** Services on one page of the list, as the catalogue asks for them. */
const pageSize = 500;

const root = (): ParentNode =>
  document.querySelector('mpp-service-catalogue')?.shadowRoot ?? document;

const heading = () => root().querySelector('#found, .blank h3')?.textContent?.trim() ?? '';

/** Whether what stands below the field answers what stands in it. */
function isAnswered(): boolean {
  const query = root().querySelector<HTMLInputElement>('input[type="search"]')?.value.trim();
  return query === '' || heading().includes(`“${query}”`);
}

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();
/** Calls back in a task of its own, after all that is due now. */
function afterThis(act: () => void): void {
  waiting.push(act);
  port2.postMessage(undefined);
}

const keys: Key[] = [];
const longTasks: number[] = [];
let pressedAt = 0;
let changedAt = 0;
let settled = Promise.resolve();

addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
addEventListener(
  'input',
  (event) => {
    const pressed = pressedAt;
    const isTyped = event.inputType === 'insertText';
    let drawing = 0;
    settled = new Promise((resolve) => {
      const frame = () => {
        const begun = performance.now();
        const changing = changedAt - pressed;
        afterThis(() => {
          const ended = performance.now();
          drawing += ended - begun;
          if (!isAnswered()) {
            requestAnimationFrame(frame);
            return;
          }
          if (isTyped) keys.push({ painted: ended - pressed, work: changing + drawing });
          resolve();
        });
      };
      requestAnimationFrame(frame);
    });
  },
  { capture: true },
);

// The last to hear of it: whoever draws at once, or in microtasks as Lit does, has changed its nodes by then.
addEventListener('input', () => (changedAt = performance.now()));

new PerformanceObserver((list) => {
  longTasks.push(...list.getEntries().map(({ duration }) => duration));
}).observe({ type: 'longtask', buffered: true });

const probe: Probe = {
  keys,
  longTasks,
  forget: () => {
    keys.length = 0;
    longTasks.length = 0;
  },
  settled: () => settled,
  arrived: () => {
    const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return pageSize * answers.filter(({ name }) => name.includes('/v1/services?')).length;
  },
  found: () => Number.parseInt(heading().replaceAll('.', ''), 10),
};
Object.assign(globalThis, { probe });
