import { editDistance, mistakesIn } from './edit-distance.js';
import type { Concept, Reading } from '../query.js';
import { kinship, rootsOf } from './roots.js';
import type { Phrases, Phrase } from './phrases.js';

const sameWorth = 0.92;
const leadWorth = 0.7;
const partWorth = 0.45;
const guessWorth = 0.8;
const surelyKin = 0.8;
const longFiller = 7;

interface Word {
  readonly typed: string;
  readonly meant: string;
  /** It is only the nearest known one. */
  readonly isGuess: boolean;
}

/** Reads a query as people who know what everyday words mean in a public service. */
export function readEveryday(
  query: readonly string[],
  lexicon: Phrases,
  isKnown: (word: string) => boolean,
): Concept[] {
  const words = query.map((word) => readWord(word, lexicon, isKnown));
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(lexicon, words, at);
    const end = at + (phrase?.words.length ?? 1);
    const said = words.slice(at, end);
    const [{ meant } = { meant: '' }] = said;
    concepts.push({
      said: said.map(({ typed }) => typed).join(' '),
      readings: readingsOf(said, phrase, lexicon),
      weak: said.length === 1 && lexicon.fillers.has(meant),
      understood: phrase !== undefined && !said.some(({ isGuess }) => isGuess),
    });
    at = end;
  }
  // Somebody who says nothing else means these words.
  if (concepts.some(({ weak }) => !weak)) return concepts;
  return concepts.map((concept) => ({ ...concept, weak: false }));
}

function readingsOf(
  said: readonly Word[],
  phrase: Phrase | undefined,
  { fillers, variants }: Phrases,
): Reading[] {
  const meant = said.map((word) => word.meant);
  const parts = meant.filter((word) => !fillers.has(word));
  const sureness = said.some(({ isGuess }) => isGuess) ? guessWorth : 1;
  const others = (texts: readonly string[] = [], worth: number) =>
    texts.map((text) => ({ words: text.split(' '), worth: worth * sureness }));
  return [
    { words: said.map(({ typed }) => typed), worth: 1, typed: true },
    ...others([meant.join(' ')], 1),
    ...(meant.length > 1 ? others(parts, partWorth) : others(variants.get(meant[0] ?? ''), 1)),
    ...others(phrase?.same, sameWorth),
    ...others(phrase?.leads, leadWorth),
  ];
}

/** The longest phrase of everyday language that begins at a word. */
function phraseAt({ phrases }: Phrases, words: readonly Word[], at: number): Phrase | undefined {
  const found = rootsOf(words[at]?.meant ?? '')
    .flatMap((root) => phrases.get(root) ?? [])
    .filter((phrase) =>
      phrase.words.every(
        (word, index) => kinship(word, words[at + index]?.meant ?? '') >= surelyKin,
      ),
    );
  // Said just so comes before said by another word of the family.
  const fit = ({ words: [first], words: all }: Phrase) =>
    all.length * 2 + Number(first === words[at]?.meant);
  return found.sort((a, b) => fit(b) - fit(a))[0];
}

/** Reads a word as it is rightly spelt or, where neither the catalogue nor everyday language knows it, as the nearest one. */
function readWord(typed: string, lexicon: Phrases, isKnown: (word: string) => boolean): Word {
  const known = lexicon.spellings.get(typed) ?? typed;
  const word = { typed, meant: known, isGuess: false };
  if (known !== typed || typed.length < 4 || isKnown(typed)) return word;
  if (rootsOf(typed).some((root) => lexicon.words.has(root))) return word;
  let least = mistakesIn(typed) + 1;
  for (const candidate of lexicon.words) {
    // What a short word may be misspelt for is too often a filler, and nothing would be left of the query.
    const most = lexicon.fillers.has(candidate) ? Number(typed.length >= longFiller) : least - 1;
    const distance = editDistance(typed, candidate, Math.min(most, least - 1));
    if (distance > most || distance >= least) continue;
    least = distance;
    word.meant = candidate;
    word.isGuess = true;
  }
  return word;
}
