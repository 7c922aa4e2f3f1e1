import type { Board, LiveMessage } from '../../contract/queue.js';

/** Calls that are kept at least; a board that brought more keeps as many as it brought. */
const fewestCalls = 50;

/** The hall after an act. Neither what it is given nor its records are changed; what the act does not touch stays the same object. */
export function applyChange(board: Board, change: LiveMessage): Board {
  const { epoch, sequence, at, date, call, counters, queues, notices } = change;
  const before = date !== undefined && date !== board.date ? startDay(board, date) : board;
  return {
    ...before,
    ...{ epoch, sequence, at },
    counters: counters ? replaceById(before.counters, counters) : before.counters,
    queues: queues ? replaceById(before.queues, queues) : before.queues,
    calls: call ? [call, ...before.calls].slice(0, mostCalls(board)) : before.calls,
    ...(notices && { notices }),
  };
}

const mostCalls = ({ calls }: Board) => Math.max(fewestCalls, calls.length);

/** The hall on the morning after: nobody was called, nobody waits, and nothing of the day before is said of anybody. */
function startDay(board: Board, date: string): Board {
  return {
    ...board,
    date,
    calls: [],
    counters: board.counters.map(({ serving: _, ...counter }) => counter),
    queues: board.queues.map(
      ({ waiting: _, served: __, lastCalled: ___, averageMinutes: ____, ...queue }) => queue,
    ),
  };
}

/** Records in their order; new ones at the end. */
function replaceById<Item extends { readonly id: string }>(
  items: readonly Item[],
  news: readonly Item[],
): Item[] {
  const fresh = new Map(news.map((item) => [item.id, item]));
  const replaced = items.map((item) => {
    const found = fresh.get(item.id);
    fresh.delete(item.id);
    return found ?? item;
  });
  return [...replaced, ...fresh.values()];
}
