import { actOutDay } from '../../../demo/day/act-out-day.js';
import type { DayScene } from '../../../demo/day/day.types.js';
import { Hall } from '../../../demo/day/hall.js';
import { planDay } from '../../../demo/day/plan-day.js';
import { smallMall } from '../../demo/day/small-mall.js';
import { createReplayHall, type ReplayHall } from '../../../src/testing/index.js';

/** A call of the day, and how many seconds after the one before it. */
export interface DayCall {
  readonly after: number;
  readonly counterId: string;
  readonly number: string;
  readonly kind: 'call' | 'recall';
}

/** Nobody learns anything from a hall in which nobody is called. */
const longestPause = 12;
const copies = ['', 'X', 'Y'];

/** The small mall three times over: 27 counters. */
const scene: DayScene = {
  ...smallMall,
  queues: copies.flatMap((copy) =>
    smallMall.queues.map((queue) => ({ ...queue, id: queue.id + copy })),
  ),
  counters: copies.flatMap((copy) =>
    smallMall.counters.map(({ id, queueIds }) => ({
      id: id + copy,
      queueIds: queueIds.map((queueId) => queueId + copy),
    })),
  ),
};

/** Calls of crowded days by chance, so many of them, without the pauses in which nothing happens. */
export function callsOfDays(count: number): DayCall[] {
  const calls: DayCall[] = [];
  for (let seed = 1; calls.length < count; seed += 1) {
    const plan = planDay(seed, 'crowded', scene);
    const hall = new Hall(plan.counters);
    const day = actOutDay(plan);
    let last = plan.opening.opens;
    for (let step = day.next({}); step.done !== true;) {
      const { act } = step.value;
      const { at } = step.value;
      const answer = hall.do(step.value);
      const number =
        act.kind === 'callNext'
          ? answer.ticket?.number
          : act.kind === 'recall' && answer.refused === undefined
            ? act.ticketId
            : undefined;
      if (number !== undefined && 'counterId' in act) {
        const kind = act.kind === 'recall' ? act.kind : 'call';
        const after = Math.min(at - last, longestPause);
        calls.push({ after, counterId: act.counterId, number: `${seed}${number}`, kind });
        last = at;
      }
      step = day.next(answer);
    }
  }
  return calls.slice(0, count);
}

/** A hall with these counters, before the first call. */
export const emptyHall = (): ReplayHall =>
  createReplayHall({
    time: '2026-11-23T08:00:00+07:00',
    counters: scene.counters.map(({ id, queueIds }) => ({
      ...{ id, label: `Loket ${id.slice(6)}`, state: 'open', queueIds: [...queueIds] },
    })),
    queues: scene.queues.map(({ id }) => ({ id, label: `Antrean ${id}`, state: 'open' })),
  });

/**
 * The same hall over a line that says things twice, and in another order.
 * @param chance from 0, below 1
 */
export function overBadLine(hall: ReplayHall, chance: () => number): ReplayHall {
  const openEvents: ReplayHall['openEvents'] = (after, signal) => {
    let held: Uint8Array<ArrayBuffer> | undefined;
    return hall.openEvents(after, signal).pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, line) {
          if (!held && chance() < 0.1) {
            held = chunk;
            return;
          }
          line.enqueue(chunk);
          if (chance() < 0.1) line.enqueue(chunk);
          if (held) line.enqueue(held);
          held = undefined;
        },
      }),
    );
  };
  return Object.create(hall, { openEvents: { value: openEvents } }) as ReplayHall;
}
