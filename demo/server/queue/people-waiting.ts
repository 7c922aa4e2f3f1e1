import type { Service } from '../../../src/contract/index.js';
import { type Clock, timestampOf } from '../clock.js';
import type { Database } from '../database/database.types.js';
import { listQueues } from './list-queues.js';

const minute = 60_000;

/**
 * A service with how many people wait for it now, in all queues that serve it. Left out where none does, and where none
 * of them gives numbers and nobody waits: then nothing is to be told of it.
 */
export async function withPeopleWaiting(
  database: Database,
  clock: Clock,
  service: Service,
): Promise<Service> {
  const { id: serviceId, mallId } = service;
  if (mallId === undefined) return service;
  const { items } = await listQueues(database, clock, { mallId, serviceId });
  const count = items.reduce((sum, { waiting = 0 }) => sum + waiting, 0);
  if (count === 0 && !items.some(({ state }) => state === 'open')) return service;
  // As of the minute: an answer that says the same keeps its entity tag, and caches their copy.
  const at = timestampOf(clock.now() - (clock.now() % minute));
  return { ...service, waitingNow: { count, at } };
}
