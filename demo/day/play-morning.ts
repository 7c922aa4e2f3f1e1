import { meetHall } from './meet-hall.js';
import { planDay } from './plan-day.js';
import { playUntil } from './play-day.js';

/** The same people every time. */
const seed = 1;
/** Seconds of the day that are played at most: enough to see a hall at work, and nobody waits for it. */
const longest = 20 * 60;

/**
 * Lets a hall that nobody has opened yet come to the present: counters are open, people were served and wait, so that
 * who sees it for the first time sees it at work. From then on it is for the officers.
 * @param url address of the reference backend, without a slash at its end
 * @returns whether there was a morning to play
 * @throws {Error} when the server is away or the password is wrong
 */
export async function playMorning(url: string, officerPassword: string): Promise<boolean> {
  const { acts, scene, now, isUntouched } = await meetHall(url, officerPassword);
  if (!isUntouched) return false;
  const plan = planDay(seed, 'crowded', scene);
  const end = Math.min(now, plan.opening.opens + longest);
  return (await playUntil(plan, acts, end)) > 0;
}
