import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import { isFinal, type TicketAct } from '../../../src/rules/ticket-state.js';
import { RequestProblem } from '../http/problems.js';
import type { Act } from '../queue/act.types.js';
import { standBehindSome } from '../queue/citizen-acts.js';
import { closeToday } from '../queue/close-day.js';
import { standByTime } from '../queue/line.js';
import type { QueueSettings } from '../queue/queue-settings.js';
import { readQueues } from '../queue/read-queues.js';
import { readCounters } from '../queue/read-counters.js';
import { groupOf, issueNext, keepPaperNumber } from '../queue/take-number.js';
import { changeTicket, readTicket } from '../queue/tickets.js';
import { type DeskTicket, deskTicket } from './desk-ticket.js';
import { finishTicket } from './finish-ticket.js';
import { keepCall } from './keep-call.js';
import type { officerInput } from './officer-input.js';

type Input<Name extends keyof typeof officerInput> = z.infer<(typeof officerInput)[Name]>;
type TicketAnswer = { ticket: DeskTicket };

/** Called once more to the same counter. */
export async function recall(act: Act, ticketId: string): Promise<TicketAnswer> {
  const row = await changeTicket(act, await readTicket(act, ticketId), { act: 'recall' });
  await keepCall(act, row, 'recall');
  return { ticket: deskTicket(act.settings, row) };
}

/** What needs nothing but the state to allow it. */
export async function step(
  act: Act,
  ticketId: string,
  name: Extract<TicketAct, 'serve' | 'skip' | 'cancel' | 'checkIn'>,
  { reason }: Input<'reason'>,
): Promise<TicketAnswer> {
  const before = await readTicket(act, ticketId);
  const row = await changeTicket(act, before, { act: name }, reason ?? null);
  return { ticket: deskTicket(act.settings, row) };
}

export async function finish(act: Act, ticketId: string): Promise<TicketAnswer> {
  const row = await finishTicket(act, await readTicket(act, ticketId));
  return { ticket: deskTicket(act.settings, row) };
}

export async function rejoin(act: Act, ticketId: string): Promise<TicketAnswer> {
  const before = await readTicket(act, ticketId);
  // Whoever stands before the officer is in the hall.
  const row = await changeTicket(act, { ...before, checkedIn: true }, { act: 'rejoin' });
  await standBehindSome(act, before);
  return { ticket: deskTicket(act.settings, row) };
}

/** Goes on in another queue, under a number of its own and by the same secret, among those who came before and after. */
export async function transfer(
  act: Act,
  ticketId: string,
  { queueId, serviceId, reason }: Input<'transfer'>,
): Promise<TicketAnswer & { transferredTo: DeskTicket }> {
  const before = await readTicket(act, ticketId);
  const queue = requireQueue(act, queueId);
  if (queue.id === before.queueId || queue.retired) {
    throw new RequestProblem(400, 'invalid_request', 'The request has invalid input.', {
      queueId: queue.retired ? 'gives no numbers any more' : 'the number is in this queue already',
    });
  }
  if (serviceId !== undefined && !queue.services.some(({ id }) => id === serviceId)) {
    throw new RequestProblem(400, 'invalid_request', 'The request has invalid input.', {
      serviceId: 'is not waited for in that queue',
    });
  }
  const row = await changeTicket(act, before, { act: 'transfer' }, reason ?? null);
  const { source, priorityGroupId, priorityConfirmed, secretHash, issuedAt } = before;
  const next = await issueNext(act, queue, {
    id: randomUUID(),
    source,
    priorityGroupId,
    priorityConfirmed,
    secretHash,
    issuedAt,
    serviceId: serviceId ?? null,
    // Transferred by an officer who talks to the person.
    checkedIn: true,
  });
  await standByTime(act, next);
  await act.queries.query('UPDATE ticket SET transferred_to = $2 WHERE id = $1', [row.id, next.id]);
  return {
    ticket: deskTicket(act.settings, row),
    transferredTo: deskTicket(act.settings, next),
  };
}

/** What a citizen said of a priority group is confirmed, put right or taken away. */
export async function confirmPriority(
  act: Act,
  ticketId: string,
  { confirmed = true, priorityGroupId }: Input<'confirmPriority'>,
): Promise<TicketAnswer> {
  const before = await readTicket(act, ticketId);
  if (isFinal(before.state)) {
    throw new RequestProblem(409, 'not_possible_now', `The number is ${before.state}.`, {
      state: before.state,
    });
  }
  const group = confirmed
    ? (groupOf(act.settings, priorityGroupId) ?? before.priorityGroupId)
    : null;
  if (confirmed && group === null) {
    throw new RequestProblem(409, 'not_possible_now', 'The number has no priority group.', {
      priorityGroupId: 'needed, because none was said',
    });
  }
  await act.queries.query(
    'UPDATE ticket SET priority_group_id = $2, priority_confirmed = $3 WHERE id = $1',
    [ticketId, group, confirmed],
  );
  act.changed.tickets.add(ticketId);
  act.changed.queues.add(before.queueId);
  return { ticket: deskTicket(act.settings, await readTicket(act, ticketId)) };
}

export async function keepPaperTicket(
  act: Act,
  queueId: string,
  { number, priorityGroupId }: Input<'paperTicket'>,
): Promise<TicketAnswer> {
  const queue = requireQueue(act, queueId);
  const row = await keepPaperNumber(act, queue, number, priorityGroupId);
  return { ticket: deskTicket(act.settings, row) };
}

/** Opens, pauses or closes a queue for today; it still opens only within its hours. */
export async function setQueueState(
  act: Act,
  queueId: string,
  { state, note }: Input<'queueState'>,
) {
  const { id } = requireQueue(act, queueId);
  const override = state === 'open' ? null : state;
  await act.queries.query(
    `INSERT INTO queue_day (queue_id, date, override, note) VALUES ($1, $2, $3, $4)
     ON CONFLICT (queue_id, date) DO UPDATE SET override = $3, note = $4`,
    [id, act.date, override, override === null ? null : (note ?? null)],
  );
  act.changed.queues.add(id);
  const [queue] = await readQueues(act.queries, act.settings, act.date, act.at, new Set([id]));
  return { queue };
}

export async function setCounterState(
  act: Act,
  counterId: string,
  { state }: Input<'counterState'>,
) {
  const only = new Set([counterId]);
  const [before] = await readCounters(act.queries, act.settings, act.date, only);
  if (state === 'closed' && before?.serving) {
    throw new RequestProblem(409, 'not_possible_now', 'Somebody is at the counter.', {
      ticketId: before.serving.ticketId,
      state: before.serving.state,
    });
  }
  await act.queries.query('UPDATE counter SET state = $2 WHERE id = $1', [counterId, state]);
  act.changed.counters.add(counterId);
  const [counter] = await readCounters(act.queries, act.settings, act.date, only);
  return { counter };
}

export async function closeDay(act: Act) {
  await closeToday(act);
  return { date: act.date, expired: act.changed.tickets.size };
}

function requireQueue({ settings }: Act, id: string): QueueSettings {
  const queue = settings.queues.get(id);
  if (queue) return queue;
  throw new RequestProblem(404, 'not_found', `There is no queue "${id}" in this mall.`);
}
