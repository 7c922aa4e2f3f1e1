import { join } from 'node:path';
import { builtFiles } from './built-files.js';
import { projectFolder } from './project-folder.js';

/** The published files that pages embed, as `npm run build` leaves them. */
export const standaloneFiles = builtFiles(
  join(projectFolder, 'dist/standalone'),
  ['mpp-widgets.js', 'loader.js', 'mpp-offline.js'],
  ['src', 'assets/voice', 'scripts/build-standalone.ts', 'vite.config.ts', 'package.json'],
  async (folder) => {
    const { buildStandalone } = await import('../scripts/build-standalone.js');
    await buildStandalone(folder);
  },
);
