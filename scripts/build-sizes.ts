import { readdir, readFile, stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { widgetNames } from '../src/embed/widgets.js';

/** What a page loads, and how much of it there may be. Bytes, each file gzipped at level 9. */
export interface Size {
  /** Name of the figure, as in `test/bench/results.json`. */
  readonly name: string;
  readonly what: string;
  readonly gzip: number;
  /** None for figures that are only told. */
  readonly must?: number;
  readonly goal?: number;
}

const kB = 1000;

/**
 * Chunks that a citizen's visit does not bring: English words where the page is Indonesian, help for the page's author,
 * colours for browsers before 2024, the reader of a static catalogue where there is a backend, everyday language, which
 * comes with the first search for words that no service is called by, what people may want further (sharing, reports,
 * sheets of paper, the mall's own page), which comes when somebody asks for it, what keeps the open service in the
 * page's address where its author asks for that, and what asks for and follows queues, which a catalogue does not. A
 * board follows them, and shows nothing of what a catalogue does; its voice is loaded by the one board that speaks.
 */
const authors = ['contrast', 'palette', 'static-catalogue', 'page', 'recent\\.view'];
const onDemand = ['lexicon', 'further', 'notice'];
const queue = ['queue-engine', 'watch', 'announcer'];
const english = ['en', 'english'];
type Widget = (typeof widgetNames)[number];
const notOf: Readonly<Record<Widget, readonly string[]>> = {
  'service-catalogue': queue,
  'queue-board': ['service-catalogue\\.content', 'announcer'],
};
const chunks = (...names: readonly string[]) => new RegExp(`^(?:${names.join('|')})-`);
const rare = (widget: Widget) => chunks(...authors, ...notOf[widget], ...onDemand, ...english);
const rareInEnglish = (widget: Widget) => chunks(...authors, ...notOf[widget], ...onDemand);
const rareInEverydayWords = chunks(...authors, ...queue, ...english);

/** Bytes of a whole journey. A screen of a hall loads its board once a day, and not over a phone's line. */
const mostOfJourney: Readonly<Record<Widget, number>> = {
  'service-catalogue': 40 * kB,
  'queue-board': 50 * kB,
};

/** The files of a standalone build, each with its code and its size. */
class BuiltFiles {
  readonly #files = new Map<string, { readonly gzip: number; readonly code: string }>();

  constructor(private readonly folder: string) {}

  /** Files that an entry brings with it: at once, or also those it asks for later but for some. */
  async reached(entries: readonly string[], leftOut?: RegExp): Promise<Set<string>> {
    const found = new Set(entries);
    for (const path of found) {
      const { code } = await this.#file(path);
      for (const imported of importsOf(code, leftOut !== undefined)) {
        const reached = posix.join(posix.dirname(path), imported);
        if (!leftOut?.test(posix.basename(reached))) found.add(reached);
      }
    }
    return found;
  }

  async sizeOf(paths: Iterable<string>): Promise<number> {
    let gzip = 0;
    for (const path of paths) gzip += (await this.#file(path)).gzip;
    return gzip;
  }

  async #file(path: string) {
    let known = this.#files.get(path);
    if (!known) {
      const code = await readFile(posix.join(this.folder, path), 'utf8');
      known = { code, gzip: gzipSync(code, { level: 9 }).length };
      this.#files.set(path, known);
    }
    return known;
  }
}

/** Files that a citizen's whole visit to one widget brings, on a page in Indonesian and with a backend. */
export const journeyFiles = (folder: string, widget: Widget): Promise<Set<string>> =>
  new BuiltFiles(folder).reached([`${widget}.js`], rare(widget));

/** Measures the files of a standalone build. */
export async function measureSizes(folder: string): Promise<Size[]> {
  const files = new BuiltFiles(folder);
  const sizes: Size[] = [
    {
      name: 'size.all.gzip',
      what: 'every widget, the client, Indonesian and English in one file',
      gzip: await files.sizeOf(['mpp-widgets.js']),
      must: 60 * kB,
      goal: 46 * kB,
    },
    {
      name: 'size.loader.gzip',
      what: 'loader, no widget on the page',
      gzip: await files.sizeOf(['loader.js']),
      must: 2 * kB,
      goal: 1.2 * kB,
    },
  ];
  sizes.push({
    name: 'size.offline.gzip',
    what: 'service worker, where a host serves one; no page waits for it',
    gzip: await files.sizeOf(['mpp-offline.js']),
  });
  sizes.push({
    name: 'size.voice',
    what: 'recordings, all of them; only for a board that speaks by them',
    gzip: await bytesBelow(posix.join(folder, 'voice')),
    must: 250 * kB,
    goal: 250 * kB,
  });
  let earlier = new Set<string>();
  for (const widget of widgetNames) {
    const entry = [`${widget}.js`];
    const atOnce = await files.reached(entry);
    sizes.push(
      {
        name: `size.mpp-${widget}.gzip`,
        what: `mpp-${widget} until its first usable control`,
        gzip: await files.sizeOf(atOnce),
        must: 30 * kB,
        goal: 26 * kB,
      },
      {
        name: `size.mpp-${widget}.journey.gzip`,
        what: `mpp-${widget}, whole journey`,
        gzip: await files.sizeOf(await files.reached(entry, rare(widget))),
        must: mostOfJourney[widget],
        goal: 34 * kB,
      },
      {
        name: `size.mpp-${widget}.journey.en.gzip`,
        what: `mpp-${widget}, whole journey in English`,
        gzip: await files.sizeOf(await files.reached(entry, rareInEnglish(widget))),
      },
    );
    if (widget === 'service-catalogue') {
      sizes.push({
        name: `size.mpp-${widget}.journey.everyday.gzip`,
        what: `mpp-${widget}, whole journey, with everyday words, sharing, sheets of paper`,
        gzip: await files.sizeOf(await files.reached(entry, rareInEverydayWords)),
      });
    }
    if (earlier.size > 0) {
      sizes.push({
        name: `size.mpp-${widget}.further.gzip`,
        what: `mpp-${widget} beside another widget`,
        gzip: await files.sizeOf([...atOnce].filter((path) => !earlier.has(path))),
        must: 8 * kB,
        goal: 5 * kB,
      });
    }
    earlier = new Set([...earlier, ...atOnce]);
  }
  return sizes;
}

/** Bytes of the MP3 files below a folder, as they are: they do not shrink further. */
async function bytesBelow(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  const recordings = files.filter((file) => file.endsWith('.mp3'));
  const sizes = await Promise.all(recordings.map((file) => stat(posix.join(folder, file))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/** Paths that bundled code imports from beside it. */
export function importsOf(code: string, later: boolean): string[] {
  const atOnce = /(?:\bfrom|\bimport)\s*["'`](\.\.?\/[^"'`]+)["'`]/g;
  const all = later ? [atOnce, /\bimport\(\s*["'`](\.\.?\/[^"'`]+)["'`]/g] : [atOnce];
  return all.flatMap((pattern) => [...code.matchAll(pattern)].map(([, path = '']) => path));
}

/** Sizes that exceed what they must not. */
export const tooLarge = (sizes: readonly Size[]) =>
  sizes.filter(({ gzip, must = Infinity }) => gzip > must);

/** A table for people. */
export function sizeTable(sizes: readonly Size[]): string {
  const number = (bytes?: number) => (bytes ? (bytes / kB).toFixed(2) : '').padStart(6);
  const width = Math.max(...sizes.map(({ what }) => what.length));
  const rows = sizes.map((size) => {
    const { what, gzip, must, goal } = size;
    return `${what.padEnd(width)}  ${number(gzip)}  ${number(must)}  ${number(goal)}  ${verdictOf(size)}`;
  });
  const head = `${'kB, gzip -9'.padEnd(width)}    size    must    goal`;
  return [head, ...rows].join('\n');
}

function verdictOf({ gzip, must, goal }: Size): string {
  if (must === undefined || goal === undefined) return '';
  if (gzip > must) return 'TOO LARGE';
  return gzip > goal ? 'ok, above goal' : 'ok';
}
