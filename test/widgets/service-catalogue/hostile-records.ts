import type { Fault } from '../../support/fault.types.js';
import type { Lane } from '../../support/lane.js';

/** As much of JSON Schema as the contract's document uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
}

interface OpenApi {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Values for what is no free text, by name; each keeps the contract. */
const formed: Readonly<Record<string, unknown>> = {
  date: '2026-11-24',
  from: '2026-11-20',
  to: '2026-11-30',
  at: '2026-11-23T09:00:00+07:00',
  updatedAt: '2026-11-16',
  opens: '08:00',
  closes: '15:00',
  lastTicket: '14:30',
  years: [2026],
  day: 2,
};

/** One record of a schema with every field there is, and the same text in every field that is free text. */
function fill(openApi: OpenApi, schema: Schema, text: string, links: string, name = ''): unknown {
  const next = (inner: Schema, key = '') => fill(openApi, inner, text, links, key);
  if (schema.$ref) {
    const key = schema.$ref.split('/').at(-1) ?? '';
    const found = openApi.components.schemas[key];
    if (!found) throw new Error(`The document has no ${key}.`);
    return next(found, key);
  }
  // A break's own times have the names of dates.
  if (name === 'Break') return { from: '12:00', to: '13:00', label: text, mode: 'closed' };
  if (Object.hasOwn(formed, name)) return formed[name];
  if (schema.anyOf) {
    // Words of a list that may grow: any text does. Hours: the first form, which has texts in it.
    const free = schema.anyOf.find((one) => one.type === 'string' && one.maxLength !== undefined);
    return next(free ?? schema.anyOf[0] ?? {}, name);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum.includes('elsewhere') ? 'elsewhere' : schema.enum.at(-1);
  switch (schema.type) {
    case 'object':
      if (schema.properties) {
        return Object.fromEntries(
          Object.entries(schema.properties).map(([key, inner]) => [key, next(inner, key)]),
        );
      }
      return Object.fromEntries(
        [text, 'agency', 'Agency', '__proto__', 'constructor', 'toString'].map((key) => [
          key,
          text,
        ]),
      );
    case 'array':
      return [next(schema.items ?? {}, '')];
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 3);
    default:
      if (schema.pattern?.includes(':\\/\\/')) return links;
      return text.slice(0, schema.maxLength);
  }
}

/**
 * Lets the backend answer every operation with records that have the same text in every field; ids too, so that they
 * still belong together. `links` stands in every field for an address.
 */
export async function answerWith(
  lane: Lane,
  text: string,
  links = 'https://aman.example/',
): Promise<void> {
  const openApi = (await (await fetch(`${lane.address}/openapi.json`)).json()) as OpenApi;
  const record = (name: string) =>
    fill(openApi, openApi.components.schemas[name] ?? {}, text, links);
  const mall = { ...(record('Mall') as object), timeZone: 'Asia/Jakarta' };
  // A mall without the hostile ones closes what is closed; texts of closures are shown on the day they are for.
  const page = (item: unknown) => ({ items: [item], page: 1, pageSize: 500, total: 1 });
  const answers: readonly (readonly [string, unknown])[] = [
    ['/v1/malls', page(mall)],
    ['/v1/agencies', page(record('Agency'))],
    ['/v1/services', page(record('ServiceSummary'))],
    ['/v1/services/*', record('Service')],
  ];
  for (const [path, json] of answers) {
    const fault: Fault = { kind: 'status', status: 200, path, json };
    await lane.fault(fault);
  }
}
