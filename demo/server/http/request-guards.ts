import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import type { Clock } from '../clock.js';
import { createFloodLimiter, type FloodLimit } from './flood-limit.js';
import { RequestProblem } from './problems.js';

/** Longest address of a request, in characters. */
const addressLimit = 4_096;
/** Largest body, in bytes. */
export const bodyLimit = 65_536;

/** Headers of every answer: what time it is here, and nothing for a browser to guess or to frame. */
export function answerHeaders(clock: Clock): MiddlewareHandler {
  return async (context, next) => {
    context.header('Server-Time', clock.timestamp());
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    await next();
  };
}

/** Refuses what is too long to be meant. */
export function sizeLimits(): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.url.length > addressLimit) {
      throw new RequestProblem(
        414,
        'invalid_request',
        `The address is longer than ${addressLimit} characters.`,
      );
    }
    if (Number(context.req.header('Content-Length') ?? 0) > bodyLimit) {
      throw new RequestProblem(
        413,
        'invalid_request',
        `The body is larger than ${bodyLimit} bytes.`,
      );
    }
    await next();
  };
}

/** Refuses floods. Behind a proxy all requests come from the proxy, unless its `X-Forwarded-For` is trusted. */
export function floodLimit(
  limit: FloodLimit,
  clock: Clock,
  trustProxy: boolean,
): MiddlewareHandler {
  const secondsToWait = createFloodLimiter(limit, clock);
  return async (context, next) => {
    const wait = secondsToWait(addressOf(context, trustProxy));
    if (wait > 0) {
      context.header('Retry-After', String(wait));
      throw new RequestProblem(
        429,
        'too_many_requests',
        `Too many requests from this address; try again in ${wait} s.`,
      );
    }
    await next();
  };
}

/** The last hop is the one our own proxy wrote; the ones before it are whatever the client claims. */
export function addressOf(context: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('X-Forwarded-For') : undefined;
  return forwarded?.split(',').at(-1)?.trim() || (getConnInfo(context).remote.address ?? '');
}

/** Who cannot take what is answered here is told so. */
export function requireAccepted(
  context: Context,
  type: 'application/json' | 'text/event-stream',
): void {
  const accepted = accepts(context, {
    header: 'Accept',
    supports: [type, type.replace(/\/.*/, '/*'), '*/*'],
    default: context.req.header('Accept') ? '' : '*/*',
  });
  if (accepted === '') {
    throw new RequestProblem(406, 'not_acceptable', `Answers here are ${type} only.`);
  }
}
