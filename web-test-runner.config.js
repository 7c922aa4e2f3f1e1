import { esbuildPlugin } from '@web/dev-server-esbuild';
import { testGround } from './test/support/node/web-test-runner-plugin.ts';

/**
 * What all engines have in common; `scripts/test.ts` adds browsers and files.
 * @type {import('@web/test-runner').TestRunnerConfig}
 */
export default {
  nodeResolve: true,
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }), testGround()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsStartTimeout: 60_000,
  // Nothing here is timed: these only end what would never end, also on a slow machine.
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: '60000' } },
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Test</title></head>` +
    `<body><script type="module" src="${testFramework}"></script></body></html>`,
};
