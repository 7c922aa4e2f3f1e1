import * as z from 'zod/mini';
import { format, resolveConfig } from 'prettier';
import {
  CatalogueFile,
  catalogueOperationNames,
  type OperationDefinition,
  type OperationName,
  operations,
  pageOf,
  Problem,
  queueOperationNames,
} from '../src/contract/index.js';
import type { Shape } from '../src/contract/shape.js';

/** JSON Schema, as far as zod writes it for the contract. */
interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Longer than any text can be in any browser. */
const longest = 1e9;
const anything = z.unknown();

/** Schemas besides those of the operations that a page reads by. */
const catalogueRecords: Readonly<Record<string, z.ZodMiniType>> = {
  page: pageOf(anything),
  problem: Problem,
};

/** A whole catalogue in one file; its records are read one by one, as those of lists are. */
const fileRecords: Readonly<Record<string, z.ZodMiniType>> = {
  catalogueFile: z.extend(CatalogueFile, {
    malls: z.array(anything),
    agencies: z.array(anything),
    services: z.array(anything),
  }),
};

/** The shape that lets through what the schema does. @throws {Error} for what no schema of the contract has needed yet */
export function shapeOf(schema: z.ZodMiniType): Shape {
  return convert(z.toJSONSchema(schema, { target: 'draft-2020-12' }) as JsonSchema);
}

function convert(schema: JsonSchema): Shape {
  const { type } = schema;
  if (schema.anyOf) return convertUnion(schema.anyOf);
  if (schema.const !== undefined) return ['v', [schema.const]];
  if (schema.enum) return rangeOf(schema.enum) ?? ['v', schema.enum];
  switch (type) {
    case undefined:
      return ['*'];
    case 'string':
      return convertText(schema);
    case 'integer':
    case 'number':
      return convertNumber(schema);
    case 'boolean':
      return ['b'];
    case 'array':
      return ['l', convert(schema.items ?? {})];
    case 'object':
      return convertObject(schema);
    default:
      throw new Error(`No shape for ${JSON.stringify(schema)}`);
  }
}

/** What `zod` writes for days and instants, said shorter: that the day exists is left to the reader. */
const dates: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-\d\d$/,
  'date-time':
    /^\d{4}-(0[1-9]|1[0-2])-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
};

function convertText({ minLength = 0, maxLength = longest, pattern, format }: JsonSchema): Shape {
  const date = dates[format ?? ''];
  if (date) return ['s', minLength, maxLength, date, 1];
  return pattern === undefined
    ? ['s', minLength, maxLength]
    : ['s', minLength, maxLength, patternOf(pattern)];
}

function convertNumber({ type, minimum, maximum }: JsonSchema): Shape {
  const kind = type === 'integer' ? 'i' : 'n';
  const largest = type === 'integer' ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  if (maximum !== undefined && maximum < largest) return [kind, minimum ?? -largest, maximum];
  return minimum === undefined || minimum <= -largest ? [kind] : [kind, minimum];
}

function convertObject({ properties, required = [], additionalProperties }: JsonSchema): Shape {
  if (!properties) return ['r', convert(additionalProperties || {})];
  const fields = Object.entries(properties).map(
    ([name, schema]) => [required.includes(name) ? name : `${name}?`, convert(schema)] as const,
  );
  return ['o', Object.fromEntries(fields)];
}

/** A known word or any text is any text; what the words mean is not for a reader to judge. */
function convertUnion(schemas: readonly JsonSchema[]): Shape {
  const values: (string | number)[] = [];
  const rest: Shape[] = [];
  for (const shape of schemas.map(convert)) {
    if (typeof shape === 'object' && shape[0] === 'v') values.push(...shape[1]);
    else rest.push(shape);
  }
  const [other, ...more] = rest;
  if (other === undefined || more.length > 0) throw new Error('No shape for a union of records');
  return typeof other === 'object' && other[0] === 's' ? other : ['v', values, other];
}

/** The range of whole numbers that has these values and no others. */
function rangeOf(values: readonly (string | number)[]): Shape | undefined {
  const [first] = values;
  return typeof first === 'number' && values.every((value, index) => value === first + index)
    ? ['i', first, first + values.length - 1]
    : undefined;
}

/**
 * A pattern as code. In JSON Schema, which knows no flags, a pattern that minds no case names every letter in both; here
 * a flag says so.
 */
function patternOf(source: string): RegExp {
  const lettersOf = (text: string) => text.replace(/\\./g, '').match(/[A-Za-z]/g)?.length ?? 0;
  const once = source
    .replace(/\[([A-Za-z])([A-Za-z])\]/g, (both, one: string, other: string) =>
      one !== other && one.toLowerCase() === other.toLowerCase() ? one : both,
    )
    .replace(/(?<!\\)([A-Za-z])([A-Za-z])/g, (both, one: string, other: string) =>
      one !== other && one.toLowerCase() === other.toLowerCase() ? one : both,
    );
  return once !== source && lettersOf(source) === 2 * lettersOf(once)
    ? new RegExp(once, 'i')
    : new RegExp(source);
}

/** Writes a shape as code: JSON, but for patterns. */
function codeOf(shape: unknown): string {
  const json = JSON.stringify(shape, (_, value: unknown) =>
    value instanceof RegExp ? `RegExp ${String(value)}` : value,
  );
  return json.replace(/"RegExp ((?:[^"\\]|\\.)*)"/g, (_, text: string) =>
    String(JSON.parse(`"${text}"`)),
  );
}

