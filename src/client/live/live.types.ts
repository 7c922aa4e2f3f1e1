import type { Board, LiveMessage } from '../../contract/queue.js';
import type { MppError } from '../../errors.js';

/** A way news of a hall can come. */
export type LiveWay = 'sse' | 'webSocket' | 'polling';

/** How far the news can be trusted. */
export interface LiveState {
  /**
   * `connecting`: it has not been live yet. `live`: what is shown is what is. `reconnecting`: the line was lost a moment
   * ago. `stale`: it was lost for longer, and what is shown may be old.
   */
  readonly kind: 'connecting' | 'live' | 'reconnecting' | 'stale';
  /**
   * Since when, epoch milliseconds by the client's `now()`; of `stale`, when the backend was last heard.
   */
  readonly since: number;
  /** The way the news comes, when it does. */
  readonly transport?: LiveWay;
  /** Why it is not live, as far as known. */
  readonly reason?: MppError;
}

/** What a watcher is told. */
export type LiveNews =
  /**
   * The whole hall: first, and whenever single changes may have been missed or are not told one by one.
   * `refetched`: acts may have been missed.
   */
  | { readonly type: 'board'; readonly board: Board; readonly refetched: boolean }
  /** One act, each once and in order, and the hall after it. */
  | { readonly type: 'change'; readonly change: LiveMessage; readonly board: Board }
  | { readonly type: 'state'; readonly state: LiveState };

export type LiveListener = (news: LiveNews) => void;

export interface WatchOptions {
  /** Ends the watching. */
  signal?: AbortSignal;
  /** Goes on while nobody sees the page, for sheets and screens that speak; false unless told. */
  whenHidden?: boolean;
}
