import { measureSizes, sizeTable } from '../../../scripts/build-sizes.js';
import { standaloneFiles } from '../../../demo/standalone-build.js';
import type { Results } from '../results.js';
import { peerSizes } from './peers.js';

/** What our files and those of other search boxes weigh. */
export async function run(): Promise<Results> {
  await standaloneFiles.prepare();
  const sizes = await measureSizes(standaloneFiles.folder);
  console.log(`\n${sizeTable(sizes)}`);
  return {
    ...Object.fromEntries(sizes.map(({ name, gzip }) => [name, gzip])),
    ...(await peerSizes()),
  };
}
