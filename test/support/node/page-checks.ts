import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** Nothing of the page lies beyond the edge of a phone, a tablet or a wide screen. */
export async function expectToFit(page: Page): Promise<void> {
  for (const width of [320, 768, 1920]) {
    await page.setViewport({ width, height: 900 });
    const drawn = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(drawn, `${width} px wide`).to.be.at.most(width);
  }
  await page.setViewport({ width: 1280, height: 900 });
}

/** axe finds nothing on the page as it stands now. */
export async function expectNoViolations(page: Page, rules: RunOptions['rules'] = {}) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: Axe }).axe.run(options),
    { rules },
  );
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found).to.deep.equal([]);
}
