import type { MppError } from '../errors.js';
import type { OperationInput, OperationOutput } from '../contract/operations.js';
import type { OperationName } from '../contract/vocabulary.js';
import type { LiveListener, LiveWay, WatchOptions } from './live/live.types.js';

/** An answer, and how much it can be trusted. */
export interface Answer<Value> {
  readonly value: Value;
  /** When the backend said this (server time where known), epoch milliseconds. */
  readonly receivedAt: number;
  /** True: the backend could not be reached just now and this is the last good copy. `reason` says why. */
  readonly stale: boolean;
  readonly reason: MppError | undefined;
  /** Records that broke the contract and were left out. */
  readonly dropped: number;
}

export interface CallOptions {
  /** Stops waiting. The request itself ends when nobody waits for it any more. */
  signal?: AbortSignal;
  /** Ask the backend even if an answer of a moment ago is at hand. */
  refresh?: boolean;
}

/** Something the page's author should know of. */
export interface Report {
  readonly kind:
    | 'recordDropped'
    | 'messageDropped'
    | 'copyDiscarded'
    | 'copyNotKept'
    | 'requestFailed'
    | 'deprecated';
  /** English, for developers. */
  readonly message: string;
  readonly operation: OperationName | undefined;
  /** Path of what is wrong inside the answer, for example `items.3.name`. */
  readonly path: string | undefined;
  readonly error: MppError | undefined;
}

/** Talks to one backend for all widgets of the page. */
export interface MppClient {
  /** Where the backend is; the key under which the client is shared. */
  readonly address: string;
  /** Whether the backend offers an operation. Widgets hide what cannot be. */
  can(operation: OperationName): boolean;
  /**
   * Calls an operation. The same safe call made several times at once is sent once.
   * @throws {MppError} when there is neither an answer nor a good copy.
   */
  call<Name extends OperationName>(
    operation: Name,
    input: OperationInput<Name>,
    options?: CallOptions,
  ): Promise<Answer<OperationOutput<Name>>>;
  /** The last good copy, without asking the backend. Marked stale. */
  copy<Name extends OperationName>(
    operation: Name,
    input: OperationInput<Name>,
  ): Promise<Answer<OperationOutput<Name>> | undefined>;
  /**
   * Follows the hall of a mall: its board, then every act, and how far this can be trusted. All who watch the same mall
   * share one line; who comes later is told the present board and state at once. Resolves when the watching has begun.
   * @throws {MppError} of kind `unsupported` where the backend does not offer `getBoard`, `invalid` for an id that cannot be one
   */
  watch(mallId: string, listener: LiveListener, options?: WatchOptions): Promise<void>;
  /** Now, by the backend's clock where it told it, else by the device's. Epoch milliseconds. */
  now(): number;
  /** Hears of dropped records, losses and failures. Returns the function that stops it. */
  onReport(listener: (report: Report) => void): () => void;
}

/** How a widget or a host asks for a client. */
export interface MppClientOptions {
  /** Address of a backend that speaks the contract, absolute, without a trailing slash needed. */
  api?: string;
  /** Address of one static JSON file with a whole catalogue, instead of `api`. */
  catalogue?: string;
  /** Extra request headers, for example a public key. Never a secret: everybody can read a page. */
  headers?: Readonly<Record<string, string>>;
  /** Milliseconds until an attempt counts as timed out; 15,000 unless told. */
  timeout?: number;
  /** Attempts after the first one, for safe operations only; 2 unless told. */
  retries?: number;
  /** Operations the backend offers; all of the contract unless told. */
  operations?: readonly OperationName[];
  /** Ways to follow a hall, in the order they are tried; server-sent events, WebSocket, polling unless told. */
  live?: readonly LiveWay[];
  /** Keeps last good copies on the device; true unless told. */
  keepCopies?: boolean;
}
