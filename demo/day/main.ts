/**
 * `npm run demo:day`: plays a day at a running reference backend, for somebody who watches boards and pages.
 *
 *     npm run demo:day -- --regime crowded --speed 60 --seed 1
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Mall } from '../../src/contract/mall.js';
import { createClock } from '../server/clock.js';
import type { DayAct } from './day-acts.types.js';
import type { RegimeName } from './day.types.js';
import { HttpActs } from './http-acts.js';
import { planDay } from './plan-day.js';
import { type DayActs, playDay, realPace } from './play-day.js';
import { regimes } from './regimes.js';
import { sceneOf } from './scene.js';

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

  const mall = await findMall(url, values.mall);
  const http = await HttpActs.signIn({
    url,
    mallId: mall.id,
    officerPassword: password,
    run: randomUUID(),
    retryAfter: 1000,
  });
  const desk = await http.readDesk();
  const from = secondOf(desk.at);
  const plan = planDay(seed, regime, sceneOf(mall, desk));
  console.log(
    `A ${regime} day (seed ${seed}) at ${mall.name}: ${plan.visitors.length} people, ` +
      `${plan.counters.length} counters. It is ${timeOf(from)} there; what came before is done at once.`,
  );
  const clock = createClock();
  const { tickets, refused } = await playDay(plan, told(http), realPace(clock.now, from, speed), {
    // Others may take numbers, too; and the hall is theirs when the day was played.
    looksEvery: 60,
    isLeftOpen: true,
  });
  const served = tickets.filter(({ outcome }) => outcome === 'served').length;
  console.log(`${tickets.length} numbers, ${served} served, ${refused.length} acts refused.`);
}

const isRegime = (name: string): name is RegimeName => Object.hasOwn(regimes, name);

async function read<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address).catch(() => undefined);
  if (!response) throw new Error(`Nobody answers at ${address}: npm start, or --server.`);
  if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
  return (await response.json()) as Answer;
}

async function findMall(url: string, id: string | undefined): Promise<Mall> {
  const { items } = await read<{ items: Mall[] }>(`${url}/v1/malls`);
  const mall = items.find((one) => id === undefined || one.id === id);
  if (!mall) throw new Error(`There is no mall "${id}".`);
  return read<Mall>(`${url}/v1/malls/${mall.id}`);
}

/** The mall's second of an instant that carries the mall's own offset. */
const secondOf = (instant: string) =>
  Number(instant.slice(11, 13)) * 3600 +
  Number(instant.slice(14, 16)) * 60 +
  Number(instant.slice(17, 19));

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
