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
  /**
   * How it writes what Intl cannot know: `locale` whose formats are used (the language itself unless told), `clock`
   * (`{time} {zone}`), `dateTime` (`{date}, {clock}`), `now` (an age below a minute).
   */
  readonly formats?: Readonly<Record<string, string>>;
  readonly [room: string]: Readonly<Record<string, Message>> | undefined;
}

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
      formats: {
        locale: 'id-ID',
        clock: 'pukul {time} {zone}',
        dateTime: '{date}, {clock}',
        now: 'baru saja',
      },
    },
  ],
]);
/** Languages that come when a page speaks them: a phone should not load words it does not show. */
const onDemand = new Map<string, () => Promise<LanguageWords>>([
  ['en', () => import('./english.js').then(({ english }) => english)],
]);
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
  languages.set(tag, mergeWords(languages.get(tag), words));
  for (const listener of listeners) listener();
}

/**
 * Loads the shared words of a language that comes on demand. Undefined when there is nothing to wait for.
 * @param language A tag as {@link matchLanguage} gives it.
 */
export function loadLanguage(language: string): Promise<void> | undefined {
  return onDemand
    .get(language)?.()
    .then((words) => {
      // Two widgets may have asked; and what a host added meanwhile is stronger.
      if (!onDemand.delete(language)) return;
      languages.set(language, mergeWords(words, languages.get(language)));
      for (const listener of listeners) listener();
    });
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
  while (rest && !languages.has(rest) && !onDemand.has(rest))
    rest = rest.slice(0, Math.max(0, rest.lastIndexOf('-')));
  return rest || undefined;
}

/** Tells of languages added later. Returns the function that stops it. */
export function onLanguageAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
