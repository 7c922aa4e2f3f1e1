import { type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const isWebSocket = ({ headers }: IncomingMessage) =>
  headers.upgrade?.toLowerCase() === 'websocket';

/**
 * For the options of the server: requests that offer another protocol (many clients offer HTTP/2) are answered as if they
 * had not. Node before 22.21 does not know the option; see `answerOtherUpgrades`.
 */
export const upgradeOptions = { shouldUpgradeCallback: isWebSocket };

type UpgradeListener = (request: IncomingMessage, socket: Socket, head: Buffer) => void;

/** The same for older Node, where who listens for WebSockets is given every offer, and must not leave it unanswered. */
export function answerOtherUpgrades(server: Server): void {
  const webSocketListeners = server.listeners('upgrade') as UpgradeListener[];
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (isWebSocket(request)) {
      for (const listener of webSocketListeners) listener.call(server, request, socket, head);
      return;
    }
    socket.on('error', () => {
      socket.destroy();
    });
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      // Nobody reads the body any more once Node has offered the upgrade.
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.once('finish', () => {
      socket.end();
    });
    server.emit('request', request, response);
  });
}
