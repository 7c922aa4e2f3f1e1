import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { pageSettings } from './page-settings.js';

const notes = new WeakMap<object, Set<string>>();
const warned = new Set<string>();

/** Tells a page's author what to mend: once on the console, and in place where the page is in author mode. */
export function reportToAuthor(element: ReactiveControllerHost & Element, message: string): void {
  const own = notes.get(element) ?? new Set();
  notes.set(element, own);
  if (own.has(message)) return;
  own.add(message);
  // Often found while rendering, which must not ask for itself.
  queueMicrotask(() => element.requestUpdate());
  const line = `<${element.localName}>: ${message}`;
  if (warned.has(line)) return;
  warned.add(line);
  console.warn(line);
}

/** In author mode, what the page's author should mend, in place. English, like everything for authors. */
export function authorNotes(element: Element): TemplateResult[] {
  return pageSettings().author
    ? [...(notes.get(element) ?? [])].map(
        (note) => html`<p class="author-note" part="author-note" lang="en" dir="ltr">${note}</p>`,
      )
    : [];
}
