import type { Clock } from '../clock.js';
import type { Database } from '../database/database.types.js';
import { BoardSnapshots, type ReadBoard } from './board-snapshots.js';
import { defaultTiming, Hub, type LiveTiming } from './hub.js';
import { SnapshotFiles } from './snapshot-files.js';

export interface LiveOptions {
  database: Database;
  clock: Clock;
  log: (line: string) => void;
  readBoard: ReadBoard;
  timing: Partial<LiveTiming>;
  /** Where boards are written as files; nowhere when not given. */
  snapshotFolder: string | undefined;
}

/** What of the live queue is kept ready by a process. */
export interface Live {
  readonly hub: Hub;
  readonly boards: BoardSnapshots;
  /** Ends every viewer's line and writes no more files. */
  close(): Promise<void>;
}

/** @throws {Error} when the database cannot be reached. */
export async function openLive(options: LiveOptions): Promise<Live> {
  const { database, clock, log, snapshotFolder: folder } = options;
  const hub = await Hub.open(database, clock, log, { ...defaultTiming, ...options.timing });
  const boards = new BoardSnapshots(database, clock, options.readBoard);
  const files =
    folder === undefined
      ? undefined
      : await SnapshotFiles.open({ folder, database, hub, boards, log });
  return {
    hub,
    boards,
    async close() {
      await Promise.all([hub.close(), files?.close()]);
    },
  };
}
