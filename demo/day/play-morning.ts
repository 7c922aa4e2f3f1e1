import type { Board } from '../../src/contract/queue.js';
import type { HeldClock } from './held-clock.js';
import { findMall, meetHall } from './meet-hall.js';
import { planDay } from './plan-day.js';
import { playDay } from './play-day.js';

/** The same people every time. */
const seed = 1;
/** Seconds of the morning that are played: enough to see a hall at work, and nobody waits for it. */
const length = 30 * 60;

/**
 * Lets a hall that nobody has used yet come to the present: counters are open, people were called, served and missed,
 * and others wait, so that who sees it for the first time sees it at work. Each act is done at its own time, and the
 * clock stands at the present again when it is over. A hall that was used stays as it is; its clock is put where its
 * last call was, so that nothing lies ahead.
 * @param url address of the reference backend, without a slash at its end
 * @param officerPassword of the officers; without it nothing is played
 * @param clock of that backend, held at the present
 * @throws {Error} when the server is away or the password is wrong
 */
export async function playMorning(
  url: string,
  officerPassword: string | undefined,
  clock: HeldClock,
): Promise<void> {
  const present = clock.now();
  const lastCall = await readLastCall(url);
  if (lastCall !== undefined) return clock.hold(Math.max(present, lastCall));
  if (officerPassword === undefined) return;
  const { acts, scene, now, found } = await meetHall(url, officerPassword);
  const opens = Math.max(scene.opening.opens, now - length);
  if (found.length > 0 || now <= opens || now >= scene.opening.closes) return;
  const timeOf = (second: number) => present + (second - now) * 1000;
  const plan = planDay(seed, 'crowded', { ...scene, opening: { ...scene.opening, opens } });
  try {
    await playDay(
      plan,
      acts,
      { until: async (second) => clock.hold(timeOf(second)) },
      { isLeftOpen: true, end: now },
    );
  } finally {
    clock.hold(present);
  }
}

/** Epoch milliseconds; undefined when nobody was called today. */
async function readLastCall(url: string): Promise<number | undefined> {
  const { id } = await findMall(url, undefined);
  const response = await fetch(`${url}/v1/malls/${id}/board`);
  if (!response.ok) throw new Error(`The board was answered with ${response.status}.`);
  const { calls } = (await response.json()) as Board;
  const times = calls.map(({ at }) => Date.parse(at));
  return times.length > 0 ? Math.max(...times) : undefined;
}
