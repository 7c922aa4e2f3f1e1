import {
  type CatalogueOperationName,
  maximumPageSize,
  type OperationInput,
  type OperationOutput,
  type Page,
} from '../../../src/contract/index.js';
import { fold, wordsOf } from '../../../src/rules/fold.js';
import type { Queries } from '../database/database.types.js';
import { RequestProblem } from '../http/problems.js';

/** Records on a page when the request does not say. */
const defaultPageSize = 50;

/** Answers one operation from the database. */
type Answerer<Name extends CatalogueOperationName> = (
  queries: Queries,
  input: OperationInput<Name>,
) => Promise<OperationOutput<Name>>;

/** How each operation of the catalogue is answered. */
export const answerers: { [Name in CatalogueOperationName]: Answerer<Name> } = {
  listMalls: (queries, input) => readPage(queries, 'record', 'FROM mall', [], 'position', input),

  async getMall(queries, { mallId }) {
    const sql = 'SELECT record FROM mall WHERE id = $1';
    const rows = await queries.query<{ record: OperationOutput<'getMall'> }>(sql, [mallId]);
    return rows[0]?.record ?? notFound(`There is no mall "${mallId}".`);
  },

  listAgencies(queries, input) {
    const { where, parameters } = narrow(
      input.mallId === undefined ? [] : [['mall_id = ?', input.mallId]],
    );
    return readPage(queries, 'record', `FROM agency ${where}`, parameters, 'position', input);
  },

  listServices(queries, input) {
    // Folding leaves letters and digits only, so nothing in a word has a meaning to LIKE.
    const words = wordsOf(input.query ?? '').map((word) => `% ${word}%`);
    const conditions: Condition[] = words.map((word) => ['all_words LIKE ?', word]);
    if (input.mallId !== undefined) conditions.push(['mall_id = ?', input.mallId]);
    if (input.agencyId !== undefined) conditions.push(['agency_id = ?', input.agencyId]);
    if (input.themeId !== undefined) conditions.push(['theme_id = ?', input.themeId]);
    if (input.area !== undefined) conditions.push([givenInArea, input.area, fold(input.area)]);
    const { where, parameters } = narrow(conditions);
    const { order, orderParameters } = nameFirst(words, parameters.length);
    const all = [...parameters, ...orderParameters];
    return readPage(queries, 'summary', `FROM service ${where}`, all, order, input, parameters);
  },

  async getService(queries, { serviceId, mallId }) {
    const { where, parameters } = narrow([
      ['id = ?', serviceId],
      ...(mallId === undefined ? [] : [['mall_id = ?', mallId] satisfies Condition]),
    ]);
    const rows = await queries.query<{ record: OperationOutput<'getService'> }>(
      `SELECT record FROM service ${where} LIMIT 2`,
      parameters,
    );
    if (rows.length > 1) {
      throw new RequestProblem(400, 'invalid_request', 'Several malls have a service of this id.', {
        mallId: 'needed to tell the malls apart',
      });
    }
    return rows[0]?.record ?? notFound(`There is no service "${serviceId}".`);
  },
};

/** A code names its whole region: `18.12` is every place in the regency, `18.12.01` one kecamatan. */
const givenInArea = `EXISTS (
  SELECT FROM service_place JOIN place ON place.mall_id = service_place.mall_id AND place.id = place_id
  WHERE service_place.mall_id = service.mall_id AND service_id = service.id
    AND (starts_with(area_code || '.', ?::text || '.') OR area_name = ?)
)`;

/** A condition with a `?` for each of its values. */
type Condition = [sql: string, ...values: string[]];

function narrow(conditions: readonly Condition[]): { where: string; parameters: string[] } {
  const parameters: string[] = [];
  const parts = conditions.map(([sql, ...values]) => {
    const first = parameters.length;
    parameters.push(...values);
    let used = 0;
    return sql.replace(/\?/g, () => `$${first + ++used}`);
  });
  return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', parameters };
}

/** Services whose name holds all the words come before those found by another name, a code or the agency. */
function nameFirst(words: readonly string[], used: number) {
  if (words.length === 0) return { order: 'position', orderParameters: [] };
  const matches = words.map((_, index) => `name_words LIKE $${used + index + 1}`);
  return { order: `(${matches.join(' AND ')}) DESC, position`, orderParameters: words };
}

async function readPage<Item>(
  queries: Queries,
  column: 'record' | 'summary',
  from: string,
  parameters: readonly unknown[],
  order: string,
  input: { page?: number; pageSize?: number },
  countParameters: readonly unknown[] = parameters,
): Promise<Page<Item>> {
  const page = input.page ?? 1;
  const pageSize = Math.min(input.pageSize ?? defaultPageSize, maximumPageSize);
  const count = await queries.query<{ total: number }>(
    `SELECT count(*)::int AS total ${from}`,
    countParameters,
  );
  const rows = await queries.query<{ item: Item }>(
    `SELECT ${column} AS item ${from} ORDER BY ${order}
     LIMIT $${parameters.length + 1}::bigint OFFSET $${parameters.length + 2}::bigint`,
    [...parameters, String(pageSize), String(BigInt(page - 1) * BigInt(pageSize))],
  );
  return { items: rows.map(({ item }) => item), page, pageSize, total: count[0]?.total ?? 0 };
}

function notFound(message: string): never {
  throw new RequestProblem(404, 'not_found', message);
}
