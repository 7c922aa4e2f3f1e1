import type { Page } from 'puppeteer-core';
import type { InNewPage } from '../browser.js';

/** How good the device and its line are. */
export interface Conditions {
  /** How many times slower than this machine; 1 unless told. */
  readonly cpu?: number;
  readonly isOnSlowLine?: boolean;
  readonly isPhone?: boolean;
}

/** Milliseconds since the navigation, and bytes as they went over the line. */
export interface Visit {
  /** When the search box was painted, and what had come by then. */
  readonly ready: number;
  readonly bytesReady: number;
  /** When a result for what was typed into it at once was painted, and what had come by then. */
  readonly answered: number;
  readonly bytesAnswered: number;
}

export interface Stay {
  /** Milliseconds over 50 of tasks, until a while after the box was painted. */
  readonly blocking: number;
  /** The layout shift (CLS) in that time. */
  readonly shift: number;
}

const word = 'paspor';
/** Milliseconds that somebody stays after the box is painted. */
const stayed = 2000;
/** Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms until an answer begins. Bytes a second. */
const slowLine = { download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150 };

/** What is needed to open a page. */
export interface Opening {
  readonly inNewPage: InNewPage;
  readonly address: string;
  /** Put into each page before anything else. */
  readonly probe: string;
}

/** What can be done in an open page. */
interface Opened {
  search(ready: number): Promise<Visit>;
  stay(ready: number): Promise<Stay>;
  /** When all of a board was painted. */
  whole(): Promise<number>;
}

/**
 * Opens a page that nobody has been to.
 * @param path which page
 * @param act what is done as soon as the search box was painted, and when that was
 */
export const visit = <Result>(
  { inNewPage, address, probe }: Opening,
  path: string,
  { cpu = 1, isOnSlowLine = false, isPhone = false }: Conditions,
  act: (opened: Opened, ready: number) => Promise<Result>,
): Promise<Result> =>
  inNewPage(async (page) => {
    await page.setViewport(isPhone ? { width: 390, height: 844 } : { width: 1280, height: 900 });
    await page.evaluateOnNewDocument(probe);
    if (isOnSlowLine) await page.emulateNetworkConditions(slowLine);
    if (cpu > 1) await page.emulateCPUThrottling(cpu);
    await page.goto(address + path, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    const ready = (await page.evaluate('probe.ready')) as number;
    const opened = {
      search: (at: number) => search(page, at),
      stay: (at: number) => stay(page, at),
      whole: async () => (await page.evaluate('probe.whole')) as number,
    };
    return act(opened, ready);
  });

/** Types into the search box. */
async function search(page: Page, ready: number): Promise<Visit> {
  const ask = async (question: string) => (await page.evaluate(question)) as number;
  await page.evaluate('probe.field().focus()');
  const answering = ask(`probe.answered('${word}')`);
  await page.keyboard.type(word);
  const answered = await answering;
  return {
    ready,
    answered,
    bytesReady: await ask(`probe.bytes(${ready})`),
    bytesAnswered: await ask(`probe.bytes(${answered})`),
  };
}

/** Stays a while and does nothing. */
async function stay(page: Page, ready: number): Promise<Stay> {
  const until = ready + stayed;
  const ask = async (question: string) => (await page.evaluate(question)) as number;
  await ask(`new Promise((resolve) => setTimeout(resolve, ${until} - performance.now()))`);
  return { blocking: await ask(`probe.blocking(${until})`), shift: await ask('probe.shift()') };
}
