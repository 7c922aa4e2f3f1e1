import * as z from 'zod/mini';
import { maximumPageSize, type OperationDefinition } from '../../../src/contract/index.js';
import { RequestProblem } from './problems.js';

/** Turns the texts of a path and a query into an operation's input. */
export type InputReader = (
  path: Readonly<Record<string, string>>,
  query: Readonly<Record<string, readonly string[]>>,
) => unknown;

/** The names and kinds of an operation's input, read off its schema. */
function inputFields(operation: OperationDefinition): Map<string, { numeric: boolean }> {
  const { properties = {} } = z.toJSONSchema(operation.input);
  return new Map(
    Object.entries(properties).map(([name, property]) => [
      name,
      {
        numeric:
          typeof property === 'object' &&
          (property.type === 'integer' || property.type === 'number'),
      },
    ]),
  );
}

/**
 * Makes the reader of one operation. Unknown query parameters are ignored, empty ones count as not given, and a page
 * larger than the largest is the largest.
 */
export function createInputReader(operation: OperationDefinition): InputReader {
  const fields = inputFields(operation);
  return (path, query) => {
    const input: Record<string, unknown> = {};
    const faults: Record<string, string> = {};
    for (const [name, { numeric }] of fields) {
      const values = name in path ? [path[name] ?? ''] : (query[name] ?? []);
      if (values.length > 1) faults[name] = 'given more than once';
      const value = values[0];
      if (value === undefined || value === '') continue;
      // PostgreSQL keeps no NUL in a text.
      if (value.includes('\0')) faults[name] = 'holds a NUL character';
      input[name] = numeric && /^-?\d+$/.test(value) ? Number(value) : value;
    }
    if (typeof input['pageSize'] === 'number' && input['pageSize'] > maximumPageSize) {
      input['pageSize'] = maximumPageSize;
    }
    const result = operation.input.safeParse(input, { error: z.locales.en().localeError });
    for (const issue of result.error?.issues ?? []) {
      faults[issue.path.join('.')] ??= issue.message;
    }
    if (Object.keys(faults).length > 0) {
      throw new RequestProblem(400, 'invalid_request', 'The request has invalid input.', faults);
    }
    return result.data;
  };
}
