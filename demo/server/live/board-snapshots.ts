import type { Board } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { Database, Queries } from '../database/database.types.js';
import { entityTagOf } from '../http/entity-tag.js';
import { beginDay } from '../queue/act.js';
import { type LogPosition, openLog } from './change-log.js';
import { SharedRun } from './shared-run.js';

/** Reads what a mall's board shows now. */
export type ReadBoard = (queries: Queries, clock: Clock, mallId: string) => Promise<Board>;

/** A board ready to be sent. */
export interface Snapshot extends LogPosition {
  /** JSON of a `Board`. */
  readonly body: string;
  /** Changes when the board does; `at` alone is no change. */
  readonly tag: string;
}

interface Kept {
  readonly reading: SharedRun<Snapshot>;
  /** Epoch milliseconds. */
  askedAt: number;
}

/** Milliseconds after which a snapshot that nobody asks for is forgotten. */
const forgetting = 60_000;

/**
 * Boards of malls, each computed once for everybody: anew when something happened, and once a second at most when nothing
 * did, because hours and breaks change a board, too.
 */
export class BoardSnapshots {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #readBoard: ReadBoard;
  readonly #kept = new Map<string, Kept>();
  #sweptAt = 0;

  constructor(database: Database, clock: Clock, readBoard: ReadBoard) {
    this.#database = database;
    this.#clock = clock;
    this.#readBoard = readBoard;
  }

  /** The board as it is now, with everything that had happened when this was called. */
  read(mallId: string): Promise<Snapshot> {
    const now = this.#clock.now();
    this.#forgetTheUnasked(now);
    let kept = this.#kept.get(mallId);
    if (!kept) this.#kept.set(mallId, (kept = { reading: this.#readingOf(mallId), askedAt: now }));
    kept.askedAt = now;
    return kept.reading.run();
  }

  #readingOf(mallId: string): SharedRun<Snapshot> {
    let last: { snapshot: Snapshot; second: number } | undefined;
    return new SharedRun(async () => {
      const { epoch, sequence } = await openLog(this.#database, mallId);
      const second = Math.floor(this.#clock.now() / 1_000);
      if (
        last?.second === second &&
        last.snapshot.epoch === epoch &&
        last.snapshot.sequence === sequence
      ) {
        return last.snapshot;
      }
      // Whoever looks first in the morning sees no numbers of yesterday.
      await beginDay(this.#database, this.#clock, mallId);
      const board = await this.#database.transaction(async (queries) => {
        // All of it as it was at one moment, so that it fits the place in the log that it names.
        await queries.script('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
        return this.#readBoard(queries, this.#clock, mallId);
      });
      last = { snapshot: snapshotOf(board), second };
      return last.snapshot;
    });
  }

  #forgetTheUnasked(now: number): void {
    if (now - this.#sweptAt < forgetting) return;
    this.#sweptAt = now;
    for (const [mallId, { reading, askedAt }] of this.#kept) {
      if (reading.isIdle && now - askedAt > forgetting) this.#kept.delete(mallId);
    }
  }
}

function snapshotOf(board: Board): Snapshot {
  const { at: _at, ...shown } = board;
  return {
    epoch: board.epoch,
    sequence: board.sequence,
    body: JSON.stringify(board),
    tag: entityTagOf(JSON.stringify(shown)),
  };
}
