import { randomUUID } from 'node:crypto';
import { after, before, beforeEach } from 'node:test';
import { expect } from 'chai';
import type { Clock } from '../../../../demo/server/clock.js';
import type { Database } from '../../../../demo/server/database/database.types.js';
import { openDatabase } from '../../../../demo/server/database/open-database.js';
import type { Change } from '../../../../demo/server/live/change-log.js';
import type { DeskTicket } from '../../../../demo/server/officer/desk-ticket.js';
import {
  type RunningServer,
  type ServerOptions,
  startServer,
} from '../../../../demo/server/start-server.js';
import type { Counter, Problem, Queue, Ticket } from '../../../../src/contract/index.js';
import type { TestDatabases } from '../databases.js';
import { hall, hallQueues } from './hall.js';

/** A Monday morning in the far east, where by UTC it is Sunday until nine. */
const firstMonday = '2026-01-05T10:00:00+09:00';
const dayLength = 24 * 3_600_000;

export const officerPassword = 'sandi-petugas';
export const kioskKey = 'kunci-kios-di-aula';

/** An answer as a client sees it. */
export interface Answer<Body> {
  status: number;
  body: Body;
  text: string;
  headers: Headers;
}

/** A ticket with what opens it. */
export type OwnTicket = Ticket & { secret: string };

/** What an officer sees. */
export interface DeskSeen {
  date: string;
  sequence: number;
  counters: Counter[];
  queues: Queue[];
  lists: {
    queueId: string;
    waiting: DeskTicket[];
    notCheckedIn: DeskTicket[];
    missed: DeskTicket[];
  }[];
}

/** Time as a test sets it. */
export class HandClock implements Clock {
  #now: number;
  constructor(at: string) {
    this.#now = Date.parse(at);
  }
  now(): number {
    return this.#now;
  }
  timestamp(): string {
    return new Date(this.#now).toISOString();
  }
  set(at: string): void {
    this.#now = Date.parse(at);
  }
  pass(minutes: number): void {
    this.#now += minutes * 60_000;
  }
}

/** Requests as citizens, devices in the hall and officers send them. */
export class Hall {
  #token: string | undefined;
  constructor(
    readonly url: string,
    readonly mallId = 'timur',
  ) {}

