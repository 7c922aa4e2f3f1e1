import type { Board, LiveMessage } from '../../contract/queue.js';
import { MppError } from '../../errors.js';
import type { Clock } from '../clock.js';
import type { CheckedOptions } from '../options.js';
import type { kit } from '../queue-engine.js';
import type { Backend } from './line.types.js';

/** Most seconds of `max-age` that are believed. */
const longestMaxAge = 300;

/**
 * How a backend is asked for one mall. What is answered is kept nowhere: a hall of a moment ago is no hall.
 * @throws {MppError} of kind `invalid` for an id that cannot be one
 */
export function createBackend(
  { createParts, decodeOne, requestFor, ...tools }: typeof kit,
  options: CheckedOptions,
  clock: Clock,
  mallId: string,
): Backend {
  const { sharedShapes, wireOperations } = tools;
  // Whoever watches tries again by itself, in its own rhythm.
  const { send } = createParts({ ...options, retries: 0, keepCopies: false }, clock, () => {});
  const requestOf = (operation: 'getBoard' | 'watchBoard', input: object) =>
    requestFor(operation, wireOperations[operation], sharedShapes, options.address, input).request;
  const decode = (operation: 'getBoard' | 'watchBoard', body: unknown) =>
    decodeOne(wireOperations[operation].output, body, operation, sharedShapes);
  const board = requestOf('getBoard', { mallId });
  const request = options.fetch ?? fetch.bind(globalThis);

  return {
    clock,
    eventsAddress: (after) => requestOf('watchBoard', { mallId, after }).url,
    async askBoard(signal) {
      const { body, cacheControl } = await send(board, signal);
      const maxAge = Number(/max-age=(\d+)/.exec(cacheControl)?.[1] ?? 0);
      return { board: decode('getBoard', body) as Board, maxAge: Math.min(maxAge, longestMaxAge) };
    },
    readMessage: (body) => decode('watchBoard', body) as LiveMessage,
    async openEvents(after, signal) {
      const events = requestOf('watchBoard', { mallId, after });
      try {
        const response = await request(events.url, {
          headers: { accept: 'text/event-stream', ...options.headers },
          cache: 'no-store',
          credentials: 'omit',
          referrerPolicy: 'origin',
          signal,
        });
        const { ok, status, headers, body } = response;
        const now = clock.hear(headers.get('server-time'));
        if (!ok) {
          const wait = tools.secondsOf(headers.get('retry-after'), now);
          throw tools.failureOfAnswer(events, status, await response.text(), wait);
        }
        const type = headers.get('content-type') ?? 'nothing';
        if (body && /^text\/event-stream\b/i.test(type)) return body;
        const message = `${events.url} answered ${type} instead of events.`;
        throw new MppError('badAnswer', message, { operation: 'watchBoard', status });
      } catch (cause) {
        throw cause instanceof MppError ? cause : tools.failureOfLine(events, cause, signal, false);
      }
    },
  };
}
