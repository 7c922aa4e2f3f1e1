import { isMppError, MppError } from '../../errors.js';
import type { OpenLine } from './line.types.js';

/** Seconds between two questions when something happens, and the most when nothing does, where the backend allows them. */
const shortestPause = 3;
const longestPause = 15;

/**
 * Asks for the board again and again: never sooner than it may have changed, seldom while nothing happens, and not at
 * the same moment as everybody else.
 */
export const openPolling: OpenLine = (backend, hearer) => {
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = shortestPause;

  const ask = async () => {
    try {
      const { board, maxAge } = await backend.askBoard(signal);
      if (signal.aborted) return;
      pause = hearer.board(board, maxAge) ? shortestPause : Math.min(longestPause, pause * 1.5);
      const seconds = Math.max(pause, maxAge) * (1 + Math.random() / 4);
      timer = setTimeout(() => void ask(), seconds * 1_000);
    } catch (cause) {
      if (signal.aborted) return;
      const error = isMppError(cause)
        ? cause
        : new MppError('badAnswer', 'A board could not be used.', { cause });
      hearer.end({ works: true, error });
    }
  };
  void ask();
  return () => {
    clearTimeout(timer);
    controller.abort();
  };
};
