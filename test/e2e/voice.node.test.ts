import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { servePortal } from '../../demo/portal-server.js';
import { standaloneFiles } from '../../demo/standalone-build.js';
import { launchChromium, Visitor } from '../support/node/visitor.js';

/** What the test leaves on the page, to look at it later. */
interface Heard {
  states: string[];
  outcomes: string[];
  faults: string[];
}

interface VoiceModule {
  createAnnouncer(options: object): { add(call: object): void };
}

describe('A board’s voice on a site with a strict policy', () => {
  let server: Server;
  let browser: Browser;
  let site: string;
  before(async () => {
    await standaloneFiles.prepare();
    server = await servePortal({ host: '127.0.0.1', port: 0, backendPort: () => 4321 });
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  it('speaks by the published recordings, and asks nobody else', async () => {
    const visitor = await Visitor.arrive(browser);
    const { page } = visitor;
    const recordings: string[] = [];
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (pathname.endsWith('.mp3')) recordings.push(origin + pathname);
    });
    await page.goto(site);
    // What a driver runs counts as a tap: `recordings.chromium.test.ts` is about pages without one.
    await page.evaluate(async (address) => {
      const { createAnnouncer } = (await import(address)) as VoiceModule;
      const heard: Heard = { states: [], outcomes: [], faults: [] };
      const announcer = createAnnouncer({
        settings: { clipsOnly: true, chime: false },
        zone: 'Asia/Jakarta',
        now: Date.now,
        hearer: {
          state(state: string) {
            heard.states.push(state);
          },
          said(_call: object, outcome: object) {
            heard.outcomes.push(JSON.stringify(outcome));
          },
          fault(message: string) {
            heard.faults.push(message);
          },
        },
      });
      announcer.add({ id: '1', number: 'C-3', counter: 'Meja 4', kind: 'call', at: Date.now() });
      Object.assign(window, { heard });
    }, '/mpp/beside/announcer.js');
    const heard = () => page.evaluate(() => (window as unknown as { heard: Heard }).heard);
    await page.waitForFunction(
      () => (window as unknown as { heard: Heard }).heard.outcomes.length > 0,
    );
    expect(await heard()).to.deep.equal({
      states: ['ready', 'speaking', 'ready'],
      outcomes: ['{"kind":"ended","by":"clips"}'],
      faults: [],
    });
    const names = ['huruf-c', 'tiga', 'meja', 'empat'];
    expect(recordings).to.include.members(names.map((name) => `${site}/mpp/voice/id/${name}.mp3`));
    expect(recordings.every((address) => address.startsWith(site))).to.equal(true);
    // The page's own widgets miss their backend; what is not allowed would be told as a breach.
    expect(visitor.problems.filter((problem) => problem.includes('Policy'))).to.deep.equal([]);
    await visitor.leave();
  });
});
