import type { ServiceSummary } from '../../contract/service.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { wordsOf } from '../fold.js';
import { readPlainly } from './query.js';
import { Texts, type Saying } from './texts.js';

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
  /** Numbers of the services that answer the query, best first; equals in the order they were given. */
  readonly found: readonly number[];
  /** Where nothing answers it: a few that have something to do with it. */
  readonly near: readonly number[];
  /** What was taken for other words than those that were typed, so that a reader can tell what was searched for. */
  readonly understood: readonly { readonly said: string; readonly as: string }[];
  /** Part of the query is not surely understood: everyday language may know better. */
  readonly unsure: boolean;
  /** How one of these services answers it. Made for those that somebody sees: a word may find a whole nation's. */
  match(number: number): ServiceMatch;
}

/** What else a service can be found by. */
export interface OtherTexts {
  readonly theme?: string | undefined;
  readonly agency?: readonly (string | undefined)[];
}

/** How much a text of each field says of which service it is. */
const weights: Readonly<Record<SearchField, number>> = {
  name: 1,
  alias: 0.97,
  code: 1,
  agency: 0.6,
  theme: 0.45,
};

const fields = Object.keys(weights) as SearchField[];
const weightOf = Object.values(weights);
/** A text and the field it is in, as one number: its lowest bits are the field's. */
const fieldBits = 3;
const fieldMask = 7;

/** How much of a query the best service must answer: less where the query surely speaks of public services. */
const leastAnswered = 0.4;
const leastAnsweredIfSure = 0.2;
/** What the others must answer of what the best one does. */
const leastBesideBest = 0.5;
/** What must be answered for a service to have something to do with a query, and how many of those are shown. */
const leastNear = 0.2;
const mostNear = 5;
/** What counts how far the whole text was asked for, beside how far it answers. */
const heardShare = 0.45;
/** From here on a word of a query is surely understood; one that is only begun may become anything. */
const surelyAnswered = 0.8;
const surelyWhole = 0.95;

/** Less than this between two scores says nothing; the catalogue's own order does. */
const scoreSteps = 50;

/**
 * Services to search. They are put in bit by bit, so that a whole nation's do not make a page wait; what is in can be
 * found. Works without everyday language as well, and better with it.
 */
export class ServiceIndex {
  lexicon: Lexicon | undefined;
  readonly #texts = new Texts();
  readonly #services: ServiceSummary[] = [];
  /** The texts of all services, one service after the other, and where each service's begin. */
  readonly #said: number[] = [];
  readonly #begins = [0];
  /** How much of the query each service answers, kept from search to search: a nation's are too many to make anew. */
  readonly #answered: number[] = [];

  /** How many services are in; each has the number that this was before it came. */
  get count(): number {
    return this.#services.length;
  }

  add(service: ServiceSummary, { theme, agency = [] }: OtherTexts): void {
    this.#services.push(service);
    const given = {
      name: [service.name],
      alias: service.aliases ?? [],
      code: [service.code],
      theme: [theme],
      agency,
    } satisfies Record<SearchField, readonly (string | undefined)[]>;
    fields.forEach((field, number) => {
      for (const text of given[field])
        if (text) this.#said.push((this.#texts.add(text) << fieldBits) | number);
    });
    this.#begins.push(this.#said.length);
  }

