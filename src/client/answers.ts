import type { OperationName } from '../contract/vocabulary.js';

import { isMppError, MppError, passingKinds } from '../errors.js';
import type { Answer, CallOptions } from './client.types.js';
import type { Clock } from './clock.js';
import type { Copies } from './copies.js';
import type { Decoded } from './decode.js';
import type { Tell } from './engine.js';
import type { Received } from './http.js';

/** Seconds for which an answer serves further widgets when the backend says nothing. */
const usualFreshness = 5;
/** Most seconds of `max-age` that are believed. */
const longestFreshness = 300;
/** Most answers remembered on the page; one more and all go. */
const mostRemembered = 100;

/** Something that can be asked for. */
export interface Source<Value> {
  /** Same key, same answer: what is asked, in normal form. */
  readonly key: string;
  readonly operation: OperationName | undefined;
  /** May be shared between callers and remembered. */
  readonly safe: boolean;
  /** A copy may be kept on the device. */
  readonly kept: boolean;
  ask(signal: AbortSignal): Promise<Received>;
  decode(body: unknown): Decoded<Value>;
}

/** A request on its way. */
interface Flight {
  readonly answer: Promise<Answer<unknown>>;
  /** How many wait for it. */
  waiting: number;
  /** Others who ask from now on start one of their own. */
  readonly end: () => void;
  readonly stop: () => void;
}

/** A good answer, and until when it may serve without asking again (by the device's clock). */
interface Remembered {
  readonly answer: Answer<unknown>;
  readonly from: number;
  readonly until: number;
}

/** Gets answers: from a moment ago, from a request already on its way, from the backend, or the last good copy. */
export interface Answers {
  get<Value>(source: Source<Value>, options?: CallOptions): Promise<Answer<Value>>;
  /** The last good copy, marked stale. */
  copy<Value>(source: Source<Value>, reason?: MppError): Promise<Answer<Value> | undefined>;
}

export function createAnswers(clock: Clock, copies: Copies | undefined, tell: Tell): Answers {
  const flights = new Map<string, Flight>();
  const remembered = new Map<string, Remembered>();
  /** Until when the backend wants not to be asked for something again, and why. */
  const pauses = new Map<OperationName | undefined, { until: number; error: MppError }>();

  const remember = (key: string, answer: Answer<unknown>, cacheControl: string) => {
    const maxAge = Number(/max-age=(\d+)/.exec(cacheControl)?.[1] ?? usualFreshness);
    const seconds = cacheControl.includes('no-store') ? 0 : Math.min(maxAge, longestFreshness);
    const from = clock.device();
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, { answer, from, until: from + seconds * 1_000 });
  };

  const ask = async (source: Source<unknown>, signal: AbortSignal): Promise<Answer<unknown>> => {
    const { key, operation, safe, kept } = source;
    try {
      const { body, receivedAt, cacheControl } = await source.ask(signal);
      const answer = { ...source.decode(body), receivedAt, stale: false, reason: undefined };
      pauses.delete(operation);
      if (safe) remember(key, answer, cacheControl);
      const { value } = answer;
      if (kept) void copies?.write(key, { value, receivedAt, offset: clock.offset() });
      return answer;
    } catch (cause) {
      const error = isMppError(cause)
        ? cause
        : new MppError('badAnswer', 'Unreadable answer.', { operation, cause });
      const { kind, message, retryAfter } = error;
      if (kind === 'aborted') throw error;
      tell('requestFailed', message, { operation, error });
      if (retryAfter) pauses.set(operation, { until: clock.device() + retryAfter * 1_000, error });
      return insteadOf(source, error);
    }
  };

  /** The last good copy where it helps. @throws the error where it does not, or where there is none. */
  const insteadOf = async (source: Source<unknown>, error: MppError): Promise<Answer<unknown>> => {
    const copy = passingKinds.includes(error.kind) ? await answers.copy(source, error) : undefined;
    if (copy) return copy;
    throw error;
  };

  const start = (source: Source<unknown>): Flight => {
    const controller = new AbortController();
    const flight: Flight = {
      answer: ask(source, controller.signal),
      waiting: 0,
      end() {
        if (flights.get(source.key) === flight) flights.delete(source.key);
      },
      stop() {
        flight.end();
        controller.abort();
      },
    };
    flight.answer.then(flight.end, flight.end);
    if (source.safe) flights.set(source.key, flight);
    return flight;
  };

  const wait = (source: Source<unknown>, flight: Flight, signal: AbortSignal | undefined) =>
    new Promise<Answer<unknown>>((resolve, reject) => {
      const leave = () => {
        flight.waiting -= 1;
        if (flight.waiting === 0) flight.stop();
        reject(abortedBy(signal, source.operation));
      };
      flight.waiting += 1;
      signal?.addEventListener('abort', leave);
      flight.answer
        .then(resolve, reject)
        .finally(() => signal?.removeEventListener('abort', leave));
    });

  const answers: Answers = {
    async get<Value>(source: Source<Value>, { signal, refresh }: CallOptions = {}) {
      const { key, operation, safe } = source;
      if (signal?.aborted) throw abortedBy(signal, operation);
      const known = remembered.get(key);
      const now = clock.device();
      // A device's clock may be set back meanwhile, hence both ends.
      if (known && !refresh && now >= known.from && now < known.until) {
        return known.answer as Answer<Value>;
      }
      const flying = safe ? flights.get(key) : undefined;
      const pause = pauses.get(operation);
      if (!flying && !refresh && pause && now < pause.until) {
        const retryAfter = Math.ceil((pause.until - now) / 1_000);
        const { kind, message, ...details } = pause.error;
        const error = new MppError(kind, message, { ...details, retryAfter });
        return (await insteadOf(source, error)) as Answer<Value>;
      }
      return (await wait(source, flying ?? start(source), signal)) as Answer<Value>;
    },

    async copy<Value>(source: Source<Value>, reason?: MppError) {
      const known = remembered.get(source.key);
      if (known) return { ...(known.answer as Answer<Value>), stale: true, reason };
      const kept = source.kept ? copies : undefined;
      try {
        const copy = await kept?.read(source.key);
        if (!copy) return undefined;
        clock.recall(copy.offset);
        const { receivedAt } = copy;
        return { ...source.decode(copy.value), receivedAt, stale: true, reason };
      } catch {
        await kept?.discard(source.key);
        return undefined;
      }
    },
  };
  return answers;
}

function abortedBy(signal: AbortSignal | undefined, operation: OperationName | undefined) {
  return new MppError('aborted', 'Not waited for.', {
    operation,
    cause: signal?.reason,
  });
}
