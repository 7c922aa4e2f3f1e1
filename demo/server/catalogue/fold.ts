/**
 * A text as it is searched: lower case, without diacritics, everything but letters and digits a space. What it returns
 * holds no character that has a meaning in a LIKE pattern.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, folded; none for a text without letters and digits. */
export function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}
