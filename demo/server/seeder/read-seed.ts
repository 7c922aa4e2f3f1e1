import { readFileSync } from 'node:fs';
import type { Catalogue } from '../catalogue/catalogue.types.js';
import type { QueuePlan } from '../queue/queue-plan.types.js';
import { agencyOf } from './agency.js';
import { mallOf } from './mall.js';
import { queuePlanOf } from './queues.js';
import type { RawSeed } from './raw.types.js';
import { serviceOf } from './service.js';

const folder = new URL('../seed/', import.meta.url);

/** The seed files as they are. */
function readRawSeed(): RawSeed {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  return {
    mall: read('mall') as RawSeed['mall'],
    agencies: read('agencies') as RawSeed['agencies'],
    categories: read('categories') as RawSeed['categories'],
    services: read('services') as RawSeed['services'],
    additions: read('additions') as RawSeed['additions'],
  };
}

/** The seed in the contract's language. Not checked yet: that is done when it is written to the database. */
export function readSeed(raw: RawSeed = readRawSeed()): Catalogue {
  return {
    malls: [mallOf(raw)],
    agencies: raw.agencies.map((agency) => agencyOf(agency, raw)),
    services: raw.services.map((service) => serviceOf(service, raw)),
  };
}

/** The seed's queues and counters. */
export function readQueuePlan(raw: RawSeed = readRawSeed()): QueuePlan {
  return queuePlanOf(raw);
}
