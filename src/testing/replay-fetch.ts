import { answerFrom, type FileContents } from '../client/file-answers.js';
import {
  contractVersion,
  catalogueOperationNames,
  type CatalogueOperationName,
  type OperationName,
  operations,
  type Page,
  type Problem,
  ServiceSummary,
} from '../contract/index.js';
import { isMppError, MppError } from '../errors.js';
import type { ReplayHall } from './replay-hall.js';
import { recording } from './recorded/recording.js';

/** What time it is on the recorded backend's clock: a Monday morning, the hall is open. */
export const replayTime = '2026-11-23T09:10:00+07:00';

/** How the replayed backend behaves. Read anew at each request, so a test may change it on the way. */
export interface ReplayConduct {
  /** What time it is there, RFC 3339: before opening, at noon, on a holiday. {@link replayTime} unless told. */
  time?: string;
  /**
   * `offline`: the device has no network. `unreachable`: nobody answers. `timeout`: no answer in time. `status`: an
   * error answer with the status in `status`.
   */
  fault?: 'offline' | 'unreachable' | 'timeout' | 'status' | undefined;
  /** HTTP status of the fault `status`; 500 unless told. */
  status?: number;
  /** Seconds in `Retry-After` of an error answer. */
  retryAfter?: number;
  /** `forever`: the request stays under way, so that loading can be looked at. */
  delay?: 'forever' | undefined;
  /** Operations that fault and delay concern; all unless told. */
  only?: readonly OperationName[];
  /** What the backend knows: another catalogue in place of {@link recordedCatalogue}. */
  contents?: FileContents;
  /** A hall that can be followed; without one nobody is called, and questions for it are answered with 404. */
  hall?: ReplayHall;
  /** Changes a good answer of the catalogue before it is sent. What it is given is its own copy. */
  transform?: (operation: CatalogueOperationName, body: unknown) => unknown;
}

/** The catalogue of the reference backend, as it was recorded. */
export const recordedCatalogue: FileContents = { contractVersion, ...recording };

/** A `fetch` that gives the reference backend's recorded answers, whatever the host in the address. */
export function createReplayFetch(conduct: ReplayConduct = {}): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const operation = operationAt(request.method, url.pathname);
    const { only } = conduct;
    const concerned = !only || (operation !== undefined && only.includes(operation.name));

    const { hall } = conduct;
    const time = hall ? new Date(hall.now()).toISOString() : conduct.time;

    if (concerned && (conduct.delay === 'forever' || conduct.fault === 'timeout')) {
      return new Promise((_, reject) => {
        const stop = () => {
          reject(new DOMException('The request was aborted', 'AbortError'));
        };
        if (request.signal.aborted) stop();
        request.signal.addEventListener('abort', stop);
      });
    }
    if (concerned && conduct.fault === 'offline') {
      // A page cannot take the network away from the device; so the error says what the client would find.
      throw new MppError('offline', 'The replay plays a device without network.');
    }
    if (concerned && conduct.fault === 'unreachable') throw new TypeError('Failed to fetch');
    if (concerned && conduct.fault === 'status') {
      const { status = 500, retryAfter } = conduct;
      const problem = { code: 'replayed', message: `Replayed fault ${status}` };
      return answer(status, problem, time, retryAfter);
    }
    if (!operation) return answer(404, notFound, time);
    const { name, path } = operation;
    if (isOfCatalogue(name))
      return answerTo(name, { ...path, ...queryOf(url) }, { ...conduct, time });
    return hall ? answerOf(hall, name, url, request.signal, time) : answer(404, notFound, time);
  };
}

/** What of the queue is answered: what everybody may read. */
const hallOperationNames = ['listQueues', 'getBoard', 'watchBoard'] as const;
type HallOperationName = (typeof hallOperationNames)[number];

const isOfCatalogue = (
  name: CatalogueOperationName | HallOperationName,
): name is CatalogueOperationName => catalogueOperationNames.some((known) => known === name);

function answerOf(
  hall: ReplayHall,
  name: CatalogueOperationName | HallOperationName,
  { searchParams }: URL,
  signal: AbortSignal,
  time: string | undefined,
): Response {
  const { board } = hall;
  if (name === 'getBoard') return answer(200, board, time);
  if (name === 'listQueues') {
    const { queues: items } = board;
    return answer(200, { items, total: items.length, page: 1, pageSize: items.length }, time);
  }
  return new Response(hall.openEvents(searchParams.get('after'), signal), {
    headers: { 'Content-Type': 'text/event-stream', ...(time && { 'Server-Time': time }) },
  });
}

const notFound: Problem = { code: 'not_found', message: 'There is nothing at this path.' };

function answerTo(
  name: CatalogueOperationName,
  input: Readonly<Record<string, unknown>>,
  conduct: ReplayConduct,
): Response {
  let body: unknown;
  try {
    body = answerFrom(conduct.contents ?? recordedCatalogue, name, input);
  } catch (error) {
    if (isMppError(error) && error.kind === 'notFound') return answer(404, notFound, conduct.time);
    throw error;
  }
  if (name === 'listServices') {
    const page = body as Page<unknown>;
    body = { ...page, items: page.items.map((service) => ServiceSummary.parse(service)) };
  }
  const { time, transform } = conduct;
  return answer(200, transform ? transform(name, structuredClone(body)) : body, time);
}

/** The operation whose path template fits, and what the path says. */
function operationAt(method: string, pathname: string) {
  for (const name of [...catalogueOperationNames, ...hallOperationNames]) {
    const { method: expected, path } = operations[name];
    const fields: string[] = [];
    const pattern = path.replace(/\{(\w+)\}/g, (_, field: string) => {
      fields.push(field);
      return '([^/]+)';
    });
    const found = new RegExp(`${pattern}$`).exec(pathname);
    if (!found || method !== expected) continue;
    const values = found.slice(1).map((value) => decodeURIComponent(value));
    return { name, path: Object.fromEntries(fields.map((field, index) => [field, values[index]])) };
  }
  return undefined;
}

function queryOf({ searchParams }: URL): Record<string, unknown> {
  return Object.fromEntries(
    [...searchParams].map(([name, value]) => [name, /^page/.test(name) ? Number(value) : value]),
  );
}

function answer(status: number, body: unknown, time = replayTime, retryAfter?: number): Response {
  const text = JSON.stringify(body);
  const headers = new Headers({
    'Content-Type': 'application/json; charset=utf-8',
    'Server-Time': time,
    'Cache-Control': status === 200 ? 'public, max-age=15' : 'no-store',
  });
  if (status === 200) headers.set('ETag', entityTagOf(text));
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  return new Response(text, { status, headers });
}

/** Same text, same tag (FNV-1a): enough to tell the answers of one recording apart. */
function entityTagOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `W/"${(hash >>> 0).toString(36)}-${text.length.toString(36)}"`;
}
