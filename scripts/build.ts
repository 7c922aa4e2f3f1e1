/**
 * `npm run build`: the package's modules and types (tsc), the files a site serves itself (Vite), the manifest and what
 * editors complete from. Prints what a page would load and fails where that is more than it may be.
 * `--manifest` and `--check-manifest` see to the committed manifest alone.
 */
import { parseArgs } from 'node:util';
import { analyze, isManifestInStep, writeManifest } from './build-manifest.js';
import { buildPackage } from './build-package.js';
import { measureSizes, sizeTable, tooLarge } from './build-sizes.js';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    manifest: { type: 'boolean', default: false },
    'check-manifest': { type: 'boolean', default: false },
  },
});
const print = (text: string) => process.stdout.write(`${text}\n`);
const manifest = await analyze();

if (values['check-manifest']) {
  if (!(await isManifestInStep(manifest))) {
    print('custom-elements.json does not say what the sources say: npm run build:manifest');
    process.exitCode = 1;
  }
} else {
  await writeManifest(manifest);
  if (!values.manifest) await buildAndMeasure(values.out);
}

async function buildAndMeasure(out: string): Promise<void> {
  await buildPackage(out, manifest);
  const sizes = await measureSizes(`${out}/standalone`);
  print(sizeTable(sizes));
  const excess = tooLarge(sizes);
  if (excess.length > 0) {
    print(`\nToo large: ${excess.map(({ name }) => name).join(', ')}`);
    process.exitCode = 1;
  }
}
