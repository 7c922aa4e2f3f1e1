import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { standaloneFiles } from '../../demo/standalone-build.js';
import { startTestBackend, type TestBackend } from '../support/node/test-backend.js';
import { launchChromium, Visitor } from '../support/node/visitor.js';
import { OfflineSite, pageWith } from './offline-site.js';

describe('Last good copies on a device that is full', () => {
  let backend: TestBackend;
  let browser: Browser;
  let site: OfflineSite;
  before(async () => {
    await standaloneFiles.prepare();
    [backend, browser] = await Promise.all([startTestBackend(), launchChromium()]);
    site = new OfflineSite(standaloneFiles.folder, [backend.address]);
    await site.open();
    const data = `src="/mpp/loader.js" data-api="${backend.address}"`;
    site.answers.set('/', { body: pageWith(`<script type="module" ${data}></script>`) });
  });
  after(() => Promise.all([browser.close(), backend.close(), site.close()]));

  it('cost nothing but themselves, with one word to the page’s author', async () => {
    const citizen = await Visitor.arrive(browser);
    const told: string[] = [];
    citizen.page.on('console', (message) => told.push(message.text()));
    const session = await citizen.page.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.address, quotaSize: 10 });
    await citizen.page.goto(site.address);
    await citizen.sees('217 layanan');
    await citizen.page.waitForNetworkIdle();
    const warnings = told.filter((text) => text.includes('keeps no copies'));
    expect(warnings.join('\n')).to.include('QuotaExceededError');
    expect(warnings).to.have.length(1);
    await citizen.leave();
  });
});
