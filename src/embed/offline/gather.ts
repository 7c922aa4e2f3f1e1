import { addressesOf, copyOf, forget, isForEverybody, isSame, keep } from './kept.js';
import {
  referencesOfModule,
  referencesOfPage,
  referencesOfStyles,
  widgetFilesOf,
} from './references.js';
import { isHashed, isWidgetFile, type OfflineSettings } from './settings.js';

/** Milliseconds for which a page that says nothing of its version counts as the one that is kept. */
const sameFor = 3_600_000;

/** Fetches what must be kept, so that a page can be shown without its server. */
export interface Gatherer {
  /** Keeps a page, with all it needs, when it is not the one that is kept. @param seen what its reader was given */
  page(address: string, seen?: Response): Promise<void>;
  /** Keeps one of the widgets' files, after all that it may ask for. @param seen what a page was given */
  file(address: string, seen?: Response): Promise<void>;
  /** Keeps a style sheet, script, picture or font of a page. */
  look(address: string, seen?: Response): Promise<void>;
}

// As a stranger: what is kept must not be somebody's own, and is shown to whoever has the device next.
const ask = (address: string, cache: RequestCache) =>
  fetch(address, { cache, credentials: 'omit' });

export function createGatherer(settings: OfflineSettings): Gatherer {
  /** One file after the other, so that none is thrown away that another one is just about to need. */
  let files = Promise.resolve();

  const gatherFile = async (
    address: string,
    seen: Response | undefined,
    // Pieces import each other.
    passed: Set<string>,
  ): Promise<void> => {
    if (passed.has(address)) return;
    passed.add(address);
    const kept = await copyOf('files', address);
    if (kept && (isHashed(settings, address) || (seen && isSame(kept, seen)))) return;
    const answer = seen ?? (await ask(address, 'no-cache'));
    if (!isForEverybody(answer)) return;
    const code = await answer.clone().text();
    if (kept && (await kept.text()) === code) return;
    // Before the file itself: a copy that asks for what is missing is worse than an older one.
    for (const part of referencesOfModule(code, address)) await gatherFile(part, undefined, passed);
    if (!isHashed(settings, address)) await sweep(address, code);
    await keep('files', address, answer);
  };

  /**
   * Throws away pieces that no kept file asks for, nor the one that is about to be kept. Those of the version before
   * stay until the next one: a page that is still open may ask for them.
   */
  const sweep = async (address: string, code: string): Promise<void> => {
    const kept = await addressesOf('files');
    const used = new Set(kept.filter((one) => !isHashed(settings, one)));
    for (const part of referencesOfModule(code, address)) used.add(part);
    for (const one of used) {
      const text = await (await copyOf('files', one))?.text();
      for (const part of referencesOfModule(text ?? '', one)) used.add(part);
    }
    for (const one of kept) if (!used.has(one)) await forget('files', one);
  };

  const gatherer: Gatherer = {
    async page(address, seen) {
      const kept = await copyOf('pages', address);
      if (seen && isForEverybody(seen)) {
        if (kept && (isSame(kept, seen) || isOfSameHour(kept, seen))) return;
      } else if (seen && !kept) {
        complain(address, seen);
        return;
      }
      const answer = await ask(address, 'reload');
      if (!isForEverybody(answer) || !isHtml(answer)) {
        complain(address, answer);
        // What was taken from the public is not shown any longer, also where nobody can ask for it.
        if (answer.status < 500) await forget('pages', address);
        return;
      }
      const html = await answer.clone().text();
      for (const reference of referencesOfPage(html, address)) {
        if (!isWidgetFile(settings, reference)) await gatherer.look(reference);
        else if (!reference.startsWith(`${settings.files}loader.js`))
          await gatherer.file(reference);
        else {
          for (const file of widgetFilesOf(html, reference)) await gatherer.file(file);
          await gatherer.file(reference);
        }
      }
      await keep('pages', address, answer);
    },

    file(address, seen) {
      const done = files.then(() => gatherFile(address, seen, new Set()));
      files = done.catch(() => undefined);
      return done;
    },

    async look(address, seen) {
      const kept = await copyOf('looks', address);
      // Whoever is shown the page brings the newer one.
      if (kept && (!seen || isSame(kept, seen))) return;
      const answer = seen ?? (await ask(address, 'default'));
      if (!isForEverybody(answer)) return;
      if (/\.css$/i.test(new URL(address).pathname)) {
        const css = await answer.clone().text();
        for (const reference of referencesOfStyles(css, address)) await gatherer.look(reference);
      }
      await keep('looks', address, answer);
    },
  };
  return gatherer;
}

const isHtml = ({ headers }: Response) => /\bhtml\b/i.test(headers.get('content-type') ?? '');

/** By the server's own clock, for pages that carry no mark of their version. */
function isOfSameHour(kept: Response, seen: Response): boolean {
  if (['etag', 'last-modified'].some((name) => seen.headers.has(name))) return false;
  const dateOf = ({ headers }: Response) => Date.parse(headers.get('date') ?? '');
  return Math.abs(dateOf(seen) - dateOf(kept)) < sameFor;
}

/** A host that named a page wonders why it is not there. */
function complain(address: string, { status, redirected, headers }: Response): void {
  const told = headers.get('cache-control') ?? 'none';
  console.warn(
    `mpp-offline: ${address} is not kept (status ${status}${redirected ? ', redirected' : ''}, Cache-Control: ${told}).`,
  );
}
