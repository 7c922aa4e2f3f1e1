import { WebSocket, WebSocketServer } from 'ws';
import { farewell, mostWaitingBytes } from './line-limits.js';
import type { Viewer } from './viewer.types.js';

/** Codes with which a WebSocket is closed (RFC 6455 section 7.4.1, and IANA's registry for the second one). */
const closeCodes = { goingAway: 1001, tryAgainLater: 1013 } as const;

/** Beats in a row after which a line that sends nothing back is taken for dead. */
const mostUnanswered = 3;

/** Nobody has anything to say here; a longer frame than this ends the line. */
const longestFrame = 1_024;

/** Speaks WebSocket on connections that the HTTP server hands over. */
export function createWebSocketServer(): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: longestFrame,
    perMessageDeflate: false,
  });
}

/** A viewer at the other end of a WebSocket. What it sends is not listened to. */
export function viewerOf(socket: WebSocket): Viewer {
  let unanswered = 0;
  socket.on('pong', () => {
    unanswered = 0;
  });
  return {
    send({ messages }) {
      if (socket.readyState !== WebSocket.OPEN) return false;
      for (const { text } of messages) socket.send(text);
      if (socket.bufferedAmount > mostWaitingBytes || unanswered >= mostUnanswered) {
        socket.terminate();
        return false;
      }
      // A line whose other end is gone looks like a quiet one until something must come back over it.
      if (messages.at(-1)?.type === 'beat') {
        unanswered += 1;
        socket.ping();
      }
      return true;
    },
    end() {
      close(socket, closeCodes.goingAway);
    },
  };
}

/** Sends a viewer away who cannot be served now. */
export function sendAway(socket: WebSocket): void {
  close(socket, closeCodes.tryAgainLater);
}

function close(socket: WebSocket, code: number): void {
  socket.close(code);
  setTimeout(() => {
    socket.terminate();
  }, farewell).unref();
}
