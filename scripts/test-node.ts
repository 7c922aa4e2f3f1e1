import { run } from 'node:test';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';
import { relative } from 'node:path';
import type { Totals } from './test-totals.js';

/**
 * Runs Node's own test runner over the files, one process each, and prints what failed. Child
 * processes inherit this process's `--import tsx`.
 */
export async function runNodeTests(files: readonly string[]): Promise<Totals> {
  const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  if (files.length === 0) return totals;
  const withTests = new Set<string>();
  const print = (text: string) => process.stdout.write(text);

  // The time-out is for files that never end, for example because a server was left open.
  const options = { files: [...files], concurrency: 2, timeout: 180_000 };
  const events: AsyncIterable<TestEvent> = run(options);
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') print(data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = data.file === undefined ? '' : relative('.', data.file);
    // Node reports a file that declares no test as if the file itself were a test that passed.
    const isFile = data.nesting === 0 && relative('.', data.name) === file;
    const isSuite = data.details.type === 'suite';
    if (type === 'test:fail') {
      // A suite fails because a test in it failed, which is already told, or because a hook did.
      const { error } = data.details;
      const failureType = 'failureType' in error ? error.failureType : undefined;
      if (failureType === 'subtestsFailed' || data.todo !== undefined) {
        if (data.todo !== undefined) totals.skipped += 1;
        continue;
      }
      withTests.add(file);
      totals.failed += 1;
      print(`\n✖ ${file}: ${isFile ? 'could not be run' : data.name}\n${describe(error)}\n`);
    } else if (!isSuite && !isFile) {
      withTests.add(file);
      if (data.skip !== undefined || data.todo !== undefined) totals.skipped += 1;
      else totals.passed += 1;
    } else if (isSuite && data.skip !== undefined) {
      withTests.add(file);
      totals.skipped += 1;
    }
  }
  for (const file of files.map((path) => relative('.', path))) {
    if (withTests.has(file)) continue;
    totals.failed += 1;
    print(`\n✖ ${file}: holds no test\n`);
  }
  return totals;
}

function describe(error: Error): string {
  const cause: unknown = error.cause ?? error;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause);
  const compared =
    cause instanceof Error && 'expected' in cause && 'actual' in cause
      ? `\nexpected: ${inspect(cause.expected)}\nactual:   ${inspect(cause.actual)}`
      : '';
  return `${text}${compared}`.replace(/^/gm, '    ');
}
