import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import { shapeOf, wireSources } from '../../scripts/wire.js';
import {
  Agency,
  Board,
  LiveMessage,
  Mall,
  operationNames,
  type OperationDefinition,
  type OperationName,
  operations,
  Problem,
  type QueueOperationName,
  Service,
  Ticket,
} from '../../src/contract/index.js';
import { readAs, type Shape } from '../../src/contract/shape.js';
import * as catalogueWire from '../../src/contract/wire.js';
import { recordShapes } from '../../src/contract/wire.js';
import * as queueWire from '../../src/contract/wire-queue.js';
import { recording } from '../../src/testing/recorded/recording.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Values that break records where they are put, or do not. */
const anything: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, '', 'unknown', 'open', [], {}, [{}], '__proto__'),
  fc.constantFrom<Json>(0, 1, -1, 7, 8, 1.5, 501, 91, 1e300, Number.MAX_SAFE_INTEGER + 1),
  fc.constantFrom<Json>('2026-02-29', '2028-02-29', '2026-11-23', '24:00', '24:01', '07:30'),
  fc.constantFrom<Json>('2026-11-23T09:10:00+07:00', '2026-11-23T09:10:00Z', '2026-11-23 09:10'),
  fc.constantFrom<Json>(
    'https://mpp.example.go.id/a?b',
    'HTTP://x',
    'javascript:alert(1)',
    'https://',
  ),
  fc.constantFrom<Json>('x'.repeat(200), 'x'.repeat(201), 'x'.repeat(20_000), 'x'.repeat(20_001)),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

/** Every path inside a value, its own included. */
function pathsOf(value: Json, path: readonly (string | number)[] = []): (string | number)[][] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))
      : [];
  return [[...path], ...below];
}

function put(value: Json, [key, ...rest]: readonly (string | number)[], given: Json): Json {
  if (key === undefined) return given;
  if (typeof value !== 'object' || value === null) return { [key]: given };
  const copy = structuredClone(value) as { [key: string]: Json };
  copy[key] = put(copy[key] ?? null, rest, given);
  return copy;
}

const at = '2026-11-23T09:10:00+07:00';
const counter = { id: 'loket-a', label: 'Loket A' };
const call = {
  ...{ id: 'c-7', sequence: 7, number: 'A-012', counter, at, kind: 'call', queueId: 'a' },
  ...{ ticketId: 't-12', serviceId: 'ktp-el-baru', serviceName: 'KTP-el baru' },
};
const queue = {
  ...{
    id: 'a',
    mallId: 'mpp',
    label: 'KTP-el',
    state: 'paused',
    reason: 'break',
    note: 'Istirahat',
  },
  ...{ waiting: 3, quotaLeft: 12, lastCalled: { number: 'A-012', counter, at }, opensAt: at },
  priorityGroups: [{ id: 'elderly', name: 'Lansia' }],
};
const serving = { number: 'A-012', ticketId: 't-12', state: 'called', since: at };
const counters = [{ ...counter, state: 'open', zone: 'Zona 1', queueIds: ['a'], serving }];
const position = { epoch: 'e-1', sequence: 7, at };
const board = {
  ...{ mallId: 'mpp', date: '2026-11-23', ...position, counters, queues: [queue] },
  ...{ calls: [call], notices: ['Selamat datang'] },
};
const tickets = [{ id: 't-12', number: 'A-012', queueId: 'a', state: 'called', counter }];
const message = { type: 'change', ...position, call, counters, queues: [queue], tickets };
const ticket = {
  ...{
    id: 't-12',
    number: 'A-012',
    state: 'waiting',
    mallId: 'mpp',
    queueId: 'a',
    date: '2026-11-23',
  },
  ...{ ahead: 3, waitMinutes: { from: 10, to: 35 }, issuedAt: at, secret: 'x'.repeat(22) },
  transferredTo: { ticketId: 't-13', number: 'B-001', queueId: 'b' },
};

interface Record {
  readonly name: string;
  readonly schema: z.ZodMiniType;
  readonly shape: Shape;
  readonly samples: readonly unknown[];
  readonly shared?: readonly Shape[];
}

const queueRecord = (name: QueueOperationName, schema: z.ZodMiniType, sample: unknown): Record => ({
  name: `answer of ${name}`,
  schema,
  shape: queueWire.wireOperations[name].output,
  samples: [sample],
  shared: queueWire.sharedShapes,
});

