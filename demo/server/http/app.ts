import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.types.js';
import type { Access } from '../access/access.js';
import type { Live } from '../live/live.js';
import { addLiveRoutes } from '../live/live-routes.js';
import { openDesk } from '../queue/desk.js';
import type { FloodLimit } from './flood-limit.js';
import { answerProblem, RequestProblem } from './problems.js';
import { addOfficerRoutes } from './officer-routes.js';
import { addQueueRoutes } from './queue-routes.js';
import { answerHeaders, floodLimit, sizeLimits } from './request-guards.js';
import { addRoutes } from './routes.js';

export interface AppOptions {
  database: Database;
  live: Live;
  clock: Clock;
  access: Access;
  /** Origins whose pages may read; any when not given. */
  corsOrigins: readonly string[] | undefined;
  floodLimit: FloodLimit | undefined;
  trustProxy: boolean;
  log: (line: string) => void;
}

/** The HTTP side of the reference backend: everything between a request and an operation. */
export function createApp(options: AppOptions): Hono {
  const { database, live, clock, access, corsOrigins, log } = options;
  const app = new Hono();

  app.use(answerHeaders(clock));
  app.use(
    cors({
      origin: corsOrigins ? [...corsOrigins] : '*',
      // Headers: those that a page asks for.
      allowMethods: ['GET', 'HEAD', 'POST'],
      exposeHeaders: ['ETag', 'Server-Time', 'Retry-After'],
      maxAge: 86_400,
    }),
  );
  app.use(compress());
  app.use(sizeLimits());
  if (options.floodLimit) app.use(floodLimit(options.floodLimit, clock, options.trustProxy));

  addRoutes(app, database, clock);
  const desk = openDesk(database, clock, access.ticketKey);
  addQueueRoutes(app, desk, access);
  addOfficerRoutes(app, desk, access, options.trustProxy);
  addLiveRoutes(app, { database, live, corsOrigins });

  app.notFound((context) =>
    answerProblem(context, new RequestProblem(404, 'not_found', 'There is nothing at this path.')),
  );
  app.onError((error, context) => {
    if (error instanceof RequestProblem) return answerProblem(context, error);
    // What went wrong is for the log; the answer says nothing of the server's inside.
    log(`${context.req.method} ${context.req.path} failed: ${error.stack ?? error.message}`);
    return answerProblem(
      context,
      new RequestProblem(500, 'internal_error', 'The server failed to answer.'),
    );
  });
  return app;
}
