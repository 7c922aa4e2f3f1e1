import type { Clock } from '../clock.js';
import type { Database, Queries } from '../database/database.types.js';

/** What acts need. */
export interface Desk {
  readonly database: Database;
  readonly clock: Clock;
  /** See `Access`. */
  readonly ticketKey: string;
  /**
   * A transaction for an act. Only a few begin at a time: acts of a mall wait for each other anyhow, and whoever waits
   * here keeps no connection from those who only read.
   */
  act<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
}

/** Acts under way at a time: one that works, and others that are ready when it is done. */
const mostActs = 4;

export function openDesk(database: Database, clock: Clock, ticketKey: string): Desk {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return {
    database,
    clock,
    ticketKey,
    async act(work) {
      if (underWay >= mostActs) await new Promise<void>((resolve) => waiting.push(resolve));
      else underWay += 1;
      try {
        return await database.transaction(work);
      } finally {
        // The place goes to whoever came first.
        const next = waiting.shift();
        if (next) next();
        else underWay -= 1;
      }
    },
  };
}
