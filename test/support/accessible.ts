import { flatChildren, flatText, flatTextWithout, isElement, isHidden } from './flat-tree.js';

/** Roles that elements have by themselves (HTML-AAM), as far as this project's pages need them. */
const roleBySelector: readonly (readonly [selector: string, role: string])[] = [
  ['a[href], area[href]', 'link'],
  ['button, summary, input:is([type=button], [type=submit], [type=reset], [type=image])', 'button'],
  ['input[type=checkbox]', 'checkbox'],
  ['input[type=radio]', 'radio'],
  ['input[type=range]', 'slider'],
  ['input[type=number]', 'spinbutton'],
  ['input[list], select:not([multiple], [size])', 'combobox'],
  ['select', 'listbox'],
  ['input[type=search]', 'searchbox'],
  [
    'input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url]), textarea',
    'textbox',
  ],
  ['option', 'option'],
  ['h1, h2, h3, h4, h5, h6', 'heading'],
  ['ul, ol, menu', 'list'],
  ['li', 'listitem'],
  ['nav', 'navigation'],
  ['main', 'main'],
  ['aside', 'complementary'],
  ['search', 'search'],
  ['article', 'article'],
  ['dialog', 'dialog'],
  ['details, fieldset, optgroup, address', 'group'],
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th[scope=row]', 'rowheader'],
  ['th', 'columnheader'],
  ['img[alt=""]', 'presentation'],
  ['img', 'img'],
  ['output', 'status'],
  ['progress', 'progressbar'],
  ['dt, dfn', 'term'],
  ['dd', 'definition'],
  ['hr', 'separator'],
  ['p', 'paragraph'],
  ['figure', 'figure'],
  ['time', 'time'],
];

/** Roles whose name may come from what is in them (ARIA). */
const namedByContent = new Set(
  (
    'button link heading cell columnheader rowheader row option radio checkbox switch tab menuitem ' +
    'menuitemradio menuitemcheckbox treeitem tooltip'
  ).split(' '),
);

/** The role a screen reader tells of, or undefined for one without meaning. */
export function roleOf(element: Element): string | undefined {
  const told = element.getAttribute('role')?.trim().split(/\s+/)[0];
  if (told) return told;
  // These two are landmarks only when they have a name.
  if (element.matches('section, form')) {
    const isNamed = labelledBy(element) || element.hasAttribute('aria-label');
    if (!isNamed) return undefined;
    return element.localName === 'section' ? 'region' : 'form';
  }
  return roleBySelector.find(([selector]) => element.matches(selector))?.[1];
}

/** The accessible name, after the order of the accessible-name standard. */
export function nameOf(element: Element): string {
  return (
    labelledBy(element) ||
    collapse(element.getAttribute('aria-label')) ||
    nativeName(element) ||
    (namedByContent.has(roleOf(element) ?? '') ? contentName(element) : '') ||
    collapse(element.getAttribute('title')) ||
    collapse(element.getAttribute('placeholder'))
  );
}

/** What `aria-describedby` says of it. */
export function descriptionOf(element: Element): string {
  return referenced(element, 'aria-describedby').map(flatText).join(' ').trim();
}

function labelledBy(element: Element): string {
  const labels = referenced(element, 'aria-labelledby');
  return collapse(
    labels.map((label) => collapse(label.getAttribute('aria-label')) || flatText(label)).join(' '),
  );
}

function referenced(element: Element, attribute: string): Element[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute(attribute)?.trim().split(/\s+/) ?? [];
  return ids.map((id) => root.getElementById(id)).filter((label) => label !== null);
}

function nativeName(element: Element): string {
  if (element.matches('input:is([type=button], [type=submit], [type=reset])')) {
    return collapse((element as HTMLInputElement).value);
  }
  if (element.matches('input, select, textarea, button, output')) {
    const { labels } = element as HTMLInputElement;
    return collapse([...(labels ?? [])].map((label) => flatTextWithout(label, element)).join(' '));
  }
  if (element.matches('img')) return collapse(element.getAttribute('alt'));
  const naming = {
    FIELDSET: ':scope > legend',
    TABLE: ':scope > caption',
    FIGURE: ':scope > figcaption',
    svg: ':scope > title',
  }[element.tagName];
  const namer = naming === undefined ? null : element.querySelector(naming);
  return namer ? collapse(namer.textContent) : '';
}

function contentName(element: Element): string {
  const parts = flatChildren(element).map((child) => {
    if (!isElement(child)) return child.nodeType === Node.TEXT_NODE ? child.textContent : '';
    if (isHidden(child)) return '';
    const own =
      labelledBy(child) || collapse(child.getAttribute('aria-label')) || nativeName(child);
    const text = own || contentName(child);
    return getComputedStyle(child).display.startsWith('inline') ? text : ` ${text} `;
  });
  return collapse(parts.join(''));
}

function collapse(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
