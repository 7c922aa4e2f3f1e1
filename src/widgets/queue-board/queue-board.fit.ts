/** Below this share of its size a text is better read on two lines. */
const smallest = 0.66;

/**
 * Steps the size of texts down until they fit: long names, long numbers, wide typefaces. Nothing is cut. `data-fit` says
 * whether a text may break into lines (`words`) or not (`line`).
 */
export class Fitter {
  readonly #fitted = new WeakMap<HTMLElement, string>();

  /**
   * Fits the texts that are new, or that stand in another layout.
   * @param layout changes whenever the same texts may fit otherwise
   */
  fit(root: ParentNode, layout: string): void {
    const changed = [...root.querySelectorAll<HTMLElement>('[data-fit]')].filter((element) => {
      const key = `${layout} ${element.textContent}`;
      if (this.#fitted.get(element) === key) return false;
      this.#fitted.set(element, key);
      return true;
    });
    // All is written, then all is read, then all is written: one layout for the whole board.
    for (const { style, classList } of changed) {
      style.removeProperty('--_fit');
      classList.remove('lines');
    }
    const shares = changed.map(({ clientWidth, scrollWidth }) => clientWidth / scrollWidth);
    changed.forEach((element, index) => {
      const share = shares[index] ?? 1;
      // A text without a box, and one that fits.
      if (!(share > 0 && share < 1)) return;
      const breaks = share < smallest && element.dataset['fit'] === 'words';
      element.classList.toggle('lines', breaks);
      // Two lines hold a little less than twice as much, because words do not break in their middle.
      const size = breaks ? Math.min(smallest, share * 1.6) : share * 0.985;
      element.style.setProperty('--_fit', size.toFixed(3));
    });
  }
}
