import type { ServiceSummary } from '../../contract/service.js';
import { wordsOf } from '../fold.js';
import { readLexicon } from './lexicon/lexicon.js';
import { conceptsOf, type Concept } from './query.js';
import { Terms, type TermWorths } from './terms.js';

/** What a query can be found in. */
export type SearchField = 'name' | 'alias' | 'code' | 'theme' | 'agency';

/** A service that answers a query. */
export interface ServiceMatch {
  readonly service: ServiceSummary;
  /** Higher fits better; comparable within one search only. */
  readonly score: number;
  /** The text that says most of the query, so that a reader sees why the service is listed. */
  readonly matched: { readonly field: SearchField; readonly text: string };
}

export interface SearchResult {
  /** Services that answer the query, best first; equals in the order they were given. */
  readonly matches: readonly ServiceMatch[];
  /** Where nothing answers it: a few that have something to do with it. */
  readonly near: readonly ServiceMatch[];
}

/** What a service is called by others. */
export interface ServiceTexts {
  readonly agency?: readonly string[] | undefined;
  readonly theme?: string | undefined;
}

/** How much a text of each field says of which service it is. */
const fieldWeights: Readonly<Record<SearchField, number>> = {
  name: 1,
  alias: 0.97,
  code: 1,
  theme: 0.5,
  agency: 0.6,
};
const fields = Object.keys(fieldWeights) as SearchField[];

/** Part of what a query says that a service must answer, and that it must answer of what the best one does. */
const leastAnswered = 0.4;
const leastBesideBest = 0.75;
const weakImportance = 0.25;
const mostNear = 5;

interface IndexedText {
  readonly text: string;
  readonly terms: readonly number[];
}

/** Services to search. They are put in bit by bit, so that many do not make a page wait; what is in can be found. */
export class ServiceIndex {
  readonly #terms = new Terms();
  readonly #texts: IndexedText[] = [];
  readonly #textNumbers = new Map<string, number>();
  /** Terms that are written in capitals somewhere: nobody says these by accident. */
  readonly #acronyms = new Set<number>();
  /** Numbers of the texts that have a term, by the term's number. */
  readonly #having: number[][] = [];
  readonly #services: ServiceSummary[] = [];
  /** Of each service, the numbers of its texts and fields by turns. */
  readonly #links: number[][] = [];

