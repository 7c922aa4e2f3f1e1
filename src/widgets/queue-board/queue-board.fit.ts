/** Below this share of its size a text is better read on two lines. */
const smallest = 0.66;
/** How often a text is stepped down at most. */
const mostRounds = 3;

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
      // What stands beside a text decides how much room it has.
      const key = `${layout} ${(element.closest('h3, li') ?? element).textContent}`;
      if (this.#fitted.get(element) === key) return false;
      this.#fitted.set(element, key);
      return true;
    });
    // All is written, then all is read, then all is written: few layouts for the whole board.
    for (const { style, classList } of changed) {
      style.removeProperty('--_fit');
      classList.remove('lines');
    }
    const sizes = new Map<HTMLElement, number>();
    let pending = changed;
    // Letters do not shrink as evenly as their size everywhere, so what was stepped down is looked at again.
    for (let round = 0; round < mostRounds && pending.length > 0; round += 1) {
      const shares = pending.map(({ clientWidth, scrollWidth }) => clientWidth / scrollWidth);
      pending = pending.filter((element, index) => {
        const share = shares[index] ?? 1;
        // A text without a box, and one that fits.
        if (!(share > 0 && share < 1)) return false;
        const breaks = round === 0 && share < smallest && element.dataset['fit'] === 'words';
        if (breaks) element.classList.add('lines');
        // Two lines hold a little less than twice as much, because words do not break in their middle.
        const size = breaks
          ? Math.min(smallest, share * 1.6)
          : (sizes.get(element) ?? 1) * share * 0.985;
        sizes.set(element, size);
        element.style.setProperty('--_fit', size.toFixed(3));
        return true;
      });
    }
  }
}
