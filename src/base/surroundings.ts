import { schemeAttributes } from './colour-scheme.js';

/**
 * Watches what a page says by attributes around its widgets, language and colour scheme, with one observer for all,
 * which exists only while there are widgets. It sees the document and each shadow root that a widget stands in, since
 * an observer does not look into shadow roots.
 */
const attributeFilter = ['lang', ...schemeAttributes];
const listeners = new Map<() => void, readonly Node[]>();
let observer: MutationObserver | undefined;
let observed = new Set<Node>();

const observe = (root: Node) => observer?.observe(root, { subtree: true, attributeFilter });

/** Calls back after any of these attributes around the element changed. Returns the function that stops it. */
export function watchSurroundings(element: Element, changed: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const listener of [...listeners.keys()]) listener();
  });
  const roots: Node[] = [];
  let root = element.getRootNode();
  for (; root instanceof ShadowRoot; root = root.host.getRootNode()) roots.push(root);
  roots.push(root);
  listeners.set(changed, roots);
  for (const each of roots) {
    if (!observed.has(each)) observe(each);
    observed.add(each);
  }
  return () => {
    listeners.delete(changed);
    const needed = new Set([...listeners.values()].flat());
    if ([...observed].every((each) => needed.has(each))) return;
    // A single root cannot be let go: all are, and what is still needed is taken up again.
    observer?.disconnect();
    observed = needed;
    observed.forEach(observe);
  };
}
