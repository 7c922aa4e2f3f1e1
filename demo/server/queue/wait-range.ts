import type { Ticket } from '../../../src/contract/index.js';
import type { QueueSettings } from './queue-settings.js';
import { averageMinutesOf, type QueueDay } from './read-queues.js';

/** People who must have been served before a day's average says more than what a service usually takes. */
const enoughServed = 5;
/** How much faster and slower than on average it may go. */
const spread = { from: 0.7, to: 1.4 };

/**
 * Minutes until somebody is called, as a range. Undefined where nothing is known to reckon with: no counter is open, or
 * neither today nor the plan says how long one person takes.
 * @param ahead people who are called before
 * @param openCounters counters that call from the queue now
 */
export function waitRange(
  queue: QueueSettings,
  day: Pick<QueueDay, 'served' | 'servedSeconds'>,
  ahead: number,
  openCounters: number,
): Ticket['waitMinutes'] {
  const minutes = minutesEach(queue, day);
  if (minutes === undefined || openCounters === 0) return undefined;
  // Whoever is at the counter now may be done at once, or may just have begun.
  const from = Math.floor((ahead / openCounters) * minutes * spread.from);
  const to = Math.ceil(((ahead + 1) / openCounters) * minutes * spread.to);
  return { from, to };
}

function minutesEach(
  { services }: QueueSettings,
  day: Pick<QueueDay, 'served' | 'servedSeconds'>,
): number | undefined {
  if (day.served >= enoughServed) return averageMinutesOf(day);
  const typical = services.flatMap(({ typicalMinutes }) => typicalMinutes ?? []);
  if (typical.length === 0) return averageMinutesOf(day);
  return typical.reduce((sum, value) => sum + value, 0) / typical.length;
}
