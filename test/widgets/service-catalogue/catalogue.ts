import { fixtureSync, html } from '@open-wc/testing';
import { configureMpp, type PageConfig } from '../../../src/client/index.js';
import '../../../src/widgets/service-catalogue/define.js';
import type { Lane } from '../../support/lane.js';
import { allByPart, byPart, byRole, eventually, focused, nameOf } from '../../support/queries.js';

export type Catalogue = HTMLElementTagNameMap['mpp-service-catalogue'];

// Other files' pages run at the same time and share the device's storage; a tab's own is a storage like it.
Object.defineProperty(window, 'localStorage', { configurable: true, value: sessionStorage });

/**
 * What the page's administrator settled for the running test. A failure is seen at once, because nothing is tried again
 * within a request; nothing is kept on the device, because other files' tests share it, and nothing was.
 */
export function settlePage(lane: Lane, config: PageConfig = {}): void {
  localStorage.clear();
  configureMpp({ api: lane.address, retries: 0, keepCopies: false, author: false, ...config });
}

/** Puts a catalogue on the page; it is gone after the test. */
export function place(attributes: Readonly<Record<string, string>> = {}): Catalogue {
  const widget = document.createElement('mpp-service-catalogue');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  fixtureSync(html`<div>${widget}</div>`);
  return widget;
}

/** Opens a page with a catalogue and waits for its data. */
export async function visit(
  lane: Lane,
  attributes: Readonly<Record<string, string>> = {},
  config: PageConfig = {},
): Promise<Catalogue> {
  settlePage(lane, config);
  const widget = place(attributes);
  await loaded(widget);
  return widget;
}

/** The notice that data are examples stands below every view with data. */
export async function loaded(widget: Element | Document): Promise<void> {
  await eventually(() => byPart(widget, 'example'));
}

/** The list's rows, which have the name of a service each. */
export function rows(widget: Element | Document): HTMLElement[] {
  return allByPart(widget, 'item');
}

/** Names of the services in the list, in its order. */
export function rowNames(widget: Element | Document): string[] {
  return rows(widget).map((row) => nameOf(byRole(row, 'button')));
}

/** Uses a button as the keyboard does: it has the focus when it acts. */
export function activate(button: HTMLElement): void {
  button.focus();
  button.click();
}

/** Opens the list from the themes. */
export async function openList(widget: Element | Document): Promise<void> {
  activate(byRole(widget, 'button', /^Lihat semua \d+ layanan$/));
  await eventually(() => byPart(widget, 'list'));
}

/** Opens a row's detail and waits until all of it is there. */
export async function openRow(widget: Element | Document, name: string): Promise<HTMLElement> {
  activate(byRole(widget, 'button', name));
  return openedDetail(widget, name);
}

/** The detail of a service, once all of it is there. */
export async function openedDetail(widget: Element | Document, name: string): Promise<HTMLElement> {
  return eventually(() => {
    const detail = byRole(widget, 'article', name);
    byRole(detail, 'heading', /^(Siapkan ini|What to bring)/);
    return detail;
  });
}

/** Types into the search box in one go, as pasting does. */
export function search(widget: Element | Document, query: string): void {
  const box = byRole(widget, 'searchbox') as HTMLInputElement;
  box.value = query;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Picks the choice of a select whose text fits. */
export function choose(select: HTMLElement, text: RegExp | string): void {
  const { options } = select as HTMLSelectElement;
  const wanted = [...options].filter(({ label }) =>
    typeof text === 'string' ? label.trim() === text : text.test(label),
  );
  const [option, ...others] = wanted;
  if (!option || others.length > 0) {
    const list = [...options].map(({ label }) => `\n  ${label.trim()}`).join('');
    throw new Error(`There are ${wanted.length} choices ${String(text)}. There is:${list}`);
  }
  (select as HTMLSelectElement).value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Name of what has the keyboard; empty where nothing has it. */
export function focusedName(page: Document = document): string {
  const element = focused(page);
  return element && element !== page.body ? nameOf(element) : '';
}
