import type { LiveMessage } from '../../../src/contract/index.js';
import { counterCount, type BenchHall } from './hall.js';

/** Something that happens in a hall; `cut`: the line breaks, `away`: nobody is served for a minute besides. */
export interface Happening {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly act: 'cut' | 'away' | ((hall: BenchHall) => readonly LiveMessage[]);
  readonly isCall?: true;
}

const minute = 60_000;
const hour = 60 * minute;
/** Ten in the morning, by the mall's clock. */
export const begins = Date.parse('2026-11-23T10:00:00+07:00');
const ends = begins + 24 * hour;
/** When numbers are called: until and after the break, and on the next morning. */
const opens = begins + 22 * hour;
const open = [
  [begins, begins + 2 * hour],
  [begins + 3 * hour, begins + 5 * hour],
  [opens, ends],
] as const;
/** Milliseconds between two calls, on average. */
const callEvery = 7_200;
const beatEvery = 15_000;
const cutEvery = 31 * minute;

/** Always the same chance, from 0, below 1. */
function createChance(): () => number {
  let state = 7;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** 24 hours from one morning to the next, with 3,000 calls and as many numbers taken. */
export function planDay(): Happening[] {
  const chance = createChance();
  const happenings: Happening[] = [];
  let last = 0;
  for (const [from, to] of open) {
    for (let at = from; at < to; at += callEvery) {
      const index = Math.floor(chance() * counterCount);
      const isAgain = chance() < 0.05;
      const counter = isAgain ? last : index;
      last = counter;
      happenings.push(
        {
          at: at + chance() * callEvery,
          act: (hall) => [hall.call(counter, isAgain ? 'recall' : 'call')],
          isCall: true,
        },
        { at: at + chance() * callEvery, act: (hall) => [hall.take(index)] },
      );
    }
  }
  for (let at = begins + beatEvery; at < ends; at += beatEvery) {
    happenings.push({ at, act: (hall) => [hall.beat()] });
  }
  for (let at = begins + cutEvery, count = 0; at < ends; at += cutEvery, count += 1) {
    happenings.push({ at, act: count % 3 === 2 ? 'away' : 'cut' });
  }
  happenings.push(
    {
      at: begins + 2 * hour,
      act: (hall) => [hall.setQueues('paused', 'break', begins + 3 * hour)],
    },
    { at: begins + 3 * hour - 1, act: (hall) => [hall.setQueues('open')] },
    {
      at: begins + 5 * hour + minute,
      act: (hall) => [hall.setCounters('closed'), hall.setQueues('closed', 'afterHours', opens)],
    },
    {
      at: begins + 14 * hour,
      act: (hall) => [hall.startDay(), hall.setQueues('closed', 'beforeHours', opens)],
    },
    { at: opens - 1, act: (hall) => [hall.setCounters('open'), hall.setQueues('open')] },
  );
  return happenings.sort((one, other) => one.at - other.at);
}
