import type { Context, Hono } from 'hono';
import {
  type OperationDefinition,
  type OperationInput,
  operations,
  type Page,
  type Queue,
} from '../../../src/contract/index.js';
import type { Access } from '../access/access.js';
import {
  changeOwnTicket,
  getTicket,
  type OwnersOperation,
  requestTicket,
} from '../queue/citizen-acts.js';
import type { Desk } from '../queue/desk.js';
import { listQueues } from '../queue/list-queues.js';
import { noSuchTicket } from '../queue/tickets.js';
import { answerJson, refuseOtherMethods } from './answer-json.js';
import { checkInput, readFields, readIdempotencyKey } from './body.js';
import { createFloodLimiter } from './flood-limit.js';
import { createInputReader } from './input.js';
import { RequestProblem } from './problems.js';
import { requireAccepted } from './request-guards.js';
import { isInHall } from './who.js';

/** Seconds a cache may answer with the queues by itself; clients ask no faster. */
const queuesMaxAge = 2;

/**
 * Wrong secrets for one ticket, after which the answer is to wait. Whoever has the right one is let in all the same:
 * the ids of tickets are told to everybody, and nobody may lock others out of theirs. Secrets are too long to be found.
 */
const guesses = { burst: 10, perSecond: 0.1 };

const ownersOperations: readonly OwnersOperation[] = [
  'checkInTicket',
  'delayTicket',
  'leaveQueue',
  'rejoinQueue',
  'cancelTicket',
];

/** The routes of citizens; those of the board are with the live channel. */
export function addQueueRoutes(app: Hono, desk: Desk, access: Access): void {
  addListQueues(app, desk);
  addRequestTicket(app, desk, access);

  const secondsToWait = createFloodLimiter(guesses, desk.clock);
  /** Answers with a ticket; a wrong secret is counted. */
  const answerTicket = async (context: Context, ticketId: string, work: () => Promise<string>) => {
    try {
      return answerPrivately(context, await work());
    } catch (error) {
      if (error instanceof RequestProblem && error.status === 404) {
        const wait = secondsToWait(ticketId);
        if (wait > 0) {
          context.header('Retry-After', String(wait));
          throw new RequestProblem(429, 'too_many_requests', `Try again in ${wait} s.`);
        }
      }
      throw error;
    }
  };
  addGetTicket(app, desk, answerTicket);
  for (const name of ownersOperations) {
    const operation: OperationDefinition = operations[name];
    const path = routeOf(operation);
    app.post(path, async (context) => {
      requireAccepted(context, 'application/json');
      const idempotencyKey = readIdempotencyKey(context);
      const fields = await readFields(context);
      const ticketId = context.req.param('ticketId') ?? '';
      return answerTicket(context, ticketId, () => {
        const secret = secretOf(context);
        const input = checkInput(operation.input, { ...fields, ticketId, secret, idempotencyKey });
        return changeOwnTicket(desk, name, input as OperationInput<'cancelTicket'>);
      });
    });
    refuseOtherMethods(app, path, 'POST, OPTIONS');
  }
}

function addListQueues(app: Hono, { database, clock }: Desk): void {
  const path = routeOf(operations.listQueues);
  const readInput = createInputReader(operations.listQueues);
  app.get(path, async (context) => {
    requireAccepted(context, 'application/json');
    const input = readInput(
      context.req.param(),
      context.req.queries(),
    ) as OperationInput<'listQueues'>;
    const page: Page<Queue> = await listQueues(database, clock, input);
    return answerJson(context, JSON.stringify(page), queuesMaxAge);
  });
  refuseOtherMethods(app, path);
}

function addRequestTicket(app: Hono, desk: Desk, access: Access): void {
  const operation = operations.requestTicket;
  const path = routeOf(operation);
  app.post(path, async (context) => {
    requireAccepted(context, 'application/json');
    const idempotencyKey = readIdempotencyKey(context);
    const fields = await readFields(context);
    const mallId = context.req.param('mallId');
    const input = checkInput(operation.input, { ...fields, mallId, idempotencyKey });
    const isHere = await isInHall(context, access);
    if (input.source === 'walkIn' && !isHere) {
      throw new RequestProblem(
        401,
        'unauthorized',
        'Numbers of the hall are given only to its devices and officers.',
        { source: 'needs the header Kiosk-Key, or an officer' },
      );
    }
    const source = input.source ?? (isHere ? 'walkIn' : 'online');
    return answerPrivately(context, await requestTicket(desk, input, source));
  });
  refuseOtherMethods(app, path, 'POST, OPTIONS');
}

function addGetTicket(
  app: Hono,
  desk: Desk,
  answer: (context: Context, ticketId: string, work: () => Promise<string>) => Promise<Response>,
): void {
  const path = routeOf(operations.getTicket);
  app.get(path, async (context) => {
    requireAccepted(context, 'application/json');
    const ticketId = context.req.param('ticketId') ?? '';
    return answer(context, ticketId, () => {
      const secret = secretOf(context);
      return getTicket(desk, checkInput(operations.getTicket.input, { ticketId, secret }));
    });
  });
  refuseOtherMethods(app, path);
}

/** No secret, or one that cannot be one, is a wrong one. */
function secretOf(context: Context): string {
  const secret = context.req.header('Ticket-Secret') ?? '';
  if (secret.length < 16 || secret.length > 200) throw noSuchTicket();
  return secret;
}

/** A ticket is nobody else's business, and no cache's. */
function answerPrivately(context: Context, body: string): Response {
  context.header('Cache-Control', 'no-store');
  context.header('Content-Type', 'application/json; charset=utf-8');
  return context.body(body);
}

const routeOf = ({ path }: { path: string }) => path.replace(/\{(\w+)\}/g, ':$1');
