import { type Clock, createClock, timestampOf } from '../server/clock.js';

/** A clock that stands where it is held, until it is let go. */
export class HeldClock implements Clock {
  #held: number;
  #ticking: Clock | undefined;

  /** @param time epoch milliseconds */
  constructor(time: number) {
    this.#held = time;
  }

  now(): number {
    return this.#ticking?.now() ?? this.#held;
  }

  timestamp(): string {
    return timestampOf(this.now());
  }

  /** Stands at this time from now on. @param time epoch milliseconds */
  hold(time: number): void {
    this.#ticking = undefined;
    this.#held = time;
  }

  /** Ticks from where it stands. @param speed seconds that it ticks in one */
  letGo(speed: number): void {
    this.#ticking = createClock(timestampOf(this.#held), speed);
  }
}
