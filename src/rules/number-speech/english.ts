import { createLookup, noLookup, piecesOf, plain } from './dictionary.js';
import type { SaidText } from './say-sign.js';
import type { Dictionary, SpeechUnit } from './speech.types.js';

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Says a number in English: digits one by one, short words letter by letter. */
export function sayNumberInEnglish(number: string, dictionary?: Dictionary): SaidText {
  const units: SpeechUnit[] = [];
  let words: string[] = [];
  const pause = () => {
    if (words.length > 0) units.push({ text: words.join(' '), clips: [], after: ',' });
    words = [];
  };
  for (const piece of piecesOf(plain(number), createLookup(dictionary, {}))) {
    if (piece.kind === 'between') pause();
    else if (piece.kind === 'said') words.push(...piece.said.split(' ').filter(Boolean));
    else if (piece.kind === 'digits') {
      words.push(...[...piece.text].map((sign) => digits[Number(sign)] ?? sign));
    } else if (piece.text.length > 4 && piece.text !== piece.text.toUpperCase()) {
      words.push(piece.text);
    } else words.push(...piece.text.toUpperCase());
  }
  pause();
  return { units, withoutClip: [] };
}

/**
 * Says a counter's sign as it is written, because that is what people look for: "Loket 12". Leading zeros are left out,
 * and engines read numbers and acronyms by themselves.
 */
export function sayCounterInEnglish(label: string, dictionary?: Dictionary): SaidText {
  const text = piecesOf(plain(label), createLookup(dictionary, {}))
    .map((piece) => {
      if (piece.kind === 'said') return piece.said;
      return piece.kind === 'digits' ? piece.text.replace(/^0+(?=.)/, '') : piece.text;
    })
    .join('')
    .trim();
  return sayNameInEnglish(text);
}

/** Says a name as it is written, but for what the dictionary says. */
export function sayNameInEnglish(name: string, dictionary?: Dictionary): SaidText {
  const lookup = dictionary ? createLookup(dictionary, {}) : noLookup;
  const text = piecesOf(plain(name), lookup)
    .map((piece) => (piece.kind === 'said' ? piece.said : piece.text))
    .join('')
    .trim();
  const isSayable = /[\p{L}\p{N}]/u.test(text);
  return { units: isSayable ? [{ text, clips: [], after: ',' }] : [], withoutClip: [] };
}
