import type { Page } from 'puppeteer-core';

/** A moment that a page has marked, or a task of its main thread. Microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
}

/** A task of a page, with when it began; milliseconds. */
export interface Task {
  readonly from: number;
  readonly duration: number;
}

/** What a page's main thread did while something was done with it. */
export interface Traced {
  readonly tasks: readonly Task[];
  /** When each mark was set with `performance.mark`, on the same clock. */
  readonly marks: ReadonlyMap<string, number>;
}

/**
 * Traces all tasks of a page's main thread, of whatever length: an observer in the page hears only of those over 50 ms.
 * The page must set a mark, by which its thread is known.
 */
export async function traceTasks(page: Page, act: () => Promise<void>): Promise<Traced> {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  await act();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('The browser gave no trace.');
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString('utf8')) as {
    traceEvents: readonly TraceEvent[];
  };
  const marks = traceEvents.filter(({ name }) => name.startsWith(markPrefix));
  const [mark] = marks;
  if (!mark) throw new Error('The page set no mark.');
  const tasks = traceEvents
    .filter(
      ({ name, ph, pid, tid }) =>
        name === 'ThreadControllerImpl::RunTask' &&
        ph === 'X' &&
        pid === mark.pid &&
        tid === mark.tid,
    )
    .map(({ ts, dur = 0 }): Task => ({ from: ts / 1000, duration: dur / 1000 }));
  return { tasks, marks: new Map(marks.map(({ name, ts }) => [name, ts / 1000])) };
}

/** What the names of marks begin with. */
export const markPrefix = 'bench:';
