import type { Board } from '../../contract/queue.js';
import { isMppError, MppError } from '../../errors.js';
import type { Backend } from './line.types.js';
import { timing } from './timing.js';

/** What becomes of the question. */
export interface BoardHearer {
  answered(board: Board): void;
  failed(error: MppError): void;
}

/** The question for a board: one at a time, and not again and again. */
export class BoardQuestion {
  readonly #backend: Backend;
  readonly #hearer: BoardHearer;
  #asking: AbortController | undefined;
  #askedAt = -Infinity;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(backend: Backend, hearer: BoardHearer) {
    this.#backend = backend;
    this.#hearer = hearer;
  }

  /** Milliseconds since a board was asked for, here or by a line that brings boards. */
  get age(): number {
    return this.#backend.clock.device() - this.#askedAt;
  }

  /** A board is asked for now, or a line has just brought one. */
  begin(): void {
    this.#askedAt = this.#backend.clock.device();
  }

  /** Asks, unless it is asked already. @param canWait there is a line, which goes on meanwhile */
  ask(canWait: boolean): void {
    if (this.#asking) return;
    clearTimeout(this.#later);
    const wait = canWait ? timing.betweenBoards - this.age : 0;
    if (wait > 0) {
      const longest = timing.betweenBoards;
      this.#later = setTimeout(() => this.ask(canWait), Math.min(wait, longest));
      return;
    }
    const asking = (this.#asking = new AbortController());
    this.begin();
    const end = (tell: () => void) => {
      if (this.#asking !== asking) return;
      this.#asking = undefined;
      tell();
    };
    this.#backend.askBoard(asking.signal).then(
      ({ board }) => end(() => this.#hearer.answered(board)),
      (cause: unknown) => end(() => this.#hearer.failed(errorOf(cause))),
    );
  }

  /** Nobody wants to know any more. */
  stop(): void {
    clearTimeout(this.#later);
    this.#asking?.abort();
    this.#asking = undefined;
  }
}

const errorOf = (cause: unknown): MppError =>
  isMppError(cause)
    ? cause
    : new MppError('badAnswer', 'A board could not be used.', { cause, operation: 'getBoard' });
