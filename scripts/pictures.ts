/** `npm run pictures`: takes the pictures of the README from the running demonstration. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page, type ScreenshotClip } from 'puppeteer-core';
import { BackendProcess } from '../demo/backend-process.js';
import { meetHall } from '../demo/day/meet-hall.js';
import { hallFiles } from '../demo/hall-build.js';
import { servePortal } from '../demo/portal-server.js';
import { readSettings } from '../demo/settings.js';
import { standaloneFiles } from '../demo/standalone-build.js';
import { chromiumArguments, ensureChromium } from './ensure-browser.js';

/** A README loads all of its pictures, also on a weak line. */
const mostBytes = 250_000;
const folder = 'docs/pictures';
const host = '127.0.0.1';

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  /** Device pixels per CSS pixel; phones are drawn sharper. */
  readonly scale?: number;
  /** What the citizen does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
  /** Selector of what the picture shows; the top of the page unless told. */
  readonly of?: string;
  /** What is there when the page is ready. */
  readonly ready?: string;
}

const inWidget = (selector: string) => `mpp-service-catalogue >>> ${selector}`;
const search = async (page: Page, words: string) => {
  await page.locator(inWidget('input[type="search"]')).fill(words);
  await page.waitForSelector(inWidget('[part~="item"]'));
};
const desktop = { path: '', width: 1280, height: 1180 } as const;
const phone = { path: '', width: 390, height: 844, scale: 2 } as const;
const catalogue = { path: 'layanan.html', width: 1000, height: 900, of: 'mpp-service-catalogue' };
const openLeaflet = async (page: Page) => {
  await search(page, 'ktp');
  await page.locator(inWidget('[part~="item"]:nth-child(2) button')).click();
  await page.waitForSelector(inWidget('[part~="detail"] ol'));
};
/** An officer calls the next number of a counter at which somebody was served. */
const callNext = async (page: Page) => {
  const { acts, found } = await meetHall(backendAddress, backend.officerPassword ?? '');
  const { counterId, ticket } = found.find(({ isServing }) => isServing) ?? {};
  if (counterId === undefined || !ticket) throw new Error('Nobody is served at any counter.');
  const [at, act] = [0, { ticketId: ticket.id, counterId }];
  await acts.do({ at, count: 1, act: { kind: 'finish', ...act } });
  const { ticket: called } = await acts.do({ at, count: 2, act: { kind: 'callNext', counterId } });
  if (!called) throw new Error('Nobody waits at that counter.');
  await page.waitForSelector('mpp-queue-board >>> [part~="hero"].lit');
};
const pictures: readonly Picture[] = [
  { ...desktop, name: 'portal-1280-light' },
  { ...desktop, name: 'portal-1280-dark', dark: true },
  { ...phone, name: 'portal-390-light' },
  { ...phone, name: 'portal-390-dark', dark: true },
  { ...catalogue, name: 'catalogue-list', act: (page) => search(page, 'ktp') },
  { ...catalogue, name: 'catalogue-detail', act: openLeaflet },
  {
    ...{ name: 'board', path: 'hall/board/', width: 1280, height: 720, act: callNext },
    ready: 'mpp-queue-board >>> [part~="counter"]',
  },
];

const dataFolder = await mkdtemp(join(tmpdir(), 'mpp-pictures-'));
process.env['DATA_DIR'] = dataFolder;
await standaloneFiles.prepare();
await hallFiles.prepare();
const backend = new BackendProcess({ ...readSettings({}), host, port: 0 });
await backend.start();
const backendAddress = `http://${host}:${backend.port}`;
const portal = await servePortal({ host, port: 0, backendPort: () => backend.port });
const address = `http://localhost:${(portal.address() as AddressInfo).port}`;
const browser = await puppeteer.launch({
  executablePath: ensureChromium(),
  args: chromiumArguments,
});
try {
  for (const picture of pictures) await take(picture);
} finally {
  await browser.close();
  portal.close();
  portal.closeAllConnections();
  await backend.stop();
  await rm(dataFolder, { recursive: true, force: true });
}

async function take(picture: Picture): Promise<void> {
  const { name, path, width, height, dark = false, scale = 1, act, of } = picture;
  const { ready = inWidget('[part~="tile"]') } = picture;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`${address}/${path}`);
  await page.waitForSelector(ready);
  await act?.(page);
  // The focus ring belongs to whoever is at the keyboard, not into a picture.
  await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element instanceof HTMLElement) element.blur();
  });
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file, ...(of ? { clip: await boxOf(page, of) } : {}) });
  await context.close();

  const { size } = await stat(file);
  console.log(`${file}  ${Math.round(size / 1000)} kB`);
  if (size > mostBytes) throw new Error(`${file} is larger than ${mostBytes} bytes.`);
}

/** The element with some air around it. */
async function boxOf(page: Page, selector: string): Promise<ScreenshotClip> {
  const air = 24;
  const { x, y, width, height } = await page.$eval(selector, (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height };
  });
  return {
    x: Math.max(0, x - air),
    y: Math.max(0, y - air),
    width: width + 2 * air,
    height: Math.min(height + 2 * air, 1400),
  };
}
