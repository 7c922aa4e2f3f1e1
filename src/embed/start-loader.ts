import { placeWidget } from './place-widget.js';

/** Fetches and defines a widget. `attempt` counts from 0: browsers may remember that a file failed. */
export type LoadWidget = (name: string, attempt: number) => Promise<unknown>;

const mark = Symbol.for('mpp-widgets/loader');

/**
 * Looks for widgets on the page, now and from now on: `<mpp-x>`, `<div class="mpp-x">` and `<a class="mpp-x" href>`.
 * The first loader on a page does it for all.
 */
export function startLoader(names: readonly string[], load: LoadWidget): void {
  // False until a second one was told of.
  const page = window as { [mark]?: boolean };
  if (page[mark] === false) {
    console.warn('mpp-widgets: the loader is on this page twice; the first one does the work.');
  }
  if (mark in page) {
    page[mark] = true;
    return;
  }
  page[mark] = false;

  const attempts = new Map<string, number>();
  const loading = new Map<string, Promise<unknown>>();
  const standsFor = (tag: string) => `div.${tag},a.${tag}[href]`;
  const anything = names.map((name) => `mpp-${name},${standsFor('mpp-' + name)}`).join();

  const define = (name: string, tag: string): Promise<unknown> => {
    const known = loading.get(name);
    if (known) return known;
    const attempt = attempts.get(name) ?? 0;
    attempts.set(name, attempt + 1);
    const defined = customElements.get(tag) ? Promise.resolve() : load(name, attempt);
    loading.set(name, defined);
    defined.catch((error: unknown) => {
      loading.delete(name);
      console.error(`mpp-widgets: ${tag} was not loaded; what the page says instead stays.`, error);
    });
    return defined;
  };

  const upgrade = async (element: HTMLElement, name: string) => {
    const tag = 'mpp-' + name;
    if (!element.matches(`${tag},${standsFor(tag)}`)) return;
    try {
      await define(name, tag);
    } catch {
      // Told already, once for all elements.
      return;
    }
    try {
      if (element.matches(standsFor(tag))) placeWidget(element, tag);
    } catch (error) {
      console.error(`mpp-widgets: ${tag} was not placed.`, error);
    }
  };

  const look = (root: ParentNode) => {
    const found = [...root.querySelectorAll<HTMLElement>(anything)];
    if (root instanceof HTMLElement && root.matches(anything)) found.unshift(root);
    for (const element of found) for (const name of names) void upgrade(element, name);
  };

  const start = () => {
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node instanceof Element) look(node);
      }
    }).observe(document, { childList: true, subtree: true });
    look(document);
    addEventListener('online', () => look(document));
  };
  // Half a page would give half of an element's content to its widget.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
  if (document.querySelector('script[data-offline]')) void keepOffline();
}

/** Comes only where an administrator asked for it. */
async function keepOffline(): Promise<void> {
  try {
    await (await import('./register-offline.js')).registerOffline();
  } catch (error) {
    console.error('mpp-widgets: what data-offline names was not registered.', error);
  }
}
