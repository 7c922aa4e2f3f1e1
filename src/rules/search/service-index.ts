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
  /** Services that answer the query, best first; equals in the order they were given. */
  readonly matches: readonly ServiceMatch[];
  /** Where nothing answers it: a few that have something to do with it. */
  readonly near: readonly ServiceMatch[];
  /** What was taken for other words than those that were typed, so that a reader can tell what was searched for. */
  readonly understood: readonly { readonly said: string; readonly as: string }[];
  /** Part of the query is not surely understood: everyday language may know better. */
  readonly unsure: boolean;
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
/** More steps than any score has. */
const mostSteps = 1000;

interface Ranked extends ServiceMatch {
  readonly number: number;
  readonly answered: number;
  /** The number of the text that says most of the query. */
  readonly text: number;
}

/**
 * Services to search. They are put in bit by bit, so that a whole nation's do not make a page wait; what is in can be
 * found. Works without everyday language as well, and better with it.
 */
export class ServiceIndex {
  lexicon: Lexicon | undefined;
  readonly #texts = new Texts();
  readonly #services: ServiceSummary[] = [];
  /** Of each service, the numbers of its texts. */
  readonly #textsOf: (readonly number[])[] = [];
  /** Of each text, the services that have it, each with the number of the field it is in. */
  readonly #usersOf: number[][] = [];

  /** How many services are in. */
  get count(): number {
    return this.#services.length;
  }

  add(service: ServiceSummary, { theme, agency = [] }: OtherTexts): void {
    const number = this.#services.push(service) - 1;
    const texts = Object.entries({
      name: [service.name],
      alias: service.aliases ?? [],
      code: [service.code],
      theme: [theme],
      agency,
    } satisfies Record<SearchField, readonly (string | undefined)[]>).flatMap(([field, given]) =>
      given.flatMap((text) => {
        if (!text) return [];
        const added = this.#texts.add(text);
        (this.#usersOf[added] ??= []).push(number, fields.indexOf(field as SearchField));
        return [added];
      }),
    );
    this.#textsOf.push(texts);
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
    const ranked = this.#rank(sayings);
    const best = ranked
      .slice(0, mostNear)
      .reduce((most, { answered }) => Math.max(most, answered), 0);
    const least = sayings.some(({ isSure }) => isSure) ? leastAnsweredIfSure : leastAnswered;
    const isAnswered = best >= least;
    // Who types a whole code wants that service, and none with a code like it.
    const isWholeCode = ranked[0]?.matched.field === 'code' && ranked[0].score > surelyWhole;
    const besideBest = isWholeCode ? 1 : leastBesideBest;
    const kept = isAnswered
      ? ranked.filter(({ answered }) => answered >= best * besideBest)
      : ranked.filter(({ answered }) => answered >= leastNear).slice(0, mostNear);
    return {
      matches: isAnswered ? kept : [],
      near: isAnswered ? [] : kept,
      understood: sayings.flatMap((saying) => this.#texts.understood(saying, ranked[0]?.text)),
      unsure: !this.lexicon && this.#isUnsure(sayings, isBegun, ranked[0]),
    };
  }

  /** Whether the best service leaves a word unanswered, or answers it only by guessing. */
  #isUnsure(sayings: readonly Saying[], isBegun: boolean, best: Ranked | undefined): boolean {
    const texts = best ? (this.#textsOf[best.number] ?? []) : [];
    return sayings.some(({ worths }, index) => {
      const said = Math.max(0, ...texts.map((text) => worths[text] ?? 0));
      return isBegun && index === sayings.length - 1 ? said === 0 : said < surelyAnswered;
    });
  }

  /** Services that answer something of what is asked, best first. */
  #rank(sayings: readonly Saying[]): Ranked[] {
    const whole = sayings.reduce(
      (sum, { concept, importance }) => sum + (concept.weak ? 0 : importance),
      0,
    );
    const { recalls, worths } = this.#weighTexts(sayings, whole);
    // Flat, because a nation's catalogue has many services with a word in common, and a key press must not wait.
    const { count } = this;
    const parts = sayings.length;
    const said = new Float32Array(count * parts);
    const most = new Float32Array(count);
    const recall = new Float32Array(count);
    const best = new Int32Array(count * 2);
    recalls.forEach((recalled, text) => {
      if (recalled === 0) return;
      const saidHere = sayings.map((saying) => saying.worths[text] ?? 0);
      const worthHere = worths[text] ?? 0;
      const users = this.#usersOf[text] ?? [];
      for (let at = 0; at < users.length; at += 2) {
        const number = users[at] ?? 0;
        const field = users[at + 1] ?? 0;
        const weight = weightOf[field] ?? 0;
        const worth = worthHere * weight;
        if (worth > (most[number] ?? 0)) most[number] = worth;
        // A text in the reader's own words explains more than one that says the same in others.
        if (recalled * weight > (recall[number] ?? 0)) {
          recall[number] = recalled * weight;
          best[number * 2] = text;
          best[number * 2 + 1] = field;
        }
        for (let part = 0; part < parts; part += 1) {
          const worth = (saidHere[part] ?? 0) * weight;
          const index = number * parts + part;
          if (worth > (said[index] ?? 0)) said[index] = worth;
        }
      }
    });
    const answers = new Float64Array(count);
    const scores = new Float64Array(count);
    // The best first, equal ones as they were given: a number for both, which is sorted without asking anybody.
    const order = new Float64Array(count);
    let found = 0;
    for (let number = 0; number < count; number += 1) {
      if (recall[number] === 0) continue;
      let answered = 0;
      let besides = 0;
      for (let part = 0; part < parts; part += 1) {
        const { concept, importance } = sayings[part] as Saying;
        const share = ((said[number * parts + part] ?? 0) * importance) / whole;
        if (concept.weak) besides += share;
        else answered += share;
      }
      if (answered === 0) continue;
      answers[number] = answered;
      const score = ((most[number] ?? 0) + answered + besides) / 2;
      scores[number] = score;
      order[found++] = (mostSteps - Math.round(score * scoreSteps)) * count + number;
    }
    const ranked: Ranked[] = [];
    for (const place of order.subarray(0, found).sort()) {
      const number = place % count;
      const text = best[number * 2] ?? 0;
      ranked.push({
        number,
        service: this.#services[number] as ServiceSummary,
        score: scores[number] as number,
        answered: answers[number] as number,
        text,
        matched: {
          field: fields[best[number * 2 + 1] ?? 0] as SearchField,
          text: this.#texts.text(text),
        },
      });
    }
    return ranked;
  }

  /** How well each text answers, alone and with how much of it was asked for. */
  #weighTexts(sayings: readonly Saying[], whole: number) {
    const recalls = new Float32Array(this.#texts.count);
    for (const { worths, importance } of sayings) {
      for (let text = 0; text < recalls.length; text += 1) {
        const worth = worths[text] ?? 0;
        if (worth > 0) recalls[text] = (recalls[text] ?? 0) + (worth * importance) / whole;
      }
    }
    const asked = new Set(sayings.flatMap(({ terms }) => [...terms]));
    const worths = recalls.map((recall, text) =>
      recall > 0 ? recall * (1 - heardShare + heardShare * this.#texts.heard(text, asked)) : 0,
    );
    return { recalls, worths };
  }
}
