/** How priority groups and everybody else take turns in one queue. */
export interface Turns {
  /** After so many people of priority groups in a row, one of the others is called. At least 1. */
  readonly callsInARow: number;
  /** People of priority groups called since one of the others was. */
  readonly run: number;
}

/** People of priority groups who go before the first of the others. */
const firstRun = ({ callsInARow, run }: Turns) => Math.max(0, callsInARow - run);

/** Whether the next call is for the priority line, given how many stand in each. */
export function isPriorityNext(turns: Turns, priority: number, others: number): boolean {
  return priority > 0 && (others === 0 || firstRun(turns) > 0);
}

/**
 * People who are called before somebody.
 * @param rank how many of the same line stand before
 * @param otherLine how many stand in the other line
 */
export function aheadOf(
  turns: Turns,
  isPriority: boolean,
  rank: number,
  otherLine: number,
): number {
  const first = firstRun(turns);
  if (!isPriority) return rank + Math.min(otherLine, first + rank * turns.callsInARow);
  const others = rank < first ? 0 : 1 + Math.floor((rank - first) / turns.callsInARow);
  return rank + Math.min(otherLine, others);
}

/**
 * Where somebody must stand in their line so that at least so many people are called before; the end of the line when
 * there are not as many.
 * @param line how many others stand in the same line
 */
export function rankBehind(
  turns: Turns,
  isPriority: boolean,
  ahead: number,
  line: number,
  otherLine: number,
): number {
  for (let rank = 0; rank < line; rank++) {
    if (aheadOf(turns, isPriority, rank, otherLine) >= ahead) return rank;
  }
  return line;
}

/** Both lines, each in its own order, as they will be called when nobody comes, goes or moves. */
export function callingOrder<Person>(
  { callsInARow, run }: Turns,
  priority: readonly Person[],
  others: readonly Person[],
): Person[] {
  const [first, second] = [[...priority], [...others]];
  const order: Person[] = [];
  let inARow = run;
  while (first.length > 0 || second.length > 0) {
    const isPriority = isPriorityNext({ callsInARow, run: inARow }, first.length, second.length);
    const person = (isPriority ? first : second).shift();
    if (person !== undefined) order.push(person);
    inARow = isPriority ? inARow + 1 : 0;
  }
  return order;
}
