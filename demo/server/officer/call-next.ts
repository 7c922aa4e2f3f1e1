import type * as z from 'zod/mini';
import type { Call } from '../../../src/contract/index.js';
import { RequestProblem } from '../http/problems.js';
import type { Act } from '../queue/act.types.js';
import { isPriorityNext } from '../queue/calling-order.js';
import { linesOf, readQueueDay } from '../queue/line.js';
import type { CounterSettings } from '../queue/queue-settings.js';
import { readCounters } from '../queue/read-counters.js';
import { changeTicket, findTicket, ticketColumns, type TicketRow } from '../queue/tickets.js';
import { type DeskTicket, deskTicket } from './desk-ticket.js';
import { finishTicket } from './finish-ticket.js';
import { keepCall } from './keep-call.js';
import type { officerInput } from './officer-input.js';

type CallNextInput = z.infer<(typeof officerInput)['callNext']>;

/**
 * Finishes whom a counter serves and calls the next one to it, if anybody waits.
 * @throws {RequestProblem} 409 `state_changed` when the counter has somebody else than the officer saw, 409
 * `not_possible_now` when whom it called has not come, or when it is not open
 */
export async function callNext(act: Act, counterId: string, { queueIds, expects }: CallNextInput) {
  const counter = act.settings.counters.get(counterId);
  if (!counter) throw new RequestProblem(404, 'not_found', `There is no counter "${counterId}".`);
  const from = queuesOf(counter, queueIds);
  const [before] = await readCounters(act.queries, act.settings, act.date, new Set([counterId]));
  const present = before?.serving;
  if ((present?.ticketId ?? null) !== expects) {
    throw new RequestProblem(409, 'state_changed', 'The counter has somebody else.', {
      ...(present
        ? { ticketId: present.ticketId, number: present.number, state: present.state }
        : { ticketId: '' }),
    });
  }
  if (before?.state !== 'open') {
    throw new RequestProblem(409, 'not_possible_now', 'The counter is not open.', {
      state: before?.state ?? 'closed',
    });
  }
  if (present) {
    const current = await findTicket(act.queries, present.ticketId);
    // Refused by the table of states when the person was called and has not come.
    if (current) await finishTicket(act, current);
  }

  const next = await nextOf(act, from);
  let ticket: DeskTicket | null = null;
  let call: Call | null = null;
  if (next) {
    const row = await changeTicket(act, next, { act: 'call', counterId });
    await countTurn(act, row);
    call = await keepCall(act, row, 'call');
    ticket = deskTicket(act.settings, row);
  }
  const [after] = await readCounters(act.queries, act.settings, act.date, new Set([counterId]));
  return { counter: after, ticket, call };
}

function queuesOf({ queueIds }: CounterSettings, asked: readonly string[] | undefined) {
  const strange = asked?.find((id) => !queueIds.includes(id));
  if (strange === undefined) return asked ?? queueIds;
  throw new RequestProblem(400, 'invalid_request', 'The request has invalid input.', {
    queueIds: `the counter does not serve "${strange}"`,
  });
}

/** Each queue names its next person; of these, priority groups come first, then who took a number first. */
async function nextOf(act: Act, queueIds: readonly string[]): Promise<TicketRow | undefined> {
  const candidates: TicketRow[] = [];
  for (const queueId of queueIds) {
    const lines = linesOf(act.settings, await readQueueDay(act.queries, queueId, act.date));
    if (lines.priority + lines.others === 0) continue;
    const isPriority = isPriorityNext(lines.turns, lines.priority, lines.others);
    const [first] = await act.queries.query<TicketRow>(
      `SELECT ${ticketColumns} FROM ticket
       WHERE queue_id = $1 AND date = $2 AND state = 'waiting' AND checked_in
         AND (priority_group_id IS NOT NULL) = $3
       ORDER BY place, count LIMIT 1`,
      [queueId, act.date, isPriority],
    );
    if (first) candidates.push(first);
  }
  const lastsLonger = (one: TicketRow, other: TicketRow) =>
    Number(one.priorityGroupId === null) - Number(other.priorityGroupId === null) ||
    Number(one.issuedAt) - Number(other.issuedAt);
  return candidates.sort(lastsLonger)[0];
}

/** Priority groups may be called so many times in a row, then it is somebody else's turn. */
async function countTurn({ queries }: Act, row: TicketRow): Promise<void> {
  const run = row.priorityGroupId === null ? '0' : 'queue_day.priority_run + 1';
  await queries.query(
    `INSERT INTO queue_day (queue_id, date, priority_run) VALUES ($1, $2, $3)
     ON CONFLICT (queue_id, date) DO UPDATE SET priority_run = ${run}`,
    [row.queueId, row.date, row.priorityGroupId === null ? 0 : 1],
  );
}
