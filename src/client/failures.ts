import type { Problem } from '../contract/problem.js';
import { readAs } from '../contract/shape.js';
import { recordShapes, sharedShapes } from '../contract/wire.js';
import { MppError, type MppErrorKind } from '../errors.js';
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

/** The error that an answer with another status than 2xx is. `retryAfter` in seconds. */
export function failureOfAnswer(
  { method, url, operation, ofRecord }: OutgoingRequest,
  status: number,
  text: string,
  retryAfter: number | undefined,
): MppError {
  const problem = problemOf(text);
  let kind = kindOfStatus[status] ?? (status >= 500 ? 'server' : 'invalid');
  if (status < 400) kind = 'badAnswer';
  // Nothing of the contract knows of a record here, so it is the operation (or the address) that is missing.
  if (status === 404 && !problem && !ofRecord) kind = operation ? 'unsupported' : 'configuration';
  const said = problem ? `: ${problem.message}` : '';
  return new MppError(kind, `${method} ${url} answered ${status}${said}.`, {
    status,
    operation,
    code: problem?.code,
    citizenMessage: problem?.citizenMessage,
    fields: problem?.fields,
    retryAfter,
  });
}

/** The error that a missing answer is. */
export function failureOfLine(
  { method, url, operation }: OutgoingRequest,
  cause: unknown,
  signal: AbortSignal,
  isTimeout: boolean,
): MppError {
  const fail = (kind: MppErrorKind, why: string) =>
    new MppError(kind, `${method} ${url} ${why}.`, { operation, cause });
  if (signal.aborted) return fail('aborted', 'is not waited for any more');
  if (isTimeout) return fail('timeout', 'did not answer in time');
  if (isOffline()) return fail('offline', 'cannot be reached: the device has no network');
  return fail(
    'unreachable',
    'cannot be reached: no such host, refused, cut, or not allowed by CORS or the page’s connect-src',
  );
}
