/**
 * Finds things on a page as people do: by role and name, label or text, through open shadow roots.
 * `byPart` is for what has no role, because a host styles it. Each finds exactly one, and says what
 * there is instead when it does not; wrap it in `eventually()` for what is still to come.
 */
import { nameOf, roleOf } from './accessible.js';
import { exposedElements, flatText, isHtmlElement } from './flat-tree.js';

export { descriptionOf, nameOf, roleOf } from './accessible.js';
export { flatText } from './flat-tree.js';

/** A text as it is shown, white space collapsed, or an expression it fits. */
type Wanted = string | RegExp;

function fits(text: string, wanted: Wanted | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? text === wanted : wanted.test(text);
}

function one(
  found: readonly Element[],
  what: string,
  instead: () => readonly string[],
): HTMLElement {
  const [first, ...more] = found;
  if (first && isHtmlElement(first) && more.length === 0) return first;
  const list = instead().map((text) => `\n  ${text}`);
  throw new Error(
    `There ${found.length === 0 ? 'is no' : `are ${found.length} times`} ${what}.` +
      (list.length > 0 ? ` There is:${list.join('')}` : ''),
  );
}

function describe(role: string, name?: Wanted): string {
  return name === undefined ? role : `${role} named ${String(name)}`;
}

/** All elements of a role (and name), in the order of reading. */
export function allByRole(root: Node, role: string, name?: Wanted): HTMLElement[] {
  return [...exposedElements(root)]
    .filter(isHtmlElement)
    .filter((element) => roleOf(element) === role && fits(nameOf(element), name));
}

export function byRole(root: Node, role: string, name?: Wanted): HTMLElement {
  return one(allByRole(root, role, name), describe(role, name), () =>
    [...exposedElements(root)].flatMap((element) => {
      const found = roleOf(element);
      return found === undefined ? [] : [`${found} "${nameOf(element)}"`];
    }),
  );
}

/** For asserting that something is not there, or is there any number of times. */
export function hasRole(root: Node, role: string, name?: Wanted): boolean {
  return allByRole(root, role, name).length > 0;
}

const controls = 'input, select, textarea, button, [contenteditable], [role]';

/** The form control with a label. */
export function byLabel(root: Node, label: Wanted): HTMLElement {
  const all = [...exposedElements(root)].filter((element) => element.matches(controls));
  return one(
    all.filter((element) => fits(nameOf(element), label)),
    `control labelled ${String(label)}`,
    () => all.map((element) => `"${nameOf(element)}"`),
  );
}

/** All innermost elements that show a text. */
export function allByText(root: Node, text: Wanted): HTMLElement[] {
  const fitting = [...exposedElements(root)]
    .filter(isHtmlElement)
    .filter((element) => fits(flatText(element), text));
  // An element comes right before what is in it, so an outer one is followed by an inner one.
  return fitting.filter((element, index) => {
    const next = fitting[index + 1];
    return next === undefined || ![...exposedElements(element)].includes(next);
  });
}

export function byText(root: Node, text: Wanted): HTMLElement {
  return one(allByText(root, text), `text ${String(text)}`, () => [flatText(root)]);
}

/** All elements with a part name, in the order of reading. */
export function allByPart(root: Node, part: string): HTMLElement[] {
  return [...exposedElements(root)]
    .filter(isHtmlElement)
    .filter((element) => element.part.contains(part));
}

export function byPart(root: Node, part: string): HTMLElement {
  return one(allByPart(root, part), `part ${part}`, () => {
    const parts = [...exposedElements(root)].flatMap((element) => [...element.part]);
    return [...new Set(parts)];
  });
}

/** The element that has the keyboard, through shadow roots. */
export function focused(page: Document = document): Element | null {
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const realNow = performance.now.bind(performance);
const realSetTimeout = window.setTimeout.bind(window);

/** The next frame. Browsers draw pages behind others once a second or never, so it comes without being drawn as well. */
const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    realSetTimeout(resolve, 20);
  });

/**
 * Asks again with every frame until the question throws no more, and returns its answer. For what a
 * server's answer is still to bring about. @throws what was thrown last, after ten seconds or as many milliseconds as told.
 */
export async function eventually<Answer>(
  question: () => Answer | Promise<Answer>,
  patience = 10_000,
): Promise<Answer> {
  const end = realNow() + patience;
  for (;;) {
    try {
      return await question();
    } catch (error) {
      if (realNow() > end) throw error;
    }
    await nextFrame();
  }
}
