import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Board, Ticket } from '../../../src/contract/index.js';
import type { DemoProcess } from './demo-process.js';

/** What a citizen and an officer at one counter do, before a real backend. */
export class HallActs {
  #counterId = '';
  #queueId = '';
  #token = '';

  private constructor(
    private readonly backend: string,
    private readonly mallId: string,
  ) {}

  /** Signs the officer in and opens the counter of that label. */
  static async begin(demo: DemoProcess, mallId: string, label: string): Promise<HallActs> {
    const acts = new HallActs(demo.backend, mallId);
    const answer = await fetch(`${demo.backend}/v1/malls/${mallId}/board`);
    const { counters } = (await answer.json()) as Board;
    const counter = counters.find((one) => one.label === label);
    acts.#counterId = counter?.id ?? '';
    acts.#queueId = counter?.queueIds?.[0] ?? '';
    const session = await acts.#officer('/session', { password: demo.officerPassword });
    acts.#token = (session as { token: string }).token;
    await acts.#officer(`/counters/${acts.#counterId}/state`, { state: 'open' });
    return acts;
  }

  /** Somebody takes a number and comes to the hall. */
  async takeNumber(): Promise<Ticket> {
    const { mallId } = this;
    const ticket = (await this.#post(`/v1/malls/${mallId}/tickets`, {
      queueId: this.#queueId,
    })) as Ticket;
    const secret = { 'Ticket-Secret': ticket.secret ?? '' };
    await this.#post(`/v1/tickets/${ticket.id}/check-in`, {}, secret);
    return ticket;
  }

  /** The officer calls who is next; nobody may be at the counter. */
  async callNext(): Promise<void> {
    await this.#officer(`/counters/${this.#counterId}/call-next`, { expects: null });
  }

  /** Who was called has not come. */
  async skip(ticketId: string): Promise<void> {
    await this.#officer(`/tickets/${ticketId}/skip`);
  }

  #officer(path: string, body: object = {}): Promise<unknown> {
    const token = this.#token;
    return this.#post(
      `/officer/v1${path}`,
      body,
      token ? { Authorization: `Bearer ${token}` } : {},
    );
  }

  async #post(path: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
    const response = await fetch(`${this.backend}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    expect(response.ok, text).to.equal(true);
    return text === '' ? undefined : JSON.parse(text);
  }
}
