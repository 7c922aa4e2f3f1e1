import { MppError } from '../../errors.js';
import type { Backend, LineHearer, OpenLine } from './line.types.js';
import type { LiveWay } from './live.types.js';
import { openPolling } from './polling.js';
import { openEventStream } from './sse.js';
import { openWebSocket } from './web-socket.js';

/** Milliseconds within which the first message comes, or something on the way holds the line back. */
const firstWord = 8_000;

const open: Readonly<Record<LiveWay, OpenLine>> = {
  sse: openEventStream,
  webSocket: openWebSocket,
  polling: openPolling,
};

/** One line, from when it was opened. */
export interface Line {
  readonly way: LiveWay;
  /** By the device's clock. */
  readonly openedAt: number;
  /** When the first news came, by the device's clock. */
  goodSince: number | undefined;
  /** Nothing is heard of it any more. */
  close(): void;
}

/** What is heard of a line, each with the line that it was heard on. */
export type HearerOf = (line: Line) => LineHearer;

/** Opens a line. It ends by itself where no message comes. */
export function openLine(
  way: LiveWay,
  backend: Backend,
  after: string | undefined,
  hearerOf: HearerOf,
): Line {
  let isOver = false;
  let close = (): void => undefined;
  const line: Line = {
    way,
    openedAt: backend.clock.device(),
    goodSince: undefined,
    close() {
      isOver = true;
      clearTimeout(silence);
      close();
    },
  };
  const hearer = hearerOf(line);
  const guarded: LineHearer = {
    life() {
      if (!isOver) hearer.life();
    },
    message(body, id) {
      clearTimeout(silence);
      if (!isOver) hearer.message(body, id);
    },
    board: (board, maxAge) => !isOver && hearer.board(board, maxAge),
    retry(milliseconds) {
      if (!isOver) hearer.retry(milliseconds);
    },
    end(ending) {
      if (isOver) return;
      line.close();
      hearer.end(ending);
    },
  };
  const holdBack = () => {
    const message = 'Nothing came on the line: something on the way holds it back.';
    const error = new MppError('timeout', message, { operation: 'watchBoard' });
    guarded.end({ works: undefined, error });
  };
  const silence = way === 'polling' ? undefined : setTimeout(holdBack, firstWord);
  close = open[way](backend, guarded, after);
  return line;
}
