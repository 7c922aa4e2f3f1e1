import type { Pause } from './speech.types.js';

/** What a phrase leaves open. */
export const slots = ['number', 'counter', 'service'] as const;
export type Slot = (typeof slots)[number];

/** Words, or what is put in. */
export type Piece = { readonly words: string } | { readonly slot: Slot };

/** A part of a phrase up to a pause. */
export interface Clause {
  readonly pieces: readonly Piece[];
  readonly after: Pause;
}

/** Takes a phrase apart. A placeholder that is not known is left out. */
export function clausesOf(phrase: string): Clause[] {
  const clauses: Clause[] = [];
  let pieces: Piece[] = [];
  const end = (after: Pause) => {
    if (pieces.length > 0) clauses.push({ pieces, after });
    pieces = [];
  };
  for (const [token, placeholder, sign] of phrase.matchAll(
    /\{([^{}]*)\}|([.!?,;:\n]+)|[^{},.;:!?\n]+|[{}]/gu,
  )) {
    if (placeholder !== undefined) {
      const slot = slots.find((name) => name === placeholder.trim());
      if (slot) pieces.push({ slot });
    } else if (sign !== undefined) {
      end(/[.!?]/.test(sign) ? '.' : ',');
    } else if (/[\p{L}\p{N}]/u.test(token)) {
      pieces.push({ words: token.trim() });
    }
  }
  end('.');
  return clauses;
}

/**
 * What is wrong with a phrase, in English for the page's author; undefined when it can be used. A phrase without number
 * or counter cannot: a call would be lost.
 */
export function phraseProblem(phrase: string): string | undefined {
  const named = [...phrase.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name.trim());
  const missing = (['number', 'counter'] as const).filter((slot) => !named.includes(slot));
  if (missing.length > 0) {
    const wanted = missing.map((slot) => `{${slot}}`).join(' and ');
    return `The phrase "${phrase}" does not name ${wanted}; the usual one is said instead.`;
  }
  const unknown = named.filter((name) => !(slots as readonly string[]).includes(name));
  if (unknown.length > 0) {
    return `The phrase "${phrase}" names {${unknown.join('}, {')}}; known are {${slots.join('}, {')}}.`;
  }
  return undefined;
}

/** The phrase, when it names what it must; else what stands for it. */
export const usable = (phrase: string | undefined, otherwise: string): string =>
  phrase !== undefined && /\{\s*number\s*\}/.test(phrase) && /\{\s*counter\s*\}/.test(phrase)
    ? phrase
    : otherwise;
