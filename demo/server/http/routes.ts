import type { Hono } from 'hono';
import {
  type CatalogueOperationName,
  catalogueOperationNames,
  contractVersion,
  type OperationDefinition,
  operations,
  type Service,
} from '../../../src/contract/index.js';
import { openApiDocument } from '../../../src/contract/openapi.js';
import { answerers } from '../catalogue/read-catalogue.js';
import type { Clock } from '../clock.js';
import type { Database, Queries } from '../database/database.types.js';
import { answerJson, refuseOtherMethods } from './answer-json.js';
import { withPeopleWaiting } from '../queue/people-waiting.js';
import { createInputReader } from './input.js';
import { RequestProblem } from './problems.js';
import { requireAccepted } from './request-guards.js';

/** Seconds a cache may answer by itself. Short: Server-Time is as old as the copy. */
const maxAge = 15;

/** One route per operation of the contract, and the two that are not in it. */
export function addRoutes(app: Hono, database: Database, clock: Clock): void {
  for (const name of catalogueOperationNames) addOperation(app, name, database, clock);

  const openApi = JSON.stringify(openApiDocument());
  app.get('/openapi.json', (context) => answerJson(context, openApi, maxAge));
  refuseOtherMethods(app, '/openapi.json');

  app.get('/health', async (context) => {
    context.header('Cache-Control', 'no-store');
    await requireDatabase(database);
    return context.json({ status: 'ok', database: 'reachable', contractVersion });
  });
  refuseOtherMethods(app, '/health');
}

function addOperation(
  app: Hono,
  name: CatalogueOperationName,
  database: Database,
  clock: Clock,
): void {
  const operation: OperationDefinition = operations[name];
  const path = operation.path.replace(/\{(\w+)\}/g, ':$1');
  const readInput = createInputReader(operation);
  // The reader checked the input with this operation's own schema.
  const answer = answerers[name] as (queries: Queries, input: unknown) => Promise<unknown>;

  app.on(operation.method, path, async (context) => {
    requireAccepted(context, 'application/json');
    const input = readInput(context.req.param(), context.req.queries());
    const record = await answer(database, input);
    const full =
      name === 'getService' ? await withPeopleWaiting(database, clock, record as Service) : record;
    return answerJson(context, JSON.stringify(full), maxAge);
  });
  refuseOtherMethods(app, path);
}

async function requireDatabase(database: Database): Promise<void> {
  try {
    await database.query('SELECT 1');
  } catch {
    throw new RequestProblem(503, 'unavailable', 'The database cannot be reached.');
  }
}
