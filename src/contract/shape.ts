/**
 * What a value must be, as data. `wire.ts` holds the shapes of the contract, written from its schemas; a page reads
 * answers by them, because the schemas' library is larger than everything else the client does.
 *
 * - `number` the shape at this place of the shared ones
 * - `*` anything
 * - `s` text: least and most length in UTF-16 code units, pattern
 * - `n` number: least, most, whether it must be whole
 * - `b` boolean
 * - `v` one of these values
 * - `l` list of
 * - `o` object with these fields, a name that ends in `?` may be absent; others are left out
 * - `r` record of
 * - `u` one of these shapes
 */
export type Shape =
  | number
  | readonly ['*']
  | readonly ['s', least: number, most: number, pattern?: string]
  | readonly ['n', least: number, most: number, whole?: 1]
  | readonly ['b']
  | readonly ['v', readonly (string | number)[]]
  | readonly ['l', Shape]
  | readonly ['o', Fields]
  | readonly ['r', Shape]
  | readonly ['u', readonly Shape[]];

/** Shapes by the name of their field. */
interface Fields {
  readonly [name: string]: Shape;
}

/** A value as it was read, or where and why it does not fit. */
export type Reading =
  | { readonly value: unknown; readonly fault?: undefined }
  | { readonly fault: string; readonly path: readonly (string | number)[] };

/** Stands for a value that does not fit. */
const unfit = Symbol();

/**
 * Reads a value as a shape. What comes back is a copy that holds only what the shape names; every object in it has
 * the ordinary prototype, whatever keys were sent.
 * @param shared the shapes that numbers stand for
 */
export function readAs(shape: Shape, value: unknown, shared: readonly Shape[]): Reading {
  let fault = '';
  /** Leads to the fault once there is one. */
  const path: (string | number)[] = [];

  const refuse = (what: string): typeof unfit => {
    fault = `must be ${what}`;
    return unfit;
  };
  const inside = (key: string | number, inner: Shape, given: unknown): unknown => {
    path.push(key);
    const result = read(inner, given);
    if (result !== unfit) path.pop();
    return result;
  };
  const read = (what: Shape, given: unknown): unknown => {
    if (typeof what === 'number') return read(shared[what] ?? ['*'], given);
    switch (what[0]) {
      case '*':
        return given;
      case 's':
        return readText(what, given);
      case 'n':
        return readNumber(what, given);
      case 'b':
        return typeof given === 'boolean' ? given : refuse('true or false');
      case 'v':
        return what[1].includes(given as string) ? given : refuse(`one of ${what[1].join(', ')}`);
      case 'l':
        return readList(what[1], given);
      case 'o':
        return isRecord(given) ? readFields(what[1], given) : refuse('an object');
      case 'r':
        return isRecord(given) ? readEntries(what[1], given) : refuse('an object');
      case 'u':
        return readUnion(what[1], given);
    }
  };
  const readText = ([, least, most, pattern]: Kind<'s'>, given: unknown): unknown => {
    if (typeof given !== 'string') return refuse('a text');
    const { length } = given;
    if (length < least || length > most) return refuse(`${least} to ${most} characters long`);
    return !pattern || patternOf(pattern).test(given) ? given : refuse(`as ${pattern} says`);
  };
  const readNumber = ([, least, most, whole]: Kind<'n'>, given: unknown): unknown => {
    if (!(whole ? Number.isInteger(given) : Number.isFinite(given))) {
      return refuse(whole ? 'a whole number' : 'a number');
    }
    const amount = given as number;
    return amount >= least && amount <= most ? amount : refuse(`from ${least} to ${most}`);
  };
  const readList = (item: Shape, given: unknown): unknown => {
    if (!Array.isArray(given)) return refuse('a list');
    const result: unknown[] = [];
    for (let index = 0; index < given.length; index += 1) {
      const each = inside(index, item, given[index]);
      if (each === unfit) return unfit;
      result.push(each);
    }
    return result;
  };
  const readFields = (fields: Fields, given: Given): unknown => {
    const result: Record<string, unknown> = {};
    for (const field in fields) {
      const name = field.replace('?', '');
      const held = Object.hasOwn(given, name) ? given[name] : undefined;
      if (held === undefined && name !== field) continue;
      const each = inside(name, fields[field] ?? 0, held);
      if (each === unfit) return unfit;
      result[name] = each;
    }
    return result;
  };
  const readEntries = (inner: Shape, given: Given): unknown => {
    const result: Record<string, unknown> = {};
    for (const [key, held] of Object.entries(given)) {
      // Assigned, it would be the object's prototype.
      if (key === '__proto__') continue;
      const each = inside(key, inner, held);
      if (each === unfit) return unfit;
      result[key] = each;
    }
    return result;
  };
  /** The fault told is that of the first shape, which is the usual one. */
  const readUnion = (shapes: readonly Shape[], given: unknown): unknown => {
    const depth = path.length;
    let first: { fault: string; below: (string | number)[] } | undefined;
    for (const each of shapes) {
      const result = read(each, given);
      if (result !== unfit) return result;
      const below = path.splice(depth);
      first ??= { fault, below };
    }
    fault = first?.fault ?? '';
    path.push(...(first?.below ?? []));
    return unfit;
  };

  const result = read(shape, value);
  return result === unfit ? { fault, path } : { value: result };
}

type Given = Readonly<Record<string, unknown>>;
type Kind<Name> = Extract<Shape, readonly [Name, ...unknown[]]>;

const isRecord = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source);
  patterns.set(source, pattern);
  return pattern;
}
