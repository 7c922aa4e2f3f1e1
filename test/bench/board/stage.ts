import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LiveMessage } from '../../../src/contract/index.js';
import type { Mall } from '../../../src/contract/mall.js';
import { backendPath } from '../backend.js';
import type { BenchHall } from './hall.js';

/** Acts that a viewer who comes back can be told of. */
const mostKept = 500;

/** The contract's live channel of one hall, on which nothing is said by itself. */
export class Stage {
  /** Events said so far, on all lines there were. */
  said = 0;
  /** Answers that nobody can be served now. */
  isAway = false;
  #hall: BenchHall | undefined;
  #log: LiveMessage[] = [];
  readonly #lines = new Set<ServerResponse>();

  constructor(readonly mall: Mall) {}

  /** Begins with another hall; who followed the one before is gone. */
  begin(hall: BenchHall): void {
    this.cut();
    this.#hall = hall;
    this.#log = [];
    this.said = 0;
    this.isAway = false;
  }

  /** How many follow. */
  get viewers(): number {
    return this.#lines.size;
  }

  /** Answers a question about the hall; false where it is about something else. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const mallPath = `${backendPath}/v1/malls/${this.mall.id}`;
    if (!pathname.startsWith(mallPath) || !this.#hall) return false;
    if (this.isAway) {
      response.writeHead(503).end();
      return true;
    }
    if (pathname === `${mallPath}/events`) this.#open(response, searchParams.get('after'));
    else {
      const record = pathname === mallPath ? this.mall : this.#hall.board;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(record));
    }
    return true;
  }

  /** Says something to all who follow. */
  say(message: LiveMessage): void {
    this.#keep(message);
    for (const line of this.#lines) this.#write(line, message);
  }

  /** Ends all lines. */
  cut(): void {
    for (const line of this.#lines) line.destroy();
    this.#lines.clear();
  }

  #keep(message: LiveMessage): void {
    if (message.type !== 'change') return;
    this.#log.push(message);
    if (this.#log.length > mostKept) this.#log.shift();
  }

  #open(response: ServerResponse, after: string | null): void {
    if (!this.#hall) return;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    this.#lines.add(response);
    response.on('close', () => this.#lines.delete(response));
    this.#write(response, this.#hall.beat());
    const place = Number(after?.split('.').at(-1) ?? Infinity);
    for (const message of this.#log) {
      if (message.sequence > place) this.#write(response, message);
    }
  }

  #write(line: ServerResponse, message: LiveMessage): void {
    this.said += 1;
    line.write(`id: ${message.epoch}.${message.sequence}\ndata: ${JSON.stringify(message)}\n\n`);
  }
}
