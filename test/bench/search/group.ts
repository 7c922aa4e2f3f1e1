import type { Results } from '../results.js';
import { measureQuality } from './quality.js';
import { measureSpeed } from './speed.js';

/** How well a search of services understands what citizens ask, and how fast it is. */
export async function run(): Promise<Results> {
  return { ...(await measureQuality()), ...(await measureSpeed()) };
}
