import {
  operations,
  type OperationDefinition,
  type OperationName,
} from '../contract/operations.js';
import { MppError } from '../errors.js';
import type { OutgoingRequest } from './http.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Checks an operation's input and says where it is sent: names in the path template are filled in, the rest of a GET's
 * input is query. Values that are undefined or empty count as not given.
 * @throws {MppError} of kind `invalid` whose `fields` name what is wrong
 */
export function requestFor(
  operation: OperationName,
  address: string,
  input: unknown,
): { values: Values; request: OutgoingRequest } {
  const definition: OperationDefinition = operations[operation];
  const given = Object.entries(input ?? {}).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const result = definition.input.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const fields = Object.fromEntries(
      result.error.issues.map(({ path, code }) => [path.map(String).join('.'), code]),
    );
    throw invalid(operation, fields);
  }
  // In the order of the schema, whatever the order they were given in: equal inputs make equal keys.
  const values = result.data as Values;
  const rest = { ...values };
  const path = definition.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name]);
    delete rest[name];
    // A browser takes these for steps in the path, however they are escaped.
    if (/^\.{1,2}$/.test(value)) throw invalid(operation, { [name]: 'not an id' });
    return encodeURIComponent(value);
  });
  const isGet = definition.method === 'GET';
  const query = isGet
    ? new URLSearchParams(
        Object.entries(rest).map(([name, value]) => [name, String(value)]),
      ).toString()
    : '';
  const request = {
    method: definition.method,
    url: `${address}${path}${query && `?${query}`}`,
    ...(!isGet && { body: rest }),
    safe: definition.safe,
    operation,
    ofRecord: definition.path.includes('{'),
  };
  return { values, request };
}

function invalid(operation: OperationName, fields: Record<string, string>): MppError {
  const what = Object.entries(fields).map(([name, why]) => `${name} (${why})`);
  return new MppError('invalid', `${operation} cannot be asked like this: ${what.join(', ')}.`, {
    operation,
    fields,
  });
}
