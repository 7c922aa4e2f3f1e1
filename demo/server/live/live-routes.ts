import { type HttpBindings, upgradeWebSocket } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { WebSocket } from 'ws';
import { type OperationInput, operations } from '../../../src/contract/index.js';
import type { Database } from '../database/database.types.js';
import { answerJson, refuseOtherMethods } from '../http/answer-json.js';
import { createInputReader } from '../http/input.js';
import { RequestProblem } from '../http/problems.js';
import { requireAccepted } from '../http/request-guards.js';
import { eventStreamHeaders, openEventStream } from './event-stream.js';
import type { Live } from './live.js';
import { sendAway, viewerOf } from './web-socket.js';

/** Seconds a cache may answer with a board by itself; clients ask no faster. */
const boardMaxAge = 2;

/** Seconds after which somebody may come again who found no room. */
const comeAgainAfter = 10;

export interface LiveRoutesOptions {
  database: Database;
  live: Live;
  /** Origins whose pages may open a WebSocket; any when not given. */
  corsOrigins: readonly string[] | undefined;
}

/** The routes of those who follow a mall. */
export function addLiveRoutes(app: Hono, options: LiveRoutesOptions): void {
  addBoard(app, options);
  addEvents(app, options);
}

function addBoard(app: Hono, { database, live }: LiveRoutesOptions): void {
  const path = routeOf(operations.getBoard.path);
  const readInput = createInputReader(operations.getBoard);
  app.get(path, async (context) => {
    requireAccepted(context, 'application/json');
    const { mallId } = readInput(
      context.req.param(),
      context.req.queries(),
    ) as OperationInput<'getBoard'>;
    await requireMall(database, mallId);
    const { body, tag } = await live.boards.read(mallId);
    return answerJson(context, body, boardMaxAge, tag);
  });
  refuseOtherMethods(app, path);
}

function addEvents(app: Hono, { database, live, corsOrigins }: LiveRoutesOptions): void {
  const path = routeOf(operations.watchBoard.path);
  const readInput = createInputReader(operations.watchBoard);

  app.get(path, async (context) => {
    const isSocket = context.req.header('Upgrade')?.toLowerCase() === 'websocket';
    if (isSocket) requireOrigin(context, corsOrigins);
    else requireAccepted(context, 'text/event-stream');
    const input = readInput(
      context.req.param(),
      context.req.queries(),
    ) as OperationInput<'watchBoard'>;
    await requireMall(database, input.mallId);
    if (!live.hub.hasRoom) {
      context.header('Retry-After', String(comeAgainAfter));
      throw new RequestProblem(503, 'unavailable', 'No more viewers can be served now.');
    }
    // The header is newer: a browser that comes back repeats the address it first came with.
    const after = context.req.header('Last-Event-ID') || input.after;
    return isSocket
      ? answerSocket(context, live, input.mallId, after)
      : answerStream(context, live, input.mallId, after);
  });
  refuseOtherMethods(app, path);
}

async function answerStream(
  context: Context,
  { hub }: Live,
  mallId: string,
  after: string | undefined,
): Promise<Response> {
  for (const [name, value] of Object.entries(eventStreamHeaders)) context.header(name, value);
  if (context.req.method === 'HEAD') return context.body(null);
  const { outgoing } = context.env as HttpBindings;
  const viewer = openEventStream(outgoing);
  // Also when the request is given up before its answer began.
  outgoing.once('close', viewer.leave);
  viewer.onEnd(await hub.watch(mallId, viewer, after));
  return context.body(viewer.stream);
}

function answerSocket(
  context: Context,
  { hub }: Live,
  mallId: string,
  after: string | undefined,
): Promise<Response> {
  return upgradeWebSocket(context, {
    onOpen(_event, { raw }) {
      if (!(raw instanceof WebSocket)) return;
      const viewer = viewerOf(raw);
      hub.watch(mallId, viewer, after).then(
        (stop) => {
          if (raw.readyState === WebSocket.OPEN) raw.once('close', stop);
          else stop();
        },
        () => {
          sendAway(raw);
        },
      );
    },
  });
}

/** Browsers let any page open a WebSocket and leave it to the server to look where it comes from. */
function requireOrigin(context: Context, corsOrigins: readonly string[] | undefined): void {
  const origin = context.req.header('Origin');
  if (!corsOrigins || origin === undefined || corsOrigins.includes(origin)) return;
  throw new RequestProblem(403, 'unauthorized', `Pages of ${origin} may not follow this backend.`);
}

async function requireMall(database: Database, mallId: string): Promise<void> {
  const rows = await database.query('SELECT FROM mall WHERE id = $1', [mallId]);
  if (rows.length > 0) return;
  throw new RequestProblem(404, 'not_found', `There is no mall "${mallId}".`);
}

const routeOf = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');
