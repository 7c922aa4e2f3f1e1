import type { ReadQuery } from '../query.js';
import type { WordLore } from '../terms.js';
import { guessSlip } from './guess-slip.js';
import { readPhrases } from './phrases.js';
import { readEveryday } from './read-everyday.js';
import { kinship, rootsOf } from './roots.js';

/** What helps with words that no service is called by: how Indonesian makes words, slips, and everyday language. */
export interface Lexicon extends WordLore {
  readonly read: ReadQuery;
}

export function createLexicon(): Lexicon {
  const phrases = readPhrases();
  return {
    read: (query, isKnown) => readEveryday(query, phrases, isKnown),
    rootsOf,
    kinship,
    // What everyday language knows (`phk`) is no slip for what it looks like (`pkh`).
    guess: (word, other) => (phrases.words.has(word) ? 0 : guessSlip(word, other)),
  };
}
