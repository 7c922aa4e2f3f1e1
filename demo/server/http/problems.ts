import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorCode, Problem } from '../../../src/contract/index.js';

/** Ends a request with a 4xx or 5xx answer whose body is a `Problem` of the contract. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly status: ContentfulStatusCode;
  readonly problem: Problem;

  /** @param message one English sentence for developers; nothing of the server's inside. */
  constructor(
    status: ContentfulStatusCode,
    code: ErrorCode,
    message: string,
    fields?: Readonly<Record<string, string>>,
  ) {
    super(message);
    this.status = status;
    this.problem = { code, message, ...(fields && { fields }) };
  }
}

/** Writes a problem. It is never kept by a cache. */
export function answerProblem(context: Context, { status, problem }: RequestProblem): Response {
  context.header('Cache-Control', 'no-store');
  return context.json(problem, status);
}