  search(query: string): SearchResult {
    const { terms } = this.#texts;
    terms.lore = this.lexicon;
    const read = this.lexicon?.read ?? readPlainly;
    const concepts = read(wordsOf(query), (word) => terms.family(word).size > 0);
    const isBegun = /[\p{L}\p{N}]$/u.test(query);
    const sayings = concepts.map((concept, index) =>
      this.#texts.say(concept, isBegun && index === concepts.length - 1),
    );
    const { ranked, match } = this.#rank(sayings);
    const answered = this.#answered;
    const best = Math.max(0, ...ranked.slice(0, mostNear).map((number) => answered[number] ?? 0));
    const least = sayings.some(({ isSure }) => isSure) ? leastAnsweredIfSure : leastAnswered;
    const isAnswered = best >= least;
    const [first] = ranked.slice(0, 1).map(match);
    // Who types a whole code wants that service, and none with a code like it.
    const isWholeCode = first?.matched.field === 'code' && first.score > surelyWhole;
    const enough = isAnswered ? best * (isWholeCode ? 1 : leastBesideBest) : leastNear;
    const kept = ranked.filter((number) => (answered[number] ?? 0) >= enough);
    return {
      found: isAnswered ? kept : [],
      near: isAnswered ? [] : kept.slice(0, mostNear),
      understood: sayings.flatMap((saying) => this.#texts.understood(saying, first?.text)),
      unsure: !this.lexicon && this.#isUnsure(sayings, isBegun, ranked[0]),
      match,
    };
  }

  /** Whether the best service leaves a word unanswered, or answers it only by guessing. */
  #isUnsure(sayings: readonly Saying[], isBegun: boolean, best = -1): boolean {
    const texts = this.#said.slice(this.#begins[best], this.#begins[best + 1] ?? 0);
    return sayings.some(({ worths }, index) => {
      const said = Math.max(0, ...texts.map((text) => worths[text >> fieldBits] ?? 0));
      return isBegun && index === sayings.length - 1 ? said === 0 : said < surelyAnswered;
    });
  }

  /** Services that answer something of what is asked, best first. */
  #rank(sayings: readonly Saying[]) {
    const whole = sayings.reduce(
      (sum, { concept, importance }) => sum + (concept.weak ? 0 : importance),
      0,
    );
    const { recalls, worths } = this.#weighTexts(sayings, whole);
    const said = this.#said;
    const begins = this.#begins;
    /** The text of a service, with its field, that says something best; and how well. */
    let best = 0;
    const mostOf = (number: number, worths: Float32Array): number => {
      let most = 0;
      const end = begins[number + 1] ?? 0;
      for (let at = begins[number] ?? 0; at < end; at += 1) {
        const text = said[at] ?? 0;
        const worth = (worths[text >> fieldBits] ?? 0) * (weightOf[text & fieldMask] ?? 0);
        if (worth <= most) continue;
        most = worth;
        best = text;
      }
      return most;
    };
    // A plain loop over plain numbers: most services of a nation may have a word in common, and a key press must not wait.
    const scoreOf = (number: number): number => {
      const most = mostOf(number, worths);
      let answered = 0;
      let score = most;
      if (most) {
        for (const { concept, importance, worths } of sayings) {
          const share = (mostOf(number, worths) * importance) / whole;
          score += share;
          if (!concept.weak) answered += share;
        }
      }
      this.#answered[number] = answered;
      return answered && score / 2;
    };
    // By their scores, equal ones as they were given.
    const steps: number[][] = [];
    for (const number of this.#services.keys()) {
      const score = scoreOf(number);
      if (score) (steps[Math.round(score * scoreSteps)] ??= []).push(number);
    }
    const match = (number: number) => {
      const score = scoreOf(number);
      // A text in the reader's own words explains more than one that says the same in others.
      mostOf(number, recalls);
      const text = best >> fieldBits;
      return {
        service: this.#services[number] as ServiceSummary,
        score,
        text,
        matched: { field: fields[best & fieldMask] as SearchField, text: this.#texts.text(text) },
      };
    };
    return { ranked: steps.reverse().flat(), match };
  }

  /** How well each text answers, alone and with how much of it was asked for. */
  #weighTexts(sayings: readonly Saying[], whole: number) {
    const recalls = new Float32Array(this.#texts.count);
    for (const { worths, importance } of sayings) {
      worths.forEach((worth, text) => {
        recalls[text] = (recalls[text] ?? 0) + (worth * importance) / whole;
      });
    }
    const asked = new Set(sayings.flatMap(({ terms }) => [...terms]));
    const worths = recalls.map((recall, text) =>
      recall > 0 ? recall * (1 - heardShare + heardShare * this.#texts.heard(text, asked)) : 0,
    );
    return { recalls, worths };
  }
}
