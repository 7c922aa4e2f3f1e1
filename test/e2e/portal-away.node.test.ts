import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { DemoProcess } from '../support/node/demo-process.js';
import { launchChromium, Visitor } from '../support/node/visitor.js';

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A pair of ports below those that systems give away by themselves, so that nobody takes one while the servers are gone. */
async function freePort(): Promise<number> {
  const port = 20_000 + 2 * Math.floor(Math.random() * 5_000);
  return (await isFree(port)) && (await isFree(port + 1)) ? port : freePort();
}

describe('The village site while its server and the backend are away', () => {
  let port: number;
  let demo: DemoProcess;
  let browser: Browser;
  let citizen: Visitor;
  before(async () => {
    port = await freePort();
    [demo, browser] = await Promise.all([DemoProcess.start(port), launchChromium()]);
    citizen = await Visitor.arrive(browser);
  });
  after(() => Promise.all([browser.close(), demo.stop()]));

  const openService = async (name: RegExp) => {
    await citizen.tabTo(name);
    await citizen.page.keyboard.press('Enter');
  };
  const searchFor = async (words: string) => {
    const box = await citizen.page.waitForSelector('mpp-service-catalogue >>> input');
    await box?.click({ count: 3 });
    await citizen.page.keyboard.type(words);
    await citizen.sees(`layanan untuk “${words}”`);
  };

  it('was visited once, and one service read', async () => {
    await citizen.page.goto(demo.portal);
    await citizen.sees('217 layanan');
    await searchFor('ktp hilang');
    await openService(/^button .*Penggantian KTP-el hilang/);
    await citizen.sees('Siapkan ini');
    await citizen.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    expect(citizen.problems).to.deep.equal([]);
  });

  it('opens as it looked, with the last good copy and its date', async () => {
    await demo.stop();
    await citizen.page.reload();
    await citizen.sees('Server MPP belum bisa dihubungi');
    expect(await citizen.textOfPart('stale')).to.include('23 November 2026');
    await citizen.sees('217 layanan dari 38 instansi');
    const sheets = await citizen.page.evaluate(
      () => [...document.styleSheets].filter(({ cssRules }) => cssRules.length > 0).length,
    );
    expect(sheets).to.be.at.least(1);
  });

  it('finds by everyday words, and shows the service that was read', async () => {
    await searchFor('mau bikin ktp ilang');
    await openService(/^button .*Penggantian KTP-el hilang/);
    await citizen.sees('Siapkan ini');
    expect(await citizen.textOfPart('stale')).to.include('23 November 2026');
  });

  it('says in plain words that a service was never fetched', async () => {
    await citizen.page.reload();
    await citizen.sees('217 layanan');
    await searchFor('paspor');
    await openService(/^button .*[Pp]aspor/);
    await citizen.page.waitForSelector('mpp-service-catalogue >>> [part~="error"]');
    expect(await citizen.textOfPart('error')).to.include('Server MPP belum bisa dihubungi');
  });

  it('turns to English', async () => {
    await citizen.page.reload();
    await citizen.page.locator('::-p-aria(English[role="button"])').click();
    await citizen.sees('217 services from 38 agencies');
    await citizen.page.locator('::-p-aria(Bahasa Indonesia[role="button"])').click();
    await citizen.sees('217 layanan dari 38 instansi');
  });

  it('leaves a page that was never visited to the browser', async () => {
    const failed = await citizen.page.goto(`${demo.portal}/layanan.html`).catch(String);
    expect(failed).to.include('net::ERR');
  });

  it('is live again once the servers are back, without being asked', async () => {
    await citizen.page.goto(demo.portal);
    await citizen.sees('Server MPP belum bisa dihubungi');
    demo = await DemoProcess.start(port);
    await citizen.seesNoMore('Server MPP belum bisa dihubungi');
    await citizen.sees('217 layanan');
    await citizen.page.goto(`${demo.portal}/layanan.html`);
    await citizen.sees('217 layanan dari 38 instansi');
  });
});
