import type { Page } from 'puppeteer-core';
import type { Key, Probe } from './probe.page.js';
import type { Scale } from './pages.js';

/** What a page's probe says. */
export const ask = <Answer>(page: Page, question: (probe: Probe) => Answer | Promise<Answer>) =>
  page.evaluate(`(${question.toString()})(globalThis.probe)`) as Promise<Answer>;

/** Opens a page with its probe, and puts the cursor into its search box as soon as there is one. */
export async function open(page: Page, address: string, probe: string): Promise<void> {
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(probe);
  await page.goto(address);
  await page.locator('>>> input[type="search"]').click();
}

/** Types the word that only the last services have, until they are found. */
export async function waitForAll(page: Page, { lastWord }: Scale): Promise<void> {
  await page.keyboard.type(lastWord);
  await page.waitForFunction('probe.found() > 0', { timeout: 120_000 });
  await clear(page);
}

/** As a citizen would who has another question. */
export async function clear(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await ask(page, (probe) => probe.settled());
}

/** Types queries key by key, each key when the one before is answered, and tells what the keys took. */
export async function typeAll(page: Page, queries: readonly string[]): Promise<Key[]> {
  await ask(page, (probe) => probe.forget());
  for (const query of queries) {
    for (const [at, letter] of [...query].entries()) {
      await page.keyboard.type(letter);
      await ask(page, (probe) => probe.settled());
      // A key falls at any moment between two frames, not just after one.
      await new Promise((resolve) => setTimeout(resolve, 20 + ((at * 7) % frame)));
    }
    await clear(page);
  }
  return ask(page, (probe) => probe.keys);
}

/** Milliseconds between two frames. */
const frame = 17;
