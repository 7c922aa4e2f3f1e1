import type { Board, Call, LiveMessage } from '../../contract/queue.js';
import { applyChange } from './board-changes.js';
import type { LiveNews } from './live.types.js';
import { createOrder, isLater, type Need, type Order } from './sequence.js';

/** A hall as it is known: tells every act once, in order, or that it was read anew. */
export interface Hall {
  readonly board: Board | undefined;
  /** The last act that was told, as the backend is asked for what came after. */
  readonly place: string | undefined;
  /** Acts are known to be missing. */
  readonly isMissing: boolean;
  /** Takes a message of a line. Says what must be done so that nothing is lost. */
  take(message: LiveMessage): Need;
  /**
   * Takes a whole board.
   * @param isRecent the one before it is so recent that calls which are new in it are told as acts
   * @returns whether it brought anything new
   */
  give(board: Board, isRecent: boolean): boolean;
}

export function createHall(tell: (news: LiveNews) => void): Hall {
  let board: Board | undefined;
  let order: Order | undefined;

  const tellChange = (before: Board, change: LiveMessage): Board => {
    board = applyChange(before, change);
    tell({ type: 'change', change, board });
    return board;
  };
  const tellBoard = (next: Board, refetched: boolean) => {
    board = next;
    tell({ type: 'board', board, refetched });
  };
  const tellAll = (ready: readonly LiveMessage[]) => {
    for (const change of ready) if (board) tellChange(board, change);
  };

  return {
    get board() {
      return board;
    },
    get place() {
      return order && `${order.place.epoch}.${order.place.sequence}`;
    },
    get isMissing() {
      return order?.isMissing ?? false;
    },
    take(message) {
      if (!order) return 'board';
      const { ready, need } = order.take(message);
      tellAll(ready);
      return need;
    },
    give(next, isRecent) {
      const before = board;
      if (!before || !order) {
        order = createOrder(next);
        tellBoard(next, false);
        return true;
      }
      const { place } = order;
      const isSameCount = next.epoch === place.epoch;
      // A copy that somebody on the way kept for too long.
      if (isSameCount && next.sequence < place.sequence && !isLater(next, place)) return false;
      const isSame = isSameCount && next.sequence === place.sequence;
      const isNew = !isSame || textOf(next) !== textOf(before);
      const ready = order.restart(next);
      if (isSame && !isNew) board = next;
      else if (isSame) tellBoard(next, false);
      else {
        const calls = isSameCount && isRecent ? callsSince(before, next) : undefined;
        let current = before;
        for (const call of calls ?? []) current = tellChange(current, changeOf(next, call));
        tellBoard(next, calls === undefined);
      }
      tellAll(ready);
      return isNew;
    },
  };
}

/** What a board says, whenever it says it. */
const textOf = ({ at: _, ...said }: Board) => JSON.stringify(said);

/** A call of a board as the act that it was. */
const changeOf = ({ epoch }: Board, call: Call): LiveMessage => ({
  ...{ type: 'change', epoch, sequence: call.sequence, at: call.at },
  call,
});

/** Calls that are new on a board, oldest first; undefined when there may have been others between the two. */
function callsSince(before: Board, next: Board): Call[] | undefined {
  if (next.date !== before.date || next.sequence < before.sequence) return undefined;
  const isOld = ({ sequence }: Call) => sequence <= before.sequence;
  // A list that still holds an old call holds every newer one, as does the first list of a day.
  if (before.calls.length > 0 && !next.calls.some(isOld)) return undefined;
  return next.calls
    .filter((call) => !isOld(call))
    .sort((one, other) => one.sequence - other.sequence);
}
