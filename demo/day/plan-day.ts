import type { DayPlan, DayScene, RegimeName, Visitor } from './day.types.js';
import { planCounters } from './plan-counters.js';
import { planVisitors } from './plan-visitors.js';
import { createRandom } from './random.js';
import { type Regime, regimes } from './regimes.js';

/** Seconds an officer takes to key in one number from paper. */
const keyingIn = 10;

/**
 * A whole day of a mall: who comes when and does what, and what each counter does. The same seed, regime and scene give
 * the same day, wherever and whenever it is made.
 * @param seed a whole number
 */
export function planDay(seed: number, regimeName: RegimeName, scene: DayScene): DayPlan {
  const regime = regimes[regimeName];
  const text = `${seed}/${regimeName}`;
  const outage = outageOf(regime, text);
  const visitors = scene.queues.flatMap((queue) => planVisitors(scene, queue, regime, text));
  return {
    seed,
    regime: regimeName,
    opening: scene.opening,
    visitors: inOrder(outage ? onPaper(visitors, outage) : visitors),
    counters: planCounters(scene, regime, text),
    ...(outage && { outage }),
  };
}

function outageOf({ outage }: Regime, text: string): DayPlan['outage'] {
  if (!outage) return undefined;
  const from = createRandom(text, 'outage').integer(...outage.begins);
  return { from, to: from + outage.seconds };
}

/** Who comes while the system is away gets a number on paper, keyed in afterwards, one after another. */
function onPaper(
  visitors: readonly Visitor[],
  { from, to }: NonNullable<DayPlan['outage']>,
): Visitor[] {
  const isMeanwhile = ({ source, asksAt }: Visitor) =>
    source === 'walkIn' && from <= asksAt && asksAt < to;
  const papers = inOrder(visitors.filter(isMeanwhile)).map((visitor, index): Visitor => ({
    ...visitor,
    source: 'paper',
    asksAt: to + (index + 1) * keyingIn,
  }));
  return [...visitors.filter((visitor) => !isMeanwhile(visitor)), ...papers];
}

/** By time; those of one second as the queues are listed, which a stable sort keeps. */
const inOrder = (visitors: readonly Visitor[]) =>
  [...visitors].sort((one, other) => one.asksAt - other.asksAt);
