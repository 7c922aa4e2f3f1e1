import { measureSizes, sizeTable } from '../../../scripts/build-sizes.js';
import {
  buildStandaloneFiles,
  isStandaloneFresh,
  standaloneFolder,
} from '../../../demo/standalone-build.js';
import type { Results } from '../results.js';
import { peerSizes } from './peers.js';

/** What our files and those of other search boxes weigh. */
export async function run(): Promise<Results> {
  if (!isStandaloneFresh()) await buildStandaloneFiles();
  const sizes = await measureSizes(standaloneFolder);
  console.log(`\n${sizeTable(sizes)}`);
  return {
    ...Object.fromEntries(sizes.map(({ name, gzip }) => [name, gzip])),
    ...(await peerSizes()),
  };
}
