import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { MppClient } from '../client/client.types.js';
import type { LiveNews, LiveState } from '../client/live/live.types.js';
import { isMppError, MppError } from '../errors.js';
import { areSame } from './inputs.js';

type Change = Extract<LiveNews, { type: 'change' }>;
/** A board, and one act, as the client tells them. */
type Board = Change['board'];
type LiveMessage = Change['change'];

export interface LiveOptions {
  /** Whose hall is followed; a change follows another one. Undefined: none. */
  args: () => readonly [client: MppClient, mallId: string] | undefined;
  /** Goes on while nobody sees the page. */
  whenHidden?: boolean;
  /** Hears of each act once, before the element is drawn. */
  onChange?: (change: LiveMessage, board: Board) => void;
}

/** Keeps a hall for an element while it is on the page. */
export class LiveController implements ReactiveController {
  board: Board | undefined;
  state: LiveState | undefined;
  /** The last act; undefined after the whole board was read anew. */
  change: LiveMessage | undefined;
  /** Why nothing is followed at all. */
  error: MppError | undefined;

  readonly #host: ReactiveControllerHost & Element;
  readonly #options: LiveOptions;
  #args: readonly [MppClient, string] | undefined;
  #watching: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element, options: LiveOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    if (!isServer && this.#args) this.#start(this.#args);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdate(): void {
    const args = this.#options.args();
    if (areSame(args, this.#args)) return;
    this.#args = args;
    this.#stop();
    // What is known of one hall must not pass for another one's.
    this.board = this.state = this.change = this.error = undefined;
    if (args && !isServer && this.#host.isConnected) this.#start(args);
  }

  #start([client, mallId]: readonly [MppClient, string]): void {
    this.#stop();
    const { signal } = (this.#watching = new AbortController());
    const { whenHidden = false } = this.#options;
    const listener = (news: LiveNews) => {
      if (!signal.aborted) this.#hear(news);
    };
    client.watch(mallId, listener, { signal, whenHidden }).catch((cause: unknown) => {
      if (signal.aborted) return;
      this.error = isMppError(cause)
        ? cause
        : new MppError('badAnswer', 'The hall could not be followed.', { cause });
      this.#host.requestUpdate();
    });
  }

  #stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
  }

  #hear(news: LiveNews): void {
    if (news.type === 'state') this.state = news.state;
    else {
      this.board = news.board;
      this.change = news.type === 'change' ? news.change : undefined;
      if (this.change) this.#options.onChange?.(this.change, news.board);
    }
    this.#host.requestUpdate();
  }
}
