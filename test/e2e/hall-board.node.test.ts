import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { DemoProcess } from '../support/node/demo-process.js';
import { HallActs } from '../support/node/hall-acts.js';
import { expectNoViolations } from '../support/node/page-checks.js';
import { launchChromium, Visitor } from '../support/node/visitor.js';

const mallId = 'mpp-tulang-bawang-barat';

describe("The hall's board", () => {
  let demo: DemoProcess;
  let browser: Browser;
  let hall: HallActs;
  before(async () => {
    [demo, browser] = await Promise.all([DemoProcess.start(), launchChromium()]);
    hall = await HallActs.begin(demo, mallId, 'Gerai 1 Loket B');
  });
  after(() => Promise.all([browser.close(), demo.stop()]));

  const open = async () => {
    const screen = await Visitor.arrive(browser, { width: 1280 });
    await screen.page.setViewport({ width: 1280, height: 720 });
    await screen.page.goto(`${demo.portal}/hall/board/?mall=${mallId}`);
    await screen.sees('Mal Pelayanan Publik');
    return screen;
  };
  const heroOf = ({ page }: Visitor) =>
    page.$eval('mpp-queue-board >>> [part="number"] .visually-hidden', (one) => one.textContent);

  it('shows an officer’s call at once, on two screens alike', async () => {
    const [one, other] = [await open(), await open()];
    const { id, number } = await hall.takeNumber();
    await hall.callNext();
    for (const screen of [one, other]) {
      await screen.page.bringToFront();
      await screen.sees('Panggilan sekarang');
      expect(await heroOf(screen)).to.equal(number);
      await expectNoViolations(screen.page);
      expect(screen.problems).to.deep.equal([]);
    }
    await hall.skip(id);
    await Promise.all([one.leave(), other.leave()]);
  });

  it('says that the backend is away, and goes on by itself when it is back', async () => {
    const screen = await open();
    await demo.switchBackend('off');
    await screen.sees('Sambungan terputus.');
    await demo.switchBackend('on');
    await screen.seesNoMore('Sambungan terputus.');
    const { number } = await hall.takeNumber();
    await hall.callNext();
    await screen.page.waitForFunction(
      (wanted) =>
        document
          .querySelector('mpp-queue-board')
          ?.shadowRoot?.querySelector('[part="number"] .visually-hidden')?.textContent === wanted,
      {},
      number,
    );
    await screen.leave();
  });

  it('from the one file tells the page’s author in place what is wrong with it', async () => {
    const visitor = await Visitor.arrive(browser, { width: 1280 });
    const { page } = visitor;
    await page.goto(`${demo.portal}/layanan.html`);
    await page.evaluate((mall) => {
      const board = document.createElement('mpp-queue-board');
      board.setAttribute('mall', mall);
      board.setAttribute('zone', 'tidak-ada');
      document.body.prepend(board);
    }, mallId);
    const note = await page.waitForSelector('mpp-queue-board >>> [part="author-note"]');
    expect(await note?.evaluate((one) => one.textContent)).to.include(
      'No counter of the mall is in the zone "tidak-ada".',
    );
    await visitor.leave();
  });
});
