/** One way to say what is meant. A text answers it that has all of its words. */
export interface Reading {
  readonly words: readonly string[];
  /** How sure it is that this is meant, from above 0 to 1. */
  readonly worth: number;
  /** As somebody typed it, so that its words may be misspelt. */
  readonly typed?: boolean;
}

/** A thing that a query speaks of, in each way it can be said. */
export interface Concept {
  /** As it was typed. */
  readonly said: string;
  readonly readings: readonly Reading[];
  /** It says little of which service is meant; one that does not answer it may be the one. */
  readonly weak: boolean;
  /** Everyday language of public services knows it. */
  readonly understood: boolean;
}

/** Tells what the folded words of a query speak of. `isKnown`: whether a word is one of the catalogue's. */
export type ReadQuery = (words: readonly string[], isKnown: (word: string) => boolean) => Concept[];

/** Takes each word for what it says. */
export const readPlainly: ReadQuery = (words) =>
  words.map((said) => ({
    said,
    readings: [{ words: [said], worth: 1, typed: true }],
    weak: false,
    understood: false,
  }));
