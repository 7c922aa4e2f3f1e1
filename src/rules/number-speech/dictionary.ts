import type { Dictionary } from './speech.types.js';

/** What our own dictionary says in numbers of tickets, where letters are letters. */
export const numberDictionary: Dictionary = { 'KTP-el': 'KTP el', 'e-KTP': 'KTP el' };

/** What it says on signs. Roman numbers of two letters or more are those of floors and counters. */
export const signDictionary: Dictionary = {
  ...numberDictionary,
  'No.': 'nomor',
  SIM: 'sim',
  POS: 'pos',
  II: 'dua',
  III: 'tiga',
  IV: 'empat',
  VI: 'enam',
  VII: 'tujuh',
  VIII: 'delapan',
  IX: 'sembilan',
};

/** A piece of a label: what a dictionary says instead, or a run of letters, of digits, of anything else. */
export type Piece =
  | { readonly kind: 'said'; readonly text: string; readonly said: string }
  | { readonly kind: 'letters' | 'digits' | 'between'; readonly text: string };

/** Looks words up: the longest first, and the host's before ours. */
export type Lookup = (text: string, at: number) => { readonly length: number; said: string } | null;

/** One form for what looks alike on a sign: full width forms, kinds of hyphen and of space, invisible signs. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** @param host wins over ours; entries that are no text are passed over */
export function createLookup(host: Dictionary | undefined, own: Dictionary): Lookup {
  const entries = new Map<string, string>();
  for (const [key, said] of [...Object.entries(own), ...Object.entries(host ?? {})]) {
    const known = plain(key).toLowerCase();
    // A host writes JSON by hand: what is no text there says nothing here.
    if (known && typeof said === 'string') entries.set(known, said);
  }
  const keys = [...entries.keys()].sort((one, other) => other.length - one.length);
  return (text, at) => {
    for (const key of keys) {
      const end = at + key.length;
      if (text.slice(at, end).toLowerCase() === key && isEdge(text, end)) {
        return { length: key.length, said: entries.get(key) ?? '' };
      }
    }
    return null;
  };
}

/** Knows no words: for what a dictionary has said already. */
export const noLookup: Lookup = () => null;

/** Cuts a text that is `plain` into pieces. Every character is in exactly one of them. */
export function piecesOf(text: string, lookup: Lookup): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length;) {
    const found = isEdge(text, at) ? lookup(text, at) : null;
    if (found) {
      const written = text.slice(at, at + found.length);
      pieces.push({ kind: 'said', text: written, said: found.said });
      at += found.length;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const kind = kindOf(sign);
    const last = pieces.at(-1);
    if (last?.kind === kind) {
      pieces[pieces.length - 1] = { kind, text: last.text + sign };
    } else {
      pieces.push({ kind, text: sign });
    }
    at += sign.length;
  }
  return pieces;
}

type Kind = 'letters' | 'digits' | 'between';

const kindOf = (sign: string): Kind =>
  /^[\p{L}\p{M}]/u.test(sign) ? 'letters' : /^\p{N}/u.test(sign) ? 'digits' : 'between';

/** Whether a word may begin or end at an index: letters, digits and signs meet there. */
function isEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const kind = kindOf(before);
  return kind === 'between' || kind !== kindOf(after);
}
