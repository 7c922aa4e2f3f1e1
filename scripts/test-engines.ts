import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import type { BrowserLauncher } from '@web/test-runner';
import {
  chromiumArguments,
  ensureChromium,
  ensureFirefox,
  ensureWebKit,
  type Engine,
} from './ensure-browser.js';

/** Browsers ready to run tests, and how to end what was started for them. */
export interface Launchers {
  readonly launchers: readonly { engine: Engine; launcher: BrowserLauncher }[];
  stop(): void;
}

/** Prepares launchers for the engines. @throws an `Error` naming every engine that cannot be had. */
export async function createLaunchers(wanted: readonly Engine[]): Promise<Launchers> {
  const children: ChildProcess[] = [];
  const launchers: { engine: Engine; launcher: BrowserLauncher }[] = [];
  const missing: string[] = [];
  for (const engine of wanted) {
    try {
      launchers.push({ engine, launcher: await create[engine](children) });
    } catch (error) {
      missing.push(error instanceof Error ? error.message : String(error));
    }
  }
  const stop = () => {
    for (const child of children) child.kill();
  };
  if (missing.length > 0) {
    stop();
    throw new Error(missing.join('\n'));
  }
  process.once('exit', stop);
  return { launchers, stop };
}

type CreateLauncher = (children: ChildProcess[]) => BrowserLauncher | Promise<BrowserLauncher>;

const create: Record<Engine, CreateLauncher> = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: ensureChromium(), args: chromiumArguments },
      createPage: async ({ context }) => {
        const page = await context.newPage();
        // Several test pages are open at once; each must behave as if it were the one in front.
        await page.emulateFocusedPage(true);
        return page;
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: {
        browser: 'firefox',
        executablePath: ensureFirefox(),
        // Firefox quietly repeats requests that failed; the fault proxy's failures must reach the page.
        extraPrefsFirefox: { 'network.http.request.max-attempts': 1 },
      },
      concurrency: 1,
    }),
  webkit: async (children) => {
    const { driver, browser, screen } = ensureWebKit();
    const display = screen ? await startScreen(screen, children) : process.env['DISPLAY'];
    const port = await freePort();
    children.push(
      spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
      }),
    );
    await untilListening(port);
    const capabilities = {
      browserName: 'MiniBrowser',
      // Tests report by themselves once they run. A driver that waits for the load as well may wait for
      // ever, when the page before it was still going through its history.
      pageLoadStrategy: 'none' as const,
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    };
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      // A page may take its time to answer where three engines share two processors.
      connectionRetryTimeout: 300_000,
      capabilities,
    });
  },
};

/** Starts a virtual screen on a display number that Xvfb itself picks, and returns its name. */
async function startScreen(program: string, children: ChildProcess[]): Promise<string> {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  const told = child.stdio[3];
  if (!told) throw new Error('Xvfb could not be started.');
  const [chunk] = (await once(told, 'data')) as [Buffer];
  return `:${chunk.toString().trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function untilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await pause(100);
    } finally {
      socket.destroy();
    }
  }
  throw new Error('WebKitWebDriver did not answer within ten seconds.');
}
