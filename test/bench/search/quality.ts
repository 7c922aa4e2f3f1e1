import { round, type Results } from '../results.js';
import { printTable } from '../table.js';
import { readCatalogue, readQueries, type Query } from './catalogue.js';
import { engines, type Engine } from './engines.js';
import type { Answers } from './search.types.js';

/** What an engine answers when it is given the services with their aliases, and without. */
interface Answered {
  readonly engine: Engine;
  readonly practice: Answers;
  readonly bare: Answers;
}

type Catalogue = 'practice' | 'bare';
const titles: Readonly<Record<Catalogue, string>> = {
  practice: 'with aliases',
  bare: 'without aliases',
};

/** How often an answer is the first one, or one of the first three, and how often none is offered where none fits. */
export async function measureQuality(): Promise<Results> {
  const queries = readQueries();
  const texts = queries.map(({ q }) => q);
  const answered: Answered[] = [];
  for (const engine of engines) {
    answered.push({
      engine,
      practice: await engine.answer(readCatalogue({ aliases: true }), texts),
      bare: await engine.answer(readCatalogue({ aliases: false }), texts),
    });
  }
  printScores(queries, answered);
  for (const catalogue of ['practice', 'bare'] as const) {
    printKinds(queries, answered, catalogue);
  }
  return Object.assign({}, ...answered.map((one) => figuresOf(queries, one))) as Results;
}

const isAnswerable = ({ expect }: Query) => expect.length > 0;

/** Share of the queries with an answer among the first so many services that are offered. */
function success(queries: readonly Query[], answers: Answers, first: number): number {
  const asked = queries.filter(isAnswerable);
  const answered = asked.filter(({ q, expect }) =>
    answers
      .get(q)
      ?.slice(0, first)
      .some((id) => expect.includes(id)),
  );
  return answered.length / asked.length;
}

/** How many of the queries without an answer are offered none. */
const nothingFits = (queries: readonly Query[], answers: Answers): number =>
  queries.filter((query) => !isAnswerable(query) && answers.get(query.q)?.length === 0).length;

function figuresOf(queries: readonly Query[], { engine, practice, bare }: Answered): Results {
  const { key } = engine;
  if (key === undefined) return {};
  return {
    [`${key}.practice.success1`]: round(success(queries, practice, 1), 3),
    [`${key}.practice.success3`]: round(success(queries, practice, 3), 3),
    [`${key}.practice.nothingFits`]: nothingFits(queries, practice),
    [`${key}.bare.success1`]: round(success(queries, bare, 1), 3),
    [`${key}.bare.success3`]: round(success(queries, bare, 3), 3),
  };
}

/** Success@1 and @3 in one cell. */
const both = (queries: readonly Query[], answers: Answers): string =>
  [1, 3].map((first) => success(queries, answers, first).toFixed(3)).join(' / ');

function printScores(queries: readonly Query[], answered: readonly Answered[]): void {
  const asked = queries.filter(isAnswerable).length;
  const unanswerable = queries.length - asked;
  const fits = `nothing fits, of ${unanswerable}`;
  printTable(
    `Success@1 / @3 of ${asked} queries`,
    ['', titles.practice, fits, titles.bare, fits],
    answered.map(({ engine, practice, bare }) => [
      engine.label,
      both(queries, practice),
      String(nothingFits(queries, practice)),
      both(queries, bare),
      String(nothingFits(queries, bare)),
    ]),
  );
}

function printKinds(
  queries: readonly Query[],
  answered: readonly Answered[],
  catalogue: Catalogue,
): void {
  const asked = queries.filter(isAnswerable);
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  const head = ['', 'queries', ...answered.map(({ engine }) => engine.label)];
  const rows = (label: string, isIn: (query: Query, kind: string) => boolean) =>
    kinds.map((kind) => {
      const part = asked.filter((query) => isIn(query, kind));
      const cells = answered.map((one) => both(part, one[catalogue]));
      return [`${label}${kind}`, String(part.length), ...cells];
    });
  printTable(`Success@1 / @3 by kind of query, ${titles[catalogue]}`, head, [
    ...rows('', (query, kind) => query.kind === kind),
    ...rows('all but ', (query, kind) => query.kind !== kind),
  ]);
}
