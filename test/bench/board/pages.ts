import { readSeed } from '../../../demo/server/seeder/read-seed.js';
import { bundle } from '../browser.js';
import { published } from '../published.js';
import { firstOf, fromFiles, type Respond } from '../serve.js';
import { pageOf, servedFiles, widgetTag } from '../standalone.js';
import { Stage } from './stage.js';

/** What shows the hall; the page of each has its name. */
export const labels = {
  ours: 'board, one file',
  oursByLoader: 'board, by the loader',
  oursAlone: 'board, its own file',
  baseline: 'hand-written',
  empty: 'empty Lit element',
} as const;
export type Subject = keyof typeof labels;

/** The demonstration's mall, of which only the hall is made up. */
export function openStage(): Stage {
  const [mall] = readSeed().malls;
  if (!mall) throw new Error('The seed has no mall.');
  return new Stage(mall);
}

/** A screen that shows nothing but the hall. */
const style = `<style>
html, body { height: 100%; margin: 0; background: #0b0e13; }
mpp-queue-board { display: block; height: 100vh; }
</style>
`;

/**
 * Runs along the hand-written page's foot as the board's notices run along its own: a page on which something moves gets a
 * frame at every beat of the screen, and one on which nothing does gets it at once.
 */
const running = `<style>
.running { position: fixed; inset: auto auto 0 0; margin: 0; white-space: nowrap; animation: run 40s linear infinite; }
@keyframes run { from { transform: translateX(100vw); } to { transform: translateX(-100%); } }
</style>
`;
const runningText = '<p class="running">Nomor terakhir diambil pukul 15.00 WIB.</p>';

/** All pages and their files; what they ask of the hall is the stage's. */
export async function respond({ mall }: Stage): Promise<Respond> {
  const widget = `<mpp-queue-board mall="${mall.id}"></mpp-queue-board>`;
  const ours = (file: string) => pageOf(style + widgetTag(file), widget);
  const pages: Readonly<Record<Subject, string>> = {
    ours: ours('mpp-widgets.js'),
    oursByLoader: ours('loader.js'),
    oursAlone: ours('queue-board.js'),
    baseline: pageOf(`${running}<script type="module" src="/baseline.js"></script>`, runningText),
    empty: pageOf('<script type="module" src="/empty.js"></script>', '<bench-empty></bench-empty>'),
  };
  return firstOf(
    fromFiles(new Map(Object.entries(pages).map(([subject, html]) => [`/${subject}`, html]))),
    fromFiles(
      new Map([
        ['/baseline.js', await bundle('board/baseline.page.ts')],
        ['/empty.js', await published('start/empty.page.ts')],
      ]),
    ),
    fromFiles(await servedFiles()),
  );
}
