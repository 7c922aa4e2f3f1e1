import type { Queries } from '../database/database.types.js';
import type { MallSettings } from './queue-settings.js';
import type { CallRow } from './read-calls.js';

/** One act in a mall, alone with its queues until the transaction ends. */
export interface Act {
  readonly queries: Queries;
  readonly settings: MallSettings;
  /** The mall's day, `YYYY-MM-DD`. */
  readonly date: string;
  /** When it happens: epoch milliseconds. */
  readonly at: number;
  /** Of the change that the act becomes. */
  readonly sequence: number;
  /** Ids of all that it changes: their records are told to listeners as they are at its end. */
  readonly changed: {
    readonly tickets: Set<string>;
    readonly queues: Set<string>;
    readonly counters: Set<string>;
  };
  call?: CallRow;
}
