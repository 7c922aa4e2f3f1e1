import { editDistance, mistakesIn } from './edit-distance.js';
import { rootsOf } from './roots.js';

/** How sure it is that a written word means a term, from above 0 to 1, by the term's number. */
export type TermWorths = Map<number, number>;

const rootWorth = 0.9;
const shortestPrefix = 2;

/** The words of a catalogue, each with a number, and how to find those that somebody means. */
export class Terms {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  /** Terms by each of their roots. */
  readonly #kin = new Map<string, number[]>();
  #found = new Map<string, TermWorths>();

  /** The number of a term, a new one for a new term. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    this.#numbers.set(word, number);
    this.#found.clear();
    for (const root of rootsOf(word)) {
      const kin = this.#kin.get(root);
      if (kin) kin.push(number);
      else this.#kin.set(root, [number]);
    }
    return number;
  }

  /** Terms that are the word or of its family. */
  family(word: string): TermWorths {
    const worths: TermWorths = new Map();
    for (const root of rootsOf(word)) {
      for (const number of this.#kin.get(root) ?? []) {
        const term = this.#words[number];
        // A word is surer to mean its own root than another word that may have the same one.
        const worth = term === word ? 1 : term === root ? rootWorth : rootWorth ** 2;
        if (worth > (worths.get(number) ?? 0)) worths.set(number, worth);
      }
    }
    return worths;
  }

  /** Terms that somebody may mean who has written, or only begun, a word. */
  meantBy(word: string, isBegun: boolean): TermWorths {
    const key = isBegun ? `${word}…` : word;
    let worths = this.#found.get(key);
    if (!worths) {
      worths = this.family(word);
      if (isBegun || word.length > 3) this.#addBegun(word, worths);
      if (worths.size === 0) this.#addMisspelt(word, worths);
      this.#found.set(key, worths);
    }
    return worths;
  }

  #addBegun(word: string, worths: TermWorths): void {
    if (word.length < shortestPrefix) return;
    this.#words.forEach((term, number) => {
      if (!worths.has(number) && term.startsWith(word)) {
        worths.set(number, 0.5 + (0.4 * word.length) / term.length);
      }
    });
  }

  #addMisspelt(word: string, worths: TermWorths): void {
    const most = mistakesIn(word);
    if (most === 0) return;
    this.#words.forEach((term, number) => {
      if (term.length < 3 || /\d/.test(term)) return;
      const distance = editDistance(word, term, most);
      if (distance > most) return;
      // In words of three letters, only two that changed places are surely a slip.
      if (word.length === 3 && [...word].sort().join() !== [...term].sort().join()) return;
      worths.set(number, (word[0] === term[0] ? 0.9 : 0.8) - 0.15 * distance);
    });
  }
}
