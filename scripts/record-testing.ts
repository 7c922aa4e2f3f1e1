import { writeFileSync } from 'node:fs';
import { startServer } from '../demo/server/start-server.js';
import { recordAnswers } from './recording.js';

/** Records the reference backend's answers into src/testing/recorded. Run it after every change of seed or contract. */
const server = await startServer({ floodLimit: 'off' });
try {
  const recording = await recordAnswers(server.url);
  const lists = Object.entries(recording).map(([name, records]: [string, object[]]) => {
    const lines = records.map((record) => `    ${JSON.stringify(record)},\n`);
    return `  ${name}: [\n${lines.join('')}  ],\n`;
  });
  const text = `import type { Recording } from '../recording.types.js';

// Made by scripts/record-testing.ts from the answers of the reference backend; a test holds it to them.
// prettier-ignore
export const recording: Recording = {
${lists.join('')}};
`;
  writeFileSync(new URL('../src/testing/recorded/recording.ts', import.meta.url), text);
  console.log(`Recorded ${recording.services.length} services`);
} finally {
  await server.close();
}
