import type { DayQueue, DayScene, Second, Visitor } from './day.types.js';
import { createRandom, type Random } from './random.js';
import type { Regime } from './regimes.js';

/** Seconds in which at most one person comes to a queue. */
const slot = 15;
/** Seconds that calling and walking add to each person. */
const overhead = 45;
/** Service times vary so much; the median is below the mean by as much as the long ones are above. */
const serviceSpread = 0.5;
const medianOfMean = 0.88;
/** Nobody is done sooner. */
const shortestService = 40;

/** Everybody who wants something at one queue, in the order in which they take their numbers. */
export function planVisitors(
  scene: DayScene,
  queue: DayQueue,
  regime: Regime,
  seed: string,
): Visitor[] {
  const random = createRandom(seed, 'queue', queue.id);
  const perSecond = capacity(scene, queue);
  if (perSecond === 0) return [];
  // Queues differ in how many they draw.
  const draw = random.between(0.85, 1.15);
  const visitors: Visitor[] = [];
  const { opens, lastTicket, breaks } = scene.opening;
  for (let from = opens; from + slot <= lastTicket; from += slot) {
    const load = regime.load.find(({ until }) => from < until)?.share ?? 0;
    const shut = breaks.some(
      ({ from: begins, to, mode }) => mode === 'closed' && begins <= from + slot && from < to,
    );
    const comes = random.chance(load * draw * perSecond * slot);
    const at = from + random.integer(0, slot - 1);
    if (comes && !shut)
      visitors.push(visitor(scene, queue, regime, random, at, random.chance(regime.online)));
  }
  const { burst } = regime;
  if (burst) {
    const people = Math.round(burst.worth * 60 * perSecond);
    for (let one = 0; one < people; one++) {
      const at = burst.at + random.integer(0, burst.within);
      if (opens <= at && at < lastTicket)
        visitors.push(visitor(scene, queue, regime, random, at, false));
    }
  }
  return visitors.sort((one, other) => one.asksAt - other.asksAt);
}

/** People of this queue that its counters can serve in a second. */
function capacity({ counters }: DayScene, queue: DayQueue): number {
  const share = counters
    .filter(({ queueIds }) => queueIds.includes(queue.id))
    .reduce((sum, { queueIds }) => sum + 1 / queueIds.length, 0);
  return share / (meanMinutes(queue) * 60 + overhead);
}

const meanMinutes = ({ services = [], typicalMinutes }: DayQueue) =>
  services.length === 0
    ? typicalMinutes
    : services.reduce((sum, service) => sum + (service.typicalMinutes ?? typicalMinutes), 0) /
      services.length;

/** One person, who is in the hall at a time unless the plan says never. */
function visitor(
  scene: DayScene,
  queue: DayQueue,
  regime: Regime,
  random: Random,
  at: Second,
  online: boolean,
): Visitor {
  const { opening, queues, priorityGroupIds: [group, ...groups] = [] } = scene;
  const [first, ...more] = queue.services ?? [];
  const service = first && random.pick([first, ...more]);
  const minutes = service?.typicalMinutes ?? queue.typicalMinutes;
  const long = random.chance(regime.longCases) ? 3 : 1;
  const needs = Math.max(
    shortestService,
    Math.round(minutes * 60 * medianOfMean * random.spread(serviceSpread) * long),
  );
  const [other, ...others] = queues.filter(({ id }) => id !== queue.id);
  const noShow = random.chance(regime.noShow);
  const hearsLate = random.chance(regime.hearsLate);
  const lead = random.integer(1200, 7200);
  const never = online && random.chance(regime.neverComes);
  const givesBack = never && random.chance(regime.givesBack / regime.neverComes);
  const asksAt = online ? Math.max(opening.opens, at - lead) : at;
  const isPriority = random.chance(regime.priority);
  return {
    queueId: queue.id,
    ...(service && { serviceId: service.id }),
    source: online ? 'online' : 'walkIn',
    ...(isPriority && group !== undefined && { priorityGroupId: random.pick([group, ...groups]) }),
    asksAt,
    ...(!never && { arrivesAt: at }),
    ...(givesBack && { cancelsAt: asksAt + random.integer(300, 3600) }),
    needs,
    ...(!noShow && { comesAtCall: hearsLate ? 2 : 1 }),
    walks: random.integer(8, 40),
    ...(random.chance(regime.impatient) && { patience: random.integer(1500, 5400) }),
    ...(random.chance(regime.delays) && {
      delay: { after: random.integer(180, 900), places: random.integer(1, 5) },
    }),
    ...(random.chance(regime.stepsOut) && {
      stepsOut: { after: random.integer(180, 900), back: random.integer(240, 1200) },
    }),
    ...(random.chance(regime.rejoins) && { rejoinsAfter: random.integer(240, 1800) }),
    ...(other &&
      random.chance(regime.wrongCounter) && { goesOnTo: random.pick([other, ...others]).id }),
  };
}
