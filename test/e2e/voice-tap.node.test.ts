import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { CallAnnounceEvent } from '../../src/widgets/queue-board/queue-board.events.js';
import { DemoProcess } from '../support/node/demo-process.js';
import { HallActs } from '../support/node/hall-acts.js';
import { launchChromium } from '../support/node/visitor.js';

const mallId = 'mpp-tulang-bawang-barat';

/** What the page tells of each call that was said or passed over. */
const noteAnnouncements = () => {
  Object.assign(window, { announced: [] });
  addEventListener('mpp-call-announce', (event) => {
    const { number, outcome } = event as CallAnnounceEvent;
    const { announced } = window as unknown as { announced: string[] };
    announced.push(`${number} ${outcome.kind}`);
  });
};

/**
 * A speaking board in a browser that wants a tap. It is looked at through the browser's own protocol, because whatever a
 * driver runs on a page in the usual way counts as a tap.
 */
class LockedBoard {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async open(browser: Browser, address: string): Promise<LockedBoard> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.bringToFront();
    await page.setViewport({ width: 1280, height: 720 });
    await page.evaluateOnNewDocument(noteAnnouncements);
    const session = await page.createCDPSession();
    await page.goto(address);
    return new LockedBoard(page, session);
  }

  /** What the page knows, by an expression over `root`, the board's shadow root. */
  async read<Value>(expression: string): Promise<Value | undefined> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression: `(() => {
        const root = document.querySelector('mpp-queue-board')?.shadowRoot;
        return root ? (${expression}) : undefined;
      })()`,
      returnByValue: true,
      userGesture: false,
    });
    expect(exceptionDetails?.text).to.equal(undefined);
    return result.value as Value | undefined;
  }

  /** Looks again with each picture that is drawn, until it is so. */
  async until(what: string, expression: string, wanted: unknown): Promise<void> {
    const end = AbortSignal.timeout(30_000);
    for (;;) {
      const found = await this.read(expression);
      if (JSON.stringify(found) === JSON.stringify(wanted)) return;
      if (end.aborted) expect.fail(`${what}: ${JSON.stringify(found)}`);
      await this.session.send('Runtime.evaluate', {
        expression: 'new Promise((done) => setTimeout(done, 50))',
        awaitPromise: true,
        userGesture: false,
      });
    }
  }

  /** Middle of the button; undefined where there is none to be seen. */
  button(): Promise<{ x: number; y: number; name: string } | undefined> {
    return this.read(`(() => {
      const button = root.querySelector('[part~="sound"]');
      if (!button?.checkVisibility()) return undefined;
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, name: button.textContent.trim() };
    })()`);
  }

  async showsButton(isShown: boolean): Promise<void> {
    const seen = `Boolean(root.querySelector('[part~="sound"]')?.checkVisibility())`;
    await this.until('the button', seen, isShown);
  }

  async shows(number: string): Promise<void> {
    const shown = `root.querySelector('[part="number"] .visually-hidden')?.textContent`;
    await this.until('the large field', shown, number);
  }

  async said(announced: readonly string[]): Promise<void> {
    await this.until('what was said', 'window.announced', announced);
  }

  leave(): Promise<void> {
    return this.page.browserContext().close();
  }
}

// The first is what a PC does, the second what phones and boxes with Android did and may do.
for (const policy of ['document-user-activation-required', 'user-gesture-required']) {
  describe(`A speaking board where sound is locked (${policy})`, () => {
    let demo: DemoProcess;
    let browser: Browser;
    let hall: HallActs;
    before(async () => {
      [demo, browser] = await Promise.all([
        DemoProcess.start(),
        launchChromium([`--autoplay-policy=${policy}`]),
      ]);
      hall = await HallActs.begin(demo, mallId, 'Gerai 1 Loket B');
    });
    after(() => Promise.all([browser.close(), demo.stop()]));

    const open = () => LockedBoard.open(browser, `${demo.portal}/hall/board/?mall=${mallId}&voice`);

    for (const [way, act] of [
      [
        'one tap on "Aktifkan suara"',
        async (board: LockedBoard) => {
          const { x = 0, y = 0, name } = (await board.button()) ?? {};
          expect(name).to.equal('Aktifkan suara');
          await board.page.mouse.click(x, y);
        },
      ],
      ['the key F', (board: LockedBoard) => board.page.keyboard.press('f')],
    ] as const) {
      it(`works without sound until ${way}, and then says the calls`, async () => {
        const board = await open();
        await board.showsButton(true);
        const first = await hall.takeNumber();
        await hall.callNext();
        await board.shows(first.number);
        await board.showsButton(true);
        await board.said([]);

        await act(board);
        await board.showsButton(false);
        await board.said([`${first.number} ended`]);
        await hall.skip(first.id);
        const next = await hall.takeNumber();
        await hall.callNext();
        await board.shows(next.number);
        await board.said([`${first.number} ended`, `${next.number} ended`]);
        await board.showsButton(false);
        await hall.skip(next.id);
        await board.leave();
      });
    }
  });
}
