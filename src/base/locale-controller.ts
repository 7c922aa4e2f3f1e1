import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { resolveLanguage } from '../i18n/language.js';
import { loadLanguage, onLanguageAdded } from '../i18n/languages.js';
import { Locale, type MallLocale, type WidgetWords } from '../i18n/locale.js';
import type { Labels, Message } from '../i18n/messages.js';
import { reportToAuthor } from './author-report.js';
import { areSame } from './inputs.js';
import { onPageSettings, pageSettings } from './page-settings.js';
import { watchSurroundings } from './surroundings.js';

/** What of an element decides how it speaks. Read anew for every rendering. */
export interface LocaleSource<Key extends string> {
  readonly words: WidgetWords<Key>;
  readonly mall?: MallLocale;
  readonly labels?: Labels;
  readonly messages?: Readonly<Record<string, Message>>;
}

/** Gives an element its locale, and renders it again when its language or the page's words change. */
export class LocaleController<Key extends string> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #source: () => LocaleSource<Key>;
  readonly #stops: (() => void)[] = [];
  #inputs: readonly unknown[] = [];
  #locale: Locale<Key> | undefined;

  constructor(host: ReactiveControllerHost & Element, source: () => LocaleSource<Key>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
    const changed = () => {
      // Added words are not among the inputs.
      this.#inputs = [];
      this.#host.requestUpdate();
    };
    this.#stops.push(
      onLanguageAdded(changed),
      onPageSettings(changed),
      watchSurroundings(this.#host, changed),
    );
    // Another place may speak another language.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Words of the language of now that are still on their way, or undefined. */
  get pendingWords(): Promise<unknown> | undefined {
    const language = resolveLanguage(this.#host, pageSettings().language);
    return loadLanguage(language, this.#source().words.onDemand?.[language]);
  }

  /** The locale as everything stands now; the same object until something changes. */
  get locale(): Locale<Key> {
    const { words, mall, labels, messages } = this.#source();
    const page = pageSettings();
    const language = resolveLanguage(this.#host, page.language);
    const inputs = [language, words, mall, labels, messages, page.labels, page.messages];
    if (!this.#locale || !areSame(inputs, this.#inputs)) {
      this.#inputs = inputs;
      this.#locale = new Locale({
        ...{ language, words, mall, messages },
        labels: [labels, page.labels],
        pageMessages: page.messages,
        onProblem: (problem) => reportToAuthor(this.#host, problem),
      });
    }
    return this.#locale;
  }
}
