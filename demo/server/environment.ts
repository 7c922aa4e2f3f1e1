import * as z from 'zod/mini';
import { Instant } from '../../src/contract/index.js';
import type { ServerOptions } from './start-server.js';

const saying = (message: string) => ({ error: message });

/** The environment variables of the reference backend. */
const Environment = z.object({
  HOST: z.optional(z.string()),
  PORT: z.optional(
    z
      .string()
      .check(z.refine(isPort, saying('must be a port number from 0 to 65535, for example 8787'))),
  ),
  DATA_DIR: z.optional(z.string()),
  DATABASE_URL: z.optional(
    z
      .string()
      .check(
        z.regex(/^postgres(?:ql)?:\/\//, saying('must start with postgres:// or postgresql://')),
      ),
  ),
  MPP_CLOCK: z.optional(
    z
      .string()
      .check(
        z.refine(
          (value) => Instant.safeParse(value).success,
          saying('must be an RFC 3339 instant, for example 2026-11-23T09:10:00+07:00'),
        ),
      ),
  ),
  CORS_ORIGIN: z.optional(
    z
      .string()
      .check(
        z.refine(
          (value) => value.split(',').every((origin) => isOrigin(origin.trim())),
          saying('must be origins like https://tiyuh.example, parted by commas'),
        ),
      ),
  ),
  RATE_LIMIT: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^(?:off|[1-9]\d{0,8})$/,
          saying('must be "off" or requests per minute and address'),
        ),
      ),
  ),
  OFFICER_PASSWORD: z.optional(
    z.string().check(z.minLength(8, saying('must have 8 characters at least'))),
  ),
  KIOSK_KEY: z.optional(
    z
      .string()
      .check(z.regex(/^[\w-]{16,200}$/, saying('must be 16 letters, digits, "-" or "_" at least'))),
  ),
  SNAPSHOT_DIR: z.optional(z.string()),
  TRUST_PROXY: z.optional(z.enum(['on', 'off'], saying('must be "on" or "off"'))),
});

/** Where the data of the embedded database lives, and the port, unless the environment says otherwise. */
const defaults = { dataFolder: '.data/reference-backend', port: 8787 } as const;

/**
 * Reads the options of the server from environment variables; empty ones count as not set.
 * @throws {Error} that names every variable that is wrong, and what it must be.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): ServerOptions {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
  const result = Environment.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map(
      ({ path, message }) => `  ${path.join('.')} ${message}${valueOf(String(path[0]), given)}`,
    );
    throw new Error(`The environment is not right:\n${faults.join('\n')}`);
  }
  const { HOST, PORT, DATA_DIR, DATABASE_URL, MPP_CLOCK, CORS_ORIGIN, RATE_LIMIT } = result.data;
  const { OFFICER_PASSWORD, KIOSK_KEY, SNAPSHOT_DIR, TRUST_PROXY } = result.data;
  return {
    host: HOST,
    port: PORT === undefined ? defaults.port : Number(PORT),
    clock: MPP_CLOCK,
    database: DATABASE_URL
      ? { kind: 'postgres', url: DATABASE_URL }
      : { kind: 'folder', path: DATA_DIR ?? defaults.dataFolder },
    corsOrigins: CORS_ORIGIN?.split(',').map((origin) => origin.trim()),
    floodLimit: floodLimitOf(RATE_LIMIT),
    officerPassword: OFFICER_PASSWORD,
    kioskKey: KIOSK_KEY,
    snapshotFolder: SNAPSHOT_DIR,
    trustProxy: TRUST_PROXY === 'on',
  };
}

/** Variables whose value is or holds a secret. */
const secrets = ['DATABASE_URL', 'OFFICER_PASSWORD', 'KIOSK_KEY'];

/** What was given, except where it may hold a password. */
function valueOf(name: string, given: Readonly<Record<string, string | undefined>>): string {
  return secrets.includes(name) ? '' : ` (it is "${given[name]}")`;
}

function floodLimitOf(value: string | undefined): ServerOptions['floodLimit'] {
  if (value === undefined || value === 'off') return value;
  return { burst: Number(value), perSecond: Number(value) / 60 };
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}