  /** Puts services in. */
  add(
    services: readonly ServiceSummary[],
    textsOf: (service: ServiceSummary) => ServiceTexts,
  ): void {
    for (const service of services) {
      const { agency = [], theme } = textsOf(service);
      const links: number[] = [];
      const put = (field: SearchField, text: string | undefined) => {
        if (text) links.push(this.#add(text), fields.indexOf(field));
      };
      put('name', service.name);
      for (const alias of service.aliases ?? []) put('alias', alias);
      put('code', service.code);
      put('theme', theme);
      for (const name of agency) put('agency', name);
      this.#services.push(service);
      this.#links.push(links);
    }
  }

  search(query: string): SearchResult {
    const concepts = conceptsOf(query, (word) => this.#terms.family(word).size > 0);
    if (concepts.length === 0) return { matches: [], near: [] };
    const answers = concepts.map((concept, index) =>
      this.#answer(concept, index === concepts.length - 1 && /[\p{L}\p{N}]$/u.test(query)),
    );
    return this.#rank(answers);
  }

  #add(text: string): number {
    const known = this.#textNumbers.get(text);
    if (known !== undefined) return known;
    const { spellings } = readLexicon();
    const words = wordsOf(text).map((word) => spellings.get(word) ?? word);
    const terms = [...new Set(words)].map((word) => this.#terms.add(word));
    const number = this.#texts.push({ text, terms }) - 1;
    this.#textNumbers.set(text, number);
    for (const [capitals] of text.matchAll(/\b[A-Z]{2,}\b/g)) this.#acronyms.add(this.#terms.add(capitals.toLowerCase()));
    for (const term of terms) (this.#having[term] ??= []).push(number);
    return number;
  }

  /** What texts say of a concept. */
  #answer({ readings, weak, understood }: Concept, isLast: boolean): Answer {
    let sure = false;
    const worths = new Float32Array(this.#texts.length);
    const said = new Map<number, Set<number>>();
    for (const { words, worth, typed } of readings) {
      const meanings = words.map((word, index) =>
        typed
          ? this.#terms.meantBy(word, isLast && index === words.length - 1)
          : this.#terms.family(word),
      );
      this.#read(meanings, worth, worths, said);
      if (typed && meanings.length === 1) for (const [term, w] of meanings[0] ?? []) if (w >= 0.9 && this.#acronyms.has(term)) sure = true;
    }
    let texts = 0;
    for (const worth of worths) texts += worth;
    const P = (globalThis as any).P ?? {};
    const rareness = Math.log(1 + this.#texts.length / Math.max(texts, 0.5)) / Math.log(1 + this.#texts.length / 0.5);
    const importance = texts === 0 ? (P.u ?? 1) : (P.b ?? 0) + (1 - (P.b ?? 0)) * rareness;
    return { worths, said, weak, sure: !weak && texts > 0 && (sure || understood), importance: weak ? importance * (P.w ?? weakImportance) : importance };
  }

  /** Adds what texts are worth that have a term for each word. */
  #read(
    meanings: readonly TermWorths[],
    worth: number,
    worths: Float32Array,
    said: Map<number, Set<number>>,
  ): void {
    let left: Map<number, number> | undefined;
    for (const meaning of meanings) {
      const having = new Map<number, number>();
      for (const [term, termWorth] of meaning) {
        for (const text of this.#having[term] ?? []) {
          const before = left ? left.get(text) : 1;
          if (before === undefined) continue;
          having.set(text, Math.max(having.get(text) ?? 0, before * termWorth));
        }
      }
      left = having;
    }
    for (const [text, textWorth] of left ?? []) {
      worths[text] = Math.max(worths[text] ?? 0, worth * textWorth);
      const terms = said.get(text) ?? new Set<number>();
      said.set(text, terms);
      for (const meaning of meanings)
        for (const term of this.#texts[text]?.terms ?? []) if (meaning.has(term)) terms.add(term);
    }
  }

  #rank(answers: readonly Answer[]): SearchResult {
    const strong = answers.filter(({ weak }) => !weak);
    const whole = strong.reduce((sum, { importance }) => sum + importance, 0);
    const texts = this.#texts.map((text, number) => {
      let recall = 0;
      const said = new Set<number>();
      for (const answer of answers) {
        const worth = answer.worths[number] ?? 0;
        if (worth === 0) continue;
        recall += worth * answer.importance;
        for (const term of answer.said.get(number) ?? []) said.add(term);
      }
      if (recall === 0) return 0;
      let all = 0;
      let heard = 0;
      for (const term of text.terms) {
        const mass = this.#rareness(term);
        all += mass;
        if (said.has(term)) heard += mass;
      }
      return (recall / whole) * (1-((globalThis as any).P?.f ?? .3) + ((globalThis as any).P?.f ?? .3) * (heard / all));
    });
    const scored: {
      number: number;
      score: number;
      answered: number;
      text: number;
      field: number;
    }[] = [];
    this.#links.forEach((links, number) => {
      let best = 0;
      let text = -1;
      let field = 0;
      const per = new Float32Array(answers.length);
      for (let at = 0; at < links.length; at += 2) {
        const t = links[at] ?? 0;
        const f = links[at + 1] ?? 0;
        const value = texts[t] ?? 0;
        if (value === 0) continue;
        const weight = fieldWeights[fields[f] ?? 'name'];
        if (value * weight > best) {
          best = value * weight;
          text = t;
          field = f;
        }
        answers.forEach((answer, index) => {
          per[index] = Math.max(per[index] ?? 0, (answer.worths[t] ?? 0) * weight);
        });
      }
      if (text < 0) return;
      let answered = 0;
      let bonus = 0;
      answers.forEach(({ weak, importance }, index) => {
        if (weak) bonus += (per[index] ?? 0) * importance;
        else answered += (per[index] ?? 0) * importance;
      });
      answered /= whole;
      scored.push({
        number,
        score: best * ((globalThis as any).P?.m ?? .5) + (1-((globalThis as any).P?.m ?? .5)) * answered + (0.5 * bonus) / whole,
        answered,
        text,
        field,
      });
    });
    scored.sort((a, b) => b.score - a.score || a.number - b.number);
    const top = Math.max(0, ...scored.slice(0, 20).map(({ answered }) => answered));
    const toMatch = ({ number, score, text, field }: (typeof scored)[number]): ServiceMatch => ({
      service: this.#services[number] as ServiceSummary,
      score,
      matched: { field: fields[field] ?? 'name', text: this.#texts[text]?.text ?? '' },
    });
    (globalThis as any).DBG = { top, whole, n: strong.length, unk: strong.filter((a) => a.worths.every((w) => w === 0)).length, hit: top * whole };
    if (top < (answers.some((a) => a.sure) ? ((globalThis as any).P?.s ?? 0.2) : ((globalThis as any).P?.t ?? leastAnswered)))
      return {
        matches: [],
        near: scored
          .filter(({ answered }) => answered > 0.2)
          .slice(0, mostNear)
          .map(toMatch),
      };
    return {
      matches: scored.filter(({ answered }) => answered >= top * ((globalThis as any).P?.r ?? leastBesideBest)).map(toMatch),
      near: [],
    };
  }

  #rareness(term: number): number {
    return Math.log(1 + this.#texts.length / (this.#having[term]?.length ?? 1));
  }
}

interface Answer {
  readonly worths: Float32Array;
  readonly said: Map<number, Set<number>>;
  readonly weak: boolean;
  readonly sure: boolean;
  readonly importance: number;
}
