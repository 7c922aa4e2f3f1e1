import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { journeyFiles } from '../../scripts/build-sizes.js';
import { startTestBackend, type TestBackend } from '../support/node/test-backend.js';
import { launchChromium, Visitor } from '../support/node/visitor.js';
import { builtStandalone } from './built-package.js';

describe('What is counted as a citizen’s whole journey', () => {
  const asked: string[] = [];
  let backend: TestBackend;
  let browser: Browser;
  let folder: Awaited<ReturnType<typeof builtStandalone>>;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://site');
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><html lang="id"><title>Desa</title><link rel="icon" href="data:,">
        <script type="module" src="/mpp-files/service-catalogue.js" data-api="${backend.address}"></script>
        <script type="application/json" data-mpp-config>{"author":false}</script>
        <mpp-service-catalogue></mpp-service-catalogue>`);
      return;
    }
    const file = pathname.replace(/^\/mpp-files\//, '');
    readFile(join(folder.path, file)).then(
      (body) => {
        asked.push(file);
        response.setHeader('content-type', 'text/javascript');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  before(async () => {
    [backend, folder, browser] = await Promise.all([
      startTestBackend(),
      builtStandalone(),
      launchChromium(),
    ]);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    server.close();
    await Promise.all([browser.close(), backend.close(), folder.remove()]);
  });

  it('is what a browser loads while somebody searches, reads and goes back', async () => {
    const citizen = await Visitor.arrive(browser);
    const { port } = server.address() as AddressInfo;
    await citizen.page.goto(`http://127.0.0.1:${port}/`);
    await citizen.sees('217 layanan');
    await citizen.tabTo(/^searchbox Cari layanan$/);
    await citizen.page.keyboard.type('ktp hilang');
    await citizen.sees('layanan untuk “ktp hilang”');
    await citizen.tabTo(/^button .*KTP/);
    await citizen.page.keyboard.press('Enter');
    await citizen.sees('Siapkan ini');
    await citizen.tabTo(/^button Kembali ke daftar$/, 'backwards');
    await citizen.page.keyboard.press('Enter');
    await citizen.sees('layanan untuk “ktp hilang”');

    const counted = await journeyFiles(folder.path, 'service-catalogue');
    expect(asked.sort()).to.deep.equal([...counted].sort());
    expect(citizen.problems).to.deep.equal([]);
    await citizen.leave();
  });
});
