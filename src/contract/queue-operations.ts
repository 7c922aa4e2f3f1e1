import * as z from 'zod/mini';
import { Id } from './common.js';
import { type OperationDefinition, paging, read } from './operation-definition.js';
import { Board, LiveMessage, Queue, Ticket } from './queue.js';
import type { QueueOperationName } from './vocabulary.js';

/** Names an attempt: however often it is sent, it is done once. Chosen by the client, different for each wish. */
export const IdempotencyKey = z.string().check(z.regex(/^[\w-]{16,100}$/));
/** What opens one ticket; without it a ticket that exists and one that does not look the same. */
export const TicketSecret = z.string().check(z.minLength(16), z.maxLength(200));

/** Input of `listQueues`; `serviceId` narrows to the queue of one service. */
export const ListQueuesInput = z.object({ mallId: Id, serviceId: z.optional(Id), ...paging });
/** Input of `getBoard`. */
export const GetBoardInput = z.object({ mallId: Id });
/**
 * Input of `watchBoard`. `after` is the place of the last change that is known, `epoch.sequence`, as the header
 * `Last-Event-ID` says it for server-sent events; a WebSocket cannot send the header and names it in the address.
 */
export const WatchBoardInput = z.object({
  mallId: Id,
  after: z.optional(z.string().check(z.maxLength(300))),
});
/**
 * Input of `requestTicket`. Names the queue, or the service that has one. A number of the hall (`walkIn`) is given only
 * to devices in the hall, which the backend knows by their key.
 */
export const RequestTicketInput = z.object({
  mallId: Id,
  queueId: z.optional(Id),
  serviceId: z.optional(Id),
  source: z.optional(z.enum(['walkIn', 'online'])),
  priorityGroupId: z.optional(Id),
  idempotencyKey: IdempotencyKey,
});
/** Input of `getTicket`. */
export const GetTicketInput = z.object({ ticketId: Id, secret: TicketSecret });
/** Input of what changes a ticket: check in, leave, rejoin, cancel. */
export const ChangeTicketInput = z.object({
  ticketId: Id,
  secret: TicketSecret,
  idempotencyKey: IdempotencyKey,
});
/** Input of `delayTicket`: how many people to let pass. */
export const DelayTicketInput = z.extend(ChangeTicketInput, {
  places: z.int().check(z.gte(1), z.lte(50)),
});

const secret = { secret: 'Ticket-Secret' } as const;
const once = { idempotencyKey: 'Idempotency-Key' } as const;

/** Changes one ticket and answers with it as it stands then. */
const change = {
  method: 'POST',
  input: ChangeTicketInput,
  headers: { ...secret, ...once },
  output: Ticket,
  list: false,
  safe: false,
  idempotent: true,
  cacheable: false,
  live: false,
} as const;

/** The operations of the queue. */
export const queueOperations = {
  listQueues: {
    ...read,
    path: '/v1/malls/{mallId}/queues',
    summary: 'Queues of a mall today: whether numbers can be taken, and how many wait',
    input: ListQueuesInput,
    output: Queue,
    list: true,
    cacheable: false,
  },
  getBoard: {
    ...read,
    path: '/v1/malls/{mallId}/board',
    summary: 'The hall now: counters, queues, last calls',
    input: GetBoardInput,
    output: Board,
    list: false,
    cacheable: false,
  },
  watchBoard: {
    ...read,
    path: '/v1/malls/{mallId}/events',
    summary:
      'Every change of the hall as it happens: server-sent events, or a WebSocket where the request asks for one',
    input: WatchBoardInput,
    output: LiveMessage,
    list: false,
    cacheable: false,
    live: true,
  },
  requestTicket: {
    ...change,
    path: '/v1/malls/{mallId}/tickets',
    summary: "Takes a number of today's queue",
    input: RequestTicketInput,
    headers: once,
  },
  getTicket: {
    ...read,
    path: '/v1/tickets/{ticketId}',
    summary: 'A number and what became of it',
    input: GetTicketInput,
    headers: secret,
    output: Ticket,
    list: false,
    cacheable: false,
  },
  checkInTicket: {
    ...change,
    path: '/v1/tickets/{ticketId}/check-in',
    summary: 'Its owner is in the hall: from now on it can be called',
  },
  delayTicket: {
    ...change,
    path: '/v1/tickets/{ticketId}/delay',
    summary: 'Lets some people pass',
    input: DelayTicketInput,
  },
  leaveQueue: {
    ...change,
    path: '/v1/tickets/{ticketId}/leave',
    summary: 'Steps out of the queue, and may rejoin today',
  },
  rejoinQueue: {
    ...change,
    path: '/v1/tickets/{ticketId}/rejoin',
    summary: 'Stands in the queue again after having been missed or having left',
  },
  cancelTicket: {
    ...change,
    path: '/v1/tickets/{ticketId}/cancel',
    summary: 'Gives the number up for good',
  },
} as const satisfies Record<QueueOperationName, OperationDefinition>;
