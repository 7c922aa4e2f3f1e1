import type { ToldMessage } from './told-message.js';

/** The last changes of a mall, ready for viewers who come back after a moment. Bounded in number and size. */
export class RecentMessages {
  readonly #most: number;
  readonly #mostBytes: number;
  #messages: ToldMessage[] = [];
  #bytes = 0;

  constructor(limits: { messages: number; bytes: number }) {
    this.#most = limits.messages;
    this.#mostBytes = limits.bytes;
  }

  /** @param message the one after the last; any other one makes those before it useless. */
  add(message: ToldMessage): void {
    const last = this.#messages.at(-1);
    if (last && message.sequence !== last.sequence + 1) this.clear();
    this.#messages.push(message);
    this.#bytes += message.event.byteLength;
    let drop = 0;
    while (
      this.#messages.length - drop > this.#most ||
      (this.#bytes > this.#mostBytes && drop < this.#messages.length)
    ) {
      this.#bytes -= this.#messages[drop]?.event.byteLength ?? 0;
      drop += 1;
    }
    if (drop > 0) this.#messages = this.#messages.slice(drop);
  }

  /** Every message after a place; undefined when they are not all here. */
  after(sequence: number): readonly ToldMessage[] | undefined {
    const [first] = this.#messages;
    if (!first || sequence < first.sequence - 1) return undefined;
    return this.#messages.slice(sequence - first.sequence + 1);
  }

  clear(): void {
    this.#messages = [];
    this.#bytes = 0;
  }
}
