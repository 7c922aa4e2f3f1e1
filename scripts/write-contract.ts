/**
 * Writes what is made from the contract: `docs/openapi.json` for backend teams, `src/contract/wire.ts` and `wire-queue.ts` for pages.
 * `--check` writes nothing and fails where a file does not say what the contract says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { openApiDocument } from '../src/contract/openapi.js';
import { wireSources } from './wire.js';

const files = {
  'docs/openapi.json': `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  ...(await wireSources()),
};

for (const [path, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    process.stdout.write(`${path} does not say what the contract says: npm run build:contract\n`);
    process.exitCode = 1;
  }
}
