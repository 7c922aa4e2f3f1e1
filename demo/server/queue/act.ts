import type { Clock } from '../clock.js';
import type { Database, Queries } from '../database/database.types.js';
import { RequestProblem } from '../http/problems.js';
import { appendChange, lockMall } from '../live/change-log.js';
import type { Act } from './act.types.js';
import { closePastDays } from './close-day.js';
import { readMallDay } from './mall-day.js';
import { readMallSettings } from './queue-settings.js';
import { callRecord } from './read-calls.js';
import { readCounters } from './read-counters.js';
import { readQueues } from './read-queues.js';
import { readTicketChanges } from './tickets.js';

/**
 * Does something in a mall, after everything that was done before, and tells it as one change. What a refused act began
 * is undone, so refuse by throwing. The day before is closed first if nobody has done so.
 * @throws {RequestProblem} 404 when there is no such mall
 */
export async function act<Result>(
  queries: Queries,
  clock: Clock,
  mallId: string,
  work: (act: Act) => Promise<Result>,
): Promise<Result> {
  const settings = await readMallSettings(queries, mallId);
  if (!settings) throw new RequestProblem(404, 'not_found', `There is no mall "${mallId}".`);
  const position = await lockMall(queries, mallId);
  const { date, isNew } = await readMallDay(queries, clock, settings);
  const doing: Act = {
    queries,
    settings,
    date,
    // Asked under the lock: no act is earlier than the one before it.
    at: clock.now(),
    sequence: position.sequence + 1,
    changed: { tickets: new Set(), queues: new Set(), counters: new Set() },
  };
  const hasClosed = isNew && (await closePastDays(doing));
  const result = await work(doing);

  const { tickets, queues, counters } = doing.changed;
  if (hasClosed || tickets.size + queues.size + counters.size > 0) {
    await appendChange(queries, clock, mallId, {
      ...(hasClosed && { date }),
      ...(doing.call && { call: callRecord(doing.call, settings) }),
      ...(counters.size > 0 && {
        counters: await readCounters(queries, settings, date, counters),
      }),
      ...(queues.size > 0 && {
        queues: await readQueues(queries, settings, date, doing.at, queues),
      }),
      ...(tickets.size > 0 && { tickets: await readTicketChanges(queries, tickets) }),
    });
  }
  return result;
}

/** Closes the day before, where the mall's date has changed since the last act. */
export async function beginDay(database: Database, clock: Clock, mallId: string): Promise<void> {
  const settings = await readMallSettings(database, mallId);
  if (!settings || !(await readMallDay(database, clock, settings)).isNew) return;
  await database.transaction((queries) => act(queries, clock, mallId, async () => {}));
}
