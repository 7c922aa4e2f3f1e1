import { clipsOf, placeWords } from './clip-names.js';
import {
  createLookup,
  type Lookup,
  noLookup,
  type Piece,
  piecesOf,
  plain,
  signDictionary,
} from './dictionary.js';
import { isCounted, isReadAsWord, numberWords, spelled } from './indonesian.js';
import type { Dictionary, SpeechUnit } from './speech.types.js';

/** A word of a sign. */
interface Word {
  /** As written. */
  readonly text: string;
  readonly said: readonly string[];
  readonly clips: readonly string[];
  /** Words that no recording says. */
  readonly missing: readonly string[];
  /** `mark`: a number or letters, which tell one counter from the next. */
  readonly kind: 'place' | 'mark' | 'word';
  /** Something other than a space stands before it. */
  readonly apart: boolean;
}

/** A text as it is said. */
export interface SaidText {
  readonly units: readonly SpeechUnit[];
  /** Words, as written, that no recording says. */
  readonly withoutClip: readonly string[];
}

/**
 * Says what is on a counter's sign: numbers as numbers, acronyms by their letters, words as words, and a pause before the
 * next kind of place ("gerai satu, loket a").
 *
 * Recordings that lack a word say only the places with their numbers or letters. Where no number or letter is left they
 * say nothing: half a name leads people astray.
 * @returns no units for a sign without letters and digits
 */
export function sayCounter(label: string, dictionary?: Dictionary): SaidText {
  const words = wordsOn(label, createLookup(dictionary, signDictionary));
  const withoutClip = words.flatMap(({ missing }) => missing);
  const kept =
    withoutClip.length === 0
      ? words
      : words.filter(({ kind, missing }) => kind !== 'word' && missing.length === 0);
  const isTold = withoutClip.length === 0 || kept.some(({ kind }) => kind === 'mark');
  return { units: unitsOf(words, new Set(isTold ? kept : [])), withoutClip };
}

/** Says a name, for example a service's. Recordings say all of it or nothing. */
export function sayName(name: string, dictionary?: Dictionary): SaidText {
  const words = wordsOn(name, createLookup(dictionary, signDictionary));
  const withoutClip = words.flatMap(({ missing }) => missing);
  return { units: unitsOf(words, new Set(withoutClip.length === 0 ? words : [])), withoutClip };
}

/** The words of a text that a dictionary gave, or that a phrase is made of. */
export function saySign(text: string): {
  readonly words: readonly string[];
  readonly clips: readonly string[];
  readonly missing: readonly string[];
} {
  const words = wordsOn(text, noLookup).flatMap(({ said }) => said);
  return { words, ...clipsOf(words.map((word) => word.toLowerCase())) };
}

function wordsOn(label: string, lookup: Lookup): Word[] {
  const words: Word[] = [];
  let apart = false;
  for (const piece of piecesOf(plain(label), lookup)) {
    if (piece.kind === 'between') {
      // A hyphen joins, also where it stands between two numbers.
      apart ||= !/^[\s\-'’.&+]*$/u.test(piece.text);
      continue;
    }
    words.push({ ...wordOf(piece), text: piece.text, apart });
    apart = false;
  }
  return words.filter(({ said }) => said.length > 0);
}

function wordOf(piece: Exclude<Piece, { kind: 'between' }>): Omit<Word, 'apart' | 'text'> {
  if (piece.kind === 'said') {
    const { words: said, clips, missing } = saySign(piece.said);
    const isMark = clips.some((clip) => clip.startsWith('huruf-')) || isCounted(said);
    const kind = isMark ? 'mark' : 'word';
    return { said, clips, missing: missing.length > 0 ? [piece.text] : [], kind };
  }
  if (piece.kind === 'digits') {
    const said = /^[0-9]+$/.test(piece.text) ? numberWords(piece.text) : [piece.text];
    return { said, ...recorded(said, piece.text), kind: 'mark' };
  }
  const word = piece.text.toLowerCase();
  if (placeWords.includes(word)) return { said: [word], ...recorded([word], word), kind: 'place' };
  const { clips } = clipsOf([word]);
  const isCapital = piece.text === piece.text.toUpperCase() && piece.text !== word;
  const letters = isCapital || piece.text.length === 1 ? spelled(piece.text) : undefined;
  if (letters && (letters.length === 1 || (clips.length === 0 && !isReadAsWord(piece.text)))) {
    return { said: letters, ...recorded(letters, piece.text), kind: 'mark' };
  }
  // Engines spell what is in capitals.
  const said = [isCapital ? word : piece.text];
  return { said, ...recorded([word], piece.text), kind: 'word' };
}

function recorded(words: readonly string[], written: string): Pick<Word, 'clips' | 'missing'> {
  const { clips, missing } = clipsOf(words);
  return { clips, missing: missing.length > 0 ? [written] : [] };
}

/** Words between pauses; recordings say those of `kept`. */
function unitsOf(words: readonly Word[], kept: ReadonlySet<Word>): SpeechUnit[] {
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last && !word.apart && word.kind !== 'place') last.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => ({
    text: group.flatMap(({ said }) => said).join(' '),
    clips: clipsInOrder(group.filter((word) => kept.has(word))),
    after: ',',
  }));
}

/** Across words, so that a recording of two words together is used. */
function clipsInOrder(words: readonly Word[]): readonly string[] {
  const said = words.flatMap((word) => word.said.map((one) => one.toLowerCase()));
  return clipsOf(said).clips;
}
