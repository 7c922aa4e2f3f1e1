import { clipsOf } from './clip-names.js';
import { createLookup, numberDictionary, type Piece, piecesOf, plain } from './dictionary.js';
import { digitWords, isReadAsWord, spelled } from './indonesian.js';
import { type SaidText, saySign } from './say-sign.js';
import type { Dictionary, SpeechUnit } from './speech.types.js';

/** Letters or digits that are said in one breath. */
const longestSpelled = 4;

/**
 * Says the number of a ticket: letters and digits one by one, words as words. With a pause where it has a sign that is
 * neither, and within many digits. Recordings spell a word that none of them says, so that nothing of a number is lost.
 * @returns no units for a text without letters and digits
 */
export function sayNumber(number: string, dictionary?: Dictionary): SaidText {
  const text = plain(number);
  const units: SpeechUnit[] = [];
  const withoutClip: string[] = [];
  let words: string[] = [];
  let clips: string[] = [];
  const pause = () => {
    if (words.length > 0) units.push({ text: words.join(' '), clips, after: ',' });
    [words, clips] = [[], []];
  };
  const say = ([said, recorded, missing]: Said) => {
    words.push(...said);
    clips.push(...recorded);
    withoutClip.push(...missing);
  };
  for (const piece of piecesOf(text, createLookup(dictionary, numberDictionary))) {
    if (piece.kind === 'between') {
      pause();
    } else if (piece.kind === 'digits' && piece.text.length > longestSpelled) {
      for (const group of piece.text.match(/.{1,3}/gu) ?? []) {
        pause();
        say(spell(group));
      }
      pause();
    } else {
      say(wordsOf(piece));
    }
  }
  pause();
  return { units, withoutClip };
}

type Said = readonly [
  words: readonly string[],
  clips: readonly string[],
  missing: readonly string[],
];

function wordsOf(piece: Piece): Said {
  if (piece.kind === 'said') {
    const { words, clips, missing } = saySign(piece.said);
    // Recordings cannot say it: then they say what is written.
    if (missing.length === 0) return [words, clips, []];
    const [, ...recorded] = spell(piece.text);
    return [words, ...recorded];
  }
  if (piece.kind === 'letters' && piece.text.length > longestSpelled && isWord(piece.text)) {
    const [, ...recorded] = spell(piece.text);
    return [[piece.text], ...recorded];
  }
  return spell(piece.text);
}

const isWord = (text: string) => text !== text.toUpperCase() || isReadAsWord(text);

/** What is written, sign by sign. A sign of another script is said by whoever can. */
function spell(text: string): Said {
  const words = (text.match(/\p{L}\p{M}*|\p{N}/gu) ?? []).flatMap((sign) =>
    /^[0-9]$/.test(sign) ? digitWords(sign) : (spelled(sign) ?? [sign]),
  );
  const { clips, missing } = clipsOf(words);
  return [words, clips, missing];
}
