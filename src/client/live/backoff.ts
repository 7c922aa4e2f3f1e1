/** Milliseconds before the first attempt to come back, and the most between two; doubled after each. */
const firstPause = 500;
const longestPause = 30_000;

/** How long to wait before coming back. */
export interface Backoff {
  /**
   * Milliseconds until the next attempt: more after each failure, and not the same for all viewers of a hall, who lose
   * their lines together.
   * @param least milliseconds that the backend asked for
   */
  next(least?: number): number;
  /** The line has been good for a while. */
  reset(): void;
}

export function createBackoff(): Backoff {
  let failures = 0;
  return {
    next(least = 0) {
      const pause = Math.min(longestPause, firstPause * 2 ** failures);
      failures += 1;
      // What was asked for is only ever made longer.
      return Math.max(pause * (0.5 + Math.random()), least * (1 + Math.random() / 4));
    },
    reset() {
      failures = 0;
    },
  };
}
