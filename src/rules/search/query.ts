import { editDistance, mistakesIn } from './edit-distance.js';
import { wordsOf } from '../fold.js';
import { readLexicon, type Lexicon, type Phrase } from './lexicon/lexicon.js';
import { rootsOf } from './roots.js';

/** One way to say what is meant: all of its words must be there. */
export interface Reading {
  readonly words: readonly string[];
  readonly worth: number;
  /** Words as they were typed, so that they may be begun only or misspelt. */
  readonly typed: boolean;
}

/** A thing that a query speaks of, in each way it can be said. */
export interface Concept {
  readonly readings: readonly Reading[];
  /** It says little of which service is meant: a service need not have it. */
  readonly weak: boolean;
  /** Everyday language of public services knows it. */
  readonly understood: boolean;
}

const sameWorth = 0.92;
const leadWorth = 0.7;
const partWorth = 0.5;

/** What a query speaks of. None for a query without words. */
export function conceptsOf(query: string, isKnown: (word: string) => boolean): Concept[] {
  const lexicon = readLexicon();
  const words = wordsOf(query).map((word) => corrected(lexicon, word, isKnown));
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(lexicon, words, at);
    const length = phrase?.words.length ?? 1;
    const said = words.slice(at, at + length);
    const isFiller = length === 1 && lexicon.fillers.has(said[0] ?? '');
    concepts.push({ readings: readingsOf(said, phrase), weak: isFiller, understood: phrase !== undefined });
    at += length;
  }
  return concepts.every(({ weak }) => weak)
    ? concepts.map((concept) => ({ ...concept, weak: false }))
    : concepts;
}

function readingsOf(said: readonly string[], phrase: Phrase | undefined): Reading[] {
  const readings: Reading[] = [{ words: said, worth: 1, typed: true }];
  if (said.length > 1) {
    for (const word of said) readings.push({ words: [word], worth: partWorth, typed: false });
  }
  for (const text of phrase?.same ?? [])
    readings.push({ words: text.split(' '), worth: sameWorth, typed: false });
  for (const text of phrase?.leads ?? [])
    readings.push({ words: text.split(' '), worth: leadWorth, typed: false });
  return readings;
}

/** The longest phrase of everyday language that begins at a word. */
function phraseAt({ phrases }: Lexicon, words: readonly string[], at: number): Phrase | undefined {
  const first = rootsOf(words[at] ?? '').flatMap((root) => phrases.get(root) ?? []);
  let longest: Phrase | undefined;
  for (const phrase of first) {
    const fits = phrase.words.every((word, index) => areKin(word, words[at + index]));
    const exact = phrase.words[0] === words[at];
    const length = phrase.words.length + (exact ? 0.5 : 0);
    if (fits && length > (longest ? longest.words.length : 0)) longest = phrase;
  }
  return longest;
}

function areKin(one: string, other: string | undefined): boolean {
  if (one === other) return true;
  if (other === undefined) return false;
  const roots = rootsOf(other);
  return rootsOf(one).some((root) => roots.includes(root));
}

/**
 * The word that is meant: as it is rightly spelt or, where neither the catalogue nor everyday language knows what is
 * written, the nearest one of everyday language.
 */
function corrected(lexicon: Lexicon, word: string, isKnown: (word: string) => boolean): string {
  const meant = lexicon.spellings.get(word);
  if (meant !== undefined) return meant;
  if (word.length < 4 || isKnown(word) || lexicon.words.has(word)) return word;
  if (rootsOf(word).some((root) => lexicon.words.has(root))) return word;
  let nearest = word;
  let least = mistakesIn(word) + 1;
  for (const known of lexicon.words) {
    const distance = editDistance(word, known, least - 1);
    if (distance < least) {
      least = distance;
      nearest = known;
    }
  }
  return nearest;
}
