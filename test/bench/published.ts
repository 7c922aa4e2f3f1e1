import { minifyFurther } from '../../scripts/minify-further.js';
import { minify } from '../../scripts/build-standalone.js';
import { bundle } from './browser.js';

/** A module of this folder, built with the settings of the published files. */
export const published = (file: string): Promise<string> =>
  bundle(file, {
    plugins: [minifyFurther()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { rolldownOptions: { output: { minify, comments: false } } },
  });
