import type { ChromeLauncher } from '@web/test-runner-chrome';
import type { TestRunnerPlugin } from '@web/test-runner';
import { renderTestPage } from './test-pages.js';
import type { LiveStages } from './live-stages.js';
import type { TestBackend } from './test-backend.js';

/**
 * Gives browser tests a reference backend behind a fault proxy (`/__test-config`, see `lane.ts`) and
 * halls whose lines a test steers (`/__live-stages`, see `live-stage.ts`) and the pages of other people's sites (`/pages/<name>`, see `pages.ts`). The backend starts with the
 * first test that asks for it.
 */
export function testGround(): TestRunnerPlugin {
  let backend: Promise<TestBackend> | undefined;
  let stages: Promise<LiveStages> | undefined;
  return {
    name: 'test-ground',
    async serve({ request, response }) {
      const { pathname, searchParams } = new URL(request.url, 'http://localhost');
      if (pathname === '/__test-config') {
        backend ??= import('./test-backend.js').then(({ startTestBackend }) => startTestBackend());
        const { proxy } = await backend;
        return { body: JSON.stringify({ control: proxy.controlAddress }), type: 'json' };
      }
      if (pathname === '/__live-stages') {
        stages ??= import('./live-stages.js').then(({ LiveStages }) => LiveStages.start());
        const { address } = await stages;
        return { body: JSON.stringify({ address }), type: 'json' };
      }
      const page = renderTestPage(pathname, searchParams);
      if (page === undefined) return undefined;
      for (const [name, value] of Object.entries(page.headers)) response.set(name, value);
      return { body: page.body, type: page.type };
    },
    /** The runner's own command for media features does not know forced colours. */
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (command !== 'force-colours' || browser.type !== 'puppeteer') return undefined;
      const devtools = await (browser as ChromeLauncher).getPage(id).createCDPSession();
      const { forced } = payload as { forced: boolean };
      await devtools.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: forced ? 'active' : 'none' }],
      });
      return true;
    },
    async serverStop() {
      if (backend) await (await backend).close();
      if (stages) await (await stages).close();
    },
  };
}
