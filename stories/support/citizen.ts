/** What a citizen does and notices, as `play` functions of stories. */
import { allByPart, allByRole, eventually, flatText } from '../../test/support/queries.js';

export type Play = (context: { canvasElement: HTMLElement }) => Promise<void>;

/** One after the other. */
export const steps =
  (...plays: readonly Play[]): Play =>
  async (context) => {
    for (const play of plays) await play(context);
  };

/** Waits until a part is there, or until one is there that says something. */
export const sees =
  (part: string, text = /./, patience?: number): Play =>
  async ({ canvasElement }) => {
    await eventually(() => {
      const found = allByPart(canvasElement, part);
      if (found.some((element) => text.test(flatText(element)) || part === 'loading')) return;
      throw new Error(`No part "${part}" says ${String(text)}: ${found.map(flatText).join(' | ')}`);
    }, patience);
  };

/** Presses the first control of a role with a name. */
export const presses =
  (role: string, name: RegExp): Play =>
  async ({ canvasElement }) => {
    const control = await eventually(() => {
      const [first] = allByRole(canvasElement, role, name);
      if (first) return first;
      throw new Error(`There is no ${role} named ${String(name)}.`);
    });
    control.click();
  };

/** Types into the search box. */
export const types =
  (words: string): Play =>
  async ({ canvasElement }) => {
    const box = await eventually(() => {
      const [first] = allByRole(canvasElement, 'searchbox');
      if (first instanceof HTMLInputElement) return first;
      throw new Error('There is no search box.');
    });
    box.value = words;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };

/** Unfolds what is folded away under a heading. */
export const unfolds =
  (heading: RegExp): Play =>
  async ({ canvasElement }) => {
    const part = await eventually(() => {
      const found = allByPart(canvasElement, 'disclosure').find((one) =>
        heading.test(flatText(one)),
      );
      if (found instanceof HTMLDetailsElement) return found;
      throw new Error(`Nothing is folded under ${String(heading)}.`);
    });
    part.open = true;
  };
