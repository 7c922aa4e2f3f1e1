import Fuse from 'fuse.js';
import { createLexicon } from '../../../src/rules/search/lexicon/lexicon.js';
import { ServiceIndex } from '../../../src/rules/search/service-index.js';
import { createMiniSearch, documentOf } from './minisearch.js';
import { findWithPagefind } from './pagefind.js';
import type { Answers, Entry } from './search.types.js';

export interface Engine {
  readonly label: string;
  /** What its figures are called in the results; undefined for one that is shown only. */
  readonly key?: string;
  answer(entries: readonly Entry[], queries: readonly string[]): Promise<Answers>;
}

export const engines: readonly Engine[] = [
  {
    label: 'ours',
    key: 'search',
    answer: async (entries, queries) => answerWithOurs(entries, queries, { everydayWords: true }),
  },
  {
    label: 'ours, no lexicon',
    answer: async (entries, queries) => answerWithOurs(entries, queries, { everydayWords: false }),
  },
  {
    label: 'MiniSearch 7',
    key: 'search.minisearch',
    answer: async (entries, queries) => {
      const index = createMiniSearch();
      index.addAll(entries.map(documentOf));
      return answersOf(queries, (query) => index.search(query).map(({ id }) => id));
    },
  },
  {
    label: 'Fuse.js 7',
    key: 'search.fuse',
    answer: async (entries, queries) => {
      const index = new Fuse(entries.map(documentOf), {
        keys: ['name', 'aliases', 'agency', 'theme'],
        threshold: 0.4,
        ignoreLocation: true,
      });
      return answersOf(queries, (query) => index.search(query).map(({ item }) => item.id));
    },
  },
  { label: 'Pagefind 1', key: 'search.pagefind', answer: findWithPagefind },
];

function answerWithOurs(
  entries: readonly Entry[],
  queries: readonly string[],
  { everydayWords }: { everydayWords: boolean },
): Answers {
  const index = new ServiceIndex();
  if (everydayWords) index.lexicon = createLexicon();
  for (const { service, theme, agency } of entries) index.add(service, { theme, agency });
  // Services that are offered as near ones only, under a label of their own, are no answers.
  return answersOf(queries, (query) => {
    const { found, match } = index.search(query);
    return found.map((number) => match(number).service.id);
  });
}

const answersOf = (queries: readonly string[], find: (query: string) => string[]): Answers =>
  new Map(queries.map((query) => [query, find(query)]));
