import { randomUUID } from 'node:crypto';
import type { OperationInput, Ticket, TicketSource } from '../../../src/contract/index.js';
import type { TicketAct } from '../../../src/rules/ticket-state.js';
import { isSecretOf, secretHash, ticketSecret } from '../access/secrets.js';
import type { Clock } from '../clock.js';
import type { Queries } from '../database/database.types.js';
import { act } from './act.js';
import type { Act } from './act.types.js';
import type { Desk } from './desk.js';
import { comeBack, moveBack } from './line.js';
import { readMallDay } from './mall-day.js';
import { onlyOnce } from './only-once.js';
import { readMallSettings } from './queue-settings.js';
import { takeNumber } from './take-number.js';
import { ticketRecord } from './ticket-record.js';
import { changeTicket, findTicket, noSuchTicket, readTicket, type TicketRow } from './tickets.js';

/** Answers in JSON, written once so that a repeated request gets the same bytes. */
type Body = string;

/** Takes a number. @param source where it is taken; who may say "in the hall" is for the caller to know */
export async function requestTicket(
  { act: inTurn, clock, ticketKey }: Desk,
  { idempotencyKey: key, ...input }: OperationInput<'requestTicket'>,
  source: Exclude<TicketSource, 'paper'>,
): Promise<Body> {
  const wish = { key, input: ['requestTicket', { ...input, source }] };
  const kept = await inTurn((queries) =>
    onlyOnce(queries, clock, wish, () =>
      act(queries, clock, input.mallId, async (doing) => {
        const id = randomUUID();
        const hash = secretHash(ticketSecret(ticketKey, id, key));
        const row = await takeNumber(doing, input, { id, source, secretHash: hash });
        return JSON.stringify(await ticketRecord(queries, doing.settings, row));
      }),
    ),
  );
  // What is kept has no secret; it is made again for whoever has the key of the request.
  const ticket = JSON.parse(kept) as Ticket;
  return JSON.stringify({ ...ticket, secret: ticketSecret(ticketKey, ticket.id, key) });
}

export async function getTicket(
  { database, clock }: Desk,
  { ticketId, secret }: OperationInput<'getTicket'>,
): Promise<Body> {
  // All of it as it was at one moment.
  return database.transaction(async (queries) => {
    await queries.script('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const row = await openTicket(queries, clock, ticketId, secret);
    const settings = await readMallSettings(queries, row.mallId);
    if (!settings) throw noSuchTicket();
    return JSON.stringify(await ticketRecord(queries, settings, row));
  });
}

/** Acts of owners upon their own number. */
export type OwnersOperation =
  'checkInTicket' | 'delayTicket' | 'leaveQueue' | 'rejoinQueue' | 'cancelTicket';

const acts: Readonly<Record<OwnersOperation, TicketAct>> = {
  checkInTicket: 'checkIn',
  delayTicket: 'delay',
  leaveQueue: 'leave',
  rejoinQueue: 'rejoin',
  cancelTicket: 'cancel',
};

/** Does what an owner asks of a number. @throws {RequestProblem} 404, 409 */
export async function changeOwnTicket(
  { act: inTurn, clock }: Desk,
  operation: OwnersOperation,
  input: OperationInput<'cancelTicket'> & { places?: number },
): Promise<Body> {
  const { ticketId, secret, idempotencyKey: key, places } = input;
  return inTurn(async (queries) => {
    const { mallId } = await openTicket(queries, clock, ticketId, secret);
    return onlyOnce(queries, clock, { key, input: [operation, ticketId, places] }, () =>
      act(queries, clock, mallId, async (doing) => {
        const row = await readTicket(doing, ticketId);
        await changeTicket(doing, row, { act: acts[operation], by: 'citizen' });
        if (operation === 'delayTicket') await moveBack(doing, row, places ?? 1);
        if (operation === 'rejoinQueue') await standBehindSome(doing, row);
        return JSON.stringify(
          await ticketRecord(queries, doing.settings, await readTicket(doing, ticketId)),
        );
      }),
    );
  });
}

/** Somebody who was missed or had left is back. */
export async function standBehindSome(act: Act, row: TicketRow): Promise<void> {
  await comeBack(act, row, act.settings.queues.get(row.queueId)?.rejoinAfter ?? 0);
}

/** The ticket of a secret, until its day ends. @throws {RequestProblem} 404, the same whatever is wrong */
async function openTicket(
  queries: Queries,
  clock: Clock,
  ticketId: string,
  secret: string,
): Promise<TicketRow> {
  const row = await findTicket(queries, ticketId);
  const isOpened = isSecretOf(secret, row?.secretHash ?? secretHash(''));
  if (!row?.secretHash || !isOpened) throw noSuchTicket();
  const settings = await readMallSettings(queries, row.mallId);
  if (!settings || row.date < (await readMallDay(queries, clock, settings)).date) {
    throw noSuchTicket();
  }
  return row;
}
