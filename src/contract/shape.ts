/**
 * What a value must be, as data. `wire.ts` holds the shapes of the contract, written from its schemas; a page reads
 * answers by them, because the schemas' library is larger than everything else the client does.
 *
 * - `number` the shape at this place of the shared ones
 * - `*` anything
 * - `s` text: least and most length in UTF-16 code units, pattern, whether it begins with a day that must exist
 * - `n` number, `i` whole number: least and most
 * - `b` boolean
 * - `v` one of these values, or else what fits a shape
 * - `l` list of
 * - `o` object with these fields, a name that ends in `?` may be absent; others are left out
 * - `r` record of
 */
export type Shape =
  | number
  | readonly ['*']
  | readonly ['s', least: number, most: number, pattern?: RegExp, isDay?: 1]
  | readonly ['n' | 'i', least?: number, most?: number]
  | readonly ['b']
  | readonly ['v', values: readonly (string | number)[], otherwise?: Shape]
  | readonly ['l', Shape]
  | readonly ['o', Fields]
  | readonly ['r', Shape];

/** Shapes by the name of their field. */
interface Fields {
  readonly [name: string]: Shape;
}

/** What a page must know of an operation to ask it; `operation-definition.ts` says what each field means. */
export interface WireOperation {
  readonly path: string;
  /** Present: it changes something and is a POST; its input names the repeat. Absent: a GET, which is safe. */
  readonly write?: true;
  readonly headers?: Readonly<Record<string, string>>;
  readonly list?: true;
  readonly input: Shape;
  readonly output: Shape;
}

/** A value as it was read, or where and why it does not fit. */
export type Reading =
  | { readonly value: unknown; readonly fault?: undefined }
  | { readonly fault: string; readonly path: readonly (string | number)[] };

/** Thrown for a value that does not fit. Always the same one: where in this file it came from helps nobody. */
const unfit = new Error();

/**
 * Reads a value as a shape. What comes back is a copy that holds only what the shape names; every object in it has
 * the ordinary prototype, whatever keys were sent.
 * @param shared the shapes that numbers stand for
 */
export function readAs(shape: Shape, value: unknown, shared: readonly Shape[]): Reading {
  let fault = '';
  /** Leads to what is being read, and so to the fault. */
  const path: (string | number)[] = [];

  function check(fits: boolean, what: string): asserts fits {
    if (fits) return;
    fault = `must be ${what}`;
    throw unfit;
  }
  const checkRange = (amount: number, least: number, most: number, unit: string): void =>
    check(amount >= least && amount <= most, `from ${least} to ${most}${unit}`);
  const inside = (key: string | number, inner: Shape, given: unknown): unknown => {
    path.push(key);
    const result = read(inner, given);
    path.pop();
    return result;
  };
  const read = (what: Shape, given: unknown): unknown => {
    if (typeof what === 'number') return read(shared[what] as Shape, given);
    switch (what[0]) {
      case '*':
        break;
      case 's': {
        const [, least, most, pattern, isDay] = what;
        check(typeof given === 'string', 'a text');
        checkRange(given.length, least, most, ' characters long');
        check(
          (!pattern || pattern.test(given)) && (!isDay || isInCalendar(given)),
          `as ${pattern} says`,
        );
        break;
      }
      case 'n':
      case 'i': {
        const [kind, least = -Infinity, most = Infinity] = what;
        if (kind === 'n') check(Number.isFinite(given), 'a number');
        else check(Number.isSafeInteger(given), 'a whole number');
        checkRange(given as number, least, most, '');
        break;
      }
      case 'b':
        check(typeof given === 'boolean', 'true or false');
        break;
      case 'v': {
        const [, values, otherwise] = what;
        if (values.includes(given as string)) break;
        check(otherwise !== undefined, `one of ${values.join(', ')}`);
        return read(otherwise, given);
      }
      case 'l':
        check(Array.isArray(given), 'a list');
        return given.map((each: unknown, index) => inside(index, what[1], each));
      default: {
        check(isObject(given), 'an object');
        const result: Record<string, unknown> = {};
        if (what[0] === 'r') {
          for (const key of Object.keys(given)) {
            // Assigned, it would be the object's prototype.
            if (key !== '__proto__') result[key] = inside(key, what[1], given[key]);
          }
          return result;
        }
        for (const [field, inner] of Object.entries(what[1])) {
          const name = field.replace('?', '');
          const held = Object.hasOwn(given, name) ? given[name] : undefined;
          if (held !== undefined || name === field) result[name] = inside(name, inner, held);
        }
        return result;
      }
    }
    return given;
  };

  try {
    return { value: read(shape, value) };
  } catch (error) {
    if (error !== unfit) throw error;
    return { fault, path };
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether there is such a day: browsers read 30 February as 1 or 2 March. */
const isInCalendar = (text: string): boolean =>
  new Date(text.slice(0, 10)).getUTCDate() === Number(text.slice(8, 10));
