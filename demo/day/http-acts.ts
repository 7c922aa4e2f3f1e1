import type { Board, Ticket } from '../../src/contract/queue.js';
import type { DayAct, DayAnswer, TimedAct } from './day-acts.types.js';
import type { DayActs } from './play-day.js';

/** Where a day is played. */
export interface DayServer {
  /** Address of the reference backend, without a slash at its end. */
  readonly url: string;
  readonly mallId: string;
  readonly officerPassword: string;
  /** Names this run of the day, letters and digits: acts of another run are other acts. */
  readonly run: string;
  /** Milliseconds to wait before an act is sent again, by the same key, when the server is away. Unless given, never. */
  readonly retryAfter?: number;
}

/** The hall as officers see it. */
export interface Desk extends Pick<Board, 'date' | 'at' | 'counters' | 'queues'> {
  /** Who was called, or is served. */
  readonly atCounters: readonly Pick<Ticket, 'id' | 'number' | 'queueId' | 'state' | 'counter'>[];
}

interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

type GivenTicket = NonNullable<DayAnswer['ticket']>;

/** Of a roll of paper numbers: far above those that the system gives on a day. */
const firstOnPaper = 501;
/** Attempts of one act while the server is away. */
const mostAttempts = 300;

/** Acts of a day over the officers' API of the reference backend and the citizens' of the contract. */
export class HttpActs implements DayActs {
  readonly #secrets = new Map<string, string>();
  /** By queue: what its numbers begin with, as its first number told, and how many were given on paper. */
  readonly #prefixes = new Map<string, string>();
  readonly #papers = new Map<string, number>();

  private constructor(
    private readonly server: DayServer,
    private readonly token: string,
  ) {}

  /** Signs in as an officer. @throws {Error} when the server is away or the password is wrong */
  static async signIn(server: DayServer): Promise<HttpActs> {
    const response = await fetch(`${server.url}/officer/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ password: server.officerPassword }),
    });
    if (!response.ok) throw new Error(`Signing in was answered with ${response.status}.`);
    const { token } = (await response.json()) as { token: string };
    return new HttpActs(server, token);
  }

  /** The hall as officers see it now, with the mall's date and time. @throws {Error} when there is no such mall */
  async readDesk(): Promise<Desk> {
    const { url, mallId } = this.server;
    const headers = { Authorization: `Bearer ${this.token}` };
    const response = await fetch(`${url}/officer/v1/malls/${mallId}/desk`, { headers });
    if (!response.ok) throw new Error(`The desk was answered with ${response.status}.`);
    return (await response.json()) as Desk;
  }

  /** What opens a ticket; none for one that was keyed in from paper. */
  secretOf(ticketId: string): string | undefined {
    return this.#secrets.get(ticketId);
  }

  async do({ act, count }: TimedAct): Promise<DayAnswer> {
    const answer = await this.#send(act, count);
    const { status, body } = answer;
    if (status >= 400) return { refused: `${status} ${JSON.stringify(body)}` };
    return this.#understand(act, body);
  }

  #send(act: DayAct, count: number): Promise<Answered> {
    const { mallId } = this.server;
    switch (act.kind) {
      case 'requestTicket': {
        const { kind: _, ...wish } = act;
        return this.#post(`v1/malls/${mallId}/tickets`, count, wish);
      }
      case 'keyInPaper': {
        const { queueId, priorityGroupId } = act;
        const number = this.#nextOnPaper(queueId);
        const body = { number, ...(priorityGroupId !== undefined && { priorityGroupId }) };
        return this.#post(`officer/v1/queues/${queueId}/paper-tickets`, count, body);
      }
      case 'checkIn':
        return this.#byOwner(act.ticketId, 'check-in', count);
      case 'leave':
      case 'rejoin':
      case 'cancel':
        return this.#byOwner(act.ticketId, act.kind, count);
      case 'delay':
        return this.#byOwner(act.ticketId, 'delay', count, { places: act.places });
      case 'callNext':
        return this.#post(`officer/v1/counters/${act.counterId}/call-next`, count, {
          expects: null,
        });
      case 'recall':
      case 'serve':
      case 'finish':
      case 'skip':
        return this.#post(`officer/v1/tickets/${act.ticketId}/${act.kind}`, count);
      case 'transfer': {
        const { ticketId, queueId } = act;
        return this.#post(`officer/v1/tickets/${ticketId}/transfer`, count, { queueId });
      }
      case 'setCounter':
        return this.#post(`officer/v1/counters/${act.counterId}/state`, count, {
          state: act.state,
        });
      case 'closeDay':
        return this.#post(`officer/v1/malls/${mallId}/close-day`, count);
    }
  }

  /** What owners do themselves, and an officer for those who have only paper. */
  #byOwner(ticketId: string, name: string, count: number, body: object = {}): Promise<Answered> {
    const secret = this.#secrets.get(ticketId);
    return secret === undefined
      ? this.#post(`officer/v1/tickets/${ticketId}/${name}`, count, body)
      : this.#post(`v1/tickets/${ticketId}/${name}`, count, body, { 'Ticket-Secret': secret });
  }

  async #post(
    path: string,
    count: number,
    body: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answered> {
    const { url, run, retryAfter } = this.server;
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await fetch(`${url}/${path}`, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            Authorization: `Bearer ${this.token}`,
            'Idempotency-Key': `${run}-${String(count).padStart(12, '0')}`,
            ...headers,
          },
          body: JSON.stringify(body),
        });
        const answered = (await response.json()) as Record<string, unknown>;
        const isAway = response.status >= 500 || response.status === 429;
        if (!isAway || retryAfter === undefined || attempt === mostAttempts) {
          return { status: response.status, body: answered };
        }
      } catch (error) {
        if (retryAfter === undefined || attempt === mostAttempts) throw error;
      }
      await new Promise((resolve) => {
        setTimeout(resolve, retryAfter);
      });
    }
  }

  #understand(act: DayAct, body: Record<string, unknown>): DayAnswer {
    switch (act.kind) {
      case 'requestTicket': {
        const ticket = body as Ticket;
        if (ticket.secret !== undefined) this.#secrets.set(ticket.id, ticket.secret);
        return this.#given(ticket);
      }
      case 'keyInPaper':
      case 'callNext':
        return this.#given(body['ticket'] as GivenTicket | null);
      case 'transfer': {
        const next = body['transferredTo'] as GivenTicket;
        const secret = this.#secrets.get(act.ticketId);
        if (secret !== undefined) this.#secrets.set(next.id, secret);
        return this.#given(next);
      }
      default:
        return {};
    }
  }

  #given(ticket: GivenTicket | null): DayAnswer {
    if (!ticket) return {};
    const { id, number, queueId } = ticket;
    if (!this.#prefixes.has(queueId)) this.#prefixes.set(queueId, number.replace(/\d+$/, ''));
    return { ticket: { id, number, queueId } };
  }

  #nextOnPaper(queueId: string): string {
    const count = this.#papers.get(queueId) ?? firstOnPaper;
    this.#papers.set(queueId, count + 1);
    return `${this.#prefixes.get(queueId) ?? ''}${count}`;
  }
}
