import {
  defaultReporter,
  startTestRunner,
  type TestRunnerConfig,
  type TestSession,
  type TestSuiteResult,
} from '@web/test-runner';
import type { Engine } from './ensure-browser.js';
import { createLaunchers } from './test-engines.js';
import type { TestFiles } from './test-files.js';
import { add, type Totals } from './test-totals.js';

/**
 * Runs the browser tests in the engines and returns each engine's own totals. What does not depend
 * on engines and files stands in `web-test-runner.config.js`.
 */
export async function runBrowserTests(
  files: Pick<TestFiles, 'browser' | 'chromium'>,
  engines: readonly Engine[],
): Promise<Map<Engine, Totals>> {
  const totals = new Map<Engine, Totals>();
  const onlyChromium = engines.includes('chromium') ? files.chromium : [];
  if (files.browser.length + onlyChromium.length === 0) return totals;

  const { launchers, stop } = await createLaunchers(engines);
  const config: TestRunnerConfig = {
    // Keyboard focus belongs to one page at a time outside Chromium.
    concurrency: engines.every((engine) => engine === 'chromium') ? 3 : 1,
    concurrentBrowsers: engines.length,
    browsers: launchers.map(({ launcher }) => launcher),
    reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false })],
    staticLogging: true,
    files: files.browser,
    groups: launchers
      .filter(({ engine }) => engine === 'chromium' && onlyChromium.length > 0)
      .map(({ launcher }) => ({
        name: 'chromium only',
        files: onlyChromium,
        browsers: [launcher],
      })),
  };
  if (files.browser.length === 0) delete config.files;

  const runner = await startTestRunner({
    config,
    readCliArgs: false,
    autoExitProcess: false,
  });
  // The runner has said why by itself.
  if (!runner) throw new Error('The browser tests could not be started.');
  await new Promise<void>((resolve) => {
    runner.on('stopped', () => resolve());
    runner.on('finished', () => void runner.stop());
  });
  stop();
  for (const { engine, launcher } of launchers) {
    const sessions = [...runner.sessions.all()].filter(({ browser }) => browser === launcher);
    totals.set(engine, add(sessions.map((session) => countSession(session))));
  }
  return totals;
}

/** What a test file came to in one engine. A file that could not be run to its end, or that holds no test, counts as one failure more. */
export function countSession(
  session: Pick<TestSession, 'testResults' | 'passed' | 'browser' | 'testFile'>,
  say = (text: string) => void process.stdout.write(text),
): Totals {
  const totals = session.testResults
    ? countSuite(session.testResults)
    : { passed: 0, failed: 0, skipped: 0 };
  const isEmpty = totals.passed + totals.failed + totals.skipped === 0;
  if (totals.failed === 0 && (isEmpty || session.passed !== true)) {
    totals.failed += 1;
    const reason = isEmpty ? 'ran no test' : 'failed outside its tests';
    say(`✖ ${session.browser.name}: ${session.testFile} ${reason}\n`);
  }
  return totals;
}

function countSuite(suite: TestSuiteResult): Totals {
  const own: Totals = { passed: 0, failed: 0, skipped: 0 };
  for (const test of suite.tests) {
    if (test.skipped) own.skipped += 1;
    else if (test.passed) own.passed += 1;
    else own.failed += 1;
  }
  return add([own, ...suite.suites.map(countSuite)]);
}
