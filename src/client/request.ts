import type { OperationName } from '../contract/vocabulary.js';
import { readAs, type Shape, type WireOperation } from '../contract/shape.js';
import { MppError } from '../errors.js';
import type { OutgoingRequest } from './http.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Sends part of the input otherwise than as query.
 * @param rest what is not in the path; what is taken out of it does not become query
 */
export type Complete = (
  definition: WireOperation,
  rest: Record<string, unknown>,
) => Partial<OutgoingRequest>;

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
  complete?: Complete,
): { values: Values; request: OutgoingRequest } {
  const given = Object.entries(input ?? {}).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const reading = readAs(definition.input, Object.fromEntries(given), shared);
  if (reading.fault !== undefined) throw invalid(operation, reading.path.join('.'), reading.fault);
  // In the order of the schema, whatever the order they were given in: equal inputs make equal keys.
  const values = reading.value as Values;
  const rest: Record<string, unknown> = { ...values };
  const path = definition.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name]);
    delete rest[name];
    // A browser takes these for steps in the path, however they are escaped.
    if (/^\.{1,2}$/.test(value)) throw invalid(operation, name, 'must be an id');
    return encodeURIComponent(value);
  });
  const further = complete?.(definition, rest);
  const query = String(new URLSearchParams(rest as Record<string, string>));
  const request = {
    url: `${address}${path}${query && `?${query}`}`,
    safe: true,
    operation,
    ofRecord: definition.path.includes('{'),
    ...further,
  };
  return { values, request };
}

function invalid(operation: OperationName, name: string, fault: string): MppError {
  return new MppError('invalid', `${operation}: ${name} ${fault}.`, {
    operation,
    fields: { [name]: fault },
  });
}
