import { describe, it } from 'node:test';
import { expect } from 'chai';
import { countSession } from '../../scripts/test-browser.js';

type Session = Parameters<typeof countSession>[0];

const result = (passed: boolean, skipped = false) => ({ name: 'a test', passed, skipped });

/** What an engine reports of one file. */
function session(passed: boolean, testResults: Session['testResults']): Session {
  const browser = { name: 'Firefox' } as Session['browser'];
  return { passed, testResults, browser, testFile: 'test/some.test.ts' };
}

describe('Counting browser tests', () => {
  it('counts tests in suites of any depth', () => {
    const inner = { name: 'inner', suites: [], tests: [result(true), result(false)] };
    const outer = { name: 'outer', suites: [inner], tests: [result(true), result(false, true)] };
    expect(countSession(session(false, outer))).to.deep.equal({ passed: 2, failed: 1, skipped: 1 });
  });

  it('takes a file without tests, without results, or failing outside its tests for a failure', () => {
    const told: string[] = [];
    const count = (of: Session) => countSession(of, (text) => void told.push(text));
    const one = { passed: 0, failed: 1, skipped: 0 };
    const empty = { name: '', suites: [], tests: [] };
    expect(count(session(true, empty))).to.deep.equal(one);
    expect(count(session(false, undefined))).to.deep.equal(one);
    const passing = { name: '', suites: [], tests: [result(true)] };
    expect(count(session(false, passing))).to.deep.equal({ ...one, passed: 1 });
    expect(told).to.have.length(3);
  });
});
