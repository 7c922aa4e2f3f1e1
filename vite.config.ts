import { defineConfig } from 'vite';
import { minifyLiterals } from './scripts/minify-literals.js';

/** What every bundle of this project has in common; `scripts/build-standalone.ts` adds entries and files. */
export default defineConfig({
  publicDir: false,
  plugins: [minifyLiterals()],
  build: { target: 'es2022' },
});
