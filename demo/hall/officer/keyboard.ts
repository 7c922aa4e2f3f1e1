import type { DeskState } from './desk-state.js';

/** Key, as the keyboard gives it, and the name of the button it stands for. Shown on the buttons. */
export const keys = {
  callNext: 'N',
  recall: 'U',
  serve: 'M',
  finish: 'S',
  skip: 'L',
  transfer: 'P',
} as const;

/**
 * Lets officers work without a mouse: a key presses the button that carries it, so a key can do nothing that the screen
 * does not offer. Single keys can be switched off (WCAG 2.1.4).
 */
export function listenToKeys(desk: DeskState, isOn: () => boolean): void {
  document.addEventListener('keydown', (event) => {
    if (!isOn() || desk.shown.busy || event.repeat) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const { target } = event;
    if (target instanceof HTMLElement && target.closest('input, select, textarea, dialog')) return;
    const key = event.key.toUpperCase();
    const button = document.querySelector<HTMLButtonElement>(
      `button[data-key="${CSS.escape(key)}"]`,
    );
    if (!button || button.disabled) return;
    event.preventDefault();
    button.focus();
    button.click();
  });
}
