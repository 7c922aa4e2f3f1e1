/** Below this share of its size a text is better read on two lines. */
const smallest = 0.66;
/** How often a text is stepped down at most. */
const mostRounds = 3;
/** Texts whose fit is remembered; a board of sixty counters has some three hundred on its pages. */
const mostKnown = 1_000;

/** How a text fits into its place. */
interface Fit {
  /** Share of its size; 1 unless it is too long. */
  size: number;
  breaks: boolean;
}

/** A text that has another place, or that is another one, than when it was fitted. */
interface Changed {
  readonly element: HTMLElement;
  readonly key: string;
}

/**
 * Steps the size of texts down until they fit: long names, long numbers, wide typefaces. Nothing is cut. `data-fit` says
 * whether a text may break into lines (`words`) or not (`line`).
 */
export class Fitter {
  readonly #fitted = new WeakMap<HTMLElement, string>();
  /** By text and layout: a page of the grid comes back. Measuring makes the browser lay the board out before its time. */
  readonly #known = new Map<string, Fit>();

  /**
   * Fits the texts that are new, or that stand in another layout.
   * @param layout changes whenever the same texts may fit otherwise
   */
  fit(root: ParentNode, layout: string): void {
    if (this.#known.size > mostKnown) this.#known.clear();
    const unknown: Changed[] = [];
    for (const element of root.querySelectorAll<HTMLElement>('[data-fit]')) {
      const key = `${layout} ${placeOf(element)}`;
      if (this.#fitted.get(element) === key) continue;
      this.#fitted.set(element, key);
      const fit = this.#known.get(key);
      write(element, fit);
      if (!fit) unknown.push({ element, key });
    }
    for (const [{ key }, fit] of measure(unknown)) this.#known.set(key, fit);
  }
}

/**
 * What decides how a text fits: it, what stands beside it, and where. Figures are all as wide as each other
 * (`tabular-nums`), so that a number that is one higher needs no measuring.
 */
function placeOf(element: HTMLElement): string {
  const around = element.closest('h3, li') ?? element;
  return [element.localName, around.className, element.textContent, around.textContent]
    .join('|')
    .replace(/\d/g, '0');
}

function write(
  { style, classList }: HTMLElement,
  { size, breaks }: Fit = { size: 1, breaks: false },
): void {
  if (size < 1) style.setProperty('--_fit', size.toFixed(3));
  else style.removeProperty('--_fit');
  classList.toggle('lines', breaks);
}

/** All is read, then all is written: few layouts for the whole board. */
function measure(texts: readonly Changed[]): Map<Changed, Fit> {
  const fits = new Map(texts.map((text): [Changed, Fit] => [text, { size: 1, breaks: false }]));
  let pending = [...fits];
  // Letters do not shrink as evenly as their size everywhere, so what was stepped down is looked at again.
  for (let round = 0; round < mostRounds && pending.length > 0; round += 1) {
    const shares = pending.map(([{ element }]) => element.clientWidth / element.scrollWidth);
    pending = pending.filter(([{ element }, fit], index) => {
      const share = shares[index] ?? 1;
      // A text without a box, and one that fits.
      if (!(share > 0 && share < 1)) return false;
      if (round === 0 && share < smallest && element.dataset['fit'] === 'words') {
        fit.breaks = true;
        // Two lines hold a little less than twice as much, because words do not break in their middle.
        fit.size = Math.min(smallest, share * 1.6);
      } else {
        fit.size *= share * 0.985;
      }
      write(element, fit);
      return true;
    });
  }
  return fits;
}
