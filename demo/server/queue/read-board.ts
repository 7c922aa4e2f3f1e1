import type { Board } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { Queries } from '../database/database.types.js';
import { RequestProblem } from '../http/problems.js';
import { readPosition } from '../live/change-log.js';
import { readMallDay } from './mall-day.js';
import { timestampOf } from './mall-time.js';
import { readMallSettings } from './queue-settings.js';
import { readCalls } from './read-calls.js';
import { readCounters } from './read-counters.js';
import { readQueues } from './read-queues.js';

/** A mall without queues has no count, and never a change. */
const noEpoch = 'none';

/**
 * The hall at one moment. Give it the queries of one transaction with a snapshot of its own (`REPEATABLE READ`), so that
 * no act falls between the position and what it counts; outside of one, the position is read first, and an act told
 * again after it replaces whole records by the same ones.
 * @throws {RequestProblem} 404 when there is no such mall
 */
export async function readBoard(queries: Queries, clock: Clock, mallId: string): Promise<Board> {
  const settings = await readMallSettings(queries, mallId);
  if (!settings) throw new RequestProblem(404, 'not_found', `There is no mall "${mallId}".`);
  const position = await readPosition(queries, mallId);
  const at = clock.now();
  const { date } = await readMallDay(queries, clock, settings);
  return {
    mallId,
    date,
    epoch: position?.epoch ?? noEpoch,
    sequence: position?.sequence ?? 0,
    at: timestampOf(at, settings.mall.timeZone),
    counters: await readCounters(queries, settings, date),
    queues: await readQueues(queries, settings, date, at),
    calls: await readCalls(queries, settings, date),
  };
}
