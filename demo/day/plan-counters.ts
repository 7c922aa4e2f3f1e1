import type { CounterState } from '../../src/contract/vocabulary.js';
import type { CounterDay, DayCounter, DayScene, DaySpan, Second } from './day.types.js';
import { createRandom, type Random } from './random.js';
import type { Regime } from './regimes.js';

/** Shorter than this a counter is not worth closing for. */
const shortest = 60;

type Absence = { readonly from: Second; readonly to: Second; readonly state: 'paused' | 'closed' };

/** What each counter does through the day. */
export function planCounters(
  { counters, opening }: DayScene,
  regime: Regime,
  seed: string,
): CounterDay[] {
  const failing = failingCounter(counters, regime, seed);
  return counters.map((counter, index) => {
    const random = createRandom(seed, 'counter', counter.id);
    const pace = random.between(0.8, 1.25);
    const gap = random.integer(5, 25);
    const ready = opening.opens + random.integer(...regime.ready);
    const absences: Absence[] = [
      ...shift(opening, index),
      ...shortPauses(opening, random),
      ...(failing === counter && regime.failingCounter
        ? [{ ...regime.failingCounter, state: 'closed' } as const]
        : []),
    ];
    return { ...counter, pace, gap, states: statesOf(ready, opening.closes, absences) };
  });
}

/** A counter that is not the only one of its queues, if there is one: the others must carry its work. */
function failingCounter(
  counters: readonly DayCounter[],
  { failingCounter: fails }: Regime,
  seed: string,
): DayCounter | undefined {
  if (!fails) return undefined;
  const shared = counters.filter((counter) =>
    counters.some(
      (other) => other !== counter && other.queueIds.some((id) => counter.queueIds.includes(id)),
    ),
  );
  const [first, ...rest] = shared.length > 0 ? shared : counters;
  return first && createRandom(seed, 'failing counter').pick([first, ...rest]);
}

/** A break closes every counter, or every other one takes its first half and the rest its second. */
function shift({ breaks }: DaySpan, index: number): Absence[] {
  return breaks.map(({ from, to, mode }) => {
    if (mode === 'closed') return { from, to, state: 'paused' };
    const middle = Math.floor((from + to) / 2);
    return index % 2 === 0
      ? { from, to: middle, state: 'paused' }
      : { from: middle, to, state: 'paused' };
  });
}

/** Two in a day, each of some minutes. */
function shortPauses({ opens, closes }: DaySpan, random: Random): Absence[] {
  const middle = Math.floor((opens + closes) / 2);
  return [
    [opens + 1800, middle],
    [middle, closes - 1800],
  ].flatMap(([from = 0, to = 0]) => {
    const begins = random.integer(from, Math.max(from, to));
    const seconds = random.integer(120, 420);
    return from < to ? [{ from: begins, to: begins + seconds, state: 'paused' as const }] : [];
  });
}

/** One after another, absences that overlap joined: closed is more than paused. */
function statesOf(
  ready: Second,
  closes: Second,
  absences: readonly Absence[],
): CounterDay['states'] {
  const away = (at: Second): CounterState => {
    const now = absences.filter(({ from, to }) => from <= at && at < to);
    if (now.some(({ state }) => state === 'closed')) return 'closed';
    return now.length > 0 ? 'paused' : 'open';
  };
  const turns = [ready, ...absences.flatMap(({ from, to }) => [from, to])]
    .filter((at) => at >= ready && at < closes - shortest)
    .sort((one, other) => one - other);
  const states: { at: Second; state: CounterState }[] = [];
  for (const at of turns) {
    const state = away(at);
    if (state !== (states.at(-1)?.state ?? 'closed')) states.push({ at, state });
  }
  if (states.at(-1)?.state !== 'closed') states.push({ at: closes, state: 'closed' });
  return states;
}
