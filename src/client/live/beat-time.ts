import type { Clock } from '../clock.js';

/** Milliseconds by which lines differ from beat to beat. */
const usualDelay = 2_000;

/**
 * Hears the time that beats tell. One that was held back on the way, or that a page reads when it wakes up, tells an old
 * time: it is believed only when a later one agrees. A time that is ahead cannot come of any delay, and is believed at once.
 */
export function createBeatHearer(clock: Clock): (at: string) => void {
  let doubted: { readonly told: number; readonly offset: number } | undefined;
  return (at) => {
    const told = Date.parse(at);
    const offset = told - clock.device();
    const known = clock.offset();
    const isBehind = known !== undefined && offset < known - usualDelay;
    const isAgreed =
      doubted && told > doubted.told && Math.abs(offset - doubted.offset) <= usualDelay;
    if (isBehind && !isAgreed) {
      doubted = { told, offset };
      return;
    }
    doubted = undefined;
    clock.hear(at);
  };
}
