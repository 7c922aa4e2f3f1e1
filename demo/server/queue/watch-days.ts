import type { Clock } from '../clock.js';
import type { Database } from '../database/database.types.js';
import { beginDay } from './act.js';
import { forgetAnswers } from './only-once.js';
import { readSettings } from './queue-settings.js';

/**
 * Ends the day of every mall once its date has changed, so that listeners hear it though nobody acts, and forgets old
 * answers.
 * @param interval milliseconds between two looks
 */
export function watchDays(
  database: Database,
  clock: Clock,
  log: (line: string) => void,
  interval: number,
): { stop(): Promise<void> } {
  let looking: Promise<void> | undefined;
  const look = async () => {
    try {
      await forgetAnswers(database, clock);
      for (const mallId of (await readSettings(database)).keys()) {
        await beginDay(database, clock, mallId);
      }
    } catch (error) {
      // The next look finds the same; nobody is served a day that is over meanwhile.
      log(`The day could not be ended: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      looking = undefined;
    }
  };
  const timer = setInterval(() => {
    looking ??= look();
  }, interval);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
