import { nameOf, roleOf } from './accessible.js';
import { exposedElements, flatChildren, flatText, isElement, isHidden } from './flat-tree.js';

/** Text that only screen readers meet is drawn into a box of one pixel. */
function isForScreenReaders(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return getComputedStyle(element).position === 'absolute' && width <= 1 && height <= 1;
}

/** Every text node somebody can see below a node. */
function* seenTexts(root: Node): Generator<Text> {
  for (const child of flatChildren(root)) {
    if (child.nodeType === Node.TEXT_NODE) yield child as Text;
    else if (isElement(child) && !isHidden(child) && !isForScreenReaders(child)) {
      yield* seenTexts(child);
    }
  }
}

function* seenElements(root: Node): Generator<Element> {
  for (const child of flatChildren(root)) {
    if (!isElement(child) || isHidden(child) || isForScreenReaders(child)) continue;
    yield child;
    yield* seenElements(child);
  }
}

/** What is drawn beside the box of an element (a pixel is forgiven): elements by role and name, and texts. */
export function drawnOutside(box: Element): string[] {
  const bounds = box.getBoundingClientRect();
  const isOutside = ({ left, right, width }: DOMRect) =>
    width > 0 && (left < bounds.left - 1 || right > bounds.right + 1);
  const found: string[] = [];
  for (const element of seenElements(box)) {
    if ([...element.getClientRects()].some(isOutside)) {
      found.push(`${element.localName} ${roleOf(element) ?? ''} "${nameOf(element).slice(0, 60)}"`);
    }
  }
  for (const text of seenTexts(box)) {
    const range = document.createRange();
    range.selectNodeContents(text);
    if ([...range.getClientRects()].some(isOutside)) {
      found.push(`text "${text.data.trim().slice(0, 60)}"`);
    }
  }
  return found;
}

const controls = 'a[href], button, input, select, textarea, summary';

/** Controls that are hard to hit: a square of so many pixels around their middle is not all theirs. */
export function smallTargets(root: Element, size = 24): string[] {
  const half = size / 2 - 0.5;
  const around = [
    [0, 0],
    [-half, 0],
    [half, 0],
    [0, -half],
    [0, half],
  ] as const;
  const found: string[] = [];
  for (const control of exposedElements(root)) {
    if (!control.matches(controls)) continue;
    control.scrollIntoView({ block: 'center', inline: 'center' });
    const [rect] = control.getClientRects();
    if (!rect) continue;
    const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
    const tree = control.getRootNode() as Document | ShadowRoot;
    const isHit = around.every(([right, down]) => {
      const hit = tree.elementFromPoint(x + right, y + down);
      return hit !== null && (control === hit || control.contains(hit));
    });
    if (!isHit) {
      const measure = `${Math.round(rect.width)} x ${Math.round(rect.height)}`;
      found.push(`${roleOf(control) ?? ''} "${nameOf(control) || flatText(control)}" ${measure}`);
    }
  }
  return found;
}

/** Whether somebody sees that an element has the keyboard: a ring on it or on what it stands for. */
export function showsFocus(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    for (const drawn of [undefined, '::after']) {
      const { outlineStyle, outlineWidth } = getComputedStyle(node, drawn);
      // The browser's own ring is as wide as the browser likes.
      if (outlineStyle === 'auto') return true;
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true;
    }
  }
  return false;
}
