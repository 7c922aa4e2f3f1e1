import { wordsOf } from '../fold.js';
import type { Concept } from './query.js';
import { Terms, type Meanings } from './terms.js';

/** What the texts of a catalogue say of a concept. */
export interface Saying {
  readonly concept: Concept;
  /** How well each text says it, from 0 to 1, by the text's number. */
  readonly worths: Float32Array;
  /** The terms that say it, or part of it. */
  readonly terms: ReadonlySet<number>;
  /** How much it says of which service is meant, from 0 to 1: what few texts say, says much. */
  readonly importance: number;
  /** It is surely spoken of: nobody says by accident what is an abbreviation or what everyday language knows. */
  readonly isSure: boolean;
}

/** What an importance is at least, for concepts that most texts speak of. */
const leastImportance = 0.15;
const weakImportance = 0.4;
const surelyMeant = 0.9;
/** From here on a text says the same as a query in other words. */
const leastUnderstood = 0.72;

/** The different texts of a catalogue. Services that are called alike share one, so that many malls cost little. */
export class Texts {
  readonly terms = new Terms();
  readonly #texts: { readonly text: string; readonly terms: readonly number[] }[] = [];
  readonly #numbers = new Map<string, number>();
  /** Numbers of the texts that have a term, by the term's number. */
  readonly #having: number[][] = [];
  readonly #abbreviations = new Set<number>();

  get count(): number {
    return this.#texts.length;
  }

  /** The number of a text, a new one for a new text. */
  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const terms = [...new Set(wordsOf(text))].map((word) => this.terms.add(word));
    const number = this.#texts.push({ text, terms }) - 1;
    this.#numbers.set(text, number);
    for (const term of terms) (this.#having[term] ??= []).push(number);
    for (const [capitals] of text.matchAll(/\b[A-Z]{2,}\b/g)) {
      this.#abbreviations.add(this.terms.add(capitals.toLowerCase()));
    }
    return number;
  }

  text(number: number): string {
    return this.#texts[number]?.text ?? '';
  }

  /** @param isBegun the last word may go on */
  say(concept: Concept, isBegun: boolean): Saying {
    const { readings, weak, understood } = concept;
    const worths = new Float32Array(this.count);
    const terms = new Set<number>();
    let isAbbreviation = false;
    let all = 0;
    for (const { words, worth, typed = false } of readings) {
      const meanings = words.map((word, index) =>
        typed
          ? this.terms.meantBy(word, isBegun && index === words.length - 1)
          : this.terms.family(word),
      );
      const saying = this.#textsWith(meanings);
      for (const [text, said] of saying) {
        const more = worth * said - (worths[text] ?? 0);
        if (more <= 0) continue;
        worths[text] = worth * said;
        all += more;
      }
      if (saying.size > 0)
        for (const meaning of meanings) for (const term of meaning.keys()) terms.add(term);
      const [only] = meanings;
      if (!typed || !only || meanings.length > 1) continue;
      for (const [term, sureness] of only) {
        isAbbreviation ||= sureness >= surelyMeant && this.#abbreviations.has(term);
      }
    }
    const rareness = this.#rareness(all || 0.5) / this.#rareness(0.5);
    const importance = all ? leastImportance + (1 - leastImportance) * rareness : 1;
    return {
      concept,
      worths,
      terms,
      importance: weak ? importance * weakImportance : importance,
      isSure: !weak && all > 0 && (isAbbreviation || understood),
    };
  }

  /** What a text says in place of a concept's own words, if it does. */
  understood(
    { concept: { said, weak }, terms, worths }: Saying,
    text: number | undefined,
  ): { said: string; as: string }[] {
    // What only leads to a service is not another word for it.
    if (text === undefined || weak || (worths[text] ?? 0) < leastUnderstood) return [];
    const heard = this.#texts[text]?.terms.filter((term) => terms.has(term)) ?? [];
    const isSaid = said.split(' ').some((word) => {
      const family = this.terms.family(word);
      return heard.some((term) => family.has(term) || this.terms.words[term]?.startsWith(word));
    });
    if (isSaid) return [];
    const as = heard.map((term) => {
      const word = this.terms.words[term] ?? '';
      return this.#abbreviations.has(term) ? word.toUpperCase() : word;
    });
    return [{ said, as: as.join(' ') }];
  }

  /** How much of what a text says was asked for, from 0 to 1. */
  heard(text: number, asked: ReadonlySet<number>): number {
    let all = 0;
    let heard = 0;
    for (const term of this.#texts[text]?.terms ?? []) {
      const mass = this.#rareness(this.#having[term]?.length ?? 1);
      all += mass;
      if (asked.has(term)) heard += mass;
    }
    return all > 0 ? heard / all : 0;
  }

  /** Texts that have a term for each word, and how well they fit. */
  #textsWith(meanings: readonly Meanings[]): Map<number, number> {
    let left: Map<number, number> | undefined;
    for (const meaning of meanings) {
      const having = new Map<number, number>();
      for (const [term, worth] of meaning) {
        for (const text of this.#having[term] ?? []) {
          const before = left ? left.get(text) : 1;
          if (before === undefined) continue;
          having.set(text, Math.max(having.get(text) ?? 0, before * worth));
        }
      }
      left = having;
    }
    return left ?? new Map<number, number>();
  }

  /** How much something says that so many texts say. */
  #rareness(texts: number): number {
    return Math.log(1 + this.count / texts);
  }
}
