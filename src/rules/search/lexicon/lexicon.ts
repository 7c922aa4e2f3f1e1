import type { ReadQuery } from '../query.js';
import type { Guess } from '../terms.js';
import { guessSlip } from './guess-slip.js';
import { readPhrases } from './phrases.js';
import { readEveryday } from './read-everyday.js';

/** What helps with words that no service is called by: everyday Indonesian of public services, and slips. */
export interface Lexicon {
  readonly read: ReadQuery;
  readonly guess: Guess;
}

export function createLexicon(): Lexicon {
  const phrases = readPhrases();
  return { read: (query, isKnown) => readEveryday(query, phrases, isKnown), guess: guessSlip };
}
