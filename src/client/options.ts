import { operationNames, type OperationName } from '../contract/vocabulary.js';
import { MppError } from '../errors.js';
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

export interface ClientOptions extends MppClientOptions {
  /** What sends requests, in place of the browser's `fetch`; for tests, stories and servers. */
  fetch?: typeof fetch;
}

/** Options as they are used: checked, frozen, with what was not told filled in. */
export interface CheckedOptions {
  readonly address: string;
  /** Whether `address` is a static file. */
  readonly isFile: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly retries: number;
  readonly operations: readonly OperationName[];
  readonly keepCopies: boolean;
  readonly fetch: typeof fetch | undefined;
}

const headerValue: Check<string> = (value, path) => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
    return refuse(path, value, 'is not the name of a header');
  return typeof value === 'string' && /^[\t\u0020-\u007e]*$/.test(value)
    ? value
    : refuse(path, value, 'must be a text of ASCII characters');
};

const operationName: Check<OperationName> = (value, path) =>
  operationNames.find((name) => name === value) ??
  refuse(path, value, `must be one of ${operationNames.join(', ')}`);

/** What one static file can answer. */
export const fileOperations = [
  'listMalls',
  'getMall',
  'listAgencies',
  'listServices',
  'getService',
] as const satisfies readonly OperationName[];

/** The checks of the options that a page's config may carry as well. */
export const requestChecks = {
  headers: recordOf(headerValue),
  timeout: integer(1, 600_000),
  retries: integer(0, 10),
  operations: listOf(operationName),
  keepCopies: yesOrNo,
};

const checks = {
  api: text,
  catalogue: text,
  ...requestChecks,
  fetch: ((value, path) =>
    typeof value === 'function'
      ? (value as typeof fetch)
      : refuse(path, value, 'must be a function')) satisfies Check<typeof fetch>,
};

/** @throws {MppError} of kind `configuration` that names the wrong key, what was given and what would fit */
export function checkOptions(options: ClientOptions): CheckedOptions {
  const where = 'createMppClient';
  const { api, catalogue, ...rest } = checkKeys<ClientOptions>(options, where, checks);
  const isFile = catalogue !== undefined;
  if (isFile === (api !== undefined)) {
    throw new MppError(
      'configuration',
      `${where}: needs either "api" (address of a backend) or "catalogue" (address of one JSON file)` +
        `${isFile ? ', not both' : ''}.`,
    );
  }
  const address = readAddress(api ?? catalogue, `${where}: ${isFile ? 'catalogue' : 'api'}`);
  if (!isFile && address.includes('?')) {
    refuse(`${where}: api`, api, 'must be an address without "?", because paths are added to it');
  }
  return {
    headers: {},
    timeout: 15_000,
    retries: 2,
    operations: isFile ? fileOperations : operationNames,
    keepCopies: true,
    fetch: undefined,
    ...rest,
    address,
    isFile,
  };
}
