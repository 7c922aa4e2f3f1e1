/** The page as people meet it: through open shadow roots and slots, without what is hidden. */

// Pages in frames have their own `Element`, so `instanceof` would not know their elements.

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

export function isHtmlElement(node: Node): node is HTMLElement {
  return isElement(node) && node.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isSlot(node: Node): node is HTMLSlotElement {
  return isHtmlElement(node) && node.localName === 'slot';
}

/** Children in the flat tree: of a host its shadow root's, of a slot what is put into it. */
export function flatChildren(parent: Node): readonly Node[] {
  if (isSlot(parent)) {
    const assigned = parent.assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  const root = isElement(parent) ? parent.shadowRoot : null;
  return [...(root ?? parent).childNodes];
}

/** Whether nobody meets an element, by sight or by screen reader, nor anything in it. */
export function isHidden(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert')) return true;
  if (getComputedStyle(element).display === 'none') return true;
  const { parentElement } = element;
  return (
    parentElement !== null &&
    parentElement.matches('details:not([open])') &&
    !element.matches('summary:first-of-type')
  );
}

/** Every element below a node that somebody can meet, in the order of reading. */
export function* exposedElements(root: Node): Generator<Element> {
  for (const child of flatChildren(root)) {
    if (!isElement(child) || isHidden(child)) continue;
    if (getComputedStyle(child).visibility === 'visible') yield child;
    yield* exposedElements(child);
  }
}

/** Text that somebody can read below a node, white space collapsed. */
export function flatText(root: Node): string {
  return flatTextWithout(root, undefined);
}

/** The same without what is in one element: a label names the control in it, not the control's own text. */
export function flatTextWithout(root: Node, except: Element | undefined): string {
  return collect(root, except).replace(/\s+/g, ' ').trim();
}

function collect(node: Node, except: Element | undefined): string {
  if (isText(node)) return node.data;
  if (node === except) return ' ';
  const collectChildren = () =>
    flatChildren(node)
      .map((child) => collect(child, except))
      .join('');
  if (!isElement(node)) return collectChildren();
  if (isHidden(node) || node.matches('script, style, template')) return '';
  if (node.localName === 'br') return ' ';
  const text = collectChildren();
  return /^(inline|contents|ruby)/.test(getComputedStyle(node).display) ? text : ` ${text} `;
}
