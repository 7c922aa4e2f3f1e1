import { createClock } from '../../../../demo/server/clock.js';
import type { Database } from '../../../../demo/server/database/database.types.js';
import { appendChange, changesChannel, lockMall } from '../../../../demo/server/live/change-log.js';

const clock = createClock();

/** Does an act in a mall, as the queues do: alone with the mall, in one transaction. Tells its place in the log. */
export function act(database: Database, mallId: string, text = 'Selamat datang') {
  return database.transaction(async (queries) => {
    await lockMall(queries, mallId);
    return appendChange(queries, clock, mallId, { notices: [text] });
  });
}

/** Many acts, one after another; the last one's place. */
export async function acts(database: Database, mallId: string, count: number) {
  let last = await act(database, mallId, '1');
  for (let number = 2; number <= count; number += 1)
    last = await act(database, mallId, `${number}`);
  return last;
}

/** As many acts as the log would hold after a busy day, in one go. */
export async function manyActs(database: Database, mallId: string, count: number, text = '') {
  await database.transaction(async (queries) => {
    await queries.query(
      `WITH more AS (
         UPDATE live_position SET sequence = sequence + $2::int WHERE mall_id = $1 RETURNING *
       )
       INSERT INTO live_change (mall_id, sequence, at, change)
       SELECT mall_id, sequence - $2::int + place, $3::timestamptz, $4::jsonb
       FROM more, generate_series(1, $2::int) AS place`,
      [mallId, count, clock.timestamp(), JSON.stringify({ notices: [text] })],
    );
    await queries.query('SELECT pg_notify($1, $2)', [changesChannel, mallId]);
  });
}
