import { createHash } from 'node:crypto';
import { ServiceSummary } from '../../../src/contract/index.js';
import { fold } from '../../../src/rules/fold.js';
import type { Clock } from '../clock.js';
import type { Queries } from '../database/database.types.js';
import { validateCatalogue } from '../seeder/validate.js';
import type { Catalogue } from './catalogue.types.js';

/** Part of the hash: raise it when the same catalogue is to be written differently. */
const layout = 1;

/**
 * Fills the tables from a catalogue, unless they already hold this one. Call it inside the transaction of `migrate`.
 * @throws {Error} when the catalogue breaks the contract.
 */
export async function writeCatalogue(
  queries: Queries,
  catalogue: Catalogue,
  clock: Clock,
): Promise<void> {
  validateCatalogue(catalogue);
  const hash = createHash('sha256')
    .update(JSON.stringify([layout, catalogue]))
    .digest('hex');
  const seeds = await queries.query<{ hash: string }>('SELECT hash FROM seed WHERE name = $1', [
    'catalogue',
  ]);
  if (seeds[0]?.hash === hash) return;

  await queries.query('DELETE FROM mall');
  await insert(queries, 'mall (id, position, record)', 'id text, position int, record jsonb', [
    ...catalogue.malls.map((record, position) => ({ id: record.id, position, record })),
  ]);
  await insert(
    queries,
    'place (mall_id, id, area_code, area_name)',
    'mall_id text, id text, area_code text, area_name text',
    catalogue.malls.flatMap((mall) =>
      (mall.places ?? []).map(({ id, area }) => ({
        mall_id: mall.id,
        id,
        area_code: area.code,
        area_name: fold(area.name),
      })),
    ),
  );
  await insert(
    queries,
    'agency (mall_id, id, position, record)',
    'mall_id text, id text, position int, record jsonb',
    catalogue.agencies.map((record, position) => ({
      mall_id: record.mallId,
      id: record.id,
      position,
      record,
    })),
  );
  await insert(
    queries,
    'service (mall_id, id, position, agency_id, theme_id, name_words, all_words, summary, record)',
    'mall_id text, id text, position int, agency_id text, theme_id text, name_words text, all_words text, summary jsonb, record jsonb',
    serviceRows(catalogue),
  );
  await insert(
    queries,
    'service_place (mall_id, service_id, place_id)',
    'mall_id text, service_id text, place_id text',
    catalogue.services.flatMap(({ mallId, id, placeIds = [] }) =>
      [...new Set(placeIds)].map((placeId) => ({
        mall_id: mallId,
        service_id: id,
        place_id: placeId,
      })),
    ),
  );
  await queries.query(
    `INSERT INTO seed (name, hash, seeded_at) VALUES ('catalogue', $1, $2)
     ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, seeded_at = excluded.seeded_at`,
    [hash, clock.timestamp()],
  );
}

function serviceRows({ agencies, services }: Catalogue) {
  const agencyNames = new Map(
    agencies.map(({ mallId, id, name, shortName = '' }) => [
      `${mallId}\n${id}`,
      `${shortName} ${name}`,
    ]),
  );
  return services.map((record, position) => {
    const { mallId, id, code = '', name, aliases = [], agencyId, themeId } = record;
    const agency = agencyNames.get(`${mallId}\n${agencyId}`) ?? '';
    return {
      mall_id: mallId,
      id,
      position,
      agency_id: agencyId,
      theme_id: themeId,
      name_words: ` ${fold(name)}`,
      all_words: ` ${fold([name, ...aliases, code, agency].join(' '))}`,
      summary: ServiceSummary.parse(record),
      record,
    };
  });
}

/** All rows in one statement: thousands of records take one round trip. */
async function insert(
  queries: Queries,
  target: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  await queries.query(
    `INSERT INTO ${target} SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (${columns})`,
    [JSON.stringify(rows)],
  );
}
