import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { launchChromium, Visitor } from '../support/node/visitor.js';
import { strictPolicy } from '../support/node/test-pages.js';
import { builtStandalone } from './built-package.js';

/** A village site with the built files, under the strictest policy, with the embeds that an editor left. */
let server: Server;
let browser: Browser;
let site: string;
let folder: { path: string; remove: () => Promise<void> };
/** Files the site refuses, as when the line drops. */
const refused = new Set<string>();
const asked: string[] = [];

const article = `<!doctype html><html lang="id"><title>Desa</title>
<script type="module" src="/mpp/loader.js?ver=1.2"></script>
<body><p>Kabar desa</p>
<div class="mpp-service-catalogue" data-agency="samsat"><a href="/layanan">Layanan samsat</a></div>
<p><a class="mpp-service-catalogue" href="/layanan?theme=pajak">Layanan pajak</a></p>`;

before(async () => {
  folder = await builtStandalone();
  browser = await launchChromium();
  server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://site');
    asked.push(pathname + search);
    void answer(pathname).then(
      ([type, body]) => {
        response.setHeader('content-type', type);
        response.setHeader('content-security-policy', strictPolicy(["'self'"]));
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  await browser.close();
  server.close();
  await folder.remove();
});

async function answer(pathname: string): Promise<[type: string, body: string]> {
  if (pathname === '/') return ['text/html', article];
  if (refused.has(pathname)) throw new Error('refused');
  if (!pathname.startsWith('/mpp/')) throw new Error('no such file');
  return [
    'text/javascript',
    await readFile(join(folder.path, pathname.slice('/mpp/'.length)), 'utf8'),
  ];
}

const widgetsOn = (visitor: Visitor) =>
  visitor.page.$$eval('mpp-service-catalogue', (widgets) =>
    widgets.map((widget) => [
      widget.shadowRoot !== null,
      widget.getAttribute('agency') ?? widget.getAttribute('theme'),
      widget.querySelector('a')?.getAttribute('href'),
      widget.closest('p') !== null,
    ]),
  );
const bothRunning = [
  [true, 'samsat', '/layanan', false],
  [true, 'pajak', '/layanan?theme=pajak', false],
];

describe('built loader on a page', () => {
  it('upgrades what an editor left, under the strictest policy and from its own folder', async () => {
    const visitor = await Visitor.arrive(browser);
    await visitor.page.goto(site);
    await visitor.page.waitForFunction(
      () => document.querySelectorAll('mpp-service-catalogue').length === 2,
    );
    expect(await widgetsOn(visitor)).to.deep.equal(bothRunning);
    // The page says of no backend, so the widgets tell its author; of anything else nobody has to complain.
    expect(visitor.problems.filter((text) => /polic|refused|trusted/i.test(text))).to.deep.equal(
      [],
    );
    expect([...visitor.origins]).to.deep.equal([site]);
    // The site's own version goes along, so that a new one is not mixed with old files.
    expect(asked).to.include('/mpp/service-catalogue.js?ver=1.2');
    await visitor.leave();
  });

  it('leaves the page as it was while a file is missing, and goes on once back online', async () => {
    refused.add('/mpp/service-catalogue.js');
    const visitor = await Visitor.arrive(browser);
    await visitor.page.goto(site, { waitUntil: 'networkidle0' });
    expect(await widgetsOn(visitor)).to.deep.equal([]);
    await visitor.page.waitForSelector('div > a::-p-text(Layanan samsat)', { visible: true });
    expect(visitor.problems.join()).to.contain('was not loaded');

    refused.clear();
    await visitor.page.evaluate(() => dispatchEvent(new Event('online')));
    await visitor.page.waitForFunction(
      () => document.querySelectorAll('mpp-service-catalogue').length === 2,
    );
    expect(await widgetsOn(visitor)).to.deep.equal(bothRunning);
    await visitor.leave();
  });
});
