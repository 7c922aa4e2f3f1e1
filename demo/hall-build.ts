import { join } from 'node:path';
import { builtFiles } from './built-files.js';
import { projectFolder } from './project-folder.js';

const root = join(projectFolder, 'demo/hall');

/** Pages of the hall: each is a folder with an `index.html`. */
const pages = ['officer', 'board', 'live'] as const;

/** The pages of the hall, which are written in TypeScript over the package's published entries. */
export const hallFiles = builtFiles(
  join(projectFolder, 'dist/hall'),
  pages.map((name) => `${name}/index.html`),
  ['src', 'demo/hall', 'demo/hall-build.ts', 'package.json'],
  async (folder) => {
    const { build } = await import('vite');
    await build({
      configFile: false,
      root,
      base: '/hall/',
      publicDir: false,
      logLevel: 'warn',
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: true,
        // The pages' policy allows no inline script, which the polyfill would be.
        modulePreload: { polyfill: false },
        rolldownOptions: {
          checks: { bundlerTimings: false },
          input: pages.map((name) => join(root, name, 'index.html')),
        },
      },
    });
  },
);
