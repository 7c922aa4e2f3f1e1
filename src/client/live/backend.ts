import type { Board, LiveMessage } from '../../contract/queue.js';
import { sharedShapes, wireOperations } from '../../contract/wire-queue.js';
import type { Clock } from '../clock.js';
import { decodeOne } from '../decode.js';
import { createSend } from '../http.js';
import type { CheckedOptions } from '../options.js';
import { requestFor } from '../request.js';
import type { Backend } from './line.types.js';

/** Most seconds of `max-age` that are believed. */
const longestMaxAge = 300;

/**
 * How a backend is asked for one mall. What is answered is kept nowhere: a hall of a moment ago is no hall.
 * @throws {MppError} of kind `invalid` for an id that cannot be one
 */
export function createBackend(options: CheckedOptions, clock: Clock, mallId: string): Backend {
  // Whoever watches tries again by itself, in its own rhythm.
  const send = createSend({ ...options, retries: 0 }, clock);
  const requestOf = (operation: 'getBoard' | 'watchBoard', input: object) =>
    requestFor(operation, wireOperations[operation], sharedShapes, options.address, input).request;
  const board = requestOf('getBoard', { mallId });
  return {
    clock,
    fetch: (...request) => (options.fetch ?? fetch)(...request),
    headers: options.headers,
    eventsAddress: (after) => requestOf('watchBoard', { mallId, after }).url,
    async askBoard(signal) {
      const { body, cacheControl } = await send(board, signal);
      const maxAge = Number(/max-age=(\d+)/.exec(cacheControl)?.[1] ?? 0);
      const { output } = wireOperations.getBoard;
      return {
        board: decodeOne(output, body, 'getBoard', sharedShapes) as Board,
        maxAge: Math.min(maxAge, longestMaxAge),
      };
    },
  };
}

/** Reads a message by the contract. @throws {MppError} of kind `badAnswer` */
export const readMessage = (body: unknown): LiveMessage =>
  decodeOne(wireOperations.watchBoard.output, body, 'watchBoard', sharedShapes) as LiveMessage;
