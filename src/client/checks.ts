import { MppError } from '../errors.js';

/** Looks at one value and returns it as it is used. `path` is where it stands, for messages. */
export type Check<Value> = (value: unknown, path: string) => Value;

/** @throws {MppError} of kind `configuration` that says which key is wrong, what was given and what would fit */
export function refuse(path: string, given: unknown, fits: string): never {
  const shown =
    (typeof given === 'function' ? 'a function' : JSON.stringify(given)) ?? String(given);
  throw new MppError('configuration', `${path}: ${fits}, not ${shown.slice(0, 100)}.`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Check<string> = (value, path) =>
  typeof value === 'string' ? value : refuse(path, value, 'must be a text');

export const yesOrNo: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, value, 'must be true or false');

export const integer =
  (least: number, most: number): Check<number> =>
  (value, path) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : refuse(path, value, `must be a whole number from ${least} to ${most}`);

export const listOf =
  <Item>(item: Check<Item>): Check<readonly Item[]> =>
  (value, path) =>
    Array.isArray(value)
      ? Object.freeze(value.map((each: unknown, index) => item(each, `${path}.${index}`)))
      : refuse(path, value, 'must be a list');

/** A frozen copy without a prototype, so that no key a page's author writes can mean something to the language. */
export const recordOf =
  <Item>(item: Check<Item>): Check<Readonly<Record<string, Item>>> =>
  (value, path) => {
    if (!isObject(value)) return refuse(path, value, 'must be an object');
    const record = Object.create(null) as Record<string, Item>;
    for (const [key, each] of Object.entries(value)) record[key] = item(each, `${path}.${key}`);
    return Object.freeze(record);
  };

/** Checks every key of an object that has only these keys; those that are undefined count as not given. */
export function checkKeys<Result extends object>(
  value: unknown,
  where: string,
  checks: { readonly [Key in keyof Result]-?: Check<NonNullable<Result[Key]>> },
): Partial<Result> {
  if (!isObject(value)) return refuse(where, value, 'must be an object');
  const result: Partial<Result> = {};
  for (const [key, each] of Object.entries(value)) {
    if (!Object.hasOwn(checks, key)) {
      const known = Object.keys(checks).join(', ');
      throw new MppError('configuration', `${where}: there is no "${key}"; there are ${known}.`);
    }
    const name = key as keyof Result;
    if (each !== undefined) result[name] = checks[name](each, `${where}: ${key}`);
  }
  return result;
}
