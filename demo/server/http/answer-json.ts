import type { Context, Hono } from 'hono';
import { entityTagOf, isNamed } from './entity-tag.js';
import { RequestProblem } from './problems.js';

/**
 * Answers with JSON that caches may keep.
 * @param maxAge seconds a cache may answer by itself. Keep it short: Server-Time is as old as the copy.
 */
export function answerJson(
  context: Context,
  body: string,
  maxAge: number,
  tag = entityTagOf(body),
): Response {
  context.header('ETag', tag);
  context.header('Vary', 'Accept-Encoding', { append: true });
  context.header('Cache-Control', `public, max-age=${maxAge}`);
  if (isNamed(context.req.header('If-None-Match'), tag)) return context.body(null, 304);
  context.header('Content-Type', 'application/json; charset=utf-8');
  context.header('Content-Length', String(Buffer.byteLength(body)));
  return context.body(body);
}

/** Declares that nothing but this (reading unless told) is possible at a path. Call it after its routes. */
export function refuseOtherMethods(app: Hono, path: string, allow = 'GET, HEAD, OPTIONS'): void {
  app.all(path, (context) => {
    context.header('Allow', allow);
    throw new RequestProblem(
      405,
      'method_not_allowed',
      `${context.req.method} is not possible here.`,
    );
  });
}
