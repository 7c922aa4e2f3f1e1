import * as z from 'zod/mini';
import { Agency } from './agency.js';
import * as common from './common.js';
import * as mall from './mall.js';
import { type OperationDefinition, operations, pageOf } from './operations.js';
import { Place } from './place.js';
import { Problem } from './problem.js';
import * as queue from './queue.js';
import * as service from './service.js';
import { contractVersion, errorCodes, operationNames } from './vocabulary.js';

/** Part of a JSON document. */
type Json = Record<string, unknown>;

/** Schemas with a name of their own under `components.schemas`. */
const named: Record<string, z.ZodMiniType> = {
  Mall: mall.Mall,
  Calendar: mall.Calendar,
  Closure: mall.Closure,
  Contact: mall.Contact,
  Facility: mall.Facility,
  Theme: mall.Theme,
  Place,
  Agency,
  ServiceSummary: service.ServiceSummary,
  Service: service.Service,
  Requirement: service.Requirement,
  Duration: service.Duration,
  Fee: service.Fee,
  Channel: service.Channel,
  Booking: service.Booking,
  WaitingNow: service.WaitingNow,
  Queue: queue.Queue,
  Counter: queue.Counter,
  CounterReference: queue.CounterReference,
  PriorityGroup: queue.PriorityGroup,
  Call: queue.Call,
  Board: queue.Board,
  TicketChange: queue.TicketChange,
  LiveMessage: queue.LiveMessage,
  Ticket: queue.Ticket,
  Hours: common.Hours,
  WeeklyOpening: common.WeeklyOpening,
  SpecialHours: common.SpecialHours,
  Break: common.Break,
  Visit: common.Visit,
  Phase: common.Phase,
  Geo: common.Geo,
  Problem,
};

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function nameOf(schema: z.ZodMiniType): string {
  const name = Object.keys(named).find((key) => named[key] === schema);
  if (name === undefined) throw new Error('An operation answers with a schema that has no name');
  return name;
}

/**
 * The contract as an OpenAPI 3.1 document, made from the table of operations and the schemas. For servers, scripts and
 * tests: no widget needs it, so no browser entry may import it.
 */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const name of operationNames) {
    const operation: OperationDefinition = operations[name];
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeOperation(name, operation),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'MPP contract',
      version: contractVersion,
      summary: 'What mpp-widgets say to a backend of a Mal Pelayanan Publik, and hear from it',
      description:
        'Unknown fields and unknown query parameters are ignored on both sides; changes within a major version only add. ' +
        'Dates are local to the mall, instants are RFC 3339 with an offset. No text is ever HTML.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: schemas(),
      headers: headers(),
      responses: {
        NotModified: {
          description: 'The copy named by If-None-Match is still right.',
          headers: answerHeaders(),
        },
        Problem: {
          description: `Refused or failed; \`code\` is one of ${errorCodes.join(', ')}, or a backend's own.`,
          headers: {
            'Server-Time': { $ref: '#/components/headers/Server-Time' },
            'Retry-After': { $ref: '#/components/headers/Retry-After' },
          },
          content: { 'application/json': { schema: reference('Problem') } },
        },
      },
    },
  };
}

function describeOperation(name: string, operation: OperationDefinition): Json {
  return {
    operationId: name,
    summary: operation.summary,
    parameters: parametersOf(operation),
    ...(operation.method === 'POST' && { requestBody: bodyOf(operation) }),
    responses: {
      200: goodAnswer(operation),
      ...(operation.safe &&
        !operation.live && { 304: { $ref: '#/components/responses/NotModified' } }),
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': { $ref: '#/components/responses/Problem' },
    },
  };
}

function goodAnswer(operation: OperationDefinition): Json {
  const type = operation.live ? 'text/event-stream' : 'application/json';
  return {
    description: operation.live
      ? 'A stream: `id` is `epoch.sequence`, `event` is the type of the message in `data`'
      : operation.list
        ? 'One page, in a stable order'
        : 'The record',
    headers: operation.safe && !operation.live ? answerHeaders() : serverTime(),
    content: { [type]: { schema: answerSchema(operation) } },
  };
}

const inputSchema = ({ input }: OperationDefinition) =>
  z.toJSONSchema(input, { target: 'draft-2020-12' });

/** Where a field of the input goes: the path when the path names it, a header when the table says so, else query or body. */
const placeOf = (name: string, { method, path, headers }: OperationDefinition) => {
  if (path.includes(`{${name}}`)) return 'path';
  if (headers?.[name] !== undefined) return 'header';
  return method === 'GET' ? 'query' : 'body';
};

/** Every field of the input that is not in the body. */
function parametersOf(operation: OperationDefinition): Json[] {
  const { properties = {}, required = [] } = inputSchema(operation);
  const parameters = Object.entries(properties)
    .map(([name, schema]) => ({
      name: operation.headers?.[name] ?? name,
      in: placeOf(name, operation),
      required: required.includes(name),
      schema,
    }))
    .filter((parameter) => parameter.in !== 'body');
  const tag = {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'ETag of the copy at hand.',
    schema: { type: 'string' },
  };
  return operation.safe && !operation.live ? [...parameters, tag] : parameters;
}

/** The fields of the input that are neither in the path nor headers, as JSON. */
function bodyOf(operation: OperationDefinition): Json {
  const { properties = {}, required = [] } = inputSchema(operation);
  const isInBody = (name: string) => placeOf(name, operation) === 'body';
  const fields = Object.entries(properties).filter(([name]) => isInBody(name));
  const needed = required.filter(isInBody);
  const schema = {
    type: 'object',
    properties: Object.fromEntries(fields),
    ...(needed.length > 0 && { required: needed }),
  };
  return { required: needed.length > 0, content: { 'application/json': { schema } } };
}

function answerSchema({ output, list }: OperationDefinition): Json {
  const record = reference(nameOf(output));
  if (!list) return record;
  const page = z.toJSONSchema(pageOf(z.unknown()), { target: 'draft-2020-12', io: 'input' });
  delete page.$schema;
  return { ...page, properties: { ...page.properties, items: { type: 'array', items: record } } };
}

function schemas(): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const generated = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    // As a receiver reads it: fields that are not described may come and are ignored.
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  for (const schema of Object.values(generated.schemas)) {
    for (const key of ['$schema', '$id', 'id']) delete schema[key];
  }
  return generated.schemas;
}

function headers(): Record<string, Json> {
  return {
    ETag: { description: 'Tag of the answer, for If-None-Match.', schema: { type: 'string' } },
    'Server-Time': {
      description: "What time it is by the backend's clock, RFC 3339 with offset.",
      schema: { type: 'string', format: 'date-time' },
    },
    'Retry-After': {
      description: 'Seconds to wait before asking again.',
      schema: { type: 'integer', minimum: 0 },
    },
  };
}

function serverTime(): Json {
  return { 'Server-Time': { $ref: '#/components/headers/Server-Time' } };
}

function answerHeaders(): Json {
  return { ETag: { $ref: '#/components/headers/ETag' }, ...serverTime() };
}
