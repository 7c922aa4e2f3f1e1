import type { Problem } from '../contract/problem.js';
import { readAs } from '../contract/shape.js';
import { recordShapes, sharedShapes } from '../contract/wire.js';
import { MppError, type MppErrorDetails, type MppErrorKind } from '../errors.js';
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
function isOffline(): boolean {
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

/** The error that a request ends with. @param what follows the address in its message */
export const failureOf = (
  { method = 'GET', url, operation }: OutgoingRequest,
  kind: MppErrorKind,
  what: string,
  details: MppErrorDetails,
): MppError => new MppError(kind, `${method} ${url} ${what}.`, { operation, ...details });

/** The error that an answer with another status than 2xx is. `retryAfter` in seconds. */
export function failureOfAnswer(
  request: OutgoingRequest,
  status: number,
  text: string,
  retryAfter: number | undefined,
): MppError {
  const { message, ...problem } = problemOf(text);
  let kind = kindOfStatus[status] ?? (status >= 500 ? 'server' : 'invalid');
  if (status < 400) kind = 'badAnswer';
  // Nothing of the contract knows of a record here, so it is the operation (or the address) that is missing.
  if (status === 404 && message === undefined && !request.ofRecord) {
    kind = request.operation ? 'unsupported' : 'configuration';
  }
  const said = message ? `: ${message}` : '';
  return failureOf(request, kind, `answered ${status}${said}`, { ...problem, status, retryAfter });
}

/** The error that a missing answer is. */
export function failureOfLine(
  request: OutgoingRequest,
  cause: unknown,
  signal: AbortSignal,
  isTimeout: boolean,
): MppError {
  const fail = (kind: MppErrorKind, what: string) => failureOf(request, kind, what, { cause });
  if (signal.aborted) return fail('aborted', 'was stopped');
  if (isTimeout) return fail('timeout', 'did not answer in time');
  if (isOffline()) return fail('offline', 'found no network');
  return fail('unreachable', 'cannot be reached, or is forbidden by CORS or connect-src');
}
