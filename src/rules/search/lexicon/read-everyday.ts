import { wordsOf } from '../../fold.js';
import { editDistance, mistakesIn } from '../edit-distance.js';
import type { Concept, Reading } from '../query.js';
import { rootsOf } from '../roots.js';
import type { Phrases, Phrase } from './phrases.js';

const sameWorth = 0.92;
const leadWorth = 0.7;
const partWorth = 0.5;
const longFiller = 7;

/** Reads a query as people who know what everyday words mean in a public service. */
export function readEveryday(
  query: string,
  lexicon: Phrases,
  isKnown: (word: string) => boolean,
): Concept[] {
  const typed = wordsOf(query);
  const words = typed.map((word) => meantBy(word, lexicon, isKnown));
  const isGuess = (word: string, index: number) =>
    word !== typed[index] && word !== lexicon.spellings.get(typed[index] ?? '');
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(lexicon, words, at);
    const end = at + (phrase?.words.length ?? 1);
    const meant = words.slice(at, end);
    concepts.push({
      said: typed.slice(at, end).join(' '),
      readings: readingsOf(typed.slice(at, end), meant, phrase),
      weak: meant.length === 1 && lexicon.fillers.has(meant[0] ?? ''),
      understood: phrase !== undefined && !meant.some((word, index) => isGuess(word, at + index)),
    });
    at = end;
  }
  // Somebody who says nothing else means these words.
  if (concepts.some(({ weak }) => !weak)) return concepts;
  return concepts.map((concept) => ({ ...concept, weak: false }));
}

function readingsOf(
  typed: readonly string[],
  meant: readonly string[],
  phrase: Phrase | undefined,
): Reading[] {
  const parts = meant.length > 1 ? meant.map((word) => ({ words: [word], worth: partWorth })) : [];
  const others = (texts: readonly string[] = [], worth: number) =>
    texts.map((text) => ({ words: text.split(' '), worth }));
  return [
    { words: typed, worth: 1, typed: true },
    { words: meant, worth: 1 },
    ...parts,
    ...others(phrase?.same, sameWorth),
    ...others(phrase?.leads, leadWorth),
  ];
}

/** The longest phrase of everyday language that begins at a word. */
function phraseAt({ phrases }: Phrases, words: readonly string[], at: number): Phrase | undefined {
  const found = rootsOf(words[at] ?? '')
    .flatMap((root) => phrases.get(root) ?? [])
    .filter((phrase) => phrase.words.every((word, index) => areKin(word, words[at + index])));
  // Said just so comes before said by another word of the family.
  const fit = ({ words: [first], words: all }: Phrase) =>
    all.length * 2 + Number(first === words[at]);
  return found.sort((a, b) => fit(b) - fit(a))[0];
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
function meantBy(word: string, lexicon: Phrases, isKnown: (word: string) => boolean): string {
  const meant = lexicon.spellings.get(word);
  if (meant !== undefined) return meant;
  if (word.length < 4 || isKnown(word)) return word;
  if (rootsOf(word).some((root) => lexicon.words.has(root))) return word;
  let nearest = word;
  let least = mistakesIn(word) + 1;
  for (const known of lexicon.words) {
    // What a short word may be misspelt for is too often a filler, and nothing would be left of the query.
    const most = lexicon.fillers.has(known) ? Number(word.length >= longFiller) : least - 1;
    const distance = editDistance(word, known, Math.min(most, least - 1));
    if (distance > most || distance >= least) continue;
    least = distance;
    nearest = known;
  }
  return nearest;
}
