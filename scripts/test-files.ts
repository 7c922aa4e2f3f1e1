import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Test files by where they run. Paths are relative to the project, with forward slashes. */
export interface TestFiles {
  /** Run in every engine. */
  browser: string[];
  /** Need something only Chromium's driver offers, such as media emulation: `*.chromium.test.ts`. */
  chromium: string[];
  /** Run in Node: `*.node.test.ts`. */
  node: string[];
}

/** Finds the test files whose path holds one of the given parts; all of them when none is given. */
export function findTestFiles(parts: readonly string[], folder = 'test'): TestFiles {
  const found: TestFiles = { browser: [], chromium: [], node: [] };
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).split(sep).join('/'))
    .filter((path) => path.endsWith('.test.ts') && !path.includes('/node_modules/'))
    .sort();
  for (const path of paths) {
    if (parts.length > 0 && !parts.some((part) => path.includes(part))) continue;
    if (path.endsWith('.node.test.ts')) found.node.push(path);
    else if (path.endsWith('.chromium.test.ts')) found.chromium.push(path);
    else found.browser.push(path);
  }
  return found;
}
