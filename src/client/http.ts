import { isMppError, type MppError } from '../errors.js';
import type { Clock } from './clock.js';
import { failureOf, failureOfAnswer, failureOfLine } from './failures.js';
import type { CheckedOptions } from './options.js';

/** Longest `Retry-After`, in seconds, that is waited for; a longer one is reported and the citizen told. */
const longestWait = 5;
/** Milliseconds before the second attempt, doubled before each further one, and the most of them. */
const firstPause = 300;
const longestPause = 5_000;
/** Answers that may be another one in a moment. 429 only where the backend says when. */
const passing = [408, 429, 500, 502, 503, 504];

/** One request, ready to be sent. */
export interface OutgoingRequest {
  /** GET unless told. */
  readonly method?: string;
  readonly url: string;
  /** Besides those of the client. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** May be sent again. */
  readonly safe: boolean;
  /** Name of the operation, for errors. */
  readonly operation?: string;
  /** The address names a record, which may be missing by itself. */
  readonly ofRecord?: boolean;
}

/** What came back, still to be decoded. */
export interface Received {
  readonly body: unknown;
  /** When the backend said it, epoch milliseconds. */
  readonly receivedAt: number;
  readonly cacheControl: string;
}

export type Send = (request: OutgoingRequest, signal: AbortSignal) => Promise<Received>;

/** What became of one attempt, and whether another one may do better. */
interface Outcome {
  readonly result: Received | MppError;
  readonly again: boolean;
}

/**
 * Makes the one way requests leave the page: no cookies, a time-out per attempt that covers the whole answer, safe
 * requests tried again after a growing, jittered pause. Whatever goes wrong becomes one {@link MppError}.
 */
export function createSend(options: CheckedOptions, clock: Clock): Send {
  /** Body included, so that time-outs and retries hold for a body that never ends or is cut. */
  const attempt = async (
    init: RequestInit,
    request: OutgoingRequest,
    signal: AbortSignal,
  ): Promise<Outcome> => {
    // By hand, because the oldest browsers we care for have no AbortSignal.any.
    const controller = new AbortController();
    const stop = () => controller.abort();
    const timer = setTimeout(stop, options.timeout);
    signal.addEventListener('abort', stop);
    try {
      const response = await (options.fetch ?? fetch)(request.url, {
        ...init,
        signal: controller.signal,
      });
      const { ok, status, headers } = response;
      const receivedAt = clock.hear(headers.get('server-time'));
      const text = await response.text();
      const cacheControl = headers.get('cache-control') ?? '';
      if (ok) return read(text, { receivedAt, cacheControl }, request);
      const wait = secondsOf(headers.get('retry-after'), receivedAt);
      const isShort = wait === undefined ? status !== 429 : wait <= longestWait;
      const result = failureOfAnswer(request, status, text, wait);
      return { result, again: isShort && passing.includes(status) };
    } catch (cause) {
      // A fetch of the caller's may know better what is wrong.
      const result = isMppError(cause)
        ? cause
        : failureOfLine(request, cause, signal, controller.signal.aborted);
      return { result, again: result.kind === 'unreachable' || result.kind === 'timeout' };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };

  return async (request, signal) => {
    const init: RequestInit = {
      method: request.method,
      body: request.body,
      headers: { accept: 'application/json', ...options.headers, ...request.headers },
      // Revalidated by the browser with its own copy's ETag: see docs/decisions/client-requests.md.
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'origin',
    };
    const most = request.safe ? options.retries : 0;
    let timeouts = 0;
    for (let retries = 0; ; retries += 1) {
      const { result, again } = await attempt(init, request, signal);
      if (!isMppError(result)) return result;
      // Who waited for a time-out has waited long already: once more, not twice.
      if (result.kind === 'timeout') timeouts += 1;
      if (!again || retries >= most || timeouts > 1) throw result;
      const { retryAfter } = result;
      const jittered = Math.min(longestPause, firstPause * 2 ** retries) * (0.5 + Math.random());
      await pause(retryAfter === undefined ? jittered : retryAfter * 1_000, signal);
      if (signal.aborted) throw failureOfLine(request, signal.reason, signal, false);
    }
  };
}

/** Waits so many milliseconds, or until there is nothing to wait for. */
const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', resolve);
  });

/** Within an attempt, because WebKit takes an answer that was cut for a whole one: only its JSON is not. */
function read(text: string, received: Omit<Received, 'body'>, request: OutgoingRequest): Outcome {
  try {
    return { result: { body: JSON.parse(text), ...received }, again: false };
  } catch (cause) {
    // A page in the backend's place, of a proxy or a sign-in, stays there.
    const isHtml = /^\s*</.test(text);
    const what = `answered ${isHtml ? 'HTML' : 'text'} instead of JSON`;
    return { result: failureOf(request, 'badAnswer', what, { cause }), again: !isHtml };
  }
}

/**
 * Seconds that a `Retry-After` header asks for: a number, or a date, which counts from the backend's clock,
 * not the device's. Undefined when it says neither.
 */
export function secondsOf(retryAfter: string | null, now: number): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? (Date.parse(retryAfter) - now) / 1_000 : seconds;
  return Number.isNaN(wait) ? undefined : Math.max(0, Math.ceil(wait));
}
