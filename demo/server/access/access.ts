import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Clock } from '../clock.js';
import type { Database, Queries } from '../database/database.types.js';
import { isSecretOf, newSecret, readCredential, secretHash } from './secrets.js';

const derive = promisify<string, string, number, Buffer>(scrypt);

/** Hours for which an officer is signed in: a working day. */
const sessionHours = 12;

/** Secrets that were made up at the first start, to be told once to who starts the server. */
export interface MadeUp {
  readonly officerPassword?: string;
  readonly kioskKey?: string;
}

/** Who may do what: officers by password, devices in the hall by key. */
export interface Access {
  readonly madeUp: MadeUp;
  /** Key of this database from which secrets of tickets are made. */
  readonly ticketKey: string;
  /** @returns undefined when the password is wrong */
  signIn(password: string): Promise<{ token: string; expiresAt: number } | undefined>;
  isOfficer(token: string): Promise<boolean>;
  isKiosk(key: string): boolean;
}

export interface AccessOptions {
  /** In place of the one that was made up. */
  officerPassword: string | undefined;
  kioskKey: string | undefined;
}

/** Reads who may do what; makes up what is missing. Call it inside the transaction of `migrate`. */
export async function openAccess(
  queries: Queries,
  database: Database,
  clock: Clock,
  options: AccessOptions,
): Promise<Access> {
  const ticketKey = await readCredential(queries, 'ticketKey', newSecret);
  const made: { -readonly [Name in keyof MadeUp]: MadeUp[Name] } = {};
  let passwordHash: string;
  if (options.officerPassword !== undefined) {
    passwordHash = await passwordHashOf(options.officerPassword);
  } else {
    const password = readablePassword();
    const kept = await readCredential(queries, 'officerPassword', () => passwordHashOf(password));
    if (kept.isNew) made.officerPassword = password;
    passwordHash = kept.value;
  }
  let kioskHash: string;
  if (options.kioskKey !== undefined) {
    kioskHash = secretHash(options.kioskKey);
  } else {
    const key = newSecret();
    const kept = await readCredential(queries, 'kioskKey', () => secretHash(key));
    if (kept.isNew) made.kioskKey = key;
    kioskHash = kept.value;
  }
  return {
    madeUp: made,
    ticketKey: ticketKey.value,
    async signIn(password) {
      if (!(await isPasswordOf(password, passwordHash))) return undefined;
      const token = newSecret();
      const expiresAt = clock.now() + sessionHours * 3_600_000;
      await database.query('DELETE FROM officer_session WHERE expires_at < $1', [
        clock.timestamp(),
      ]);
      await database.query('INSERT INTO officer_session (token_hash, expires_at) VALUES ($1, $2)', [
        secretHash(token),
        new Date(expiresAt).toISOString(),
      ]);
      return { token, expiresAt };
    },
    async isOfficer(token) {
      // Looked up by its hash: how long that takes tells nothing of the token.
      const rows = await database.query(
        'SELECT FROM officer_session WHERE token_hash = $1 AND expires_at > $2',
        [secretHash(token), clock.timestamp()],
      );
      return rows.length > 0;
    },
    isKiosk: (key) => isSecretOf(key, kioskHash),
  };
}

/** Twelve characters that nobody mistakes for others, in three groups to be typed. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const picked: string[] = [];
  while (picked.length < 12) {
    for (const byte of randomBytes(16)) {
      // Bytes beyond a whole number of alphabets would make some letters likelier.
      const letter = byte < 248 ? letters[byte % letters.length] : undefined;
      if (letter !== undefined && picked.length < 12) picked.push(letter);
    }
  }
  return [0, 4, 8].map((at) => picked.slice(at, at + 4).join('')).join('-');
}

async function passwordHashOf(password: string): Promise<string> {
  const salt = newSecret();
  return `${salt} ${(await derive(password, salt, 32)).toString('base64url')}`;
}

async function isPasswordOf(password: string, hash: string): Promise<boolean> {
  const [salt = '', kept = ''] = hash.split(' ');
  const expected = Buffer.from(kept, 'base64url');
  const given = await derive(password, salt, 32);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
