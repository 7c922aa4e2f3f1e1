/** How each letter is called (KBBI, names of letters in the Indonesian alphabet). */
export const letterNames: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'be',
  c: 'ce',
  d: 'de',
  e: 'e',
  f: 'ef',
  g: 'ge',
  h: 'ha',
  i: 'i',
  j: 'je',
  k: 'ka',
  l: 'el',
  m: 'em',
  n: 'en',
  o: 'o',
  p: 'pe',
  q: 'ki',
  r: 'er',
  s: 'es',
  t: 'te',
  u: 'u',
  v: 've',
  w: 'we',
  x: 'eks',
  y: 'ye',
  z: 'zet',
};

const digits = [
  ...['nol', 'satu', 'dua', 'tiga', 'empat'],
  ...['lima', 'enam', 'tujuh', 'delapan', 'sembilan'],
];

/** Digits `0` to `9` one by one. */
export const digitWords = (text: string): string[] =>
  [...text].flatMap((digit) => digits[Number(digit)] ?? []);

/** Whether a digit is among words. */
export const isCounted = (words: readonly string[]): boolean =>
  words.some((word) => digits.includes(word.toLowerCase()));

/** A number as it is counted; leading zeros are not said. Above 999 its digits, one by one. */
export function numberWords(text: string): string[] {
  const significant = text.replace(/^0+(?=.)/, '');
  if (significant.length > 3) return digitWords(significant);
  const value = Number(significant);
  return value === 0 ? digitWords('0') : belowThousand(value);
}

function belowThousand(value: number): string[] {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 1) return ['seratus', ...belowHundred(rest)];
  return [...one(hundreds, 'ratus'), ...belowHundred(rest)];
}

function belowHundred(value: number): string[] {
  if (value === 10) return ['sepuluh'];
  if (value === 11) return ['sebelas'];
  if (value > 11 && value < 20) return one(value - 10, 'belas');
  return [...one(Math.floor(value / 10), 'puluh'), ...one(value % 10)];
}

const one = (digit: number, ...unit: string[]): string[] =>
  digit === 0 ? [] : [...digitWords(`${digit}`), ...unit];

/** Names of a word's letters; undefined where one of them has none in this alphabet. */
export function spelled(word: string): string[] | undefined {
  const letters = [...word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()];
  const names = letters.map((letter) => (/^[a-z]$/.test(letter) ? letterNames[letter] : undefined));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/**
 * Whether a word in capitals is read as a word (SAMSAT, POLRI), not by its letters (BPJS, OSS, PDAM): four letters or
 * more, and nowhere more consonants together than an Indonesian word has there.
 */
export const isReadAsWord = (word: string): boolean =>
  word.length >= 4 && /[aeiou]/i.test(word) && !/^[^aeiou]{2}|[^aeiou]{2}$|[^aeiou]{3}/i.test(word);
