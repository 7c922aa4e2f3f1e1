import type { ReactiveControllerHost } from 'lit';

const notes = new WeakMap<object, Set<string>>();
const warned = new Set<string>();

/** Tells a page's author what to mend: once on the console, and in place where the page is in author mode. */
export function reportToAuthor(element: ReactiveControllerHost & Element, message: string): void {
  let own = notes.get(element);
  if (!own) notes.set(element, (own = new Set()));
  if (own.has(message)) return;
  own.add(message);
  // Often found while rendering, which must not ask for itself.
  queueMicrotask(() => element.requestUpdate());
  const line = `<${element.localName}>: ${message}`;
  if (warned.has(line)) return;
  warned.add(line);
  console.warn(line);
}

/** What an element's author should mend. */
export function authorNotes(element: Element): readonly string[] {
  return [...(notes.get(element) ?? [])];
}
