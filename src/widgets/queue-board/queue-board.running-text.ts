/** Units of the board (1920 make its width) that the text moves in a second: a calm reading speed. */
const speed = 110;
/** Milliseconds a line stands where nothing moves. */
const lineTime = 6_000;

/** What was measured of a text, and of which layout. */
interface Measured {
  readonly key: string;
  /** Lines it turns by; 0 where it stands or moves. */
  readonly lines: number;
}
const measured = new WeakMap<HTMLElement, Measured>();

/**
 * The running text moves only where it does not fit. For people who do not want movement it stands, and turns by lines.
 * Returns after how many milliseconds it is to be looked at again, where that is so.
 * @param layout changes whenever the same text may need another room
 */
export function runText(
  root: ParentNode,
  unit: number,
  layout: string,
  now: number,
): number | undefined {
  const text = root.querySelector<HTMLElement>('.text');
  const strip = text?.parentElement;
  if (!text || !strip) return undefined;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const key = `${layout} ${isStill} ${text.textContent}`;
  let known = measured.get(text);
  // Not with every drawing: a text that is measured begins anew, and nobody would read it to its end.
  if (known?.key !== key) {
    known = { key, lines: measure(text, strip, unit, isStill) };
    measured.set(text, known);
  }
  const { lines } = known;
  if (lines === 0) return undefined;
  const line = Math.floor(now / lineTime) % lines;
  text.style.transform = `translateY(${(-100 * line) / lines}%)`;
  return lineTime - (now % lineTime);
}

function measure(text: HTMLElement, strip: HTMLElement, unit: number, isStill: boolean): number {
  text.classList.remove('moving', 'turning');
  text.style.removeProperty('transform');
  const width = text.scrollWidth;
  const isLong = width > strip.clientWidth + 1;
  text.classList.toggle('moving', isLong && !isStill);
  text.classList.toggle('turning', isLong && isStill);
  const seconds = (pixels: number) => `${(pixels / unit / speed).toFixed(1)}s`;
  text.style.setProperty('--_time', seconds(width + strip.clientWidth));
  // It begins where people begin to read.
  text.style.setProperty('--_delay', seconds(-strip.clientWidth));
  if (!isLong || !isStill) return 0;
  return Math.max(1, Math.round(text.scrollHeight / strip.clientHeight));
}
