import { bundle, withPages } from '../browser.js';
import type { Results } from '../results.js';
import { measureBlocking, measureShift } from './calm.js';
import { respond } from './pages.js';
import { measurePlainly, measureSlowly } from './ready.js';

export async function run(): Promise<Results> {
  const probe = await bundle('start/probe.page.ts');
  return withPages(await respond(), async (inNewPage, { address }) => {
    const open = { inNewPage, address, probe };
    return {
      ...(await measurePlainly(open)),
      ...(await measureSlowly(open)),
      ...(await measureBlocking(open)),
      ...(await measureShift(open)),
    };
  });
}
