import type { Context } from 'hono';
import * as z from 'zod/mini';
import { IdempotencyKey } from '../../../src/contract/index.js';
import { RequestProblem } from './problems.js';
import { bodyLimit } from './request-guards.js';

/** The fields of a request's JSON body; none when there is no body. @throws {RequestProblem} 400, 413, 415 */
export async function readFields(context: Context): Promise<Record<string, unknown>> {
  const text = await readText(context);
  if (text === '') return {};
  const type = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new RequestProblem(415, 'invalid_request', 'The body must be application/json.');
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new RequestProblem(400, 'invalid_request', 'The body is not JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new RequestProblem(400, 'invalid_request', 'The body must be a JSON object.');
  }
  return body as Record<string, unknown>;
}

/** Counted while it comes: a request need not say how long it is, nor say the truth. */
async function readText(context: Context): Promise<string> {
  const { body } = context.req.raw;
  if (!body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > bodyLimit) {
      throw new RequestProblem(
        413,
        'invalid_request',
        `The body is larger than ${bodyLimit} bytes.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Checks input against its schema. @throws {RequestProblem} 400 that names every field at fault */
export function checkInput<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: Readonly<Record<string, unknown>>,
): z.infer<Schema> {
  const faults: Record<string, string> = {};
  for (const [name, value] of Object.entries(input)) {
    // PostgreSQL keeps no NUL in a text.
    if (JSON.stringify(value)?.includes('\\u0000')) faults[name] = 'holds a NUL character';
  }
  const result = schema.safeParse(input, { error: z.locales.en().localeError });
  for (const issue of result.error?.issues ?? []) faults[issue.path.join('.')] ??= issue.message;
  if (result.success && Object.keys(faults).length === 0) return result.data;
  throw new RequestProblem(400, 'invalid_request', 'The request has invalid input.', faults);
}

/** The client's name for its wish. @throws {RequestProblem} 400 when there is none, or it is not a good one */
export function readIdempotencyKey(context: Context): string {
  const key = context.req.header('Idempotency-Key');
  if (!key) {
    throw new RequestProblem(
      400,
      'idempotency_key_required',
      'A request that changes something needs an Idempotency-Key.',
    );
  }
  return checkInput(z.object({ idempotencyKey: IdempotencyKey }), { idempotencyKey: key })
    .idempotencyKey;
}
