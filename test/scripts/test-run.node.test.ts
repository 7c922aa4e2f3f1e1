import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';

const folders: string[] = [];

/** Runs the test command over files of its own and returns what it said last and its exit code. */
function runTests(files: Record<string, string>, { ci = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'test-run-'));
  folders.push(folder);
  for (const [name, body] of Object.entries(files)) {
    const imports = "import { after, before, describe, it } from 'node:test';";
    writeFileSync(join(folder, `${name}.node.test.ts`), `${imports}\n${body}\n`);
  }
  const { CI: _ci, NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/test.ts', '--folder', folder],
    { encoding: 'utf8', env: ci ? { ...env, CI: 'true' } : env },
  );
  return { stdout, status, last: stdout.trimEnd().split('\n').at(-1) };
}

const passing = "it('works', () => {});";

describe('npm test', () => {
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('counts every test once, in suites or not, and succeeds', () => {
    const { last, status } = runTests({
      plain: passing,
      suite: `describe('a', () => { describe('b', () => { ${passing} ${passing} }); });`,
    });
    expect(last).to.equal('3 passed, 0 failed, 0 skipped');
    expect(status).to.equal(0);
  });

  it('counts failures of tests and hooks, says which, and fails', () => {
    const { last, status, stdout } = runTests({
      plain: `${passing} it('adds up', () => { throw new Error('one is not two'); });`,
      hook: `describe('a', () => { after(() => { throw new Error('no tidying'); }); ${passing} });`,
    });
    expect(last).to.equal('2 passed, 2 failed, 0 skipped');
    expect(status).to.equal(1);
    expect(stdout).to.include('adds up').and.include('one is not two').and.include('no tidying');
  });

  it('takes a file that cannot be read, or holds no test, for a failure', () => {
    const { last, status } = runTests({
      broken: "throw new Error('no import');",
      empty: '',
      plain: passing,
    });
    expect(last).to.equal('1 passed, 2 failed, 0 skipped');
    expect(status).to.equal(1);
  });

  it('accepts skipped tests on a laptop, and not in CI', () => {
    const files = {
      some: `${passing} it.skip('later', () => {}); it.todo('one day');
        describe.skip('all of it', () => { ${passing} });`,
    };
    const laptop = runTests(files);
    expect(laptop.last).to.equal('1 passed, 0 failed, 3 skipped');
    expect(laptop.status).to.equal(0);
    expect(runTests(files, { ci: true }).status).to.equal(1);
  });

  it('fails when there is no test at all', () => {
    const { last, status } = runTests({});
    expect(last).to.equal('0 passed, 0 failed, 0 skipped');
    expect(status).to.equal(1);
  });
});
