import { bundle, withPages } from '../browser.js';
import { round, type Results } from '../results.js';
import { inTurn, medianOf, type Runs } from '../runs.js';
import { typed } from '../search/typed.js';
import { percentile } from '../statistics.js';
import { printTable } from '../table.js';
import { labels, respondWith, scales, subjects, type Scale, type Subject } from './pages.js';
import type { Key } from './probe.page.js';
import { ask, open, typeAll, waitForAll } from './typing.js';

/** Each subject is measured in turn, so many times. */
const runs = 5;

/** One run of a page. */
interface Measured {
  readonly keys: readonly Key[];
  readonly longTasks: readonly number[];
}

type Measurements = Runs<Subject, Measured>;

/** How long it takes from a key press until its results are painted, beside the hand-written page. */
export async function measurePainted(): Promise<Results> {
  const probe = await bundle('painted/probe.page.ts');
  const { mall, nation } = scales();
  const results: Record<string, number> = {};
  for (const scale of [mall, nation]) {
    const all = await measure(scale, probe);
    print(scale, all);
    const ratio = at(all, 'ours', 'painted', 0.95) / at(all, 'baseline', 'painted', 0.95);
    results[`search.key.${scale.key}.p95.ratio`] = round(ratio, 2);
  }
  return results;
}

const measure = async (scale: Scale, probe: string): Promise<Measurements> =>
  withPages(await respondWith(scale), (inNewPage, { address }) =>
    inTurn(subjects, runs, (subject) =>
      inNewPage(async (page) => {
        await open(page, address + subject, probe);
        await waitForAll(page, scale);
        const keys = await typeAll(page, typed);
        return { keys, longTasks: await ask(page, ({ longTasks }) => longTasks) };
      }),
    ),
  );

/** The median of all runs of what a share of the keys does not exceed. */
const at = (all: Measurements, subject: Subject, figure: keyof Key, share: number): number =>
  medianOf(all, subject, ({ keys }) =>
    percentile(
      keys.map((key) => key[figure]),
      share,
    ),
  );

function print({ title }: Scale, all: Measurements): void {
  const both = (subject: Subject, figure: keyof Key) =>
    [0.5, 0.95].map((share) => at(all, subject, figure, share).toFixed(1)).join(' / ');
  const keys = all.get('ours')?.[0]?.keys.length ?? 0;
  const long = (subject: Subject) => medianOf(all, subject, ({ longTasks }) => longTasks.length);
  printTable(
    `${keys} key presses until results are painted, ${title}, ms, p50 / p95, medians of ${runs} runs`,
    ['', 'painted', 'of which the page worked', 'tasks over 50 ms'],
    [
      ...subjects.map((subject) => [
        labels[subject],
        both(subject, 'painted'),
        both(subject, 'work'),
        String(long(subject)),
      ]),
      ['ratio', ratios(all, 'painted'), ratios(all, 'work'), ''],
    ],
  );
}

const ratios = (all: Measurements, figure: keyof Key) =>
  [0.5, 0.95]
    .map((share) => at(all, 'ours', figure, share) / at(all, 'baseline', figure, share))
    .map((ratio) => `${ratio.toFixed(2)} x`)
    .join(' / ');
