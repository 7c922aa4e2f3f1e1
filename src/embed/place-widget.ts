import { widgetAttributes } from './attributes.js';

/** Elements that hold text only: a widget is a block and goes around or after them. */
const textOnly = 'p,span,b,i,u,em,strong,small,font,h1,h2,h3,h4,h5,h6';

/**
 * Gives an element that stands for a widget its widget, once. What the element held becomes the widget's own content,
 * which a page shows that cannot run it.
 */
export function placeWidget(element: HTMLElement, tag: string): void {
  // Whoever is just writing the page must not save what the loader made of it.
  if (!element.isConnected || element.isContentEditable || element.closest(tag)) return;
  if (element instanceof HTMLAnchorElement) placeForLink(element, tag);
  else if (!element.querySelector(tag)) {
    const widget = createWidget(element, tag);
    widget.append(...element.childNodes);
    element.append(widget);
  }
}

function placeForLink(link: HTMLAnchorElement, tag: string): void {
  let outermost: HTMLElement = link;
  while (outermost.parentElement?.matches(textOnly)) outermost = outermost.parentElement;
  if (holdsOnly(outermost, link)) {
    const widget = createWidget(link, tag);
    outermost.replaceWith(widget);
    widget.append(outermost);
    return;
  }
  // In a sentence the link stays where it is read, and the widgets follow in the order of their links.
  let last: Element = outermost;
  for (const other of outermost.querySelectorAll(`a.${tag}[href]`)) {
    const next = last.nextElementSibling;
    if (next?.matches(tag)) last = next;
    else if (other === link) last.after(createWidget(link, tag));
    if (other === link) return;
  }
}

/** Whether there is nothing to read or see in a wrapper but the link. */
function holdsOnly(wrapper: Element, link: Element): boolean {
  return (
    wrapper.textContent?.trim() === link.textContent?.trim() &&
    [...wrapper.querySelectorAll(':not(br)')].every(
      (element) => element.contains(link) || link.contains(element),
    )
  );
}

function createWidget(element: HTMLElement, tag: string): HTMLElement {
  const widget = document.createElement(tag);
  for (const [name, value] of widgetAttributes(element)) widget.setAttribute(name, value);
  return widget;
}
