import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { chromiumArguments, ensureChromium } from '../../scripts/ensure-browser.js';

/** What a page is served, by its path. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Calls a function that a module of the page exports, with what can be written as JSON. */
export type CallInPage = (path: string, name: string, ...given: unknown[]) => Promise<unknown>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Isolated from other origins, a page may read the time to 5 microseconds instead of 100. */
const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Gives a function that opens a page of its own for each call, so that no call finds what another left in memory. */
export async function withBrowser<Result>(
  files: Files,
  act: (inNewPage: CallInPage) => Promise<Result>,
): Promise<Result> {
  const served = new Map([['/', '<!doctype html><html lang="id"><title>Bench</title>'], ...files]);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body = served.get(path);
    const type = types[extname(path) || '.html'] ?? 'application/octet-stream';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, ...isolated });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: chromiumArguments,
    protocolTimeout: 600_000,
  });
  try {
    const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
    return await act(async (path, name, ...given) => {
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        await page.goto(address);
        const list = given.map((one) => JSON.stringify(one)).join(', ');
        return await page.evaluate(`import('${path}').then((module) => module.${name}(${list}))`);
      } finally {
        await context.close();
      }
    });
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** A module of this folder with all that it imports, as a page would get it. */
export async function bundle(file: string): Promise<string> {
  const outputs = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['es'] },
    },
  });
  const [output] = Array.isArray(outputs) ? outputs : [outputs];
  if (!output || !('output' in output)) throw new Error(`Nothing was built of ${file}.`);
  return output.output[0].code;
}
