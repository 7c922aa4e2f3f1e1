import { dateTimeFormat } from './formatters.js';
import { defaultLanguage, directionOf } from './language.js';
import {
  languageWords,
  type LanguageWords,
  type SharedKey,
  type WordsLoader,
} from './languages.js';
import {
  caseLabel,
  pick,
  type Labels,
  type Message,
  type Messages,
  type MessageValues,
} from './messages.js';

/** Texts of one widget: its name without `mpp-`, and its words by language. */
export interface WidgetWords<Key extends string = string> {
  readonly name: string;
  readonly words: { readonly id: Messages<Key> } & Readonly<
    Record<string, Readonly<Partial<Record<Key, Message>>>>
  >;
  /** Languages whose words are loaded when the page speaks them, by tag. */
  readonly onDemand?: Readonly<Record<string, WordsLoader>>;
}

/** What a mall says about language and time. Its labels are Indonesian. */
export interface MallLocale {
  /** IANA time zone, for example `Asia/Jakarta`. */
  readonly timeZone: string;
  /** What people call the zone: WIB, WITA, WIT. */
  readonly timeZoneLabel?: string;
  readonly labels?: Labels;
}

export interface LocaleOptions<Key extends string> {
  /** A known language, as `resolveLanguage` gives it. */
  readonly language?: string;
  readonly words?: WidgetWords<Key>;
  readonly mall?: MallLocale;
  /** The host's words for things, the strongest first; stronger than the mall's. */
  readonly labels?: readonly (Labels | undefined)[];
  /** The host's texts for this one widget. A key may be led by a language, `en.title`, and then holds in it only. */
  readonly messages?: Readonly<Record<string, Message>>;
  /** The page's texts, by language and room, as {@link addLanguage} takes them. */
  readonly pageMessages?: Readonly<Record<string, LanguageWords>>;
  /** Hears of what the page's author should mend, in English. */
  readonly onProblem?: (problem: string) => void;
}

/** An instant as epoch milliseconds or RFC 3339, a local date `2026-11-03` or a local time `08:05`. */
export type Moment = number | string;

const fallbackZone = 'Asia/Jakarta';

/** Everything a widget says in one language, and how it writes numbers, dates and times, in the mall's zone. Immutable. */
export class Locale<Key extends string = never> {
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly #options: LocaleOptions<Key>;
  /** Locale whose formats Intl gives. */
  readonly #formats: string;

  constructor(options: LocaleOptions<Key> = {}) {
    const { language = defaultLanguage } = options;
    this.#options = options;
    this.language = language;
    this.direction = directionOf(language);
    this.#formats = languageWords(language)?.formats?.locale ?? language;
  }

  /**
   * IANA time zone of the mall; western Indonesia's while none is known. Looked at when it is asked for: a browser takes
   * long over its first format.
   */
  get timeZone(): string {
    const { mall, onProblem } = this.#options;
    const zone = mall?.timeZone ?? fallbackZone;
    try {
      dateTimeFormat(this.#formats, zone, 'time');
      return zone;
    } catch {
      onProblem?.(`The mall's "${zone}" is no time zone.`);
      return fallbackZone;
    }
  }

  /** WIB, WITA, WIT. */
  get timeZoneLabel(): string {
    // Indonesian data alone name the zones of Indonesia, as they are today: Pontianak was WITA until 1988.
    return (
      this.#options.mall?.timeZoneLabel ||
      dateTimeFormat('id', this.timeZone, 'zone').format().replace(/.* /, '')
    );
  }

  /** A text of the widget, or one that all widgets share, with its placeholders filled. */
  text(key: Key | SharedKey, values: MessageValues = {}): string {
    let message = this.#message(key);
    if (message === undefined) this.#options.onProblem?.(`There is no text "${key}".`);
    if (typeof message === 'object') {
      const rule = new Intl.PluralRules(this.language).select(Number(values['count']));
      message = message[rule] ?? message.other;
    }
    return (message ?? key).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      const filled = typeof value === 'number' ? this.number(value) : (value ?? this.label(name));
      if (filled === undefined) {
        this.#options.onProblem?.(`Nothing fills {${name}} in "${key}".`);
      }
      // What nothing fills stays visible, so that somebody notices.
      return filled ?? placeholder;
    });
  }

  /** The host's, the mall's or the language's word for a thing: `queue`, or `Queue` with a capital. */
  label(name: string): string | undefined {
    const { labels = [], mall } = this.#options;
    const key = name.charAt(0).toLowerCase() + name.slice(1);
    const own = languageWords(this.language)?.labels;
    const spoken = this.language === defaultLanguage ? [mall?.labels, own] : [own, mall?.labels];
    for (const source of [...labels, ...spoken, languageWords(defaultLanguage)?.labels]) {
      const label = pick(source, key, this.language);
      if (label) return caseLabel(label, name !== key);
    }
    return undefined;
  }

  /** `1.234,5` in Indonesian. */
  number(value: number): string {
    return value.toLocaleString(this.#formats);
  }

  /** Rupiah: `Rp30.000`. */
  money(rupiah: number): string {
    return `Rp${this.number(rupiah)}`;
  }

  /** `Selasa, 3 November 2026`. */
  date(moment: Moment): string {
    return this.#write(moment, 'date');
  }

  /** `08.05`; English `08:05`. The end of a day is `24.00`. */
  time(moment: Moment): string {
    return this.#write(moment, moment === '24:00' ? 'endOfDay' : 'time');
  }

  /** `pukul 08.05 WIB`. */
  clock(moment: Moment): string {
    return this.text('clock', { time: this.time(moment), zone: this.timeZoneLabel });
  }

  /** `Jumat, 20 November 2026, pukul 14.05 WIB`. */
  dateTime(instant: Moment): string {
    return this.text('dateTime', { date: this.date(instant), clock: this.clock(instant) });
  }

  /** `Senin`. */
  weekday(moment: Moment): string {
    return this.#write(moment, 'weekday');
  }

  /** `Senin, Selasa, dan Rabu`. */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.#formats).format(items);
  }

  /** Local dates and times are written as they are; only an instant is moved to the mall's zone. */
  #write(moment: Moment, form: Parameters<typeof dateTimeFormat>[2]): string {
    const { length } = typeof moment === 'string' ? moment : '';
    const isTime = length === 5;
    const epoch =
      typeof moment === 'number' ? moment : Date.parse(isTime ? `2024-01-01T${moment}Z` : moment);
    // Shown as it came: somebody can still read it.
    if (Number.isNaN(epoch)) return String(moment);
    const zone = isTime || length === 10 ? 'UTC' : this.timeZone;
    return dateTimeFormat(this.#formats, zone, form).format(epoch);
  }

  /** Own words before shared ones, the host's before the package's, another language's gaps from Indonesian. */
  #message(key: string): Message | undefined {
    const { messages, pageMessages, words } = this.#options;
    const sources: (Readonly<Record<string, Message | undefined>> | undefined)[] = [messages];
    for (const room of [words?.name ?? '', 'shared']) {
      for (const language of [this.language, defaultLanguage]) {
        sources.push(
          pageMessages?.[language]?.[room],
          languageWords(language)?.[room],
          words?.words[language],
        );
      }
    }
    return sources
      .map((source) => pick<Message>(source, key, this.language))
      .find((message) => message !== undefined);
  }
}
