import type { Hono } from 'hono';
import type * as z from 'zod/mini';
import type { Access } from '../access/access.js';
import type { Queries } from '../database/database.types.js';
import { callNext } from '../officer/call-next.js';
import * as acts from '../officer/officer-acts.js';
import { officerInput } from '../officer/officer-input.js';
import { readDesk } from '../officer/read-desk.js';
import { act, beginDay } from '../queue/act.js';
import type { Act } from '../queue/act.types.js';
import type { Desk } from '../queue/desk.js';
import { timestampOf } from '../queue/mall-time.js';
import { onlyOnce } from '../queue/only-once.js';
import { refuseOtherMethods } from './answer-json.js';
import { checkInput, readFields, readIdempotencyKey } from './body.js';
import { createFloodLimiter } from './flood-limit.js';
import { RequestProblem } from './problems.js';
import { addressOf } from './request-guards.js';
import { requireOfficer } from './who.js';

/** Attempts to sign in from one address: at once, and then one each half minute. */
const attempts = { burst: 10, perSecond: 1 / 30 };

const base = '/officer/v1';

/** What an act is about: its id is in the path, and leads to the mall. */
type Subject = 'mall' | 'counter' | 'queue' | 'ticket';

/**
 * The officers' API of the reference backend. It is not part of the contract: how a mall's own staff work is each
 * system's own matter.
 */
export function addOfficerRoutes(app: Hono, desk: Desk, access: Access, trustProxy: boolean): void {
  const { database, clock } = desk;
  const secondsToWait = createFloodLimiter(attempts, clock);
  app.post(`${base}/session`, async (context) => {
    const wait = secondsToWait(addressOf(context, trustProxy));
    context.header('Cache-Control', 'no-store');
    if (wait > 0) {
      context.header('Retry-After', String(wait));
      throw new RequestProblem(429, 'too_many_requests', `Try again in ${wait} s.`);
    }
    const { password } = checkInput(officerInput.signIn, await readFields(context));
    const session = await access.signIn(password);
    if (!session) throw new RequestProblem(401, 'unauthorized', 'The password is wrong.');
    // Officers are everywhere; UTC says the same to all.
    return context.json({ token: session.token, expiresAt: timestampOf(session.expiresAt, 'UTC') });
  });
  refuseOtherMethods(app, `${base}/session`, 'POST, OPTIONS');

  app.get(`${base}/malls/:id/desk`, async (context) => {
    await requireOfficer(context, access);
    const mallId = context.req.param('id');
    await beginDay(database, clock, mallId);
    context.header('Cache-Control', 'no-store');
    const seen = await database.transaction(async (queries) => {
      await queries.script('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return readDesk(queries, clock, mallId);
    });
    return context.json(seen);
  });
  refuseOtherMethods(app, `${base}/malls/:id/desk`);

  const add = <Schema extends z.ZodMiniType>(
    subject: Subject,
    name: string,
    schema: Schema,
    work: (act: Act, id: string, input: z.infer<Schema>) => Promise<object>,
  ) => {
    const path = `${base}/${subject}s/:id/${name}`;
    app.post(path, async (context) => {
      await requireOfficer(context, access);
      const key = readIdempotencyKey(context);
      const input = checkInput(schema, await readFields(context));
      const id = context.req.param('id') ?? '';
      const body = await desk.act(async (queries) => {
        const mallId = await mallOf(queries, subject, id);
        return onlyOnce(queries, clock, { key, input: [path, id, input] }, () =>
          act(queries, clock, mallId, async (doing) =>
            JSON.stringify(await work(doing, id, input)),
          ),
        );
      });
      context.header('Cache-Control', 'no-store');
      context.header('Content-Type', 'application/json; charset=utf-8');
      return context.body(body);
    });
    refuseOtherMethods(app, path, 'POST, OPTIONS');
  };

  add('counter', 'call-next', officerInput.callNext, callNext);
  add('counter', 'state', officerInput.counterState, acts.setCounterState);
  add('queue', 'state', officerInput.queueState, acts.setQueueState);
  add('queue', 'paper-tickets', officerInput.paperTicket, acts.keepPaperTicket);
  add('ticket', 'recall', officerInput.nothing, acts.recall);
  add('ticket', 'finish', officerInput.nothing, acts.finish);
  add('ticket', 'rejoin', officerInput.nothing, acts.rejoin);
  for (const [name, what] of [
    ['serve', 'serve'],
    ['skip', 'skip'],
    ['cancel', 'cancel'],
    ['check-in', 'checkIn'],
  ] as const) {
    add('ticket', name, officerInput.reason, (doing, id, input) =>
      acts.step(doing, id, what, input),
    );
  }
  add('ticket', 'confirm-priority', officerInput.confirmPriority, acts.confirmPriority);
  add('ticket', 'transfer', officerInput.transfer, acts.transfer);
  add('mall', 'close-day', officerInput.nothing, acts.closeDay);
}

/** @throws {RequestProblem} 404 when there is no such thing */
async function mallOf(queries: Queries, subject: Subject, id: string): Promise<string> {
  const column = subject === 'mall' ? 'id' : 'mall_id';
  const rows = await queries.query<{ mallId: string }>(
    `SELECT ${column} AS "mallId" FROM ${subject} WHERE id = $1`,
    [id],
  );
  if (rows[0]) return rows[0].mallId;
  throw new RequestProblem(404, 'not_found', `There is no ${subject} "${id}".`);
}
