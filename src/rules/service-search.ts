import type { Agency } from '../contract/agency.js';
import type { ServiceSummary } from '../contract/service.js';
import { fold, wordsOf } from './fold.js';

/** What a query can be found in. */
export type SearchField = 'name' | 'alias' | 'code' | 'agency';

/** A service that answers a query. */
export interface ServiceMatch {
  readonly service: ServiceSummary;
  /** Higher fits better; comparable within one search only. */
  readonly score: number;
  /** The text that says most of the query, so that a reader sees why the service is listed. */
  readonly matched: { readonly field: SearchField; readonly text: string };
}

export interface ServiceIndex {
  /** Services that answer all words of a query, best first; equals in the order they were given. None for no words. */
  search(query: string): ServiceMatch[];
}

/** How much a word is worth where it is found. A name says more of a service than who gives it. */
const weights: Readonly<Record<SearchField, number>> = { name: 8, alias: 6, code: 6, agency: 2 };
/** A word that is only begun is worth less than one written out. */
const prefixWorth = 0.75;
/** Texts that begin as the query does come before those that have its words further on. */
const beginningWorth = 4;

interface IndexedText {
  readonly field: SearchField;
  readonly text: string;
  readonly folded: string;
  readonly words: readonly string[];
}

/** Prepares services for searching. `agencyOf` tells whose names find a service, too. */
export function createServiceIndex(
  services: readonly ServiceSummary[],
  agencyOf: (service: ServiceSummary) => Agency | undefined,
): ServiceIndex {
  const agencyTexts = new Map<Agency, IndexedText[]>();
  const textsOfAgency = (agency: Agency) => {
    const texts = agencyTexts.get(agency) ?? indexed('agency', agency.name, agency.shortName);
    agencyTexts.set(agency, texts);
    return texts;
  };
  const entries = services.map((service) => {
    const agency = agencyOf(service);
    const texts = [
      ...indexed('name', service.name),
      ...indexed('alias', ...(service.aliases ?? [])),
      ...indexed('code', service.code),
      ...(agency ? textsOfAgency(agency) : []),
    ];
    return { service, texts };
  });
  return {
    search(query) {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      return entries
        .flatMap(({ service, texts }) => {
          const found = scoreOf(texts, words);
          return found ? [{ service, ...found }] : [];
        })
        .sort((a, b) => b.score - a.score);
    },
  };
}

function indexed(field: SearchField, ...texts: (string | undefined)[]): IndexedText[] {
  return texts.flatMap((text) => {
    if (!text) return [];
    const folded = fold(text);
    return [{ field, text, folded, words: folded.split(' ') }];
  });
}

/** Worth of a query's words in a service's texts; undefined when a word is in none of them. */
function scoreOf(
  texts: readonly IndexedText[],
  words: readonly string[],
): Pick<ServiceMatch, 'score' | 'matched'> | undefined {
  const query = words.join(' ');
  const best = words.map(() => 0);
  let matched: IndexedText | undefined;
  let most = 0;
  let beginning = 0;
  for (const text of texts) {
    const weight = weights[text.field];
    let total = 0;
    words.forEach((word, index) => {
      const worth = weight * worthOf(word, text.words);
      best[index] = Math.max(best[index] ?? 0, worth);
      // Texts are weighed by how many of the words they say first, and only then by which field they are.
      if (worth > 0) total += 100 + worth;
    });
    if (total > most) {
      most = total;
      matched = text;
    }
    if (text.folded.startsWith(query)) beginning = Math.max(beginning, weight);
  }
  if (!matched || best.includes(0)) return undefined;
  const average = best.reduce((sum, worth) => sum + worth, 0) / words.length;
  return {
    score: average + (beginning / weights.name) * beginningWorth,
    matched: { field: matched.field, text: matched.text },
  };
}

function worthOf(word: string, words: readonly string[]): number {
  if (words.includes(word)) return 1;
  return words.some((one) => one.startsWith(word)) ? prefixWorth : 0;
}
