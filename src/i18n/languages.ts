import type { Message } from './messages.js';
import { en } from './words/en.js';
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
  [
    'en',
    {
      shared: en,
      labels: {
        queue: 'queue',
        counter: 'counter',
        booth: 'booth',
        village: 'village',
        subdistrict: 'subdistrict',
        agency: 'agency',
      },
      formats: { locale: 'en-GB', clock: '{time} {zone}', now: 'just now' },
    },
  ],
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
  const merged: Record<string, Readonly<Record<string, Message>> | undefined> = {
    ...languages.get(tag),
  };
  for (const [room, texts] of Object.entries(words)) merged[room] = { ...merged[room], ...texts };
  languages.set(tag, merged as LanguageWords);
  for (const listener of listeners) listener();
}

/** Words of a language, by the tag that {@link matchLanguage} gave. */
export function languageWords(language: string): LanguageWords | undefined {
  return languages.get(language);
}

/** The known language that a tag asks for: `en-US` finds `en`, the old `in` finds `id`. */
export function matchLanguage(tag: string | null | undefined): string | undefined {
  let rest = tag ? canonicalTag(tag) : undefined;
  while (rest && !languages.has(rest)) rest = rest.slice(0, Math.max(0, rest.lastIndexOf('-')));
  return rest || undefined;
}

/** Tells of languages added later. Returns the function that stops it. */
export function onLanguageAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
