import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../src/contract/openapi.js';

/** Writes docs/openapi.json from the contract. */
const file = new URL('../docs/openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
console.log('Wrote docs/openapi.json');
