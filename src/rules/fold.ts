/** A text as it is compared: lower case, without diacritics, everything but letters and digits one space. */
export const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The folded words of a text; none for a text without letters and digits. */
export const wordsOf = (text: string) => fold(text).split(' ').filter(Boolean);
