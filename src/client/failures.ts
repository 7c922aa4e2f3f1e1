import { HTTPError, TimeoutError } from 'ky';
import type { Problem } from '../contract/problem.js';
import { readAs } from '../contract/shape.js';
import { recordShapes, sharedShapes } from '../contract/wire.js';
import { isMppError, MppError, type MppErrorDetails, type MppErrorKind } from '../errors.js';
import type { OutgoingRequest } from './http.js';

const kindOfStatus: Readonly<Record<number, MppErrorKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  405: 'unsupported',
  408: 'timeout',
  409: 'conflict',
  410: 'notFound',
  429: 'tooManyRequests',
  501: 'unsupported',
  503: 'unavailable',
};

/** Whether the device says that it has no network. It may say nothing of the sort and still have none. */
export function isOffline(): boolean {
  return (globalThis.navigator as Navigator | undefined)?.onLine === false;
}

/** What a text says as a Problem of the contract; nothing if it is none. */
function problemOf(text: string): Partial<Problem> {
  try {
    const reading = readAs(recordShapes.problem, JSON.parse(text), sharedShapes);
    return reading.fault === undefined ? (reading.value as Problem) : {};
  } catch {
    return {};
  }
}

/** The one error for whatever went wrong with a request. `text` is the body of the last answer. */
export function failureOf(
  cause: unknown,
  { method, url, operation, ofRecord }: OutgoingRequest,
  signal: AbortSignal,
  text: string,
): MppError {
  if (isMppError(cause)) return cause;
  const fail = (kind: MppErrorKind, what: string, details?: MppErrorDetails) =>
    new MppError(kind, `${method} ${url} ${what}.`, { operation, cause, ...details });
  if (signal.aborted) return fail('aborted', 'is waited for by nobody');
  if (cause instanceof TimeoutError) return fail('timeout', 'did not answer in time');
  if (cause instanceof HTTPError) {
    const { status, headers } = cause.response;
    const { message, code, citizenMessage, fields } = problemOf(text);
    const retryAfter = Number(headers.get('retry-after')) || undefined;
    let kind = kindOfStatus[status] ?? (status >= 500 ? 'server' : 'invalid');
    if (status < 400) kind = 'badAnswer';
    // Nothing of the contract knows of a record here, so it is the operation (or the address) that is missing.
    if (status === 404 && code === undefined && !ofRecord)
      kind = operation ? 'unsupported' : 'configuration';
    return fail(kind, `answered ${status}${message ? `: ${message}` : ''}`, {
      ...{ status, code, citizenMessage, fields, retryAfter },
    });
  }
  return isOffline()
    ? fail('offline', 'found the device without network')
    : fail(
        'unreachable',
        "cannot be reached: refused, no such host, cut, or not allowed by CORS or the page's " +
          'Content-Security-Policy (connect-src)',
      );
}
