import { catalogueOperationNames, type OperationName } from '../contract/vocabulary.js';
import { readAddress } from './address.js';
import {
  checkKeys,
  integer,
  listOf,
  recordOf,
  refuse,
  text,
  yesOrNo,
  type Check,
} from './checks.js';
import type { MppClientOptions } from './client.types.js';
import type { LiveWay } from './live/live.types.js';

export interface ClientOptions extends MppClientOptions {
  /** What sends requests, in place of the browser's `fetch`; for tests, stories and servers. */
  fetch?: typeof fetch;
}

/** Options as they are used: checked, in one order, with what was not told filled in. */
export interface CheckedOptions {
  readonly address: string;
  /** Whether `address` is a static file. */
  readonly isFile: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly retries: number;
  /** Undefined: all. */
  readonly operations: readonly OperationName[] | undefined;
  /** Undefined: all. */
  readonly live: readonly LiveWay[] | undefined;
  readonly keepCopies: boolean;
  readonly fetch: typeof fetch | undefined;
}

const header: Check<string> = (value, path) => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  try {
    return new Headers([[name, text(value, path)]]).get(name) ?? '';
  } catch {
    return refuse(path, value, 'a header that can be sent');
  }
};

/** Address of a backend. */
export function apiAddress(value: unknown, path: string, base?: string): string {
  const address = readAddress(value, path, base);
  // Paths are added to it.
  return address.includes('?') ? refuse(path, value, 'an address without "?"') : address;
}

/** What one static file can answer. */
export const fileOperations = catalogueOperationNames;

/** The checks of the options that a page's config may carry as well. */
export const requestChecks = {
  headers: recordOf(header),
  timeout: integer(1, 600_000),
  retries: integer(0, 10),
  operations: listOf(text as Check<OperationName>),
  live: listOf(text as Check<LiveWay>),
  keepCopies: yesOrNo,
};

/**
 * Checked options as they are used. Equal ones are equal as JSON, whatever the order they were given in.
 * @param options of `api` and `catalogue`, the one that is given
 */
export function fillIn({
  api,
  catalogue,
  headers = {},
  timeout = 15_000,
  retries = 2,
  operations = catalogue ? fileOperations : undefined,
  live,
  keepCopies = true,
  fetch,
}: ClientOptions): CheckedOptions {
  return {
    address: api ?? catalogue ?? '',
    isFile: !api,
    headers: Object.fromEntries(Object.entries(headers).sort()),
    timeout,
    retries,
    operations: operations && [...operations].sort(),
    live,
    keepCopies,
    fetch,
  };
}

const checks = {
  api: apiAddress,
  catalogue: readAddress,
  ...requestChecks,
  fetch: ((value, path) =>
    typeof value === 'function'
      ? (value as typeof fetch)
      : refuse(path, value, 'a function')) satisfies Check<typeof fetch>,
};

/** @throws {MppError} of kind `configuration` that names the wrong key, what was given and what would fit */
export function checkOptions(options: ClientOptions): CheckedOptions {
  const where = 'createMppClient';
  const checked = checkKeys<ClientOptions>(options, where, checks);
  if (!checked.api && !checked.catalogue) {
    refuse(where, options, 'given "api" (a backend) or "catalogue" (a JSON file)');
  }
  return fillIn(checked);
}
