import { HTTPError, TimeoutError } from 'ky';
import type { Problem } from '../contract/problem.js';
import { readAs } from '../contract/shape.js';
import { recordShapes, sharedShapes } from '../contract/wire.js';
import { isMppError, MppError, type MppErrorKind } from '../errors.js';
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
  const { navigator } = globalThis as { navigator?: Navigator };
  return navigator?.onLine === false;
}

/** What a text says as a Problem of the contract, if it is one. */
function problemOf(text: string): Problem | undefined {
  try {
    const reading = readAs(recordShapes.problem, JSON.parse(text), sharedShapes);
    return reading.fault === undefined ? (reading.value as Problem) : undefined;
  } catch {
    return undefined;
  }
}

/** The one error for whatever went wrong with a request. `text` is the body of the last answer. */
export function failureOf(
  error: unknown,
  { method, url, operation, ofRecord }: OutgoingRequest,
  signal: AbortSignal,
  text: string,
): MppError {
  if (isMppError(error)) return error;
  const asked = `${method} ${url}`;
  if (signal.aborted) {
    return new MppError('aborted', `${asked}: nobody waits any more.`, { operation, cause: error });
  }
  if (error instanceof TimeoutError) {
    return new MppError('timeout', `${asked} did not answer in time.`, { operation, cause: error });
  }
  if (error instanceof HTTPError) {
    const { status, headers } = error.response;
    const problem = problemOf(text);
    let kind = kindOfStatus[status] ?? (status >= 500 ? 'server' : 'invalid');
    if (status < 400) kind = 'badAnswer';
    // Nothing of the contract knows of a record here, so it is the operation (or the address) that is missing.
    if (status === 404 && !problem && !ofRecord) kind = operation ? 'unsupported' : 'configuration';
    const wait = headers.get('retry-after');
    return new MppError(
      kind,
      `${asked} answered ${status}${problem ? `: ${problem.message}` : ''}.`,
      {
        status,
        operation,
        code: problem?.code,
        citizenMessage: problem?.citizenMessage,
        fields: problem?.fields,
        retryAfter: wait ? Number(wait) : undefined,
        cause: error,
      },
    );
  }
  return isOffline()
    ? new MppError('offline', `${asked}: the device has no network.`, { operation, cause: error })
    : new MppError(
        'unreachable',
        `${asked} cannot be reached: refused, no such host, cut, not allowed by CORS, or not by the page's ` +
          `Content-Security-Policy (connect-src).`,
        { operation, cause: error },
      );
}
