import type { ServiceSummary } from '../../contract/service.js';
import type { Lexicon } from './lexicon/lexicon.js';
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

/** A text of a service: its number, and what it is to the service. */
interface Link {
  readonly text: number;
  readonly field: SearchField;
}

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
const rounded = ({ score }: Ranked) => Math.round(score * scoreSteps);

interface Ranked {
  readonly number: number;
  readonly score: number;
  readonly answered: number;
  /** The text that says most of the query. */
  readonly best: Link;
}

/**
 * Services to search. They are put in bit by bit, so that a whole nation's do not make a page wait; what is in can be
 * found. Works without everyday language as well, and better with it.
 */
export class ServiceIndex {
  lexicon: Lexicon | undefined;
  readonly #texts = new Texts();
  readonly #services: ServiceSummary[] = [];
  readonly #links: (readonly Link[])[] = [];

  /** How many services are in. */
  get count(): number {
    return this.#services.length;
  }

  add(service: ServiceSummary, { theme, agency = [] }: OtherTexts): void {
    const links = (field: SearchField, texts: readonly (string | undefined)[]) =>
      texts.flatMap((text): Link[] => (text ? [{ text: this.#texts.add(text), field }] : []));
    this.#services.push(service);
    this.#links.push([
      ...links('name', [service.name]),
      ...links('alias', service.aliases ?? []),
      ...links('code', [service.code]),
      ...links('theme', [theme]),
      ...links('agency', agency),
    ]);
  }

  search(query: string): SearchResult {
    const { terms } = this.#texts;
    const read = this.lexicon?.read ?? readPlainly;
    const concepts = read(query, (word) => terms.family(word).size > 0);
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
    const isWholeCode = ranked[0]?.best.field === 'code' && ranked[0].score > surelyWhole;
    const besideBest = isWholeCode ? 1 : leastBesideBest;
    const kept = isAnswered
      ? ranked.filter(({ answered }) => answered >= best * besideBest)
      : ranked.filter(({ answered }) => answered >= leastNear).slice(0, mostNear);
    const matches = kept.map((one) => this.#match(one));
    return {
      matches: isAnswered ? matches : [],
      near: isAnswered ? [] : matches,
      understood: sayings.flatMap((saying) => this.#texts.understood(saying, ranked[0]?.best.text)),
      unsure: !this.lexicon && this.#isUnsure(sayings, isBegun, ranked[0]),
    };
  }

  /** Whether the best service leaves a word unanswered, or answers it only by guessing. */
  #isUnsure(sayings: readonly Saying[], isBegun: boolean, best: Ranked | undefined): boolean {
    const links = best ? (this.#links[best.number] ?? []) : [];
    return sayings.some(({ worths }, index) => {
      const said = Math.max(0, ...links.map(({ text }) => worths[text] ?? 0));
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
    const said = new Float32Array(sayings.length);
    const ranked: Ranked[] = [];
    this.#links.forEach((links, number) => {
      let best: Link | undefined;
      let mostSaid = 0;
      let most = 0;
      said.fill(0);
      for (const link of links) {
        const { text, field } = link;
        const recall = (recalls[text] ?? 0) * weights[field];
        if (recall === 0) continue;
        most = Math.max(most, (worths[text] ?? 0) * weights[field]);
        // A text in the reader's own words explains more than one that says the same in others.
        if (recall > mostSaid) {
          mostSaid = recall;
          best = link;
        }
        for (let index = 0; index < said.length; index += 1) {
          const one = (sayings[index]?.worths[text] ?? 0) * weights[field];
          if (one > (said[index] ?? 0)) said[index] = one;
        }
      }
      if (!best) return;
      let answered = 0;
      let besides = 0;
      sayings.forEach(({ concept, importance }, index) => {
        const part = ((said[index] ?? 0) * importance) / whole;
        if (concept.weak) besides += part;
        else answered += part;
      });
      if (answered > 0)
        ranked.push({ number, score: (most + answered + besides) / 2, answered, best });
    });
    return ranked.sort((a, b) => rounded(b) - rounded(a) || a.number - b.number);
  }

  /** How well each text answers, alone and with how much of it was asked for. */
  #weighTexts(sayings: readonly Saying[], whole: number) {
    const recalls = new Float32Array(this.#texts.count);
    for (const { worths, importance } of sayings) {
      worths.forEach((worth, text) => {
        if (worth > 0) recalls[text] = (recalls[text] ?? 0) + (worth * importance) / whole;
      });
    }
    const worths = recalls.map((recall, text) =>
      recall > 0 ? recall * (1 - heardShare + heardShare * this.#texts.heard(text, sayings)) : 0,
    );
    return { recalls, worths };
  }

  #match({ number, score, best }: Ranked): ServiceMatch {
    const service = this.#services[number];
    if (!service) throw new RangeError(`There is no service ${number}.`);
    return { service, score, matched: { field: best.field, text: this.#texts.text(best.text) } };
  }
}
