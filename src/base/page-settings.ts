import type { LanguageWords } from '../i18n/languages.js';
import type { Labels } from '../i18n/messages.js';

/** What a page's administrator settled for all widgets of the page; an element's own attributes are stronger. */
export interface PageSettings {
  /** Id of the mall. */
  readonly mall?: string;
  /** Language where no `lang` says otherwise. */
  readonly language?: string;
  /** The page's own words for things, for example `{ queue: 'antrian' }`. */
  readonly labels?: Labels;
  /** The page's own texts, by language and widget (or `shared`): `{ id: { 'service-catalogue': { title: '...' } } }`. */
  readonly messages?: Readonly<Record<string, LanguageWords>>;
  /** Author mode: shows in place what the page's author should mend. */
  readonly author?: boolean;
}

let read: () => PageSettings = () => ({});
const listeners = new Set<() => void>();

/** Fills the slot that widgets read the page's settings from; `define` does it. Widgets on the page follow. */
export function setPageSettings(provider: () => PageSettings): void {
  read = provider;
  pageSettingsChanged();
}

/** Tells the widgets on the page that the provider would now answer otherwise. */
export function pageSettingsChanged(): void {
  for (const listener of listeners) listener();
}

/** The page's settings as they are now; none where they cannot be read. */
export function pageSettings(): PageSettings {
  try {
    return read();
  } catch {
    // Whoever asks for a client gets the same error, and that is where widgets tell of it.
    return {};
  }
}

/** Tells of changed settings and of a client factory that came late. Returns the function that stops it. */
export function onPageSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
