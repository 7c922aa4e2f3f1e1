import type { Clock } from '../clock.js';
import type { Queries } from '../database/database.types.js';
import { localDate } from './mall-time.js';
import type { MallSettings } from './queue-settings.js';

/** Clocks of two processes differ a little: so long before midnight the day may have begun by another one's. */
const skew = 10 * 60_000;

/** Which day it is in a mall, and whether the day that was kept is over. */
export interface MallDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** What the day before left is still to be closed. */
  readonly isNew: boolean;
}

/** The mall's day by its own wall clock. A day that has begun does not end because another process's clock is slow. */
export async function readMallDay(
  queries: Queries,
  clock: Clock,
  { mall }: MallSettings,
): Promise<MallDay> {
  const now = clock.now();
  const date = localDate(now, mall.timeZone);
  const [row] = await queries.query<{ today: string | null }>(
    'SELECT today::text FROM queue_mall WHERE mall_id = $1',
    [mall.id],
  );
  const today = row?.today ?? undefined;
  if (today === undefined || today === date) return { date, isNew: today !== date };
  if (today === localDate(now + skew, mall.timeZone)) return { date: today, isNew: false };
  return { date, isNew: true };
}
