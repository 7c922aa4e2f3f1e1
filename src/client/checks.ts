import { MppError } from '../errors.js';

/** Looks at one value and returns it as it is used. `path` is where it stands, for messages. */
export type Check<Value> = (value: unknown, path: string) => Value;

/** @throws {MppError} of kind `configuration` that says which key is wrong, what was given and what would fit */
export function refuse(path: string, given: unknown, fits: string): never {
  const shown = String(JSON.stringify(given) ?? given).slice(0, 100);
  throw new MppError('configuration', `${path}: must be ${fits}, not ${shown}.`);
}

function entriesOf(value: unknown, path: string): [string, unknown][] {
  return typeof value === 'object' && value && !Array.isArray(value)
    ? Object.entries(value)
    : refuse(path, value, 'an object');
}

export const text: Check<string> = (value, path) =>
  typeof value === 'string' ? value : refuse(path, value, 'a text');

export const yesOrNo: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, value, 'true or false');

export const integer =
  (least: number, most: number): Check<number> =>
  (value, path) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : refuse(path, value, `a whole number from ${least} to ${most}`);

export const oneOf =
  <Word extends string>(words: readonly Word[]): Check<Word> =>
  (value, path) =>
    words.find((word) => word === value) ?? refuse(path, value, `one of ${words.join(', ')}`);

export const listOf =
  <Item>(item: Check<Item>): Check<readonly Item[]> =>
  (value, path) =>
    Array.isArray(value)
      ? Object.freeze(value.map((each: unknown, index) => item(each, `${path}.${index}`)))
      : refuse(path, value, 'a list');

/** A frozen copy without a prototype, so that no key a page's author writes can mean something to the language. */
export const recordOf =
  <Item>(item: Check<Item>): Check<Readonly<Record<string, Item>>> =>
  (value, path) => {
    const record = Object.create(null) as Record<string, Item>;
    for (const [key, each] of entriesOf(value, path)) record[key] = item(each, `${path}.${key}`);
    return Object.freeze(record);
  };

/** @throws {MppError} of kind `configuration` where two sources of records are named */
export function checkOneSource(
  { api, catalogue }: { api?: unknown; catalogue?: unknown },
  where: string,
): void {
  if (!api || !catalogue) return;
  throw new MppError('configuration', `${where}: give either "api" or "catalogue", not both.`);
}

/** Checks every key of an object that has only these keys; those that are undefined count as not given. */
export function checkKeys<Result extends object>(
  value: unknown,
  where: string,
  checks: { readonly [Key in keyof Result]-?: Check<NonNullable<Result[Key]>> },
): Partial<Result> {
  const result: Partial<Result> = {};
  const names = Object.keys(checks) as (keyof Result & string)[];
  const entries = entriesOf(value, where);
  checkOneSource(value as Result, where);
  for (const [key, each] of entries) {
    const name = oneOf(names)(key, where);
    if (each !== undefined) result[name] = checks[name](each, `${where}: ${name}`);
  }
  return result;
}
