import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { widgetNames } from '../src/embed/widgets.js';

/** What a page loads, and how much of it there may be. Bytes, each file gzipped at level 9. */
export interface Size {
  /** Name of the figure, as in `test/bench/results.json`. */
  readonly name: string;
  readonly what: string;
  readonly gzip: number;
  readonly must: number;
  readonly goal: number;
}

const kB = 1000;

/** Measures the files of a standalone build. */
export async function measureSizes(folder: string): Promise<Size[]> {
  const files = new Map<string, { gzip: number; code: string }>();
  const file = async (path: string) => {
    let known = files.get(path);
    if (!known) {
      const code = await readFile(posix.join(folder, path), 'utf8');
      known = { code, gzip: gzipSync(code, { level: 9 }).length };
      files.set(path, known);
    }
    return known;
  };
  /** Files that an entry brings with it: at once, or also those it may ask for later. */
  const closure = async (paths: readonly string[], later: boolean): Promise<Set<string>> => {
    const found = new Set(paths);
    for (const path of found) {
      const { code } = await file(path);
      for (const imported of importsOf(code, later)) {
        found.add(posix.join(posix.dirname(path), imported));
      }
    }
    return found;
  };
  const sum = async (paths: Iterable<string>) => {
    let gzip = 0;
    for (const path of paths) gzip += (await file(path)).gzip;
    return gzip;
  };

  const sizes: Size[] = [
    {
      name: 'size.all.gzip',
      what: 'every widget in one file',
      gzip: await sum(await closure(['mpp-widgets.js'], true)),
      must: 60 * kB,
      goal: 46 * kB,
    },
    {
      name: 'size.loader.gzip',
      what: 'loader, no widget on the page',
      gzip: await sum(await closure(['loader.js'], false)),
      must: 2 * kB,
      goal: 1.2 * kB,
    },
  ];
  let earlier = new Set<string>();
  for (const widget of widgetNames) {
    const entries = ['loader.js', `${widget}.js`];
    const atOnce = await closure(entries, false);
    const journey = await closure(entries, true);
    sizes.push(
      {
        name: `size.mpp-${widget}.gzip`,
        what: `loader and mpp-${widget} until its first usable control`,
        gzip: await sum(atOnce),
        must: 30 * kB,
        goal: 26 * kB,
      },
      {
        name: `size.mpp-${widget}.journey.gzip`,
        what: `loader and mpp-${widget}, whole journey`,
        gzip: await sum(journey),
        must: 40 * kB,
        goal: 34 * kB,
      },
    );
    if (earlier.size > 0) {
      sizes.push({
        name: `size.mpp-${widget}.further.gzip`,
        what: `mpp-${widget} beside another widget`,
        gzip: await sum([...atOnce].filter((path) => !earlier.has(path))),
        must: 8 * kB,
        goal: 5 * kB,
      });
    }
    earlier = new Set([...earlier, ...atOnce]);
  }
  return sizes;
}

/** Paths that bundled code imports from beside it. */
export function importsOf(code: string, later: boolean): string[] {
  const atOnce = /(?:\bfrom|\bimport)\s*["'`](\.\.?\/[^"'`]+)["'`]/g;
  const all = later ? [atOnce, /\bimport\(\s*["'`](\.\.?\/[^"'`]+)["'`]/g] : [atOnce];
  return all.flatMap((pattern) => [...code.matchAll(pattern)].map(([, path = '']) => path));
}

/** Sizes that exceed what they must not. */
export const tooLarge = (sizes: readonly Size[]) => sizes.filter(({ gzip, must }) => gzip > must);

/** A table for people. */
export function sizeTable(sizes: readonly Size[]): string {
  const number = (bytes: number) => (bytes / kB).toFixed(2).padStart(6);
  const width = Math.max(...sizes.map(({ what }) => what.length));
  const rows = sizes.map(({ what, gzip, must, goal }) => {
    const verdict = gzip > must ? 'TOO LARGE' : gzip > goal ? 'ok, above goal' : 'ok';
    return `${what.padEnd(width)}  ${number(gzip)}  ${number(must)}  ${number(goal)}  ${verdict}`;
  });
  const head = `${'kB, gzip -9'.padEnd(width)}    size    must    goal`;
  return [head, ...rows].join('\n');
}
