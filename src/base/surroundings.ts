import { schemeAttributes } from './colour-scheme.js';

/**
 * Watches what a page says by attributes around its widgets, language and colour scheme, with one observer for all,
 * which rests while there are none. It sees the document and each shadow root that a widget stands in, since an
 * observer does not look into shadow roots.
 */
const attributeFilter = ['lang', ...schemeAttributes];
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back after any of these attributes around the element changed. Returns the function that stops it. */
export function watchSurroundings(element: Element, changed: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const listener of [...listeners]) listener();
  });
  let root: Node | undefined = element.getRootNode();
  while (root) {
    observer.observe(root, { subtree: true, attributeFilter });
    root = (root as Partial<ShadowRoot>).host?.getRootNode();
  }
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    // A single root cannot be let go, so all are watched as long as there is a widget.
    if (!listeners.size) observer?.disconnect();
  };
}
