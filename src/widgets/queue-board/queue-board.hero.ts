import type { Board, Call } from '../../contract/queue.js';
import {
  arrivalOf,
  recent,
  standingAt,
  turnsOf,
  type Standing,
  type TimedCall,
  type Turn,
} from '../../rules/board-schedule.js';

/** A call of the board, by the time at which it was queued here. */
export interface HeardCall extends TimedCall {
  readonly call: Call;
}

/** Which call stands in the large field. Keeps no more than the one that stands and those that wait. */
export class Hero {
  #day = '';
  #last = 0;
  #heard: readonly HeardCall[] = [];
  /** Turns that have begun and that nobody has taken yet. */
  #begun: Turn<HeardCall>[] = [];
  #standing: Turn<HeardCall> | undefined;

  /**
   * Takes the calls of a board that are new.
   * @param calls of the part of the hall that is shown, newest first
   * @param now epoch milliseconds by the backend's clock
   */
  hear({ epoch, date }: Pick<Board, 'epoch' | 'date'>, calls: readonly Call[], now: number): void {
    // Another day or another count: what stood is over.
    const isFirst = this.#day !== `${epoch} ${date}`;
    if (isFirst) this.forget();
    this.#day = `${epoch} ${date}`;
    const news = calls.filter(({ sequence }) => sequence > this.#last);
    if (news.length === 0) return;
    this.#advance(now);
    this.#last = Math.max(...news.map(({ sequence }) => sequence));
    const heard = news.map((call): HeardCall => {
      const { id, sequence } = call;
      const at = Date.parse(call.at);
      // Who comes later counts as other boards did that have been there.
      return { id, sequence, call, at: isFirst ? Math.min(at, now) : arrivalOf(at, now) };
    });
    this.#heard = [...this.#heard, ...heard];
    this.#advance(now);
    if (isFirst) this.#begun = this.#begun.slice(-1);
  }

  /** What stands now. */
  standing(now: number): Standing<HeardCall> {
    return standingAt(turnsOf(this.#heard), now);
  }

  /** Turns that have begun since this was asked last, in order; each is given once. */
  take(now: number): Turn<HeardCall>[] {
    this.#advance(now);
    const begun = this.#begun;
    this.#begun = [];
    return begun.filter((turn) => turn === this.#standing || now - turn.from < recent);
  }

  /** Nothing stands any more, and every call is new. */
  forget(): void {
    this.#day = '';
    this.#last = 0;
    this.#heard = [];
    this.#begun = [];
    this.#standing = undefined;
  }

  /** Keeps the one that stands, from when it does, and those that wait: all that decides about those who come. */
  #advance(now: number): void {
    const turns = turnsOf(this.#heard);
    const { turn, waiting } = standingAt(turns, now);
    if (!turn || turn.call.id === this.#standing?.call.id) return;
    const known = this.#standing?.call.sequence ?? 0;
    this.#begun.push(...turns.filter(({ call, from }) => call.sequence > known && from <= now));
    this.#standing = turn;
    this.#heard = [{ ...turn.call, at: turn.from }, ...waiting];
  }
}
