import type { Said } from './voice.types.js';

const failuresToDistrust = 3;
const distrustFor = 30 * 60_000;

/** Whether a way of speaking is tried: one that failed three times in a row, or hung, is left alone for half an hour. */
export class Trust {
  #failures = 0;
  #distrustedUntil = -Infinity;

  /** @param now epoch milliseconds */
  constructor(private readonly now: () => number) {}

  get isGiven(): boolean {
    return this.now() >= this.#distrustedUntil;
  }

  /** Takes note of how it ended. */
  note(said: Said): void {
    this.#failures = said === 'ended' ? 0 : this.#failures + 1;
    if (said === 'hung' || said === 'mute' || this.#failures >= failuresToDistrust) {
      this.#distrustedUntil = this.now() + distrustFor;
      this.#failures = 0;
    }
  }

  /** Forgets what was. */
  restore(): void {
    this.#failures = 0;
    this.#distrustedUntil = -Infinity;
  }
}
