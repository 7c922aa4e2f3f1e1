import type { Board } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { Queries } from '../database/database.types.js';
import { openLog } from '../live/change-log.js';

/** A hall without queues. */
export async function readBoard(queries: Queries, clock: Clock, mallId: string): Promise<Board> {
  const position = await openLog(queries, mallId);
  const at = clock.timestamp();
  const empty = { counters: [], queues: [], calls: [] };
  return { mallId, date: at.slice(0, 10), ...position, at, ...empty };
}
