import { newKey } from '../idempotency-key.js';
import type { Desk, Session } from './desk.types.js';

/** Milliseconds before an act that nobody answered is sent again, under the same key. */
const pauses = [500, 1_500, 4_000];
/** Milliseconds until a request counts as unanswered. */
const patience = 10_000;

/** The server's refusal, or that it did not answer (`status` 0). */
export class OfficerProblem extends Error {
  override readonly name = 'OfficerProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Seconds to wait, when the server says so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** Talks to the officer's API of the reference backend. */
export class OfficerApi {
  #token: string | undefined;

  /** @param address of the backend, without a trailing slash */
  constructor(private readonly address: string) {}

  /** Goes on with a session that was kept, or with none. */
  useToken(token: string | undefined): void {
    this.#token = token;
  }

  /** @throws {OfficerProblem} 401 for a wrong password, 429 after too many */
  async signIn(password: string): Promise<Session> {
    const session = (await this.#send('POST', '/session', { password })) as Session;
    this.#token = session.token;
    return session;
  }

  /** @throws {OfficerProblem} 401 when the session is over */
  async desk(mallId: string): Promise<Desk> {
    return (await this.#send('GET', `/malls/${encodeURIComponent(mallId)}/desk`)) as Desk;
  }

  /**
   * Does something once. When nobody answers it is sent again under the same key, so a line that breaks does it neither
   * twice nor, without saying so, not at all.
   * @param path below the API's root, already escaped
   * @throws {OfficerProblem} with status 0 when it is not known whether it was done
   */
  async act(path: string, body: object = {}): Promise<void> {
    const key = newKey();
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.#send('POST', path, body, key);
        return;
      } catch (error) {
        const pause = pauses[attempt];
        const mayHelp =
          error instanceof OfficerProblem && (error.status === 0 || error.status >= 500);
        if (!mayHelp || pause === undefined) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  async #send(method: string, path: string, body?: object, key?: string): Promise<unknown> {
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), patience);
    try {
      const response = await fetch(`${this.address}/officer/v1${path}`, {
        method,
        headers: {
          accept: 'application/json',
          ...(this.#token && { authorization: `Bearer ${this.#token}` }),
          ...(key && { 'idempotency-key': key }),
          ...(body && { 'content-type': 'application/json' }),
        },
        credentials: 'omit',
        cache: 'no-store',
        signal: ending.signal,
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const answer: unknown = text === '' ? undefined : JSON.parse(text);
      if (response.ok) return answer;
      const { code = 'unknown', message = '' } = (answer ?? {}) as {
        code?: string;
        message?: string;
      };
      const wait = Number(response.headers.get('retry-after'));
      throw new OfficerProblem(response.status, code, message, wait > 0 ? wait : undefined);
    } catch (error) {
      if (error instanceof OfficerProblem) throw error;
      throw new OfficerProblem(0, 'unanswered', error instanceof Error ? error.message : '');
    } finally {
      clearTimeout(timer);
    }
  }
}
