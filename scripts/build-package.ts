import { execFile } from 'node:child_process';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeEditorData, type Manifest } from './build-manifest.js';
import { buildStandalone } from './build-standalone.js';

/** Builds everything that is published below a folder, which is emptied first. */
export async function buildPackage(out: string, manifest: Manifest): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await emitModules(out);
  await writeEditorData(manifest, out);
  await buildStandalone(join(out, 'standalone'));
}

/** @throws {Error} with what the compiler said */
async function emitModules(out: string): Promise<void> {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const run = promisify(execFile);
  await run(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', out]).catch(
    (cause: unknown) => {
      const said = (cause as { stdout?: string }).stdout ?? '';
      throw new Error(`The compiler failed:\n${said}`, { cause });
    },
  );
  await copyStyles('src/theme', join(out, 'theme'));
}

/** Ready themes are plain style sheets: a page links them as they are. */
async function copyStyles(from: string, to: string): Promise<void> {
  const files = await readdir(from, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    await cp(join(from, file), join(to, file));
  }
}
