import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Queries } from '../database/database.types.js';
import { RequestProblem } from '../http/problems.js';

/** Milliseconds for which an answer is kept. */
const keeping = 24 * 3_600_000;

/** One wish of a client. */
export interface Wish {
  /** The client's `Idempotency-Key`. */
  readonly key: string;
  /** What is asked for, with everything that makes it another wish when it is another. */
  readonly input: unknown;
}

/**
 * Does something once per key, however often and wherever it is asked for: the answer is written in the transaction of
 * the act, so there is never one without the other. What is refused changes nothing and is not kept: asked again, it is
 * looked at again.
 * @param work gives the answer
 * @returns the answer, the same to the byte each time
 * @throws {RequestProblem} 422 when the key was used for another wish
 */
export async function onlyOnce(
  queries: Queries,
  clock: Clock,
  { key, input }: Wish,
  work: () => Promise<string>,
): Promise<string> {
  const keyHash = hashOf(key);
  const inputHash = hashOf(JSON.stringify(input));
  // Whoever asks with the same key waits here until this transaction ends.
  const begun = await queries.query(
    `INSERT INTO idempotent_answer (key_hash, input_hash, at) VALUES ($1, $2, $3)
     ON CONFLICT (key_hash) DO NOTHING RETURNING key_hash`,
    [keyHash, inputHash, clock.timestamp()],
  );
  if (begun.length > 0) {
    const body = await work();
    await queries.query('UPDATE idempotent_answer SET body = $2 WHERE key_hash = $1', [
      keyHash,
      body,
    ]);
    return body;
  }
  const [kept] = await queries.query<{ inputHash: string; body: string }>(
    'SELECT input_hash AS "inputHash", body FROM idempotent_answer WHERE key_hash = $1',
    [keyHash],
  );
  if (!kept) throw new RequestProblem(503, 'unavailable', 'The answer is just being forgotten.');
  if (kept.inputHash !== inputHash) {
    throw new RequestProblem(
      422,
      'idempotency_key_reused',
      'The Idempotency-Key was used for something else; each wish needs its own.',
    );
  }
  return kept.body;
}

/** Forgets answers that nobody asks for again. */
export async function forgetAnswers(queries: Queries, clock: Clock): Promise<void> {
  await queries.query('DELETE FROM idempotent_answer WHERE at < $1', [
    new Date(clock.now() - keeping).toISOString(),
  ]);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');
