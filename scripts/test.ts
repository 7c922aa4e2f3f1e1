/**
 * Runs the tests: `npm test` in Chromium and Node, `npm run test:all` in all three engines and Node.
 * Words after `--` choose test files by a part of their path: `npm test -- service-catalogue`;
 * `--engine firefox` takes another engine, `--folder` looks for tests elsewhere.
 * The last line printed is `N passed, N failed, N skipped`, each engine's tests counted.
 */
import { parseArgs } from 'node:util';
import { engines as allEngines, type Engine } from './ensure-browser.js';
import { runBrowserTests } from './test-browser.js';
import { findTestFiles } from './test-files.js';
import { runNodeTests } from './test-node.js';
import { add, format, objection, type Totals } from './test-totals.js';

// New York is behind UTC while every mall is ahead of it, so that whoever takes the device's day or
// hour for the mall's gets a wrong one here.
process.env['TZ'] = 'America/New_York';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    engine: { type: 'string', multiple: true, default: [] },
    folder: { type: 'string', default: 'test' },
  },
});

const isEngine = (name: string): name is Engine => allEngines.some((engine) => engine === name);
const unknown = values.engine.find((name) => !isEngine(name));
if (unknown !== undefined) {
  throw new Error(`There is no engine "${unknown}"; there are ${allEngines.join(', ')}.`);
}
const chosen = values.engine.filter(isEngine);
const engines = values.all ? allEngines : chosen.length > 0 ? chosen : (['chromium'] as const);

const files = findTestFiles(positionals, values.folder);
const totals: Totals[] = [];
const lines: string[] = [];
const count = (label: string, part: Totals) => {
  totals.push(part);
  lines.push(`${label.padEnd(9)} ${format(part)}`);
};

try {
  count('node', await runNodeTests(files.node));
  for (const [engine, part] of await runBrowserTests(files, engines)) {
    count(engine, part);
  }
} catch (error) {
  process.stdout.write(`\n✖ ${error instanceof Error ? error.message : String(error)}\n`);
  totals.push({ passed: 0, failed: 1, skipped: 0 });
}

const sum = add(totals);
const complaint = objection(sum, { ci: Boolean(process.env['CI']) });
process.stdout.write(`\n${lines.join('\n')}\n${complaint ? `\n${complaint}\n` : ''}`);
process.stdout.write(`\n${format(sum)}\n`, () => {
  process.exit(complaint === undefined ? 0 : 1);
});
