import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const handed = resolve('src/one-file/handed.ts');

/**
 * For files beside the one file: what it hands over on the page stands in them for the modules that it has already. A second
 * Lit costs a hall's board a tenth of its start, and a second list of what the page's author was told is one that no
 * element shows.
 */
export function takeHanded(): Plugin {
  return {
    name: 'mpp-take-handed',
    enforce: 'pre',
    resolveId: (path) => (/^lit$|\/author-report\.js$/.test(path) ? handed : null),
  };
}
