import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/database.types.js';
import type { BoardSnapshots } from './board-snapshots.js';
import { readPosition } from './change-log.js';
import type { Hub } from './hub.js';
import { SharedRun } from './shared-run.js';

/**
 * Milliseconds between two times that files are written though nothing happened, so that an `at` that stands still means
 * that nobody writes any more.
 */
const refreshInterval = 30_000;

export interface SnapshotFilesOptions {
  /** Where the files go: `<folder>/<mall id>/board.json`. Made when it is missing. */
  folder: string;
  database: Database;
  hub: Hub;
  boards: BoardSnapshots;
  log: (line: string) => void;
}

/** Boards as files, for a plain web server that knows nothing of us. */
export class SnapshotFiles {
  readonly #options: SnapshotFilesOptions;
  readonly #writing = new Map<string, SharedRun<void>>();
  /** Of its own per process: several may write into one folder. */
  readonly #draft = `.board.${randomUUID()}.tmp`;
  readonly #stopHearing: () => void;
  readonly #refreshing: NodeJS.Timeout;
  #closed = false;

  private constructor(options: SnapshotFilesOptions) {
    this.#options = options;
    this.#stopHearing = options.hub.onChange((mallId) => {
      void (mallId === undefined ? this.#writeAll() : this.#write(mallId));
    });
    this.#refreshing = setInterval(() => void this.#writeAll(), refreshInterval);
    this.#refreshing.unref();
  }

  /** Writes the files of all malls, and from then on after every change. */
  static async open(options: SnapshotFilesOptions): Promise<SnapshotFiles> {
    const files = new SnapshotFiles(options);
    await files.#writeAll();
    return files;
  }

  /** Writes no more; files under way are finished. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopHearing();
    clearInterval(this.#refreshing);
    const busy = [...this.#writing.values()].filter(({ isIdle }) => !isIdle);
    await Promise.allSettled(busy.map((writing) => writing.run()));
  }

  async #writeAll(): Promise<void> {
    try {
      const sql = 'SELECT id FROM mall ORDER BY position';
      const malls = await this.#options.database.query<{ id: string }>(sql);
      for (const { id } of malls) await this.#write(id);
    } catch (error) {
      this.#complain('The malls for snapshot files cannot be read', error);
    }
  }

  /** However fast changes come, one file is written at a time, and the last one holds the last change. */
  async #write(mallId: string): Promise<void> {
    let writing = this.#writing.get(mallId);
    if (!writing) {
      writing = new SharedRun(() => this.#writeNow(mallId));
      this.#writing.set(mallId, writing);
    }
    try {
      await writing.run();
    } catch (error) {
      this.#complain(`The snapshot file of "${mallId}" cannot be written`, error);
    }
  }

  async #writeNow(mallId: string): Promise<void> {
    if (this.#closed) return;
    const { boards, database } = this.#options;
    const folder = join(this.#options.folder, folderNameOf(mallId));
    await mkdir(folder, { recursive: true });
    const draft = join(folder, this.#draft);
    for (;;) {
      const written = await boards.read(mallId);
      await writeFile(draft, written.body);
      // A reader sees the old file or the new one, never half of one.
      await rename(draft, join(folder, 'board.json'));
      // Another process may have written a newer board just before.
      const now = await readPosition(database, mallId);
      if (now?.epoch === written.epoch && now.sequence === written.sequence) return;
      if (this.#closed) return;
    }
  }

  #complain(what: string, error: unknown): void {
    if (!this.#closed) this.#options.log(`${what}: ${String(error)}`);
  }
}

/** An id may be any text; a folder's name may not lead elsewhere. */
function folderNameOf(mallId: string): string {
  return encodeURIComponent(mallId).replace(/^\.+$/, (dots) => '%2E'.repeat(dots.length));
}