/** Moves every shape that occurs more than once among the shared ones. */
class Sharing {
  readonly #counts = new Map<string, number>();
  readonly #places = new Map<string, number>();
  readonly shared: Shape[] = [];

  count(shape: Shape): void {
    const key = codeOf(shape);
    const seen = this.#counts.get(key) ?? 0;
    this.#counts.set(key, seen + 1);
    if (seen === 0) childrenOf(shape).forEach((child) => this.count(child));
  }

  refer(shape: Shape): Shape {
    const key = codeOf(shape);
    const place = this.#places.get(key);
    if (place !== undefined) return place;
    const own = mapChildren(shape, (child) => this.refer(child));
    if ((this.#counts.get(key) ?? 0) < 2 || key.length < 6) return own;
    this.shared.push(own);
    this.#places.set(key, this.shared.length - 1);
    return this.shared.length - 1;
  }
}

function childrenOf(shape: Shape): Shape[] {
  const children: Shape[] = [];
  mapChildren(shape, (child) => {
    children.push(child);
    return child;
  });
  return children;
}

function mapChildren(shape: Shape, change: (child: Shape) => Shape): Shape {
  if (typeof shape === 'number') return shape;
  switch (shape[0]) {
    case 'l':
    case 'r':
      return [shape[0], change(shape[1])];
    case 'v':
      return shape[2] === undefined ? shape : ['v', shape[1], change(shape[2])];
    case 'o': {
      const fields = Object.entries(shape[1]).map(([name, inner]) => [name, change(inner)]);
      return ['o', Object.fromEntries(fields) as Record<string, Shape>];
    }
    default:
      return shape;
  }
}

/** One of the files that pages read by. What few need is apart, so that a catalogue does not carry it. */
interface WireFile {
  readonly path: string;
  readonly operations: readonly OperationName[];
  /** Name of the type of these operations' names. */
  readonly type?: string;
  /** Copies of all answers may be kept on the device, or of none. */
  readonly cacheable?: boolean;
  readonly records: Readonly<Record<string, z.ZodMiniType>>;
}

const files: readonly WireFile[] = [
  {
    path: 'src/contract/wire.ts',
    operations: catalogueOperationNames,
    type: 'CatalogueOperationName',
    cacheable: true,
    records: catalogueRecords,
  },
  {
    path: 'src/contract/wire-queue.ts',
    operations: queueOperationNames,
    type: 'QueueOperationName',
    cacheable: false,
    records: {},
  },
  { path: 'src/contract/wire-file.ts', operations: [], records: fileRecords },
];

/** The files that pages read by, path and text, as the contract's schemas stand now. */
export async function wireSources(): Promise<Record<string, string>> {
  const texts = await Promise.all(
    files.map(async (file) => [file.path, await sourceOf(file)] as const),
  );
  return Object.fromEntries(texts);
}

/** @throws {Error} for an operation that behaves otherwise than pages take for granted of those in its file */
function checkManner(name: string, definition: OperationDefinition, inCatalogue: boolean): void {
  const { method, safe, idempotent, cacheable, headers } = definition;
  const isRead = method === 'GET' && safe;
  const isWrite = method === 'POST' && !safe && idempotent && headers?.['idempotencyKey'];
  if ((!isRead && !isWrite) || cacheable !== inCatalogue) {
    throw new Error(`Pages do not know how to ask ${name}.`);
  }
}

async function sourceOf(file: WireFile): Promise<string> {
  const { path, operations: names, type, cacheable = false, records } = file;
  const sharing = new Sharing();
  const recordShapes = Object.entries(records).map(
    ([name, schema]) => [name, shapeOf(schema)] as const,
  );
  const operationShapes = names.map((name) => {
    const definition: OperationDefinition = operations[name];
    checkManner(name, definition, cacheable);
    const { path, safe, headers, list, input, output } = definition;
    // Only what is not usual: every page with a catalogue carries its table.
    const wire = {
      path,
      ...(!safe && { write: true }),
      ...(headers && { headers }),
      ...(list && { list }),
    };
    return [name, wire, shapeOf(input), shapeOf(output)] as const;
  });
  for (const [, shape] of recordShapes) sharing.count(shape);
  for (const [, , input, output] of operationShapes)
    [input, output].forEach((one) => sharing.count(one));

  const recordEntries = Object.fromEntries(
    recordShapes.map(([name, shape]) => [name, sharing.refer(shape)]),
  );
  const operationEntries = Object.fromEntries(
    operationShapes.map(([name, wire, input, output]) => [
      name,
      { ...wire, input: sharing.refer(input), output: sharing.refer(output) },
    ]),
  );
  const recordLines =
    recordShapes.length === 0
      ? ''
      : `
/** What a page reads besides answers of operations. */
export const recordShapes = ${codeOf(recordEntries)} satisfies Record<string, Shape>;
`;
  const operationLines =
    type === undefined
      ? ''
      : `
export const wireOperations: Readonly<Record<${type}, WireOperation>> = ${codeOf(operationEntries)};
`;
  const typeLines =
    type === undefined
      ? "import type { Shape } from './shape.js';"
      : `import type { Shape, WireOperation } from './shape.js';
import type { ${type} } from './vocabulary.js';`;
  const source = `// Written by \`npm run build:contract\` from the table of operations and the schemas; a test holds it to them.

${typeLines}

/** Shapes that others refer to by their place. */
export const sharedShapes: readonly Shape[] = ${codeOf(sharing.shared)};
${recordLines}${operationLines}`;
  return format(source, { ...(await resolveConfig(path)), filepath: path });
}
