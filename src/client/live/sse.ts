import { isMppError, MppError } from '../../errors.js';
import { createEventReader } from './event-stream.js';
import { readJson } from './json.js';
import type { Backend, LineHearer, OpenLine } from './line.types.js';

/**
 * Server-sent events, read by `fetch`. The place is named in the address, because a `Last-Event-ID` header would make a
 * browser ask permission first (CORS preflight).
 */
export const openEventStream: OpenLine = (backend, hearer, after) => {
  const controller = new AbortController();
  const { signal } = controller;
  readAll(backend, hearer, after, signal).catch((cause: unknown) => {
    if (signal.aborted) return;
    const error = isMppError(cause)
      ? cause
      : new MppError('unreachable', 'The stream of events was cut.', {
          operation: 'watchBoard',
          cause,
        });
    hearer.end({ works: worksAfter(error), error });
  });
  return () => controller.abort();
};

/** Whether an error leaves hope for this way. */
function worksAfter({ kind, status = 0 }: MppError): boolean {
  const isRefusal = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return kind !== 'badAnswer' && !isRefusal && status !== 501;
}

async function readAll(
  backend: Backend,
  hearer: LineHearer,
  after: string | undefined,
  signal: AbortSignal,
): Promise<never> {
  const stream = await backend.openEvents(after, signal);
  const read = createEventReader({
    event: ({ id, data }) => hearer.message(readJson(data), id),
    retry: (milliseconds) => hearer.retry(milliseconds),
  });
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new TypeError('The stream ended.');
      hearer.life();
      read(value);
    }
  } finally {
    // A stream that is not read to its end holds its connection.
    reader.cancel().catch(() => undefined);
  }
}
