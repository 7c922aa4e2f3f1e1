import ky, { HTTPError, TimeoutError } from 'ky';
import { isMppError, MppError } from '../errors.js';
import type { Clock } from './clock.js';
import { failureOf, isOffline } from './failures.js';
import type { CheckedOptions } from './options.js';

/** Longest `Retry-After`, in seconds, that is waited for; a longer one is reported and the citizen told. */
const longestWait = 5;

/** One request, ready to be sent. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  /** Sent as JSON. */
  readonly body?: unknown;
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

/**
 * Makes the one way requests leave the page: no cookies, a time-out per attempt that covers the whole answer, safe
 * requests tried again after a growing, jittered pause. Whatever goes wrong becomes one {@link MppError}.
 */
export function createSend(options: CheckedOptions, clock: Clock): Send {
  return async (request, signal) => {
    let text = '';
    let received: Received = { body: undefined, receivedAt: 0, cacheControl: '' };
    const isHtml = () => /^\s*</.test(text);

    // Within an attempt, because WebKit takes an answer that was cut for a whole one: only its JSON is not.
    const parse = (): unknown => {
      try {
        return JSON.parse(text);
      } catch (cause) {
        const { method, url, operation } = request;
        const what = `${method} ${url} answered ${isHtml() ? 'HTML' : 'text'} instead of JSON.`;
        throw new MppError('badAnswer', what, { operation, cause });
      }
    };

    /** One attempt, body included, so that time-outs and retries hold for a body that never ends or is cut. */
    const attempt = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      signal.throwIfAborted();
      // By hand, because the oldest browsers we care for have no AbortSignal.any; so ky is not given the signal.
      const controller = new AbortController();
      const stop = () => controller.abort();
      signal.addEventListener('abort', stop);
      if (input instanceof Request) input.signal.addEventListener('abort', stop);
      try {
        const response = await (options.fetch ?? fetch)(input, {
          ...init,
          signal: controller.signal,
        });
        const { status, headers } = response;
        const serverTime = headers.get('server-time');
        clock.hear(serverTime);
        const receivedAt = Date.parse(serverTime ?? '') || clock.now();
        text = await response.text();
        if (response.ok) {
          const cacheControl = headers.get('cache-control') ?? '';
          received = { body: parse(), receivedAt, cacheControl };
        }
        // Of the headers ky heeds only this one, and of its forms only the number.
        const wait = secondsOf(headers.get('retry-after'), receivedAt);
        return new Response(null, { status, headers: wait ? { 'retry-after': wait } : {} });
      } finally {
        signal.removeEventListener('abort', stop);
      }
    };

    const shouldRetry = ({ error, retryCount }: { error: Error; retryCount: number }) => {
      if (signal.aborted || (!(error instanceof HTTPError) && isOffline())) return false;
      // Somebody has waited long already; once more, not twice.
      if (error instanceof TimeoutError) return retryCount === 1;
      if (!(error instanceof HTTPError)) return isMppError(error) && isHtml() ? false : undefined;
      const wait = error.response.headers.get('retry-after');
      return (wait ? Number(wait) > longestWait : error.response.status === 429)
        ? false
        : undefined;
    };

    try {
      await ky(request.url, {
        method: request.method,
        headers: { accept: 'application/json', ...options.headers },
        ...(request.body !== undefined && { json: request.body }),
        // Revalidated by the browser with its own copy's ETag: see docs/decisions/client-requests.md.
        cache: 'no-cache',
        credentials: 'omit',
        referrerPolicy: 'strict-origin-when-cross-origin',
        timeout: options.timeout,
        fetch: attempt,
        retry: {
          limit: request.safe ? options.retries : 0,
          methods: [request.method],
          statusCodes: [408, 429, 500, 502, 503, 504],
          afterStatusCodes: [429, 503],
          backoffLimit: 5_000,
          jitter: (pause) => pause * (0.5 + Math.random()),
          shouldRetry,
        },
      });
    } catch (error) {
      throw failureOf(error, request, signal, text);
    }
    return received;
  };
}

/**
 * Seconds that a `Retry-After` header asks for: a number, or a date, which counts from the backend's clock (ky would
 * take the device's). Empty when it says neither.
 */
function secondsOf(retryAfter: string | null, now: number): string {
  if (!retryAfter) return '';
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? (Date.parse(retryAfter) - now) / 1_000 : seconds;
  return Number.isNaN(wait) ? '' : String(Math.max(0, Math.ceil(wait)));
}
