import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { analyze, type Manifest } from '../../scripts/build-manifest.js';
import { buildPackage } from '../../scripts/build-package.js';
import { buildStandalone } from '../../scripts/build-standalone.js';

const run = promisify(execFile);

/** The package as it would be published, built from the sources for these tests. */
export interface BuiltPackage {
  /** Folder with `package.json` and `dist`; lies inside the project, so that its dependencies are found. */
  readonly folder: string;
  readonly standalone: string;
  readonly manifest: Manifest;
  /** Runs a module that says `import ... from 'mpp-widgets/...'`, and gives what it prints. */
  runModule(code: string): Promise<string>;
  remove(): Promise<void>;
}

export async function builtPackage(): Promise<BuiltPackage> {
  const folder = await cacheFolder('package-');
  const manifest = await analyze();
  const published = (await readdir('.')).filter((name) =>
    /^(?:README|LICENSE|CHANGELOG)/.test(name),
  );
  for (const name of ['package.json', 'custom-elements.json', ...published]) {
    await cp(name, join(folder, name));
  }
  await buildPackage(join(folder, 'dist'), manifest);
  return {
    folder,
    standalone: join(folder, 'dist', 'standalone'),
    manifest,
    async runModule(code) {
      const file = join(folder, 'test-module.mjs');
      await writeFile(file, code);
      const { stdout } = await run(process.execPath, [file], { cwd: folder });
      return stdout;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The files a site serves itself, built from the sources for a test. */
export async function builtStandalone(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await cacheFolder('standalone-');
  await buildStandalone(path);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function cacheFolder(prefix: string): Promise<string> {
  const cache = resolve('node_modules', '.cache', 'mpp-widgets');
  await mkdir(cache, { recursive: true });
  return mkdtemp(join(cache, prefix));
}

/** Files below a folder that end in one of some ways, by their path with forward slashes, with their text. */
export async function textsIn(folder: string, ending: RegExp): Promise<Map<string, string>> {
  const paths = (await readdir(folder, { recursive: true })).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const texts = new Map<string, string>();
  for (const path of paths.filter((one) => ending.test(one)).sort()) {
    texts.set(path, await readFile(join(folder, path), 'utf8'));
  }
  return texts;
}

/** Runs a program of the project's own `node_modules`. Rejects, with what it said, when it complains. */
export async function runTool(script: string, ...parameters: string[]): Promise<string> {
  const file = resolve('node_modules', script);
  try {
    return (await run(process.execPath, [file, ...parameters])).stdout;
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`${script} complains:\n${stdout}${stderr}`, { cause });
  }
}
