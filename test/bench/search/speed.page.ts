/** Runs in a page of its own for each subject, so that none finds code warmed up or memory filled by another. */
import { createLexicon } from '../../../src/rules/search/lexicon/lexicon.js';
import { ServiceIndex } from '../../../src/rules/search/service-index.js';
import { nationalCatalogue } from '../national-catalogue.js';
import { createMiniSearch, documentOf } from './minisearch.js';
import type { Entry } from './search.types.js';

export type Subject = 'ours' | 'minisearch' | 'substring';

/** Milliseconds. */
export interface Measured {
  /** Of each slice of the services that were put in without a pause. */
  readonly slices: readonly number[];
  /** Of each key that was pressed. */
  readonly keys: readonly number[];
}

/** What can be measured: services go in by slices, then each key press is a search. */
interface Subjected {
  readonly slice: number;
  add(entries: readonly Entry[]): void;
  /** Forgets what earlier searches have left, as everybody begins with a search never made before. */
  forget(): void;
  search(query: string): unknown;
}

const subjects: Readonly<Record<Subject, (all: readonly Entry[]) => Subjected>> = {
  ours: () => {
    const index = new ServiceIndex();
    index.lexicon = createLexicon();
    let forgotten = 0;
    return {
      slice: 250,
      add: (entries) => {
        for (const { service, theme, agency } of entries) index.add(service, { theme, agency });
      },
      // A word never heard before makes the index ask anew which words are meant.
      forget: () => {
        forgotten += 1;
        index.add({ id: `z-${forgotten}`, name: `zzz${forgotten}` }, {});
      },
      search: (query) => index.search(query),
    };
  },
  minisearch: (all) => {
    const index = createMiniSearch();
    // Turning services into what it takes is not counted as its work.
    const documents = all.map(documentOf);
    return {
      slice: Infinity,
      add: () => index.addAll(documents),
      forget: () => undefined,
      search: (query) => index.search(query),
    };
  },
  substring: () => {
    const names: string[] = [];
    return {
      slice: Infinity,
      add: (entries) => names.push(...entries.map(({ service }) => service.name.toLowerCase())),
      forget: () => undefined,
      search: (query) => {
        const wanted = query.toLowerCase();
        return names.filter((name) => name.includes(wanted));
      },
    };
  },
};

/** @param national whether to measure with the services of the whole country */
export async function measure(
  name: Subject,
  real: readonly Entry[],
  national: boolean,
  queries: readonly string[],
): Promise<Measured> {
  const entries = national ? nationalCatalogue(real) : real;
  const subject = subjects[name](entries);
  const slices: number[] = [];
  for (let at = 0; at < entries.length; at += subject.slice) {
    const slice = entries.slice(at, at + subject.slice);
    slices.push(timeOf(() => subject.add(slice)));
    await pause();
  }
  // To look through few names takes less than the clock shows. The others are asked once: ours remembers what was asked.
  const repeats = name === 'substring' && !national ? 20 : 1;
  const keys: number[] = [];
  for (const query of queries) {
    subject.forget();
    for (let length = 1; length <= query.length; length += 1) {
      const typed = query.slice(0, length);
      const time = timeOf(() => {
        for (let done = 0; done < repeats; done += 1) subject.search(typed);
      });
      keys.push(time / repeats);
      await pause();
    }
  }
  return { slices, keys };
}

function timeOf(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Between slices and between keys the page does other things. */
const pause = () => new Promise((resolve) => setTimeout(resolve));
