import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { standaloneFiles } from '../../demo/standalone-build.js';
import { startTestBackend, type TestBackend } from '../support/node/test-backend.js';
import { launchChromium, Visitor } from '../support/node/visitor.js';
import { OfflineSite, pageWith } from './offline-site.js';

describe('The service worker that a host serves', () => {
  let backend: TestBackend;
  let browser: Browser;
  let site: OfflineSite;
  let citizen: Visitor;
  before(async () => {
    await standaloneFiles.prepare();
    [backend, browser] = await Promise.all([startTestBackend(), launchChromium()]);
  });
  after(() => Promise.all([browser.close(), backend.close()]));
  beforeEach(async () => {
    site = new OfflineSite(standaloneFiles.folder, [backend.address]);
    await site.open();
    citizen = await Visitor.arrive(browser);
  });
  afterEach(async () => {
    await citizen.leave();
    await site.close();
  });

  const tag = (offline: string, file = 'loader.js?ver=1', data = `data-api="${backend.address}"`) =>
    `<script type="module" src="/mpp/${file}" ${data} data-offline="${offline}"></script>`;
  const visit = async (path: string) => {
    await citizen.page.goto(site.address + path);
    await citizen.sees('Desa Contoh');
  };
  /** Waits until the worker serves: what is open then is kept. */
  const isReady = () =>
    citizen.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  /** Waits until something is kept, by a part of its address. */
  const isKept = (part: string, wanted = true) =>
    citizen.page.waitForFunction(
      async (text, isWanted) => {
        const names = await caches.keys();
        const lists = await Promise.all(
          names.map(async (name) => (await caches.open(name)).keys()),
        );
        return lists.flat().some(({ url }) => url.includes(text)) === isWanted;
      },
      {},
      part,
      wanted,
    );
  const keptAddresses = () =>
    citizen.page.evaluate(async () => {
      const names = await caches.keys();
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return lists.flat().map(({ url }) => url.replace(location.origin, ''));
    });
  const failureAt = (path: string) => citizen.page.goto(site.address + path).then(() => '', String);

  it('keeps, after one visit under the strictest policy, all that a page and its widget will ask for', async () => {
    site.answers.set('/', {
      body: pageWith(`<link rel="stylesheet" href="/site.css">${tag('/mpp-offline.js?pages=/')}`),
    });
    site.answers.set('/site.css', {
      body: 'h1 { color: rgb(1, 2, 3); background: url("/crest.svg") }',
      type: 'text/css',
    });
    site.answers.set('/crest.svg', {
      body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      type: 'image/svg+xml',
    });
    await visit('/');
    await citizen.sees('217 layanan');
    await isReady();
    expect(citizen.problems).to.deep.equal([]);
    const kept = await keptAddresses();
    expect(kept).to.include.members(['/', '/site.css', '/crest.svg', '/mpp/loader.js?ver=1']);
    for (const piece of [
      'engine',
      'lexicon',
      'en',
      'further',
      'notice',
      'service-catalogue.content',
    ]) {
      expect(kept.join('\n')).to.match(new RegExp(`/mpp/shared/${piece}-`));
    }

    await site.close();
    await citizen.page.reload();
    await citizen.sees('217 layanan');
    const colour = await citizen.page.$eval('h1', (title) => getComputedStyle(title).color);
    expect(colour).to.equal('rgb(1, 2, 3)');
    await citizen.tabTo(/^searchbox Cari layanan$/);
    await citizen.page.keyboard.type('kawinan');
    await citizen.sees('layanan untuk “kawinan”');
    await citizen.page.evaluate(() => (document.documentElement.lang = 'en'));
    await citizen.sees('217 services');
    expect([...citizen.origins].sort()).to.deep.equal([site.address, backend.address].sort());
  });

  it('keeps no answers: a catalogue in a file of the same server is the client’s copy, with its date', async () => {
    const catalogue = {
      contractVersion: '1.0',
      malls: [{ id: 'mpp', name: 'MPP', timeZone: 'Asia/Jakarta' }],
      agencies: [],
      services: [{ id: 'a', name: 'Kartu keluarga' }],
    };
    site.answers.set('/mpp/catalogue.json', {
      body: JSON.stringify(catalogue),
      type: 'application/json',
    });
    const data = 'data-catalogue="/mpp/catalogue.json"';
    site.answers.set('/', { body: pageWith(tag('/mpp-offline.js?pages=/*', 'loader.js', data)) });
    await visit('/');
    await citizen.sees('1 layanan');
    await isReady();
    await citizen.page.reload();
    await citizen.sees('1 layanan');
    await isKept('static-catalogue-');
    expect((await keptAddresses()).join()).not.to.include('catalogue.json');
    await site.close();
    await citizen.page.reload();
    await citizen.sees('1 layanan');
    await citizen.sees('Ini salinan');
  });

  it('brings new versions of pages and files, keeps these, and throws away pieces that two versions do not need', async () => {
    const script = (body: string) => ({ body, type: 'text/javascript' });
    const publish = (version: number) => {
      const register = `<script src="/register.js"></script>`;
      const file = `<script type="module" src="/mpp/service-catalogue.js"></script>`;
      site.answers.set('/', {
        body: pageWith(register + file, `<p>Kabar ${version}</p>`),
        headers: { 'content-security-policy': "script-src 'self'", etag: `"${version}"` },
      });
      site.answers.set(
        '/mpp/service-catalogue.js',
        script(`import "./shared/piece-0000000${version}.js"`),
      );
      site.answers.set(
        `/mpp/shared/piece-0000000${version}.js`,
        script(`document.body.append("Potongan ${version}")`),
      );
    };
    site.answers.set(
      '/register.js',
      script('navigator.serviceWorker.register("/mpp-offline.js?pages=/")'),
    );
    publish(1);
    await visit('/');
    await isReady();
    for (const version of [2, 3]) {
      publish(version);
      site.answers.delete(`/mpp/shared/piece-0000000${version - 1}.js`);
      await citizen.page.reload();
      await citizen.sees(`Kabar ${version}`);
      await citizen.sees(`Potongan ${version}`);
      await isKept(`piece-0000000${version}`);
    }
    await isKept('piece-00000001', false);
    await citizen.page.waitForFunction(async () => {
      const page = await (await caches.match('/'))?.text();
      const file = await (await caches.match('/mpp/service-catalogue.js'))?.text();
      return page?.includes('Kabar 3') === true && file?.includes('00000003') === true;
    });
    await site.close();
    await citizen.page.reload();
    await citizen.sees('Kabar 3');
    await citizen.sees('Potongan 3');
  });

  it('keeps no page that it was not told of, nor one with another query, nor what is not for everybody', async () => {
    const head = tag('/mpp-offline.js?pages=/,/akun,/sesi,/masuk');
    for (const path of ['/', '/?id=7', '/lain', '/masuk/form']) {
      site.answers.set(path, { body: pageWith(head) });
    }
    site.answers.set('/akun', {
      body: pageWith(head),
      headers: { 'cache-control': 'no-store, no-cache' },
    });
    site.answers.set('/sesi', {
      body: pageWith(head),
      headers: { 'cache-control': 'no-cache, private' },
    });
    site.answers.set('/masuk', {
      body: '',
      status: 302,
      headers: { location: '/masuk/form' },
    });
    await visit('/');
    await isReady();
    for (const path of [
      '/?id=7',
      '/lain',
      '/akun',
      '/sesi',
      '/masuk',
      '/?fbclid=1&utm_source=wa',
    ]) {
      site.answers.set('/?fbclid=1&utm_source=wa', { body: pageWith(head) });
      await visit(path);
    }
    await site.close();
    for (const path of ['/?id=7', '/lain', '/akun', '/sesi', '/masuk', '/masuk/form']) {
      expect(await failureAt(path), path).to.include('net::ERR');
    }
    // What another site added to a link makes no other page.
    await visit('/?utm_source=surat');
    expect((await keptAddresses()).filter((path) => !path.startsWith('/mpp/'))).to.deep.equal([
      '/',
    ]);
  });

  it('keeps a page as a stranger sees it, whoever is signed in', async () => {
    const head = tag('/mpp-offline.js?pages=/');
    site.answers.set('/', ({ headers }) => ({
      body: pageWith(head, headers.cookie ? '<p>Selamat datang, Siti</p>' : '<p>Silakan masuk</p>'),
      headers: { 'set-cookie': 'session=siti; Path=/' },
    }));
    await visit('/');
    await isReady();
    await citizen.page.reload();
    await citizen.sees('Selamat datang, Siti');
    await site.close();
    await citizen.page.reload();
    await citizen.sees('Silakan masuk');
  });

  it('forgets a page that is gone or no longer for everybody', async () => {
    const head = tag('/mpp-offline.js?pages=/,/lama');
    site.answers.set('/', { body: pageWith(head) });
    site.answers.set('/lama', { body: pageWith(head) });
    await visit('/');
    await isReady();
    await visit('/lama');
    await isKept('/lama');
    site.answers.set('/', { body: pageWith(head), headers: { 'cache-control': 'private' } });
    site.answers.delete('/lama');
    await citizen.page.goto(`${site.address}/lama`);
    await isKept('/lama', false);
    await visit('/');
    await citizen.page.waitForFunction(async () => {
      const name = (await caches.keys()).find((one) => one.includes(' pages '));
      return name !== undefined && (await (await caches.open(name)).keys()).length === 0;
    });
  });

  it('shows the copy when the server takes the request and says nothing, or what stands before it says it is away', async () => {
    site.answers.set('/', { body: pageWith(tag('/mpp-offline.js?pages=/')) });
    await visit('/');
    await citizen.sees('217 layanan');
    await isReady();
    site.answers.set('/', { body: '<h1>502 Bad Gateway</h1>', status: 502 });
    await citizen.page.reload();
    await citizen.sees('217 layanan');
    site.isStuck = true;
    await citizen.page.reload();
    await citizen.sees('217 layanan');
  });

  it('goes when it is told to, with all it kept', async () => {
    site.answers.set('/', { body: pageWith(tag('/mpp-offline.js?pages=/')) });
    await visit('/');
    await isReady();
    site.answers.set('/', { body: pageWith(tag('/mpp-offline.js?off')) });
    const isGone = () =>
      citizen.page
        .waitForFunction(
          async () =>
            (await caches.keys()).length === 0 &&
            (await navigator.serviceWorker.getRegistrations()).length === 0,
          { timeout: 10_000 },
        )
        .then(
          () => true,
          () => false,
        );
    // A server that is slow for a moment is answered for by the copy, as ever: the next visit hears of it.
    do await citizen.page.reload();
    while (!(await isGone()));
    await site.close();
    expect(await failureAt('/')).to.include('net::ERR');
  });

  it('works inside a worker of the host’s own, and leaves the rest to that', async () => {
    site.answers.set('/sw.js', {
      body: `self.mppOffline = { pages: ['/'] };
        importScripts('/mpp/mpp-offline.js');
        self.addEventListener('install', () => self.skipWaiting());
        self.addEventListener('activate', (event) =>
          event.waitUntil(caches.open('host').then((cache) => cache.put('/x', new Response('x')))));
        self.addEventListener('fetch', (event) => {
          if (event.request.url.endsWith('/host')) {
            event.respondWith(new Response('<h1>Desa Contoh</h1><p>Dari host</p>', {
              headers: { 'content-type': 'text/html' } }));
          }
        });`,
      type: 'text/javascript',
      headers: { 'content-security-policy': "default-src 'self'" },
    });
    site.answers.set('/', { body: pageWith(tag('/sw.js')) });
    await visit('/');
    await citizen.sees('217 layanan');
    await isReady();
    await citizen.page.reload();
    await citizen.sees('217 layanan');
    await site.close();
    await visit('/host');
    await citizen.sees('Dari host');
    await visit('/');
    await citizen.sees('217 layanan');
    expect(await citizen.page.evaluate(() => caches.has('host'))).to.equal(true);
  });

  it('lies in the widgets’ folder where the host’s header widens its scope', async () => {
    const worker = '/mpp/mpp-offline.js?pages=/&scope=/';
    const body = await readFile(join(standaloneFiles.folder, 'mpp-offline.js'));
    const headers = {
      'service-worker-allowed': '/',
      'content-security-policy': "default-src 'self'",
    };
    site.answers.set(worker, { body, type: 'text/javascript', headers });
    site.answers.set('/', { body: pageWith(tag(worker.replace('&', '&amp;'))) });
    await visit('/');
    await isReady();
    await site.close();
    await citizen.page.reload();
    await citizen.sees('217 layanan');
  });

  it('says to the page’s author what is wrong with its address, and the page goes on', async () => {
    site.answers.set('/', { body: pageWith(tag('/not-there.js?pages=/')) });
    await visit('/');
    await citizen.sees('217 layanan');
    await citizen.page.waitForNetworkIdle();
    expect(citizen.problems.join('\n')).to.include('what data-offline names was not registered');
  });

  it('is heeded on script tags only', async () => {
    const paste =
      '<div class="mpp-service-catalogue" data-offline="/mpp-offline.js?pages=/"></div>';
    const script = `<script type="module" src="/mpp/loader.js" data-api="${backend.address}"></script>`;
    site.answers.set('/', { body: pageWith(script, paste) });
    await visit('/');
    await citizen.sees('217 layanan');
    expect(site.asked.join()).not.to.include('offline');
  });
});
