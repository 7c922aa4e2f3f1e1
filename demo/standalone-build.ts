import { readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './project-folder.js';

/** The published files that pages embed, as `npm run build` leaves them. */
export const standaloneFolder = join(projectFolder, 'dist/standalone');

/** What the files are made from. */
const sources = ['src', 'scripts/build-standalone.ts', 'vite.config.ts', 'package.json'];
const products = ['mpp-widgets.js', 'loader.js', 'mpp-offline.js'];

/** Whether the published files are there and no source is younger than they are. */
export function isStandaloneFresh(): boolean {
  const built = products.map((name) => modifiedAt(join(standaloneFolder, name)));
  return Math.min(...built) > Math.max(...sources.map((name) => newest(join(projectFolder, name))));
}

/**
 * Builds the published files beside the old ones and changes them over at the end, so that whoever is served meanwhile,
 * or builds at the same time, never meets half of them. The bundler is imported only here: a start without a build does
 * not wait for it.
 */
export async function buildStandaloneFiles(): Promise<void> {
  const { buildStandalone } = await import('../scripts/build-standalone.js');
  const folder = `${standaloneFolder}-${process.pid}`;
  try {
    await buildStandalone(folder);
    if (isStandaloneFresh()) return;
    await rm(standaloneFolder, { recursive: true, force: true });
    await rename(folder, standaloneFolder);
  } catch (error) {
    // Somebody else may have been quicker between the two steps.
    if (!isStandaloneFresh()) throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function newest(path: string): number {
  const file = statSync(path);
  if (!file.isDirectory()) return file.mtimeMs;
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(...inside.map((name) => statSync(join(path, name)).mtimeMs));
}

/** 0 for a file that is not there: older than anything. */
function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
