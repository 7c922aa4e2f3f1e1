import type { Clock } from '../clock.js';
import type { Database } from '../database/database.types.js';
import { changesChannel, readPositions, shortenLogs } from './change-log.js';
import { Feed, replayLimits } from './feed.js';
import type { Viewer } from './viewer.types.js';

/** How the live channel behaves; whole milliseconds. */
export interface LiveTiming {
  /** Between two beats of a quiet line. */
  beatInterval: number;
  /**
   * Between two looks whether a log went on unheard. Notifications can fail without a word: a pooler in front of the
   * database that swaps connections loses them all.
   */
  lookInterval: number;
}

export const defaultTiming: LiveTiming = { beatInterval: 15_000, lookInterval: 5_000 };

/** Most viewers of one process. Each costs a socket; the system's own limit must lie above. */
const mostViewers = 10_000;

/** Milliseconds between two times that old changes are forgotten, and how many of a mall are kept. */
const shortening = { interval: 3_600_000, keep: replayLimits.messages * 20 } as const;

/** All who follow malls on this process. */
export class Hub {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #log: (line: string) => void;
  readonly #feeds = new Map<string, Feed>();
  readonly #listeners = new Set<(mallId: string | undefined) => void>();
  readonly #timers: NodeJS.Timeout[] = [];
  #stopListening: () => Promise<void> = () => Promise.resolve();
  #closed = false;
  #isFailing = false;

  private constructor(database: Database, clock: Clock, log: (line: string) => void) {
    this.#database = database;
    this.#clock = clock;
    this.#log = log;
  }

  /** @throws {Error} when the database cannot be reached. */
  static async open(
    database: Database,
    clock: Clock,
    log: (line: string) => void,
    timing: LiveTiming,
  ): Promise<Hub> {
    const hub = new Hub(database, clock, log);
    hub.#stopListening = await database.listen(changesChannel, (mallId) => {
      hub.#hear(mallId);
    });
    hub.#every(timing.lookInterval, () => hub.#lookWhatWentUnheard());
    hub.#every(timing.beatInterval, () => hub.#beat());
    hub.#every(shortening.interval, () => shortenLogs(database, shortening.keep));
    return hub;
  }

  /** Viewers of all malls on this process. */
  get viewers(): number {
    let viewers = 0;
    for (const feed of this.#feeds.values()) viewers += feed.viewers;
    return viewers;
  }

  /** Whether one more viewer can be taken. */
  get hasRoom(): boolean {
    return !this.#closed && this.viewers < mostViewers;
  }

  /**
   * Tells a viewer what happens in a mall, after the place that it names or from now on. The first message is a beat.
   * @returns stops it
   * @throws {Error} when the log cannot be read now
   */
  async watch(mallId: string, viewer: Viewer, after?: string): Promise<() => void> {
    let feed = this.#feeds.get(mallId);
    if (!feed) this.#feeds.set(mallId, (feed = new Feed(mallId, this.#database, this.#clock)));
    try {
      await feed.join(viewer, after);
    } finally {
      this.#forgetIfQuiet(mallId, feed);
    }
    if (this.#closed) viewer.end();
    return () => {
      feed.leave(viewer);
      this.#forgetIfQuiet(mallId, feed);
    };
  }

  /** Hears of each mall in which something happened; undefined: perhaps in any. @returns stops it */
  onChange(listener: (mallId: string | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends every line. Looks into the log that are under way end by themselves. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const feed of this.#feeds.values()) feed.end();
    this.#feeds.clear();
    await this.#stopListening();
  }

  #hear(mallId: string | undefined): void {
    for (const listener of this.#listeners) listener(mallId);
    if (mallId === undefined) {
      void this.#guard(() => this.#readAll());
    } else {
      void this.#guard(async () => this.#feeds.get(mallId)?.read());
    }
  }

  async #readAll(): Promise<void> {
    await Promise.all([...this.#feeds.values()].map((feed) => feed.read()));
  }

  /** One statement for all malls, so that it costs next to nothing while notifications come. */
  async #lookWhatWentUnheard(): Promise<void> {
    if (this.#feeds.size === 0) return;
    const positions = await readPositions(this.#database, [...this.#feeds.keys()]);
    for (const [mallId, feed] of this.#feeds) {
      const [told, now] = [feed.position, positions.get(mallId)];
      if (told?.sequence === now?.sequence && told?.epoch === now?.epoch) continue;
      for (const listener of this.#listeners) listener(mallId);
      await feed.read();
    }
  }

  async #beat(): Promise<void> {
    await Promise.all([...this.#feeds.values()].map((feed) => feed.beat()));
    for (const [mallId, feed] of this.#feeds) this.#forgetIfQuiet(mallId, feed);
  }

  #forgetIfQuiet(mallId: string, feed: Feed): void {
    if (feed.isQuiet && this.#feeds.get(mallId) === feed) this.#feeds.delete(mallId);
  }

  #every(interval: number, work: () => Promise<unknown>): void {
    let isBusy = false;
    const timer = setInterval(() => {
      if (isBusy) return;
      isBusy = true;
      void this.#guard(work).finally(() => (isBusy = false));
    }, interval);
    timer.unref();
    this.#timers.push(timer);
  }

  /** The database may be away for a while; that is said once, and viewers hear no beat meanwhile. */
  async #guard(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.#isFailing = false;
    } catch (error) {
      if (this.#closed || this.#isFailing) return;
      this.#isFailing = true;
      this.#log(
        `Changes cannot be read now: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
