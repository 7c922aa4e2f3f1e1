/**
 * `npm run build`: the package's modules and types (tsc), the files a site serves itself (Vite), the manifest and what
 * editors complete from. Prints what a page would load and fails where that is more than it may be.
 * `--standalone` builds only the files a site serves itself; `--manifest` and `--check-manifest` see to the manifest alone.
 */
import { execFile } from 'node:child_process';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { analyze, isManifestInStep, writeEditorData, writeManifest } from './build-manifest.js';
import { measureSizes, sizeTable, tooLarge } from './build-sizes.js';
import { buildStandalone } from './build-standalone.js';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    standalone: { type: 'boolean', default: false },
    manifest: { type: 'boolean', default: false },
    'check-manifest': { type: 'boolean', default: false },
  },
});
const print = (text: string) => process.stdout.write(`${text}\n`);

if (values['check-manifest']) {
  if (!(await isManifestInStep(await analyze()))) {
    print('custom-elements.json does not say what the sources say: npm run build:manifest');
    process.exitCode = 1;
  }
} else if (values.manifest) {
  await writeManifest(await analyze());
} else {
  await build(values.out, values.standalone);
}

async function build(out: string, standaloneOnly: boolean): Promise<void> {
  const standalone = join(out, 'standalone');
  await rm(standaloneOnly ? standalone : out, { recursive: true, force: true });
  if (!standaloneOnly) {
    await emitModules(out);
    const manifest = await analyze();
    if (out === 'dist') await writeManifest(manifest);
    await writeEditorData(manifest, out);
  }
  await buildStandalone(standalone);

  const sizes = await measureSizes(standalone);
  print(sizeTable(sizes));
  const excess = tooLarge(sizes);
  if (excess.length > 0) {
    print(`\nToo large: ${excess.map(({ name }) => name).join(', ')}`);
    process.exitCode = 1;
  }
}

async function emitModules(out: string): Promise<void> {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const run = promisify(execFile);
  await run(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', out]).catch(
    (error: { stdout?: string }) => {
      throw new Error(`tsc failed:\n${error.stdout ?? String(error)}`);
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
