import { writeFileSync } from 'node:fs';
import { wireSource } from './wire.js';

/** Writes src/contract/wire.ts from the contract. */
const file = new URL('../src/contract/wire.ts', import.meta.url);
writeFileSync(file, await wireSource());
console.log('Wrote src/contract/wire.ts');
