import { isMppError, MppError } from '../../errors.js';
import { failureOfAnswer, failureOfLine } from '../failures.js';
import { secondsOf, type OutgoingRequest } from '../http.js';
import { createEventReader } from './event-stream.js';
import { readJson } from './json.js';
import type { Backend, LineHearer, OpenLine } from './line.types.js';

/** Server-sent events, read by `fetch`. */
export const openEventStream: OpenLine = (backend, hearer, after) => {
  const controller = new AbortController();
  const { signal } = controller;
  // In the address, because a `Last-Event-ID` header would make a browser ask permission first (CORS preflight).
  const request = {
    url: backend.eventsAddress(after),
    ...{ safe: true, operation: 'watchBoard', ofRecord: true },
  };
  readAll(backend, hearer, request, signal).catch((cause: unknown) => {
    if (signal.aborted) return;
    const error = isMppError(cause) ? cause : failureOfLine(request, cause, signal, false);
    hearer.end({ works: worksAfter(error), error });
  });
  return () => controller.abort();
};

/** Whether an error leaves hope for this way. */
function worksAfter({ kind, status = 0 }: MppError): boolean | undefined {
  if (kind === 'badAnswer') return false;
  const isRefusal = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return isRefusal || status === 501 ? false : true;
}

async function readAll(
  { fetch, clock, headers }: Backend,
  hearer: LineHearer,
  request: OutgoingRequest,
  signal: AbortSignal,
): Promise<never> {
  const response = await fetch(request.url, {
    headers: { accept: 'text/event-stream', ...headers },
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'origin',
    signal,
  });
  const { ok, status, body } = response;
  const now = clock.hear(response.headers.get('server-time'));
  if (!ok) {
    const wait = secondsOf(response.headers.get('retry-after'), now);
    throw failureOfAnswer(request, status, await response.text(), wait);
  }
  const type = response.headers.get('content-type') ?? 'nothing';
  if (!/^text\/event-stream\b/i.test(type) || !body) {
    throw new MppError('badAnswer', `${request.url} answered ${type} instead of events.`, {
      operation: 'watchBoard',
      status,
    });
  }
  const read = createEventReader({
    event: ({ id, data }) => {
      if (!signal.aborted) hearer.message(readJson(data), id);
    },
    retry: hearer.retry,
  });
  const reader = body.getReader();
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
