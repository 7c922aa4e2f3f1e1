import { bundle, withPages } from '../browser.js';
import type { Results } from '../results.js';
import { measureHero } from './hero.js';
import { measureMemory } from './memory.js';
import { openStage, respond } from './pages.js';
import { measurePixels } from './pixels.js';
import { measureStart } from './start.js';

/** How soon a call is seen, how soon the board is there, and what a day leaves behind. */
export async function run(): Promise<Results> {
  const stage = openStage();
  const probe = await bundle('board/probe.page.ts');
  const startProbe = await bundle('start/probe.page.ts');
  return withPages(
    await respond(stage),
    async (inNewPage, { address }) => {
      const watching = { inNewPage, address, stage, probe };
      return {
        ...(await measurePixels(watching)),
        ...(await measureHero(watching)),
        ...(await measureStart({ inNewPage, address, probe: startProbe }, stage)),
        ...(await measureMemory(inNewPage, address, stage)),
      };
    },
    (request, response) => stage.answer(request, response),
  );
}
