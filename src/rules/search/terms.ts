/** How sure it is that a written word means a term, from above 0 to 1, by the term's number. */
export type Meanings = ReadonlyMap<number, number>;

/** What it is worth that a word is another one's beginning. */
const begunWorth = [0.5, 0.4] as const;

/** What is known of a language's words. */
export interface WordLore {
  /** Words that a word may be derived from, itself first. */
  rootsOf(word: string): readonly string[];
  /** How sure it is that two words with a root in common are of one family, from 0 to 1. */
  kinship(one: string, other: string): number;
  /** How sure it is that a word is a misspelt other one, from 0 to 1. */
  guess(word: string, other: string): number;
}

const noLore: WordLore = { rootsOf: (word) => [word], kinship: () => 1, guess: () => 0 };

/** The words of a catalogue, each with a number, and how to find those that somebody means. */
export class Terms {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Terms by each of their roots. */
  readonly #kin = new Map<string, number[]>();
  /** What was asked before: with each key that is pressed, most words of a query stay the same. */
  readonly #asked = new Map<string, Meanings>();

  #lore = noLore;

  /** Without any, words are taken as they stand. */
  set lore(lore: WordLore | undefined) {
    if ((lore ?? noLore) === this.#lore) return;
    this.#lore = lore ?? noLore;
    this.#asked.clear();
    this.#kin.clear();
    for (const number of this.words.keys()) this.#addKin(number);
  }

  /** The number of a term, a new one for a new term. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.push(word) - 1;
    this.#numbers.set(word, number);
    this.#asked.clear();
    this.#addKin(number);
    return number;
  }

  #addKin(number: number): void {
    for (const root of this.#lore.rootsOf(this.words[number] ?? '')) {
      const kin = this.#kin.get(root);
      if (kin) kin.push(number);
      else this.#kin.set(root, [number]);
    }
  }

  /** Terms that are the word or of its family. */
  family(word: string): Meanings {
    return this.#once(`=${word}`, () => {
      const worths = new Map<number, number>();
      const { rootsOf, kinship } = this.#lore;
      for (const root of rootsOf(word)) {
        for (const number of this.#kin.get(root) ?? []) {
          if (!worths.has(number)) worths.set(number, kinship(word, this.words[number] ?? ''));
        }
      }
      return worths;
    });
  }

  /** Terms that somebody may mean who has written, or only begun, a word. */
  meantBy(word: string, isBegun: boolean): Meanings {
    return this.#once(`${isBegun ? '…' : '~'}${word}`, () => {
      const worths = new Map(this.family(word));
      if (isBegun || word.length > 3) this.#addBegun(word, worths);
      if (worths.size === 0) {
        for (const [number, term] of this.words.entries()) {
          const worth = this.#lore.guess(word, term);
          if (worth > 0) worths.set(number, worth);
        }
      }
      return worths;
    });
  }

  #once(key: string, find: () => Meanings): Meanings {
    const meanings = this.#asked.get(key) ?? find();
    this.#asked.set(key, meanings);
    return meanings;
  }

  #addBegun(word: string, worths: Map<number, number>): void {
    const [least, more] = begunWorth;
    this.words.forEach((term, number) => {
      if (!worths.has(number) && term.startsWith(word)) {
        worths.set(number, least + (more * word.length) / term.length);
      }
    });
  }
}
