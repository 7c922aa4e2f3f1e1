import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { DemoProcess } from '../support/node/demo-process.js';
import { expectNoViolations, expectToFit } from '../support/node/page-checks.js';
import { launchChromium, Visitor } from '../support/node/visitor.js';

describe('The raw live channel', () => {
  let demo: DemoProcess;
  let browser: Browser;
  before(async () => {
    [demo, browser] = await Promise.all([DemoProcess.start(), launchChromium()]);
  });
  after(() => Promise.all([browser.close(), demo.stop()]));

  for (const [index, way] of ['sse', 'webSocket', 'polling'].entries()) {
    it(`shows each act to twenty listeners over one connection (${way})`, async () => {
      const reader = await Visitor.arrive(browser);
      let lines = 0;
      reader.page.on('request', (request) => {
        if (request.url().includes('/events')) lines += 1;
      });
      await reader.page.goto(`${demo.portal}/hall/live/?live=${way}`);
      await reader.page.waitForSelector('option');
      await press(reader, 'Ambil nomor');
      await reader.sees('waiting');
      // Who polls sees what came of acts, not each of them.
      if (way !== 'polling') await reader.sees('1 (19 oleh pendengar lain)');
      await press(reader, 'Hadir');
      await reader.sees(`open · ${index + 1}`);
      if (way === 'sse') expect(lines).to.equal(1);
      expect(reader.problems).to.deep.equal([]);
      await expectToFit(reader.page);
      await expectNoViolations(reader.page);
      await reader.leave();
    });
  }

  const press = (reader: Visitor, name: string) =>
    reader.page.locator(`::-p-aria(${name}[role="button"])`).click();
});
