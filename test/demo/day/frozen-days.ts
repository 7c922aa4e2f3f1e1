import type { DayPlan, RegimeName } from '../../../demo/day/day.types.js';
import { planDay } from '../../../demo/day/plan-day.js';
import { simulateDay } from '../../../demo/day/simulate-day.js';
import { smallMall } from './small-mall.js';

/** What is kept of a day: enough to see what changed, and a checksum of all of it. */
export interface FrozenDay {
  readonly regime: RegimeName;
  readonly seed: number;
  readonly visitors: number;
  readonly online: number;
  readonly paper: number;
  /** Of the first and the last visitor: queue and second. */
  readonly first: string;
  readonly last: string;
  /** Numbers that were served, given up, sent on, left at the end. */
  readonly outcomes: string;
  /** SHA-256 of the plan, and of what came of it; first 16 digits. */
  readonly plan: string;
  readonly day: string;
}

export const frozenDays: readonly FrozenDay[] = [
  {
    regime: 'calm',
    seed: 1,
    visitors: 144,
    online: 24,
    paper: 0,
    first: 'A 28800',
    last: 'C 53592',
    outcomes: '137 2 2 5',
    plan: 'deb3d4fc7ff37738',
    day: '8df016f6ad87a606',
  },
  {
    regime: 'calm',
    seed: 2,
    visitors: 120,
    online: 29,
    paper: 0,
    first: 'B 28800',
    last: 'D 53819',
    outcomes: '116 1 1 3',
    plan: '9761ef08cd48c94f',
    day: 'ea5dc9fbdcefd917',
  },
  {
    regime: 'calm',
    seed: 3,
    visitors: 140,
    online: 22,
    paper: 0,
    first: 'D 28800',
    last: 'D 53825',
    outcomes: '138 1 1 1',
    plan: '3117d7838926964a',
    day: '4be50527bdf292ae',
  },
  {
    regime: 'crowded',
    seed: 1,
    visitors: 353,
    online: 82,
    paper: 0,
    first: 'A 28800',
    last: 'A 53551',
    outcomes: '321 14 3 18',
    plan: '644913bd282143f9',
    day: '1709d6639d490bb5',
  },
  {
    regime: 'crowded',
    seed: 2,
    visitors: 380,
    online: 126,
    paper: 0,
    first: 'A 28800',
    last: 'B 53602',
    outcomes: '322 27 2 31',
    plan: 'b156adc83aae1274',
    day: 'e5c2d340c3f46a0c',
  },
  {
    regime: 'crowded',
    seed: 3,
    visitors: 340,
    online: 104,
    paper: 0,
    first: 'A 28800',
    last: 'B 53783',
    outcomes: '311 15 3 14',
    plan: '0b369386c3095340',
    day: '88c6caaa90f4b04a',
  },
  {
    regime: 'bad',
    seed: 1,
    visitors: 297,
    online: 49,
    paper: 10,
    first: 'A 28800',
    last: 'A 53988',
    outcomes: '272 11 0 14',
    plan: '6e24c49a71f2ab2c',
    day: '582e85760b36eacc',
  },
  {
    regime: 'bad',
    seed: 2,
    visitors: 314,
    online: 58,
    paper: 9,
    first: 'A 28800',
    last: 'A 53922',
    outcomes: '256 22 3 36',
    plan: '72a947626ca0a9f0',
    day: 'b1a6651a86919128',
  },
  {
    regime: 'bad',
    seed: 3,
    visitors: 272,
    online: 48,
    paper: 10,
    first: 'D 28800',
    last: 'A 53954',
    outcomes: '251 8 2 13',
    plan: 'c5ef070c339fc803',
    day: '06f33157fc1a9f2d',
  },
];

/** A day as it is made now. */
export async function dayNow(regime: RegimeName, seed: number): Promise<FrozenDay> {
  const plan = planDay(seed, regime, smallMall);
  const { tickets, refused } = simulateDay(plan);
  const of = (source: string) => plan.visitors.filter((one) => one.source === source).length;
  const ended = (as: string) => tickets.filter(({ outcome }) => outcome === as).length;
  return {
    regime,
    seed,
    visitors: plan.visitors.length,
    online: of('online'),
    paper: of('paper'),
    first: named(plan.visitors[0]),
    last: named(plan.visitors.at(-1)),
    outcomes: ['served', 'cancelled', 'transferred', 'expired'].map(ended).join(' '),
    plan: await checksum(plan),
    day: await checksum({ tickets, refused }),
  };
}

const named = (visitor: DayPlan['visitors'][number] | undefined) =>
  visitor ? `${visitor.queueId} ${visitor.asksAt}` : '';

async function checksum(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
