import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Queries } from '../database/database.types.js';

/** A new secret of 192 random bits, in letters that survive an address and a header. */
export const newSecret = () => randomBytes(24).toString('base64url');

/** What is kept of a secret. Secrets are long and random, so a plain hash cannot be turned back by trying. */
export const secretHash = (secret: string) =>
  createHash('sha256').update(secret).digest('base64url');

/** Whether a secret is the one of a hash; takes as long when it is not. */
export function isSecretOf(secret: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(secretHash(secret)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/**
 * The secret of a ticket. Made from the client's key of the request, of which only a hash is kept, and from a key of the
 * database: so the same request gets the same secret again, and nobody finds it in the tables.
 */
export function ticketSecret(ticketKey: string, ticketId: string, requestKey: string): string {
  return createHmac('sha256', ticketKey).update(`${ticketId}\n${requestKey}`).digest('base64url');
}

/** A random value of this database, made at its first start. */
export async function readCredential(
  queries: Queries,
  name: string,
  make: () => Promise<string> | string,
): Promise<{ value: string; isNew: boolean }> {
  const sql = 'SELECT value FROM credential WHERE name = $1';
  const [kept] = await queries.query<{ value: string }>(sql, [name]);
  if (kept) return { value: kept.value, isNew: false };
  const value = await make();
  await queries.query('INSERT INTO credential (name, value) VALUES ($1, $2)', [name, value]);
  return { value, isNew: true };
}
