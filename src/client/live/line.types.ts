import type { Board, LiveMessage } from '../../contract/queue.js';
import type { MppError } from '../../errors.js';
import type { Clock } from '../clock.js';

/** How a line came to its end. */
export interface Ending {
  /**
   * Whether news can come this way here. False: the backend or something on the way does not let it. Undefined: nobody
   * can tell.
   */
  readonly works: boolean | undefined;
  readonly error: MppError;
}

/** What is heard on a line. After its end, and after it was closed, nothing is. */
export interface LineHearer {
  /** A sign of life: anything at all came. */
  life(): void;
  /** A message, still to be read. @param id what the backend calls it, for reports */
  message(body: unknown, id?: string): void;
  /** A whole board, good for so many seconds. Returns whether it brought anything new. */
  board(board: Board, maxAge: number): boolean;
  /** The backend asks not to come back sooner than after so many milliseconds. */
  retry(milliseconds: number): void;
  end(ending: Ending): void;
}

/** A board, and how many seconds it may be used without asking again. */
export interface FreshBoard {
  readonly board: Board;
  readonly maxAge: number;
}

/** How a backend is asked for one mall. */
export interface Backend {
  readonly clock: Clock;
  /** Where the messages are, after a place. */
  eventsAddress(after: string | undefined): string;
  /** Rejects with an {@link MppError}. */
  askBoard(signal: AbortSignal): Promise<FreshBoard>;
  /** The stream of server-sent events after a place. Rejects with an {@link MppError}. */
  openEvents(
    after: string | undefined,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
  /** Reads a message by the contract. @throws {MppError} of kind `badAnswer` */
  readMessage(body: unknown): LiveMessage;
}

/** Opens a way for news. Returns what closes it. @param after the last place that is known */
export type OpenLine = (
  backend: Backend,
  hearer: LineHearer,
  after: string | undefined,
) => () => void;
