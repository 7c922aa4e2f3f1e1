import {
  createMppClient,
  isMppError,
  type LiveState,
  type MppClient,
} from '../../../src/client/index.js';
import type { Desk, DeskCounter, DeskTicket } from './desk.types.js';
import { OfficerApi, OfficerProblem } from './officer-api.js';
import { forget, recall, remember } from './remembered.js';

/** What is shown. */
export interface Shown {
  readonly phase: 'starting' | 'signIn' | 'chooseCounter' | 'desk' | 'noMall' | 'away';
  readonly desk?: Desk;
  readonly counterId?: string;
  readonly live?: LiveState;
  /** An act is under way: nothing else may be pressed. */
  readonly busy: boolean;
  /** Why the last act was refused: code of the problem, and seconds to wait where known. */
  readonly problem?: { readonly code: string; readonly retryAfter?: number };
  /** What went well and cannot be seen elsewhere. */
  readonly done?: string;
}

/** Milliseconds between attempts to reach a server that is away. */
const retryPause = 3_000;

/**
 * What the officer's page knows and does. Everything shown comes from the server: after an act, and whenever the live
 * channel tells of a change, the desk is read anew.
 */
export class DeskState {
  shown: Shown = { phase: 'starting', busy: false };
  readonly #api: OfficerApi;
  readonly #client: MppClient;
  #mallId: string | undefined;
  #doingNow: Promise<void> | undefined;
  #reading: Promise<void> | undefined;
  #again = false;
  #watching: AbortController | undefined;

  constructor(
    address: string,
    private readonly show: (shown: Shown) => void,
  ) {
    this.#api = new OfficerApi(address);
    this.#client = createMppClient({ api: address, keepCopies: false });
  }

  /** Now, by the server's clock. Epoch milliseconds. */
  now(): number {
    return this.#client.now();
  }

  /** Whom this officer has called, or serves. */
  get serving(): DeskTicket | undefined {
    const id = this.counter?.serving?.ticketId;
    return this.shown.desk?.atCounters.find((ticket) => ticket.id === id);
  }

  /** The counter of this officer. */
  get counter(): DeskCounter | undefined {
    const { desk, counterId } = this.shown;
    return desk?.counters.find(({ id }) => id === counterId);
  }

  async start(): Promise<void> {
    try {
      const { value } = await this.#client.call('listMalls', {}, { refresh: true });
      const wanted = new URLSearchParams(location.search).get('mall');
      this.#mallId = (value.items.find(({ id }) => id === wanted) ?? value.items[0])?.id;
    } catch (error) {
      if (!isMppError(error)) throw error;
      this.#set({ phase: 'away' });
      setTimeout(() => void this.start(), retryPause);
      return;
    }
    if (this.#mallId === undefined) return this.#set({ phase: 'noMall' });
    const token = recall('session');
    this.#api.useToken(token);
    if (token === undefined) return this.#set({ phase: 'signIn' });
    await this.#enter();
  }

  async signIn(password: string): Promise<void> {
    await this.#doing(async () => {
      const { token } = await this.#api.signIn(password);
      remember('session', token);
      await this.#enter();
    });
  }

  signOut(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    forget('session');
    this.#api.useToken(undefined);
    this.shown = { phase: 'signIn', busy: false };
    this.show(this.shown);
  }

  chooseCounter(counterId: string | undefined): void {
    if (counterId === undefined) forget('counter');
    else remember('counter', counterId);
    this.#set({ phase: counterId === undefined ? 'chooseCounter' : 'desk', counterId });
  }

  /** Calls the next person to this counter; the one who is being served is done. */
  callNext(): Promise<void> {
    const { counter } = this;
    if (!counter || counter.state !== 'open') return Promise.resolve();
    // What this officer sees at the counter: if it changed meanwhile, nobody is called twice.
    const expects = counter.serving?.ticketId ?? null;
    return this.act(`/counters/${encodeURIComponent(counter.id)}/call-next`, { expects });
  }

  closeDay(): Promise<void> {
    return this.act(`/malls/${encodeURIComponent(this.#mallId ?? '')}/close-day`);
  }

  setCounterState(state: string): Promise<void> {
    const { counter } = this;
    if (!counter) return Promise.resolve();
    return this.act(`/counters/${encodeURIComponent(counter.id)}/state`, { state });
  }

  ticketAct(ticket: DeskTicket, act: string, body: object = {}): Promise<void> {
    return this.act(`/tickets/${encodeURIComponent(ticket.id)}/${act}`, body);
  }

  /**
   * Keys in a number from paper, after what is under way: what was typed is never let fall.
   * @returns whether it is in the queue now
   */
  async keepPaperNumber(queueId: string, number: string, done: string): Promise<boolean> {
    while (this.#doingNow) await this.#doingNow;
    await this.act(`/queues/${encodeURIComponent(queueId)}/paper-tickets`, { number }, done);
    return this.shown.problem === undefined;
  }

  /** Does something once, then shows what came of it. */
  async act(path: string, body: object = {}, done?: string): Promise<void> {
    await this.#doing(async () => {
      try {
        await this.#api.act(path, body);
        if (done !== undefined) this.#set({ done });
      } finally {
        await this.#read();
      }
    });
  }

  async #enter(): Promise<void> {
    await this.#read();
    const { desk } = this.shown;
    if (!desk) return;
    const known = recall('counter');
    const counterId = desk.counters.find(({ id }) => id === known)?.id;
    this.#set({ phase: counterId === undefined ? 'chooseCounter' : 'desk', counterId });
    this.#watch(desk.mallId);
  }

  #watch(mallId: string): void {
    if (this.#watching) return;
    const watching = new AbortController();
    this.#watching = watching;
    const listener: Parameters<MppClient['watch']>[1] = (news) => {
      if (news.type === 'state') this.#set({ live: news.state });
      else void this.#read().catch((error: unknown) => this.#tell(error));
    };
    // An officer looks elsewhere most of the time, and must still find the truth at once.
    const options = { signal: watching.signal, whenHidden: true };
    this.#client.watch(mallId, listener, options).catch((error: unknown) => {
      if (!watching.signal.aborted) this.#tell(error);
    });
  }

  /** Reads the desk; changes that come while it is read lead to one more reading, not to many. */
  #read(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = (async () => {
      try {
        do {
          this.#again = false;
          this.#set({ desk: await this.#api.desk(this.#mallId ?? '') });
        } while (this.#again);
      } finally {
        this.#reading = undefined;
      }
    })();
    return this.#reading;
  }

  #doing(work: () => Promise<void>): Promise<void> {
    // A second press while the first is under way is not a second wish.
    this.#doingNow ??= (async () => {
      this.#set({ busy: true, problem: undefined, done: undefined });
      try {
        await work();
      } catch (error) {
        this.#tell(error);
      } finally {
        this.#doingNow = undefined;
        this.#set({ busy: false });
      }
    })();
    return this.#doingNow;
  }

  #tell(error: unknown): void {
    if (!(error instanceof OfficerProblem)) {
      if (isMppError(error)) return;
      throw error;
    }
    const { status, code, retryAfter } = error;
    if (status === 401 && this.shown.phase !== 'signIn') {
      this.signOut();
      this.#set({ problem: { code: 'sessionOver' } });
      return;
    }
    this.#set({ problem: { code: status === 401 ? 'wrongPassword' : code, retryAfter } });
  }

  #set(change: Partial<Shown>): void {
    this.shown = { ...this.shown, ...change };
    this.show(this.shown);
  }
}
