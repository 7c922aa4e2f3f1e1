import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { build, type InlineConfig } from 'vite';
import { chromiumArguments, ensureChromium } from '../../scripts/ensure-browser.js';
import {
  firstOf,
  fromFiles,
  serve,
  type Answer,
  type Files,
  type Respond,
  type Server,
} from './serve.js';

/** Calls a function that a module of the page exports, with what can be written as JSON. */
export type CallInPage = (path: string, name: string, ...given: unknown[]) => Promise<unknown>;

/** Acts in a page of its own, so that it finds nothing that another left in memory or in a cache. */
export type InNewPage = <Result>(act: (page: Page) => Promise<Result>) => Promise<Result>;

/**
 * Serves, and gives a browser to look at it with.
 * @param answer what is answered by no file
 */
export async function withPages<Result>(
  respond: Respond,
  act: (inNewPage: InNewPage, server: Server) => Promise<Result>,
  answer?: Answer,
): Promise<Result> {
  const server = await serve(respond, answer);
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: chromiumArguments,
    protocolTimeout: 600_000,
  });
  try {
    return await act(async (inPage) => {
      const context = await browser.createBrowserContext();
      try {
        return await inPage(await context.newPage());
      } finally {
        await context.close();
      }
    }, server);
  } finally {
    await browser.close();
    server.stop();
  }
}

/** Gives a function that opens a page of its own for each call. */
export async function withBrowser<Result>(
  files: Files,
  act: (inNewPage: CallInPage) => Promise<Result>,
): Promise<Result> {
  const empty = new Map([['/', '<!doctype html><html lang="id"><title>Bench</title>']]);
  return withPages(firstOf(fromFiles(files), fromFiles(empty)), (inNewPage, { address }) =>
    act((path, name, ...given) =>
      inNewPage(async (page) => {
        await page.goto(address);
        const list = given.map((one) => JSON.stringify(one)).join(', ');
        return page.evaluate(`import('${path}').then((module) => module.${name}(${list}))`);
      }),
    ),
  );
}

/**
 * A module of this folder with all that it imports, as a page would get it.
 * @param config what is built otherwise than usual
 */
export async function bundle(file: string, config: InlineConfig = {}): Promise<string> {
  const outputs = await build({
    configFile: false,
    logLevel: 'warn',
    ...config,
    build: {
      target: 'es2022',
      write: false,
      lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['es'] },
      ...config.build,
    },
  });
  const [output] = Array.isArray(outputs) ? outputs : [outputs];
  if (!output || !('output' in output)) throw new Error(`Nothing was built of ${file}.`);
  return output.output[0].code;
}