  async send<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: JSON.parse(text) as Body,
      text,
      headers: response.headers,
    };
  }

  /** Asks for a number; in the hall unless the wish says online. */
  request<Body = OwnTicket>(
    wish: Record<string, unknown>,
    key: string = randomUUID(),
  ): Promise<Answer<Body>> {
    return this.send('POST', `/v1/malls/${this.mallId}/tickets`, wish, {
      'Idempotency-Key': key,
      ...(wish['source'] === 'walkIn' && { 'Kiosk-Key': kioskKey }),
    });
  }

  /** A number of the hall that was given. */
  async take(queueId = 'a', more: Record<string, unknown> = {}): Promise<OwnTicket> {
    const answer = await this.request({ queueId, source: 'walkIn', ...more });
    expect(answer.status, answer.text).to.equal(200);
    return answer.body;
  }

  /** What an owner does to a number, or reads of it. */
  own<Body = Ticket>(
    { id, secret }: Pick<OwnTicket, 'id' | 'secret'>,
    act?: string,
    body: unknown = {},
    key: string = randomUUID(),
  ): Promise<Answer<Body>> {
    const headers = { 'Ticket-Secret': secret };
    return act === undefined
      ? this.send('GET', `/v1/tickets/${id}`, undefined, headers)
      : this.send('POST', `/v1/tickets/${id}/${act}`, body, { ...headers, 'Idempotency-Key': key });
  }

  async officer<Body = Record<string, unknown>>(
    path: string,
    body: unknown = {},
    key: string = randomUUID(),
  ): Promise<Answer<Body>> {
    return this.send('POST', `/officer/v1${path}`, body, {
      ...(await this.authorization()),
      'Idempotency-Key': key,
    });
  }

  async authorization(): Promise<Record<string, string>> {
    if (this.#token === undefined) {
      const { body } = await this.send<{ token: string }>('POST', '/officer/v1/session', {
        password: officerPassword,
      });
      this.#token = body.token;
    }
    return { Authorization: `Bearer ${this.#token}` };
  }

  async desk(): Promise<DeskSeen> {
    const headers = await this.authorization();
    const path = `/officer/v1/malls/${this.mallId}/desk`;
    return (await this.send<DeskSeen>('GET', path, undefined, headers)).body;
  }

  /** Numbers that wait in a queue, as they will be called. */
  async order(queueId = 'a'): Promise<string[]> {
    const { lists } = await this.desk();
    const list = lists.find((one) => one.queueId === queueId);
    return list?.waiting.map(({ number }) => number) ?? [];
  }

  async openCounters(...ids: string[]): Promise<void> {
    for (const id of ids) {
      const { status } = await this.officer(`/counters/${id}/state`, { state: 'open' });
      expect(status).to.equal(200);
    }
  }

  callNext(counterId: string, expects: string | null, queueIds?: string[]) {
    return this.officer<{ ticket: DeskTicket | null; counter: Counter }>(
      `/counters/${counterId}/call-next`,
      { expects, ...(queueIds && { queueIds }) },
    );
  }

  /** Calls the next one and ends with them at once. @returns the number that was called */
  async serveNext(counterId = 'one'): Promise<string | undefined> {
    const { body, text, status } = await this.callNext(counterId, null);
    expect(status, text).to.equal(200);
    if (!body.ticket) return undefined;
    for (const act of ['serve', 'finish']) {
      const done = await this.officer(`/tickets/${body.ticket.id}/${act}`);
      expect(done.status, done.text).to.equal(200);
    }
    return body.ticket.number;
  }

  async queue(id = 'a'): Promise<Queue> {
    const { body } = await this.send<{ items: Queue[] }>('GET', `/v1/malls/${this.mallId}/queues`);
    const queue = body.items.find((one) => one.id === id);
    if (!queue) throw new Error(`no queue ${id}`);
    return queue;
  }
}

/** The code of a refused request. */
export function refusal({ status, body }: Answer<unknown>): string {
  return `${status} ${(body as Problem).code}`;
}

/** Options of a server of the small hall. Nobody looks at the day by itself: what a test sees, somebody asked for. */
export const hallOptions = (clock: Clock): ServerOptions => ({
  clock,
  catalogue: hall,
  queues: hallQueues,
  officerPassword,
  kioskKey,
  dayWatch: 2_000_000_000,
});

/** A server that all tests of a suite share, each in a week of its own: what one does is over in the next one's. */
export function shareHall(databases: TestDatabases): () => Stage {
  let server: RunningServer | undefined;
  let database: Database | undefined;
  let week = 0;
  const clock = new HandClock(firstMonday);
  before(async () => {
    database = await openDatabase(await databases.create(), () => {});
    server = await startServer({ ...hallOptions(clock), database });
  });
  after(() => server?.close());
  beforeEach(() => {
    clock.set(new Date(Date.parse(firstMonday) + week * 7 * dayLength).toISOString());
    week += 1;
  });
  return () => {
    if (!server || !database) throw new Error('The server is not running yet.');
    return new Stage(new Hall(server.url), clock, database);
  };
}

/** A mall and its time. */
export class Stage {
  readonly #monday: number;
  constructor(
    readonly hall: Hall,
    readonly clock: HandClock,
    readonly database: Database,
  ) {
    this.#monday = clock.now();
  }

  /** The date of the test's Monday, or some days later. */
  date(days = 0): string {
    return new Date(this.#monday + days * dayLength).toISOString().slice(0, 10);
  }

  /** What listeners were told since a place in the count, each with its own. */
  async told(after = 0): Promise<(Change & { sequence: number })[]> {
    const rows = await this.database.query<{ sequence: number; change: Change }>(
      'SELECT sequence, change FROM live_change WHERE sequence > $1 ORDER BY sequence',
      [after],
    );
    return rows.map(({ sequence, change }) => ({ sequence, ...change }));
  }

  /** An instant by the mall's wall clock. */
  at(time: string, days = 0): string {
    return `${this.date(days)}T${time}:00.000+09:00`;
  }
}
