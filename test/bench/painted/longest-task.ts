import type { Page } from 'puppeteer-core';
import { bundle, withPages } from '../browser.js';
import { round, type Results } from '../results.js';
import { typed } from '../search/typed.js';
import { median } from '../statistics.js';
import { printTable } from '../table.js';
import { respondWith, scales, type Scale } from './pages.js';
import { markPrefix, traceTasks, type Traced } from './tasks.js';
import { open, typeAll, waitForAll } from './typing.js';

const runs = 3;

/** A task that takes longer makes a page feel stuck. */
const longTask = 50;

/** What happens one after the other; each begins with a mark of its name. */
const phases = ['arriving', 'indexing', 'typing', 'over'] as const;
type Phase = (typeof phases)[number];

const labels: Readonly<Partial<Record<Phase, string>>> = {
  arriving: 'from the search box until all services have arrived',
  indexing: 'from then until the last service is found, one word typed meanwhile',
  typing: 'typing the queries',
};

/** How long the longest task is that a citizen may have to wait for, with the services of the whole country. */
export async function measureLongestTask(): Promise<Results> {
  const { nation } = scales();
  const probe = await bundle('painted/probe.page.ts');
  const traced: Traced[] = [];
  await withPages(await respondWith(nation), async (inNewPage, { address }) => {
    for (let run = 0; run < runs; run += 1) {
      traced.push(
        await inNewPage((page) =>
          traceTasks(page, () => useCatalogue(page, nation, `${address}ours`, probe)),
        ),
      );
    }
  });
  const longest = (phase: Phase) =>
    median(traced.map((one) => Math.max(0, ...tasksOf(one, phase))));
  const blocking = (phase: Phase) =>
    median(traced.map((one) => tasksOf(one, phase).filter((task) => task > longTask).length));
  printTable(
    `Longest task with 31,000 services, ms, medians of ${runs} runs`,
    ['', 'longest', `tasks over ${longTask} ms`],
    phases
      .filter((phase) => labels[phase])
      .map((phase) => [labels[phase] ?? '', longest(phase).toFixed(1), String(blocking(phase))]),
  );
  return {
    'search.longestTask.ms': round(Math.max(longest('indexing'), longest('typing')), 1),
  };
}

/** Begins to search while services are put into the index, and goes on once they are. */
async function useCatalogue(
  page: Page,
  scale: Scale,
  address: string,
  probe: string,
): Promise<void> {
  const begin = (phase: Phase) => page.evaluate(`performance.mark('${markPrefix}${phase}')`);
  await open(page, address, probe);
  await begin('arriving');
  // The last answer has been asked for, and read: what follows is no more waiting for the line.
  await page.waitForFunction(`probe.arrived() >= ${scale.records.services.length}`, {
    polling: 20,
    timeout: 120_000,
  });
  await begin('indexing');
  await waitForAll(page, scale);
  await begin('typing');
  await typeAll(page, typed);
  await begin('over');
}

function tasksOf({ tasks, marks }: Traced, phase: Phase): number[] {
  const from = marks.get(markPrefix + phase) ?? Infinity;
  const to = marks.get(markPrefix + phases[phases.indexOf(phase) + 1]) ?? Infinity;
  return tasks
    .filter((task) => task.from >= from && task.from < to)
    .map(({ duration }) => duration);
}
