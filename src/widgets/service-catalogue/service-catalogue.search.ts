import type { ServiceSummary } from '../../contract/service.js';
import type { Lexicon } from '../../rules/search/lexicon/lexicon.js';
import {
  ServiceIndex,
  type OtherTexts,
  type SearchResult,
} from '../../rules/search/service-index.js';

/** Services that are made ready at a time, and milliseconds after which the page gets its turn. */
const step = 20;
const longestTurn = 8;
/** Services that a first search does not go without, so that a mall of ordinary size is searched whole. */
const leastReady = 300;

/** Everyday language, for all catalogues of a page; undefined until a search needs it and it has come. */
let lexicon: Lexicon | undefined;

/** A catalogue's search. What makes it ready, and what it needs only sometimes, comes while it is used already. */
export class CatalogueSearch {
  readonly #index = new ServiceIndex();
  readonly #services: readonly ServiceSummary[];
  readonly #textsOf: (service: ServiceSummary, number: number) => OtherTexts;
  readonly #onProgress: () => void;
  #isLearning = false;
  #last: { readonly key: string; readonly result: SearchResult } | undefined;

  /** @param onProgress called when a search would find more than before */
  constructor(
    services: readonly ServiceSummary[],
    textsOf: (service: ServiceSummary, number: number) => OtherTexts,
    onProgress: () => void,
  ) {
    this.#services = services;
    this.#textsOf = textsOf;
    this.#onProgress = onProgress;
    void this.#growOn();
  }

  /** Services that answer a query, among those that are ready. */
  search(query: string): SearchResult {
    while (!this.#isReady && this.#index.count < leastReady) this.#grow();
    this.#index.lexicon = lexicon;
    // The list, its filters and its announcement all ask for the same.
    const key = `${this.#index.count} ${lexicon ? 1 : 0} ${query}`;
    if (this.#last?.key !== key) this.#last = { key, result: this.#index.search(query) };
    const { result } = this.#last;
    if (result.unsure && !this.#isLearning) void this.#learn();
    return result;
  }

  get #isReady(): boolean {
    return this.#index.count === this.#services.length;
  }

  #grow(): void {
    const { count } = this.#index;
    this.#services
      .slice(count, count + step)
      .forEach((service, at) => this.#index.add(service, this.#textsOf(service, count + at)));
  }

  /** Goes on in turns with what else the page has to do. */
  async #growOn(): Promise<void> {
    while (!this.#isReady) {
      await new Promise((resolve) => void setTimeout(resolve));
      const end = performance.now() + longestTurn;
      do this.#grow();
      while (!this.#isReady && performance.now() < end);
    }
    if (this.#last) this.#onProgress();
  }

  /** Most people type words that services are called by, and never need what it would cost their line. */
  async #learn(): Promise<void> {
    this.#isLearning = true;
    try {
      const { createLexicon } = await import('../../rules/search/lexicon/lexicon.js');
      lexicon ??= createLexicon();
      this.#onProgress();
    } catch {
      // What was found without it stands; the next search asks again.
    }
    this.#isLearning = false;
  }
}
