import type { CDPSession, Page } from 'puppeteer-core';
import { bundle, type InNewPage } from '../browser.js';
import { round, type Results } from '../results.js';
import { printTable } from '../table.js';
import { begins, planDay } from './day.js';
import { BenchHall } from './hall.js';
import { pause } from './pixels.js';
import type { Stage } from './stage.js';

/** What is left after garbage was collected. */
interface Held {
  readonly calls: number;
  /** Bytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
}

/** Growth is counted from this call on: what is meant to be filled is full by then. */
const firstCall = 100;
const measureEvery = 500;
const absence = 60_000;

/** What 24 hours of calls leave behind in a page, the last of the calls beside the hundredth. */
export async function measureMemory(
  inNewPage: InNewPage,
  address: string,
  stage: Stage,
): Promise<Results> {
  const begun = performance.now();
  const script = `globalThis.dayBegins = ${begins};\n${await bundle('board/day.page.ts')}`;
  const held = await inNewPage(async (page) => {
    const watched = new WatchedDay(page, stage, await page.createCDPSession());
    await page.setViewport({ width: 1920, height: 1080 });
    await page.evaluateOnNewDocument(script);
    return watched.run(`${address}ours?mall=${stage.mall.id}`);
  });
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) throw new Error('Nothing was measured.');
  const megabytes = (bytes: number) => bytes / 1_048_576;
  printTable(
    `24 hours of calls, garbage collected; took ${((performance.now() - begun) / 1_000).toFixed(0)} s`,
    ['calls so far', 'heap, MB', 'nodes', 'listeners', 'timers'],
    held.map(({ calls, heap, nodes, listeners, timers }) => [
      String(calls),
      megabytes(heap).toFixed(2),
      ...[nodes, listeners, timers].map(String),
    ]),
  );
  return {
    'board.heap24h.growthMB': round(megabytes(last.heap - first.heap), 2),
    'board.nodes24h.growth': last.nodes - first.nodes,
    'board.listeners24h.growth': last.listeners - first.listeners,
  };
}

/** A day before a page whose time passes as fast as it can follow. */
class WatchedDay {
  #now = begins;
  #cuts = 0;

  constructor(
    private readonly page: Page,
    private readonly stage: Stage,
    private readonly session: CDPSession,
  ) {}

  async run(address: string): Promise<Held[]> {
    const hall = new BenchHall(this.stage.mall.id, () => this.#now);
    this.stage.begin(hall);
    await this.page.goto(address);
    await this.page.locator('>>> [part~="number"]').wait();
    while (this.stage.viewers === 0) await pause(20);
    const held: Held[] = [];
    let calls = 0;
    for (const { at, act, isCall } of planDay()) {
      await this.#pass(Math.max(0, at - this.#now));
      if (typeof act === 'string') await this.#cut(act === 'away');
      else for (const message of act(hall)) this.stage.say(message);
      if (!isCall) continue;
      calls += 1;
      if (calls === firstCall || calls % measureEvery === 0) held.push(await this.#measure(calls));
    }
    await this.#checkIsUpToDate(hall);
    return held;
  }

  /** A page that stopped following would hold little. */
  async #checkIsUpToDate(hall: BenchHall): Promise<void> {
    const seconds = 60;
    await this.#pass(seconds * 1_000);
    const number = hall.board.calls[0]?.number ?? '';
    const isShown = await this.#ask(
      `document.querySelector('mpp-queue-board').shadowRoot.querySelector('[part~="hero"]').textContent.includes('${number}')`,
    );
    if (isShown !== true) throw new Error(`${number} was not shown ${seconds} s after its call.`);
  }

  /** Lets time pass in the page once it has heard all that was said. */
  async #pass(milliseconds: number): Promise<void> {
    await this.#ask(`day.step(${this.stage.said}, ${milliseconds})`);
    this.#now += milliseconds;
  }

  /** The line breaks, and the page comes back by itself. */
  async #cut(isAway: boolean): Promise<void> {
    await this.#pass(0);
    this.#cuts += 1;
    this.stage.isAway = isAway;
    this.stage.cut();
    await this.#ask(`day.ended(${this.#cuts})`);
    if (isAway) {
      for (let gone = 0; gone < absence; gone += 1_000) await this.#passSlowly();
      this.stage.isAway = false;
    }
    while (this.stage.viewers === 0) await this.#passSlowly();
  }

  /** A second, and the time that a question needs to be answered. */
  async #passSlowly(): Promise<void> {
    await this.#pass(1_000);
    await pause(5);
  }

  async #measure(calls: number): Promise<Held> {
    await this.#pass(0);
    // What the first collection sets free may hold more.
    for (let round = 0; round < 2; round += 1) {
      await this.session.send('HeapProfiler.collectGarbage');
    }
    const { usedSize: heap } = await this.session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await this.session.send('Memory.getDOMCounters');
    const timers = (await this.#ask('day.timers')) as number;
    return { calls, heap, nodes, listeners: jsEventListeners, timers };
  }

  async #ask(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  }
}
