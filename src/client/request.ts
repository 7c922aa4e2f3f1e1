import type { OperationName } from '../contract/vocabulary.js';
import { readAs, type Shape, type WireOperation } from '../contract/shape.js';
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
  definition: WireOperation,
  shared: readonly Shape[],
  address: string,
  input: unknown,
): { values: Values; request: OutgoingRequest } {
  const given = Object.entries(input ?? {}).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const reading = readAs(definition.input, Object.fromEntries(given), shared);
  if (reading.fault !== undefined) throw invalid(operation, reading.path.join('.'), reading.fault);
  // In the order of the schema, whatever the order they were given in: equal inputs make equal keys.
  const values = reading.value as Values;
  const rest: Record<string, unknown> = { ...values };
  const { method, safe } = definition;
  const path = definition.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name]);
    delete rest[name];
    // A browser takes these for steps in the path, however they are escaped.
    if (/^\.{1,2}$/.test(value)) throw invalid(operation, name, 'must be an id');
    return encodeURIComponent(value);
  });
  const headers = takeHeaders(definition.headers, rest);
  const isGet = method === 'GET';
  const query = isGet ? String(new URLSearchParams(rest as Record<string, string>)) : '';
  const request = {
    method,
    url: `${address}${path}${query && `?${query}`}`,
    ...(headers && { headers }),
    ...(!isGet && { body: rest }),
    safe,
    operation,
    ofRecord: definition.path.includes('{'),
  };
  return { values, request };
}

/** Moves what is sent as headers out of the rest of the input. */
function takeHeaders(names: WireOperation['headers'], rest: Record<string, unknown>) {
  if (!names) return undefined;
  const headers: Record<string, string> = {};
  for (const [field, header] of Object.entries(names)) {
    const { [field]: value } = rest;
    if (typeof value === 'string') headers[header] = value;
    delete rest[field];
  }
  return headers;
}

function invalid(operation: OperationName, name: string, fault: string): MppError {
  return new MppError('invalid', `${operation}: ${name} ${fault}.`, {
    operation,
    fields: { [name]: fault },
  });
}
