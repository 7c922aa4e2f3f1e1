/**
 * `npm run demo:day`: plays a day at a running reference backend, for somebody who watches boards and pages.
 *
 *     npm run demo:day -- --regime crowded --speed 60 --seed 1
 */
import { parseArgs } from 'node:util';
import { createClock } from '../server/clock.js';
import type { DayAct } from './day-acts.types.js';
import type { DayScene, RegimeName, Second } from './day.types.js';
import { meetHall } from './meet-hall.js';
import { planDay } from './plan-day.js';
import { type DayActs, playDay, realPace } from './play-day.js';
import { regimes } from './regimes.js';

const options = {
  server: { type: 'string', default: 'http://127.0.0.1:8081' },
  mall: { type: 'string' },
  password: { type: 'string', default: process.env['OFFICER_PASSWORD'] ?? '' },
  regime: { type: 'string', default: 'crowded' },
  seed: { type: 'string', default: '1' },
  speed: { type: 'string', default: '1' },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const { server: url, password, regime } = values;
  const [seed, speed] = [Number(values.seed), Number(values.speed)];
  if (!isRegime(regime)) throw new Error(`--regime must be ${Object.keys(regimes).join(', ')}.`);
  if (!Number.isInteger(seed)) throw new Error('--seed must be a whole number.');
  if (!(speed > 0)) throw new Error('--speed must be seconds of the day in one real second.');
  if (!password) throw new Error('--password, or OFFICER_PASSWORD, must be that of the officers.');

  const { mall, acts, scene, now, found } = await meetHall(url, password, values.mall);
  const isOpened = found.length > 0;
  const plan = planDay(seed, regime, isOpened ? sceneFrom(now, scene) : scene);
  console.log(
    `A ${regime} day (seed ${seed}) at ${mall.name}: ${plan.visitors.length} people, ` +
      `${plan.counters.length} counters. It is ${timeOf(now)} there; ` +
      (isOpened ? 'the day goes on from here.' : 'what came before is done at once.'),
  );
  const clock = createClock();
  const { tickets, refused } = await playDay(plan, told(acts), realPace(clock.now, now, speed), {
    // Others may take numbers, too; and the hall is theirs when the day was played.
    looksEvery: 60,
    isLeftOpen: true,
    found,
  });
  const served = tickets.filter(({ outcome }) => outcome === 'served').length;
  console.log(`${tickets.length} numbers, ${served} served, ${refused.length} acts refused.`);
}

/** What is left of a day that others have begun. */
function sceneFrom(now: Second, { opening, ...scene }: DayScene): DayScene {
  if (now >= opening.closes) throw new Error(`It is ${timeOf(now)} there: the mall has closed.`);
  const breaks = opening.breaks.filter(({ to }) => to > now);
  return { ...scene, opening: { ...opening, opens: now, breaks } };
}

const isRegime = (name: string): name is RegimeName => Object.hasOwn(regimes, name);

const timeOf = (second: number) =>
  [second / 3600, (second / 60) % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');

/** Tells on the console what a viewer of the hall would notice. */
function told(acts: DayActs): DayActs {
  const told: readonly DayAct['kind'][] = ['callNext', 'setCounter', 'keyInPaper'];
  return {
    async do(timed) {
      const { act, at } = timed;
      const answer = await acts.do(timed);
      if (answer.refused !== undefined) {
        console.log(`${timeOf(at)}  ${act.kind} refused: ${answer.refused}`);
      } else if (told.includes(act.kind) && (answer.ticket ?? act.kind === 'setCounter')) {
        const where = 'counterId' in act ? act.counterId : act.kind;
        const what = act.kind === 'setCounter' ? act.state : (answer.ticket?.number ?? '');
        console.log(`${timeOf(at)}  ${where}: ${what}`);
      }
      return answer;
    },
  };
}

try {
  await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
