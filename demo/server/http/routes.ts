import type { Hono } from 'hono';
import {
  type CatalogueOperationName,
  catalogueOperationNames,
  contractVersion,
  type OperationDefinition,
  operations,
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
  const answersOfNow: typeof answerers = {
    ...answerers,
    getService: async (queries, input) =>
      withPeopleWaiting(database, clock, await answerers.getService(queries, input)),
  };
  for (const name of catalogueOperationNames) addOperation(app, name, database, answersOfNow);

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
  answers: typeof answerers,
): void {
  const operation: OperationDefinition = operations[name];
  const path = operation.path.replace(/\{(\w+)\}/g, ':$1');
  const readInput = createInputReader(operation);
  // The reader checked the input with this operation's own schema.
  const answer = answers[name] as (queries: Queries, input: unknown) => Promise<unknown>;

  app.on(operation.method, path, async (context) => {
    requireAccepted(context, 'application/json');
    const input = readInput(context.req.param(), context.req.queries());
    return answerJson(context, JSON.stringify(await answer(database, input)), maxAge);
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
