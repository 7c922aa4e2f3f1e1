import { readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './project-folder.js';

/** Files that are made from sources before the demonstration can serve them. */
export interface BuiltFiles {
  readonly folder: string;
  /** Whether all is there and no source is younger. */
  isFresh(): boolean;
  /** Builds what is not fresh. */
  prepare(): Promise<void>;
  /**
   * Builds the files beside the old ones and changes them over at the end, so that whoever is served meanwhile, or builds
   * at the same time, never meets half of them.
   */
  build(): Promise<void>;
}

/**
 * @param folder where the files stand
 * @param products names of files in it that a whole build has
 * @param sources what they are made from: files and folders, below the project
 * @param build makes them in a folder that is given; loads its bundler itself, so that a start without a build does not
 *   wait for it
 */
export function builtFiles(
  folder: string,
  products: readonly string[],
  sources: readonly string[],
  build: (folder: string) => Promise<void>,
): BuiltFiles {
  const isFresh = () => {
    const built = products.map((name) => modifiedAt(join(folder, name)));
    return (
      Math.min(...built) > Math.max(...sources.map((name) => newest(join(projectFolder, name))))
    );
  };
  const files: BuiltFiles = {
    folder,
    isFresh,
    async prepare() {
      if (!isFresh()) await files.build();
    },
    async build() {
      const beside = `${folder}-${process.pid}`;
      try {
        await build(beside);
        if (isFresh()) return;
        await rm(folder, { recursive: true, force: true });
        await rename(beside, folder);
      } catch (error) {
        // Somebody else may have been quicker between the two steps.
        if (!isFresh()) throw error;
      } finally {
        await rm(beside, { recursive: true, force: true });
      }
    },
  };
  return files;
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
