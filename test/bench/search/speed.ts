import { bundle, withBrowser } from '../browser.js';
import { round, type Results } from '../results.js';
import { inTurn, medianOf, type Runs } from '../runs.js';
import { percentile } from '../statistics.js';
import { printTable } from '../table.js';
import { readCatalogue } from './catalogue.js';
import type { Measured, Subject } from './speed.page.js';
import { typed } from './typed.js';

/** Each subject is measured in turn, so many times. */
const runs = 7;

const subjects: readonly (readonly [Subject, string])[] = [
  ['ours', 'ours'],
  ['minisearch', 'MiniSearch 7'],
  ['substring', 'substring of names'],
];

/** A task that takes longer makes a page feel stuck. */
const longTask = 50;

/** How long it takes to build an index and to answer a key press, in one mall and in all of the country. */
export async function measureSpeed(): Promise<Results> {
  const files = new Map([['/speed.page.js', await bundle('search/speed.page.ts')]]);
  const real = readCatalogue({ aliases: true });
  const measure = (national: boolean) =>
    withBrowser(files, (inNewPage) =>
      inTurn(
        subjects.map(([subject]) => subject),
        runs,
        async (subject) =>
          (await inNewPage(
            '/speed.page.js',
            'measure',
            subject,
            real,
            national,
            typed,
          )) as Measured,
      ),
    );
  const mall = await measure(false);
  const nation = await measure(true);
  const building = (subject: Subject) => medianOf(nation, subject, ({ slices }) => sum(slices));
  const longestSlice = medianOf(nation, 'ours', ({ slices }) => Math.max(...slices));
  printBuilding(building, longestSlice);
  printKeys('217 services', mall);
  printKeys('31,000 services', nation);
  return {
    'search.index.31000.ms': round(building('ours'), 1),
    'search.index.minisearch.31000.ms': round(building('minisearch'), 1),
  };
}

type Measurements = Runs<Subject, Measured>;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function printBuilding(building: (subject: Subject) => number, longestSlice: number): void {
  const [ours, minisearch] = [building('ours'), building('minisearch')];
  printTable(
    `Building the index for 31,000 services, medians of ${runs} runs`,
    ['', 'ms', 'longest task, ms', 'ours is faster'],
    [
      ['ours, 250 at a time', ours.toFixed(1), longestSlice.toFixed(1), ''],
      [
        'MiniSearch 7, addAll',
        ...[minisearch.toFixed(1), minisearch.toFixed(1), `${(minisearch / ours).toFixed(1)} x`],
      ],
    ],
  );
}

function printKeys(title: string, all: Measurements): void {
  const at = (subject: Subject, share: number) =>
    medianOf(all, subject, ({ keys }) => percentile(keys, share));
  const ratio = (subject: Subject, share: number) =>
    `${(at(subject, share) / at('substring', share)).toFixed(1)} x`;
  printTable(
    `A key press until services are found (not yet painted), ${title}, medians of ${runs} runs`,
    ['', 'p50, ms', 'p95, ms', 'p50 to substring', 'p95 to substring', `over ${longTask} ms`],
    subjects.map(([subject, label]) => [
      label,
      ...[at(subject, 0.5).toFixed(3), at(subject, 0.95).toFixed(3)],
      ...[ratio(subject, 0.5), ratio(subject, 0.95)],
      longKeys(all, subject),
    ]),
  );
}

function longKeys(all: Measurements, subject: Subject): string {
  const count = (measured: Measured) => measured.keys.filter((time) => time > longTask).length;
  const [first] = all.get(subject) ?? [];
  return `${medianOf(all, subject, count)} of ${first?.keys.length ?? 0}`;
}
