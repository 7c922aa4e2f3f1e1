/**
 * When each call stands in the large field of a hall's board. The rule reads nothing but the times of the calls, so that
 * boards without a common clock turn together: a call stands from its own time, or from when the one before it has stood
 * long enough. Instants are epoch milliseconds by the backend's clock.
 */

/** A call as far as the rule reads it. */
export interface TimedCall {
  readonly id: string;
  /** Place among all calls of its day; the order in which they stand. */
  readonly sequence: number;
  readonly at: number;
}

/** A call and since when it stands. */
export interface Turn<Call extends TimedCall = TimedCall> {
  readonly call: Call;
  readonly from: number;
}

/** What stands at a moment. */
export interface Standing<Call extends TimedCall = TimedCall> {
  /** Undefined before the first call. */
  readonly turn: Turn<Call> | undefined;
  /** When the next one known takes its place. */
  readonly nextAt: number | undefined;
  /** Calls that are still to stand, in order. */
  readonly waiting: readonly Call[];
}

/**
 * How long a call stands at least, by how many wait behind it: nobody needs more than eight seconds to read a number and
 * a counter, nobody can in less than three.
 */
const lengths = [8_000, 6_000, 4_500] as const;
/** Where four and more wait. */
export const shortestTurn = 3_000;
/** How long a new call is lit before it calms down. */
export const litFor = 10_000;

/** A call that is heard later than this was missed by a board that polls, slept, or was cut off. */
const inTime = 1_500;
/** A call that was missed for longer is not shown any more as if it were new. */
export const recent = 60_000;

const lengthOf = (waiting: number) => lengths[waiting - 1] ?? shortestTurn;

/**
 * Turns of some calls, in order. What was given twice counts once, whatever the order it is given in. Later calls change
 * no turn that began before them, so that it can be asked again with every call.
 */
export function turnsOf<Call extends TimedCall>(calls: readonly Call[]): Turn<Call>[] {
  const ordered = [...new Map(calls.map((call) => [call.id, call])).values()].sort(
    (one, other) => one.sequence - other.sequence || (one.id < other.id ? -1 : 1),
  );
  // Servers' clocks differ a little; a call is not older than the one before it.
  let latest = -Infinity;
  const times = ordered.map(({ at }) => (latest = Math.max(latest, at)));
  let from = -Infinity;
  return ordered.map((call, index) => {
    from = index === 0 ? call.at : beginAfter(from, times, index);
    return { call, from };
  });
}

/** When the call at a place takes over from the one before it: with each that comes to wait, that one stands shorter. */
function beginAfter(from: number, times: readonly number[], index: number): number {
  let begin = Infinity;
  for (let waiting = 1; ; waiting += 1) {
    const time = times[index + waiting - 1];
    // From four on the length stays, and those who come later change nothing.
    if (time === undefined || time >= begin) return begin;
    begin = Math.min(begin, Math.max(time, from + lengthOf(waiting)));
    if (waiting > lengths.length) return begin;
  }
}

/** What stands at a moment, of turns in order. */
export function standingAt<Call extends TimedCall>(
  turns: readonly Turn<Call>[],
  now: number,
): Standing<Call> {
  const index = turns.findLastIndex(({ from }) => from <= now);
  const later = turns.slice(index + 1);
  return {
    turn: turns[index],
    nextAt: later[0]?.from,
    waiting: later.map(({ call }) => call),
  };
}

/**
 * The time by which a call is queued on a board that follows the hall. Its own, so that boards agree; but one that was
 * heard late has its turn from then on, so that a board that polls or was cut off for a moment shows it as well. What is
 * older than a minute stays in the past, where only the list shows it.
 * @param heardAt when the board heard of it
 */
export function arrivalOf(at: number, heardAt: number): number {
  const late = heardAt - at;
  // A call of the future can only be one of another clock.
  return late < 0 || (late > inTime && late <= recent) ? heardAt : at;
}
