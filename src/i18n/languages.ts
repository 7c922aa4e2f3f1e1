import type { Message } from './messages.js';
import { id } from './words/id.js';

/** Names of the texts that every widget may use. */
export type SharedKey = keyof typeof id;

/** Texts by room: a widget's name without `mpp-`, or one of the rooms below. */
export interface LanguageWords {
  /** Texts that all widgets share. */
  readonly shared?: Readonly<Record<string, Message>>;
  /** The language's words for `{queue}`, `{counter}` and so on. */
  readonly labels?: Readonly<Record<string, string>>;
  /** `locale`: the one whose dates and numbers Intl writes; the language itself unless told. */
  readonly formats?: { readonly locale?: string };
  readonly [room: string]: Readonly<Record<string, Message>> | undefined;
}

/** Brings words of a language that come when a page speaks it: a phone should not load what it does not show. */
export type WordsLoader = () => Promise<LanguageWords>;

const languages = new Map<string, LanguageWords>([
  [
    'id',
    {
      shared: id,
      labels: {
        queue: 'antrean',
        counter: 'loket',
        booth: 'gerai',
        village: 'desa',
        subdistrict: 'kecamatan',
        agency: 'instansi',
      },
    },
  ],
]);
const onDemand = new Map<string, WordsLoader>([['en', () => import('./english.js')]]);
const arrived = new Set<WordsLoader>();
const listeners = new Set<() => void>();

/** Canonical BCP 47 tag (`in_ID` becomes `id-ID`), or undefined where it is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/**
 * Adds a language, or words to a known one, as plain data. What is missing in it falls back to Indonesian.
 * @param code BCP 47 tag, for example `jv`.
 * @throws {RangeError} when the code is no such tag.
 */
export function addLanguage(code: string, words: LanguageWords): void {
  const tag = canonicalTag(code);
  if (!tag) throw new RangeError(`"${code}" is not a language tag such as "jv".`);
  setWords(tag, mergeWords(languages.get(tag), words));
}

/** Adds words of a widget that came late. What a host added meanwhile is stronger. */
export function addLateWords(language: string, words: LanguageWords): void {
  setWords(language, mergeWords(words, languages.get(language)));
}

function setWords(language: string, words: LanguageWords): void {
  languages.set(language, words);
  for (const listener of listeners) listener();
}

/**
 * Loads words of a language that come on demand: the shared ones, and those of a widget. Undefined when there is
 * nothing to wait for. What cannot be had leaves the text in Indonesian rather than nothing.
 * @param language A tag as {@link matchLanguage} gives it.
 */
export function loadLanguage(
  language: string,
  ofWidget?: WordsLoader,
): Promise<unknown> | undefined {
  const missing = [onDemand.get(language), ofWidget].filter((load) => load && !arrived.has(load));
  if (!missing.length) return undefined;
  return Promise.allSettled(
    missing.map(async (load) => {
      const words = await load?.();
      // Two widgets may have asked; and what a host added meanwhile is stronger.
      if (!load || arrived.has(load)) return;
      arrived.add(load);
      if (words) addLateWords(language, words);
    }),
  );
}

function mergeWords(weak: LanguageWords = {}, strong: LanguageWords = {}): LanguageWords {
  const merged: Record<string, LanguageWords[string]> = { ...weak };
  for (const [room, texts] of Object.entries(strong)) merged[room] = { ...merged[room], ...texts };
  return merged;
}

/** Words of a language, by the tag that {@link matchLanguage} gave. */
export function languageWords(language: string): LanguageWords | undefined {
  return languages.get(language);
}

/** The known language that a tag asks for: `en-US` finds `en`, the old `in` finds `id`. */
export function matchLanguage(tag: string | null | undefined): string | undefined {
  let rest = tag ? canonicalTag(tag) : undefined;
  while (rest && !languages.has(rest) && !onDemand.has(rest)) rest = rest.replace(/-?[^-]*$/, '');
  return rest || undefined;
}

/** Tells of languages added later. Returns the function that stops it. */
export function onLanguageAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
