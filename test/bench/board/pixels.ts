import { performance } from 'node:perf_hooks';
import type { Page } from 'puppeteer-core';
import type { InNewPage } from '../browser.js';
import { round, type Results } from '../results.js';
import { inTurn, medianOf } from '../runs.js';
import { percentile } from '../statistics.js';
import { printTable } from '../table.js';
import { BenchHall, counterCount } from './hall.js';
import { labels, type Subject } from './pages.js';
import type { BoardProbe, SeenCall } from './probe.page.js';
import type { Stage } from './stage.js';

const subjects: readonly Subject[] = ['ours', 'baseline'];
const runs = 5;
/** Milliseconds between two calls on average: fifty in a second. */
const callEvery = 20;
/** How far before its time a call may come, always the same for both: calls fall at any moment between two frames. */
const earlier = (made: number) => (made * 7_919) % 16;
/** Calls of a run, and those before it that warm the page up. */
const [callsPerRun, callsBefore] = [500, 100];

/** What is needed to open a hall's page. */
export interface Watching {
  readonly inNewPage: InNewPage;
  readonly address: string;
  readonly stage: Stage;
  /** Put into each page before anything else. */
  readonly probe: string;
}

/** One run of a page. Milliseconds of each call. */
interface Measured {
  /** From its arrival in the page until it is painted. */
  readonly painted: readonly number[];
  /** From its sending, with what it waits until the page reads it; the quickest way there not counted. */
  readonly sent: readonly number[];
  /** Milliseconds that the main thread works for one call, and for what. */
  readonly work: Work;
}

interface Work {
  /** With scripts and painting, which browsers do not tell apart. */
  readonly all: number;
  readonly style: number;
  readonly layout: number;
}

/** How long it takes from a call until it is painted, fifty of them in a second. */
export async function measurePixels(watching: Watching): Promise<Results> {
  const all = await inTurn(subjects, runs, (subject) => measure(watching, subject));
  const at = (subject: Subject, figure: 'painted' | 'sent', share: number) =>
    medianOf(all, subject, (run) => percentile(run[figure], share));
  const cells = (figure: 'painted' | 'sent') => (subject: Subject) =>
    [0.5, 0.95].map((share) => at(subject, figure, share).toFixed(1)).join(' / ');
  const ratios = (figure: 'painted' | 'sent') =>
    [0.5, 0.95]
      .map((share) => (at('ours', figure, share) / at('baseline', figure, share)).toFixed(2))
      .join(' / ');
  printTable(
    `${callsPerRun} calls at ${1000 / callEvery} a second, ${counterCount} counters, ms, p50 / p95, medians of ${runs} runs`,
    ['', 'arrival to pixels', 'sending to pixels'],
    [
      ...subjects.map((subject) => [
        labels[subject],
        ...[cells('painted')(subject), cells('sent')(subject)],
      ]),
      ['ratio', ...[ratios('painted'), ratios('sent')]],
    ],
  );
  const workOf = (subject: Subject, kind: keyof Work) =>
    medianOf(all, subject, ({ work }) => work[kind]);
  const kinds = ['all', 'style', 'layout'] as const;
  printTable(
    'Work of the main thread for one of these calls, ms',
    ['', 'all', 'of it style', 'of it layout'],
    [
      ...subjects.map((subject) => [
        labels[subject],
        ...kinds.map((kind) => workOf(subject, kind).toFixed(2)),
      ]),
      [
        'ratio',
        ...kinds.map((kind) => (workOf('ours', kind) / workOf('baseline', kind)).toFixed(2)),
      ],
    ],
  );
  return {
    'board.pixels.p95.ratio': round(
      at('ours', 'painted', 0.95) / at('baseline', 'painted', 0.95),
      2,
    ),
    'board.pixels.p95.ms': round(at('ours', 'painted', 0.95), 1),
  };
}

function measure(watching: Watching, subject: Subject): Promise<Measured> {
  return watchHall(watching, subject, Date.now, async (page, hall) => {
    const { stage } = watching;
    await callOften(stage, hall, callsBefore);
    const before = await workSoFar(page);
    const sentAt = await callOften(stage, hall, callsPerRun);
    await page.waitForFunction(
      `probe.calls.length === ${callsBefore + callsPerRun} && probe.calls.at(-1).paintedAt`,
      { polling: 50 },
    );
    const after = await workSoFar(page);
    const forCall = (kind: keyof Work) => (after[kind] - before[kind]) / callsPerRun;
    const calls = (await seenCalls(page)).slice(-callsPerRun);
    const onTheWay = calls.map(({ sequence, arrivedAt }) => arrivedAt - timeOf(sentAt, sequence));
    // Two clocks that began at different times: the quickest arrival is taken for none.
    const quickest = Math.min(...onTheWay);
    const painted = calls.map(({ arrivedAt, paintedAt = Infinity }) => paintedAt - arrivedAt);
    return {
      painted,
      sent: painted.map((time, index) => time + (onTheWay[index] ?? 0) - quickest),
      work: {
        ...{ all: forCall('all'), style: forCall('style'), layout: forCall('layout') },
      },
    };
  });
}

/** Opens a page before a new hall; acts when it shows the hall and follows it. */
export const watchHall = <Result>(
  { inNewPage, address, stage, probe }: Watching,
  subject: Subject,
  now: () => number,
  act: (page: Page, hall: BenchHall) => Promise<Result>,
): Promise<Result> =>
  inNewPage(async (page) => {
    const hall = new BenchHall(stage.mall.id, now);
    stage.begin(hall);
    await page.setViewport({ width: 1920, height: 1080 });
    await page.evaluateOnNewDocument(probe);
    await page.goto(`${address}${subject}?mall=${stage.mall.id}`);
    await page.waitForFunction('probe.isReady()', { polling: 50 });
    while (stage.viewers === 0) await pause(20);
    await pause(500);
    return act(page, hall);
  });

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const seenCalls = (page: Page): Promise<SeenCall[]> =>
  page.evaluate(() => (globalThis as unknown as { probe: BoardProbe }).probe.calls);

/** Counters call in turn. Gives back when each call was sent. */
async function callOften(
  stage: Stage,
  hall: BenchHall,
  count: number,
): Promise<ReadonlyMap<number, number>> {
  const sentAt = new Map<number, number>();
  const begin = performance.now();
  for (let made = 0; made < count; made += 1) {
    const due = begin + made * callEvery - earlier(made);
    await pause(Math.max(0, due - performance.now()));
    const message = hall.call((made * 7) % counterCount);
    sentAt.set(message.sequence, performance.now());
    stage.say(message);
  }
  return sentAt;
}

function timeOf(times: ReadonlyMap<number, number>, sequence: number): number {
  const time = times.get(sequence);
  if (time === undefined) throw new Error(`The call ${sequence} was not sent.`);
  return time;
}

/** Milliseconds that the main thread has worked. */
async function workSoFar(page: Page): Promise<Work> {
  const { TaskDuration = 0, RecalcStyleDuration = 0, LayoutDuration = 0 } = await page.metrics();
  return {
    all: TaskDuration * 1_000,
    style: RecalcStyleDuration * 1_000,
    layout: LayoutDuration * 1_000,
  };
}
