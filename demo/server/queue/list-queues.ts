import {
  maximumPageSize,
  type OperationInput,
  type OperationOutput,
} from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.types.js';
import { RequestProblem } from '../http/problems.js';
import { beginDay } from './act.js';
import { readMallDay } from './mall-day.js';
import { readMallSettings } from './queue-settings.js';
import { readQueues } from './read-queues.js';

/** Queues on a page when the request does not say. */
const defaultPageSize = 50;

/** The queues of a mall today. @throws {RequestProblem} 404 when there is no such mall */
export async function listQueues(
  database: Database,
  clock: Clock,
  { mallId, serviceId, page = 1, pageSize = defaultPageSize }: OperationInput<'listQueues'>,
): Promise<OperationOutput<'listQueues'>> {
  await beginDay(database, clock, mallId);
  const settings = await readMallSettings(database, mallId);
  if (!settings) throw new RequestProblem(404, 'not_found', `There is no mall "${mallId}".`);
  const fitting = [...settings.queues.values()].filter(
    ({ retired, services }) =>
      !retired && (serviceId === undefined || services.some(({ id }) => id === serviceId)),
  );
  const size = Math.min(pageSize, maximumPageSize);
  const shown = fitting.slice((page - 1) * size, page * size).map(({ id }) => id);
  const { date } = await readMallDay(database, clock, settings);
  return {
    items: await readQueues(database, settings, date, clock.now(), new Set(shown)),
    page,
    pageSize: size,
    total: fitting.length,
  };
}
