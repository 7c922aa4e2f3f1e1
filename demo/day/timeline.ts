import type { Second } from './day.types.js';

/** What is to happen, in the order of time; of one second, in the order in which it was put down. */
export class Timeline<Event> {
  /** A binary heap: each is not later than the two below it. */
  readonly #heap: { readonly at: Second; readonly turn: number; readonly event: Event }[] = [];
  #turn = 0;

  add(at: Second, event: Event): void {
    const heap = this.#heap;
    const item = { at, turn: this.#turn++, event };
    let place = heap.length;
    heap.push(item);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (!parent || !isBefore(item, parent)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = item;
  }

  /** Takes what comes first. */
  next(): { readonly at: Second; readonly event: Event } | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || first === last) return first;
    let place = 0;
    for (;;) {
      const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
      const child = left && right && isBefore(right, left) ? right : left;
      if (!child || !isBefore(child, last)) break;
      heap[place] = child;
      place = 2 * place + (child === right ? 2 : 1);
    }
    heap[place] = last;
    return first;
  }
}

const isBefore = (
  one: { readonly at: Second; readonly turn: number },
  other: { readonly at: Second; readonly turn: number },
) => one.at < other.at || (one.at === other.at && one.turn < other.turn);
