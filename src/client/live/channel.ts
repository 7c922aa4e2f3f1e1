import type { Report } from '../client.types.js';
import type { Clock } from '../clock.js';
import type { CheckedOptions } from '../options.js';
import type { kit as Kit } from '../queue-engine.js';
import { createBackend } from './backend.js';
import { Connection } from './connection.js';
import { createHall } from './hall.js';
import type { LiveListener, LiveNews, LiveWay } from './live.types.js';
import { createWays } from './ways.js';

/** Milliseconds for which a line is held that nobody watches: a widget may only be on its way through the page. */
const lingering = 1_000;

/** What a channel is made of. */
export interface ChannelTools {
  readonly options: CheckedOptions;
  readonly kit: typeof Kit;
  readonly clock: Clock;
  /** Hears of what the page's author should know. */
  readonly report: (report: Report) => void;
  /** In the order they are tried. */
  readonly ways: readonly LiveWay[];
}

interface Watcher {
  readonly listener: LiveListener;
  readonly whenHidden: boolean;
}

/** The one line of a mall for all who watch it. */
export interface Channel {
  /** Tells the present at once, then all news. Returns what ends it. */
  add(watcher: Watcher): () => void;
}

/**
 * Opens a line when somebody watches; closes it a moment after the last one has left.
 * @throws {MppError} of kind `invalid` for an id that cannot be one
 */
export function createChannel(
  { options, kit, clock, report, ways }: ChannelTools,
  mallId: string,
): Channel {
  const backend = createBackend(kit, options, clock, mallId);
  const watchers = new Set<Watcher>();
  const tell = (news: LiveNews) => {
    // Who comes while the others are told has been told already.
    for (const watcher of [...watchers]) if (watchers.has(watcher)) tellOne(watcher, news);
  };
  const open = () => {
    const hall = createHall(tell);
    const connection = new Connection(backend, hall, createWays(ways), {
      state: (state) => tell({ type: 'state', state }),
      fault: (error, isMessage) =>
        report({
          kind: isMessage ? 'messageDropped' : 'requestFailed',
          message: error.message,
          operation: 'watchBoard',
          path: undefined,
          error,
        }),
      isNeededHidden: () => [...watchers].some(({ whenHidden }) => whenHidden),
    });
    return { hall, connection };
  };
  let opened: ReturnType<typeof open> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;

  return {
    add(watcher) {
      clearTimeout(closing);
      watchers.add(watcher);
      const { hall, connection } = (opened ??= open());
      if (hall.board) tellOne(watcher, { type: 'board', board: hall.board, refetched: false });
      tellOne(watcher, { type: 'state', state: connection.state });
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        clearTimeout(closing);
        closing = setTimeout(() => {
          opened?.connection.close();
          opened = undefined;
        }, lingering);
      };
    },
  };
}

/** A listener that throws harms nobody else. */
function tellOne({ listener }: Watcher, news: LiveNews): void {
  try {
    listener(news);
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}