const records: readonly Record[] = [
  queueRecord('getBoard', Board, board),
  queueRecord('watchBoard', LiveMessage, message),
  queueRecord('getTicket', Ticket, ticket),
  {
    name: 'mall',
    schema: Mall,
    shape: catalogueWire.wireOperations.getMall.output,
    samples: recording.malls,
  },
  {
    name: 'agency',
    schema: Agency,
    shape: catalogueWire.wireOperations.listAgencies.output,
    samples: recording.agencies,
  },
  {
    name: 'service',
    schema: Service,
    shape: catalogueWire.wireOperations.getService.output,
    samples: recording.services,
  },
  {
    ...{ name: 'problem', schema: Problem, shape: recordShapes.problem },
    samples: [{ code: 'not_found', message: 'No such mall', fields: { mallId: 'unknown' } }],
  },
];

describe('What a page reads by', () => {
  it('is written as the contract stands (else: npm run build:contract)', async () => {
    for (const [path, source] of Object.entries(await wireSources())) {
      expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).to.equal(source);
    }
  });

  it('asks every operation as the table says', () => {
    const descriptions = { ...catalogueWire.wireOperations, ...queueWire.wireOperations };
    expect(Object.keys(descriptions)).to.deep.equal(operationNames);
    for (const name of operationNames) {
      const { method, path, list, safe, headers }: OperationDefinition = operations[name];
      const wire = descriptions[name];
      expect(wire.path).to.equal(path);
      expect(wire.list ?? false).to.equal(list);
      expect(wire.write ? ['POST', false] : ['GET', true]).to.deep.equal([method, safe]);
      expect(wire.headers).to.deep.equal(headers);
    }
  });

  for (const { name, schema, shape, samples, shared = catalogueWire.sharedShapes } of records) {
    it(`takes and refuses the same ${name} as the schema, at the same place`, () => {
      const broken = fc
        .constantFrom(...(samples as unknown as Json[]))
        .chain((sample) =>
          fc.tuple(
            fc.constant(sample),
            fc.constantFrom(...pathsOf(sample)),
            anything,
            fc.boolean(),
          ),
        )
        .map(([sample, path, given, more]) =>
          put(sample, more ? [...path, 'unheardOf'] : path, given),
        );
      fc.assert(
        fc.property(broken, (record) => {
          const wanted = schema.safeParse(record);
          const reading = readAs(shape, record, shared);
          if (wanted.success) {
            expect(reading).to.deep.equal({ value: wanted.data });
          } else {
            expect(reading.fault, JSON.stringify(record)).to.be.a('string');
            const [issue] = wanted.error.issues;
            // Of a union a schema says only where the union is.
            const path = 'path' in reading ? reading.path.map(String) : [];
            expect(path.slice(0, issue?.path.length)).to.deep.equal(issue?.path.map(String));
          }
        }),
        { numRuns: 600 },
      );
    });
  }

  it('takes and refuses the same inputs as the schemas', () => {
    const all = [catalogueWire, queueWire].flatMap(({ wireOperations, sharedShapes }) =>
      Object.entries(wireOperations).map(([name, wire]) => ({
        name: name as OperationName,
        wire,
        sharedShapes,
      })),
    );
    for (const { name, wire, sharedShapes } of all) {
      const { input }: OperationDefinition = operations[name];
      const fields = Object.keys(operations[name].input.shape);
      const inputs = fc.dictionary(fc.constantFrom(...fields), anything);
      fc.assert(
        fc.property(inputs, (given) => {
          const wanted = input.safeParse(given);
          const reading = readAs(wire.input, given, sharedShapes);
          expect(reading.fault === undefined).to.equal(wanted.success);
        }),
      );
    }
  });

  it('says what would have fitted', () => {
    const faultOf = (record: Json) => {
      const reading = readAs(shapeOf(Service), record, []);
      return reading.fault === undefined ? '' : `${reading.path.join('.')} ${reading.fault}`;
    };
    expect(faultOf([])).to.equal(' must be an object');
    expect(faultOf({ id: 'ktp' })).to.equal('name must be a text');
    expect(faultOf({ id: '', name: 'KTP' })).to.equal('id must be from 1 to 200 characters long');
    expect(faultOf({ id: 'a', name: 'A', fee: { text: 'x', amount: '0' } })).to.equal(
      'fee.amount must be a number',
    );
    expect(faultOf({ id: 'a', name: 'A', booking: { kind: 'x' } })).to.equal(
      'booking.kind must be one of here, elsewhere, none',
    );
    expect(faultOf({ id: 'a', name: 'A', hours: { weekly: [{ day: 8 }] } })).to.equal(
      'hours.weekly.0.day must be from 1 to 7',
    );
  });
});
