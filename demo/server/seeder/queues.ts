import type { PlannedCounter, PlannedQueue, QueuePlan } from '../queue/queue-plan.types.js';
import { isGivenAtMall, placeIdsOf } from './places.js';
import type { RawAgency, RawSeed, RawService } from './raw.types.js';
import { bookingOf } from './service.js';

/**
 * Queues and counters of the seed: a queue for each prefix under which something is given in the mall, and the counters
 * of the agency that gives it.
 */
export function queuePlanOf(seed: RawSeed): QueuePlan {
  const { mall, agencies, additions } = seed;
  const rules = additions.queues;
  const agenciesHere = agencies.filter(({ at_mall }) => at_mall !== false);
  const queues = agenciesHere.flatMap((agency) =>
    agency.prefixes.flatMap((prefix) => queueOf(agency, prefix, seed) ?? []),
  );
  const ids = new Set(queues.map(({ id }) => id));
  return {
    malls: [
      {
        mallId: mall.id,
        priorityGroups: rules.priority_groups,
        priorityCallsInARow: rules.priority_calls_in_a_row,
      },
    ],
    queues,
    counters: agenciesHere
      .flatMap((agency) => countersOf(agency, mall.id))
      .map((counter) => ({ ...counter, queueIds: counter.queueIds.filter((id) => ids.has(id)) }))
      .filter(({ queueIds }) => queueIds.length > 0),
  };
}

const queueId = (prefix: string) => `antrean-${prefix.toLowerCase()}`;

function queueOf(agency: RawAgency, prefix: string, seed: RawSeed): PlannedQueue | undefined {
  const { mall, additions, services } = seed;
  const { padding, check_in, rejoin_after, quota, quotas } = additions.queues;
  const given = services.filter(
    (service) =>
      service.agency_id === agency.id &&
      service.queue_prefix === prefix &&
      isWaitedForHere(service, seed),
  );
  if (given.length === 0) return undefined;
  const { hall, online } = quotas[prefix] ?? quota;
  return {
    id: queueId(prefix),
    mallId: mall.id,
    label: labelOf(agency, prefix),
    prefix,
    padding,
    agencyId: agency.id,
    ...(hall !== undefined && { quotaInHall: hall }),
    ...(online !== undefined && { quotaOnline: online }),
    checkIn: check_in,
    rejoinAfter: rejoin_after,
    services: given.map(({ id, typical_service_minutes }) => ({
      id,
      typicalMinutes: typical_service_minutes,
    })),
  };
}

/** Given in the hall, and not booked in another system. Whether it rests is asked each time: phases change. */
function isWaitedForHere(service: RawService, seed: RawSeed): boolean {
  return isGivenAtMall(placeIdsOf(service, seed.mall)) && !bookingOf(service, seed);
}

/** The agency, and what of it: told apart by the sign of the counter where it has several series of numbers. */
function labelOf(agency: RawAgency, prefix: string): string {
  if (agency.prefixes.length === 1) return agency.short_name;
  const sign = agency.counters[agency.prefixes.indexOf(prefix)] ?? '';
  return `${agency.short_name}: ${/\((.+)\)$/.exec(sign)?.[1] ?? sign}`;
}

/** A counter for each prefix where there are as many; else every counter serves all. */
function countersOf(agency: RawAgency, mallId: string): PlannedCounter[] {
  const { counters, prefixes } = agency;
  const isEachItsOwn = counters.length === prefixes.length;
  return counters.map((sign, index) => ({
    id: `loket-${agency.id}-${index + 1}`,
    mallId,
    // What stands in brackets explains the sign; nobody is called to it.
    label: sign.replace(/ \(.+\)$/, ''),
    ...(agency.zone && { zone: agency.zone }),
    agencyId: agency.id,
    queueIds: (isEachItsOwn ? [prefixes[index] ?? ''] : prefixes).map(queueId),
  }));
}
