import type { TicketChange, TicketSource, TicketState } from '../../../src/contract/index.js';
import {
  reduceTicket,
  type TicketEvent,
  type TicketFacts,
} from '../../../src/rules/ticket-state.js';
import type { Queries } from '../database/database.types.js';
import { RequestProblem } from '../http/problems.js';
import type { Act } from './act.types.js';

/** A number as it is kept. */
export interface TicketRow {
  id: string;
  mallId: string;
  queueId: string;
  date: string;
  count: number;
  number: string;
  serviceId: string | null;
  source: TicketSource;
  state: TicketState;
  since: Date;
  priorityGroupId: string | null;
  priorityConfirmed: boolean;
  checkedIn: boolean;
  /** Exact, as text. */
  place: string;
  counterId: string | null;
  counterLabel: string | null;
  calls: number;
  issuedAt: Date;
  calledAt: Date | null;
  servingAt: Date | null;
  endedAt: Date | null;
  reason: string | null;
  transferredTo: string | null;
  secretHash: string | null;
}

/** The columns of a `TicketRow`. */
export const ticketColumns = `id, mall_id AS "mallId", queue_id AS "queueId", date::text, count, number,
  service_id AS "serviceId", source, state, since, priority_group_id AS "priorityGroupId",
  priority_confirmed AS "priorityConfirmed", checked_in AS "checkedIn", place::text,
  counter_id AS "counterId", counter_label AS "counterLabel", calls, issued_at AS "issuedAt",
  called_at AS "calledAt", serving_at AS "servingAt", ended_at AS "endedAt", reason,
  transferred_to AS "transferredTo", secret_hash AS "secretHash"`;

export async function findTicket(queries: Queries, id: string): Promise<TicketRow | undefined> {
  const sql = `SELECT ${ticketColumns} FROM ticket WHERE id = $1`;
  return (await queries.query<TicketRow>(sql, [id]))[0];
}

/** The number of the act, as it is now that nobody else can change it. @throws {RequestProblem} 404 */
export async function readTicket({ queries, settings }: Act, id: string): Promise<TicketRow> {
  const row = await findTicket(queries, id);
  if (row?.mallId !== settings.mall.id) throw noSuchTicket();
  return row;
}

/** The same for one that is not there and one that is not yours. */
export function noSuchTicket(): RequestProblem {
  return new RequestProblem(404, 'not_found', 'There is no such ticket, or its secret is another.');
}

/**
 * Does something to a number, if that is legal in its state, and writes it down.
 * @throws {RequestProblem} 409 that says in which state the number is
 */
export async function changeTicket(
  act: Act,
  row: TicketRow,
  event: Omit<TicketEvent, 'at'>,
  reason: string | null = null,
): Promise<TicketRow> {
  const result = reduceTicket(factsOf(row), { ...event, at: act.at });
  if ('refused' in result) {
    throw new RequestProblem(
      409,
      'not_possible_now',
      `The number is ${row.state}: "${event.act}" is not possible.`,
      { state: row.state, refused: result.refused },
    );
  }
  const { facts } = result;
  const counter = facts.counterId;
  const changed: TicketRow = {
    ...row,
    state: facts.state,
    since: facts.state === row.state ? row.since : new Date(act.at),
    checkedIn: facts.checkedIn,
    calls: facts.calls,
    counterId: counter ?? null,
    counterLabel: counter === undefined ? null : labelOf(act, row, counter),
    calledAt: dateOf(facts.calledAt),
    servingAt: dateOf(facts.servingAt),
    endedAt: dateOf(facts.endedAt),
    reason,
  };
  await act.queries.query(
    `UPDATE ticket SET state = $2, since = $3, checked_in = $4, calls = $5, counter_id = $6,
       counter_label = $7, called_at = $8, serving_at = $9, ended_at = $10, reason = $11
     WHERE id = $1`,
    [
      row.id,
      changed.state,
      changed.since.toISOString(),
      changed.checkedIn,
      changed.calls,
      changed.counterId,
      changed.counterLabel,
      changed.calledAt?.toISOString() ?? null,
      changed.servingAt?.toISOString() ?? null,
      changed.endedAt?.toISOString() ?? null,
      reason,
    ],
  );
  act.changed.tickets.add(row.id);
  act.changed.queues.add(row.queueId);
  for (const id of [row.counterId, changed.counterId])
    if (id !== null) act.changed.counters.add(id);
  return changed;
}

function factsOf(row: TicketRow): TicketFacts {
  const { state, checkedIn, calls, issuedAt, counterId, calledAt, servingAt, endedAt } = row;
  return {
    state,
    checkedIn,
    calls,
    issuedAt: issuedAt.getTime(),
    ...(counterId !== null && { counterId }),
    ...(calledAt && { calledAt: calledAt.getTime() }),
    ...(servingAt && { servingAt: servingAt.getTime() }),
    ...(endedAt && { endedAt: endedAt.getTime() }),
  };
}

/** The sign of the counter as it was when the number was called. */
function labelOf({ settings }: Act, row: TicketRow, counterId: string): string {
  if (row.counterId === counterId && row.counterLabel !== null) return row.counterLabel;
  return settings.counters.get(counterId)?.label ?? counterId;
}

const dateOf = (at: number | undefined) => (at === undefined ? null : new Date(at));

/** Numbers as everybody may know them. */
export async function readTicketChanges(
  queries: Queries,
  ids: ReadonlySet<string>,
): Promise<TicketChange[]> {
  const rows = await queries.query<TicketRow>(
    `SELECT ${ticketColumns} FROM ticket WHERE id = ANY($1) ORDER BY queue_id, count`,
    [[...ids]],
  );
  return rows.map(({ id, number, queueId, state, counterId, counterLabel }) => ({
    id,
    number,
    queueId,
    state,
    ...(counterId !== null &&
      counterLabel !== null && { counter: { id: counterId, label: counterLabel } }),
  }));
}
