/** Units of the board (1920 make its width) that the text moves in a second: a calm reading speed. */
const speed = 110;
/** Milliseconds a line stands where nothing moves. */
const lineTime = 6_000;

/**
 * The running text moves only where it does not fit. For people who do not want movement it stands, and turns by lines.
 * Returns after how many milliseconds it is to be looked at again, where that is so.
 */
export function runText(root: ParentNode, unit: number, now: number): number | undefined {
  const text = root.querySelector<HTMLElement>('.text');
  const strip = text?.parentElement;
  if (!text || !strip) return undefined;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  text.classList.remove('moving', 'turning');
  const width = text.scrollWidth;
  const isLong = width > strip.clientWidth + 1;
  text.classList.toggle('moving', isLong && !isStill);
  text.classList.toggle('turning', isLong && isStill);
  const seconds = (pixels: number) => `${(pixels / unit / speed).toFixed(1)}s`;
  text.style.setProperty('--_time', seconds(width + strip.clientWidth));
  // It begins where people begin to read.
  text.style.setProperty('--_delay', seconds(-strip.clientWidth));
  if (!isLong || !isStill) {
    text.style.removeProperty('transform');
    return undefined;
  }
  const lines = Math.max(1, Math.round(text.scrollHeight / strip.clientHeight));
  const line = Math.floor(now / lineTime) % lines;
  text.style.transform = `translateY(${(-100 * line) / lines}%)`;
  return lineTime - (now % lineTime);
}
