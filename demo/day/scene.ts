import type { WeeklyOpening } from '../../src/contract/common.js';
import type { Mall } from '../../src/contract/mall.js';
import type { Board } from '../../src/contract/queue.js';
import { minutesOf } from '../../src/rules/local-time.js';
import { hoursOfDay } from '../../src/rules/opening-hours.js';
import type { DayScene, DaySpan } from './day.types.js';
import { createRandom } from './random.js';

const secondOf = (time: string) => minutesOf(time) * 60;

/**
 * One opening of a day as the plan takes it. Without a last number, numbers are given until closing.
 * @throws {RangeError} when the opening runs past midnight: a planned day ends with its date
 */
export function daySpanOf({
  opens,
  closes,
  lastTicket = closes,
  breaks = [],
}: Omit<WeeklyOpening, 'day'>): DaySpan {
  if (closes <= opens) throw new RangeError(`A day from ${opens} to ${closes} cannot be planned.`);
  return {
    opens: secondOf(opens),
    closes: secondOf(closes),
    lastTicket: secondOf(lastTicket),
    breaks: breaks.map(({ from, to, mode }) => ({ from: secondOf(from), to: secondOf(to), mode })),
  };
}

/** Why a queue gives no number all day: nobody comes to it. */
const allDay = ['phase', 'noHoursToday', 'closure', 'unknownHours'];

/**
 * The mall as its board, or its officers' desk, shows it: queues that give numbers today, and their counters. How long a service takes no
 * backend says before it has served anybody, so it is made up for each queue.
 * @throws {Error} when the mall is not open on the board's day, or not for a part of one day
 */
export function sceneOf(mall: Mall, board: Pick<Board, 'date' | 'counters' | 'queues'>): DayScene {
  const { openings } = hoursOfDay(mall.hours, mall.calendar, board.date);
  const [first] = openings;
  if (!first) throw new Error(`${mall.name} is not open on ${board.date}.`);
  const queues = board.queues.filter(({ reason }) => !allDay.includes(reason ?? ''));
  const ids = new Set(queues.map(({ id }) => id));
  return {
    opening: daySpanOf(first),
    queues: queues.map(({ id, serviceIds = [] }) => ({
      id,
      typicalMinutes: createRandom('typical minutes', id).integer(5, 14),
      services: serviceIds.map((serviceId) => ({ id: serviceId })),
    })),
    counters: board.counters
      .map(({ id, queueIds = [] }) => ({ id, queueIds: queueIds.filter((one) => ids.has(one)) }))
      .filter(({ queueIds }) => queueIds.length > 0),
    priorityGroupIds: [
      ...new Set(queues.flatMap(({ priorityGroups = [] }) => priorityGroups.map(({ id }) => id))),
    ],
  };
}
