import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Answer } from '../client/client.types.js';
import { isMppError, MppError, passingKinds } from '../errors.js';
import { areSame } from './inputs.js';

export type LoadStatus = 'initial' | 'loading' | 'ready' | 'error';

export interface LoadOptions<Arguments extends readonly unknown[], Value> {
  /** What the value depends on; a change loads anew. Undefined: there is nothing to load. */
  args: () => Arguments | undefined;
  /** Rejects with an {@link MppError}. `refresh`: somebody wants to know better than an answer of a moment ago. */
  load: (args: Arguments, options: { signal: AbortSignal; refresh: boolean }) => Promise<Value>;
}

/** Milliseconds before the first attempt to recover, and the most between two; doubled after each. */
const firstPause = 5_000;
const longestPause = 300_000;

/**
 * Loads a value for an element. A newer run stops the older one, and what an older one still answers is dropped. After
 * a failure or with an old copy it tries again by itself: when the line or the reader comes back, and in growing pauses.
 */
export class LoadController<
  Arguments extends readonly unknown[],
  Value extends Pick<Answer<unknown>, 'stale' | 'reason'>,
> implements ReactiveController {
  /** `loading` is for runs while there is nothing to show yet; another attempt leaves the status as it is. */
  status: LoadStatus = 'initial';
  /** Last good value for these arguments; stays while it is loaded again and after an error. */
  value: Value | undefined;
  /** Why the last finished run failed; stays while the next one is under way. */
  error: MppError | undefined;

  /** Somebody asked for the attempt that is under way. One of its own says nothing, or a reader would hear it each time. */
  retrying = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #options: LoadOptions<Arguments, Value>;
  #args: Arguments | undefined;
  #run: AbortController | undefined;
  #wasAborted = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Element, options: LoadOptions<Arguments, Value>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.#run !== undefined;
  }

  hostConnected(): void {
    if (isServer) return;
    addEventListener('online', this.#recover);
    document.addEventListener('visibilitychange', this.#recover);
    if (this.#wasAborted) void this.#start(false);
    else this.#scheduleRecovery();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#recover);
    document.removeEventListener('visibilitychange', this.#recover);
    clearTimeout(this.#timer);
    // Being moved within the page is a disconnect and a connect at once, and no reason to stop.
    queueMicrotask(() => {
      if (this.#host.isConnected || !this.busy) return;
      this.#stop();
      this.#wasAborted = true;
    });
  }

  hostUpdate(): void {
    const args = this.#options.args();
    if (areSame(args, this.#args)) return;
    this.#args = args;
    this.#stop();
    // What was loaded for other arguments must not pass for what is asked for now.
    this.value = this.error = undefined;
    this.status = 'initial';
    this.#failures = 0;
    void this.#start(false);
  }

  /** Loads again because somebody asked for it; what is shown stays until there is an answer. */
  retry(): Promise<void> {
    this.#failures = 0;
    return this.#start(true, true);
  }

  async #start(refresh: boolean, retrying = false): Promise<void> {
    const args = this.#args;
    if (!args) return;
    this.#stop();
    const run = (this.#run = new AbortController());
    const { signal } = run;
    this.retrying = retrying;
    if (!refresh && !this.value) this.status = 'loading';
    this.#host.requestUpdate();
    let value: Value | undefined;
    let error: MppError | undefined;
    try {
      value = await this.#options.load(args, { signal, refresh });
    } catch (cause) {
      // A mistake in code of ours or in the host's client: the citizen still gets a view, the developer the cause.
      if (!isMppError(cause) && !signal.aborted) console.error(cause);
      error = isMppError(cause)
        ? cause
        : new MppError('badAnswer', 'The answer could not be used.', { cause });
    }
    if (this.#run !== run) return;
    this.#run = undefined;
    this.retrying = false;
    this.error = error;
    this.status = error ? 'error' : 'ready';
    this.value = value ?? this.value;
    this.#failures = this.#needsRecovery ? this.#failures + 1 : 0;
    this.#scheduleRecovery();
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#wasAborted = false;
    this.#run?.abort();
    this.#run = undefined;
  }

  get #needsRecovery(): boolean {
    const { error, value } = this;
    return error ? passingKinds.includes(error.kind) : Boolean(value?.stale);
  }

  readonly #recover = (): void => {
    if (!this.busy && !document.hidden && this.#needsRecovery) void this.#start(true);
  };

  #scheduleRecovery(): void {
    clearTimeout(this.#timer);
    if (this.busy || !this.#needsRecovery) return;
    const pause = Math.min(longestPause, firstPause * 2 ** (this.#failures - 1));
    const { error = this.value?.reason } = this;
    const asked = Math.min(error?.retryAfter ?? 0, 3_600) * 1_000;
    // Never earlier than the backend asked for, and not all pages at once.
    this.#timer = setTimeout(this.#recover, Math.max(pause, asked) * (1 + Math.random() / 4));
  }
}
