import type { ReadQuery } from '../query.js';
import { readPhrases } from './phrases.js';
import { readEveryday } from './read-everyday.js';

/** Everyday Indonesian of public services, as a way to read queries. */
export interface Lexicon {
  readonly read: ReadQuery;
}

export function createLexicon(): Lexicon {
  const phrases = readPhrases();
  return { read: (query, isKnown) => readEveryday(query, phrases, isKnown) };
}
