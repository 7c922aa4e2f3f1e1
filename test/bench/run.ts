/**
 * Runs the benchmarks: `npm run bench` all of them, `npm run bench -- search` one group.
 * Prints tables, writes the figures into `results.json` and draws them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawPicture } from './picture.js';
import { mergeResults, type Results } from './results.js';

interface Group {
  run(): Promise<Results>;
}

/** Loaded when they run: what they import is not there before it is installed. */
const groups: Readonly<Record<string, () => Promise<Group>>> = {
  search: () => import('./search/group.js'),
  painted: () => import('./painted/group.js'),
  start: () => import('./start/group.js'),
  sizes: () => import('./sizes/group.js'),
  live: () => import('./live/group.js'),
  board: () => import('./board/group.js'),
};

const { positionals } = parseArgs({ allowPositionals: true });
const names = positionals.length > 0 ? positionals : Object.keys(groups);
const unknown = names.find((name) => !(name in groups));
if (unknown !== undefined) {
  throw new Error(`There is no group "${unknown}"; there are ${Object.keys(groups).join(', ')}.`);
}

installPackages();
for (const name of names) {
  const group = await groups[name]?.();
  if (group) mergeResults(await group.run());
}
drawPicture();

/** What we are compared with is heavy, so only those who run this have it. */
function installPackages(): void {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  if (existsSync(new URL('node_modules', import.meta.url))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`"npm ci" failed in ${folder}.`);
}
