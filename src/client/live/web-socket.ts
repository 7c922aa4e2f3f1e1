import { MppError } from '../../errors.js';
import { readJson } from './json.js';
import type { OpenLine } from './line.types.js';

/** A WebSocket where the events are. It takes no headers: a backend that wants a key is followed another way. */
export const openWebSocket: OpenLine = (backend, hearer, after) => {
  let isOver = false;
  let wasOpened = false;
  const end = (cause?: unknown) => {
    if (isOver) return;
    isOver = true;
    // A browser does not say why a socket did not open: not here, or not now.
    const works = wasOpened ? true : undefined;
    const error = new MppError('unreachable', 'The WebSocket did not open, or was closed.', {
      operation: 'watchBoard',
      cause,
    });
    hearer.end({ works, error });
  };

  let socket: WebSocket | undefined;
  try {
    socket = new WebSocket(backend.eventsAddress(after).replace(/^http/, 'ws'));
  } catch (cause) {
    // Forbidden on this page. The listener is told later, as of any other end.
    queueMicrotask(() => end(cause));
  }
  socket?.addEventListener('open', () => {
    wasOpened = true;
    if (!isOver) hearer.life();
  });
  socket?.addEventListener('message', ({ data }) => {
    if (isOver) return;
    hearer.life();
    hearer.message(typeof data === 'string' ? readJson(data) : undefined);
  });
  socket?.addEventListener('close', end);
  return () => {
    isOver = true;
    socket?.close();
  };
};
