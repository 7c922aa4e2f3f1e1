import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { chromiumArguments, ensureChromium } from '../../../scripts/ensure-browser.js';

/** @param switches more of them, for what a test is about */
export function launchChromium(switches: readonly string[] = []): Promise<Browser> {
  return puppeteer.launch({
    executablePath: ensureChromium(),
    args: [...chromiumArguments, ...switches],
  });
}

export interface VisitorOptions {
  readonly dark?: boolean;
  readonly width?: number;
}

/** Somebody with a browser profile of their own and one open page, who notices what goes wrong on it. */
export class Visitor {
  /** Errors in the console, uncaught ones, and breaches of the page's policy. */
  readonly problems: string[] = [];
  /** Origins of everything the page asked for. */
  readonly origins = new Set<string>();

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    page.on('pageerror', (error) => {
      this.problems.push(error instanceof Error ? error.message : String(error));
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http')) this.origins.add(origin);
    });
  }

  static async arrive(browser: Browser, options: VisitorOptions = {}): Promise<Visitor> {
    const { dark = false, width = 1280 } = options;
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    // A page behind another one is not drawn, and what is not drawn is not seen.
    await page.bringToFront();
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`Policy breached: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    return new Visitor(page, context);
  }

  /** Waits until the text can be seen, also inside of widgets. */
  async sees(text: string): Promise<void> {
    await this.#waitForText(text, true);
  }

  /** Waits until the text can be seen no longer. */
  async seesNoMore(text: string): Promise<void> {
    await this.#waitForText(text, false);
  }

  /** Role and name of what has the focus, as a screen reader gets them. */
  async focused(): Promise<string> {
    const root = await this.page.accessibility.snapshot();
    const queue = root ? [root] : [];
    for (const node of queue) {
      // The document counts as focused too; what is inside of it says more.
      if (node.focused && node.role !== 'RootWebArea') return `${node.role} ${node.name ?? ''}`;
      queue.push(...(node.children ?? []));
    }
    return 'nothing';
  }

  /** Goes on with Tab (or Shift+Tab) until the wanted control has the focus. */
  async tabTo(wanted: RegExp, direction: 'forwards' | 'backwards' = 'forwards'): Promise<void> {
    const passed: string[] = [];
    for (let count = 0; count < 40; count += 1) {
      if (direction === 'backwards') await this.page.keyboard.down('Shift');
      await this.page.keyboard.press('Tab');
      if (direction === 'backwards') await this.page.keyboard.up('Shift');
      const now = await this.focused();
      if (wanted.test(now)) return;
      passed.push(now);
    }
    throw new Error(
      `The keyboard does not lead to ${String(wanted)}, only to:\n${passed.join('\n')}`,
    );
  }

  /** Text of the widget's part, as it is drawn. */
  textOfPart(part: string): Promise<string> {
    return this.page.$eval(
      `mpp-service-catalogue >>> [part~="${part}"]`,
      (element) => (element as HTMLElement).innerText,
    );
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  /** Puppeteer's own text selector remembers the text an element had before it became a widget. */
  async #waitForText(text: string, wanted: boolean): Promise<void> {
    const found = this.page.waitForFunction(
      (needle, isWanted) => {
        let text = '';
        const nodes: Node[] = [document.body];
        for (let node = nodes.pop(); node; node = nodes.pop()) {
          if (node instanceof Text) text += node.data;
          if (!(node instanceof Element)) continue;
          const { display, visibility } = getComputedStyle(node);
          if (display === 'none' || visibility === 'hidden') continue;
          const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
          const inside = slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes;
          nodes.push(...[...inside].reverse());
        }
        return text.replace(/\s+/g, ' ').includes(needle) === isWanted;
      },
      {},
      text,
      wanted,
    );
    await found.catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`"${text}" is ${wanted ? 'not' : 'still'} on the page: ${reason}`, { cause });
    });
  }
}
