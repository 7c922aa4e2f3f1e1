import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { isMppError, MppError, type MppErrorKind } from '../errors.js';

export type LoadStatus = 'initial' | 'loading' | 'ready' | 'error';

export interface LoadOptions<Arguments extends readonly unknown[], Value> {
  /** What the value depends on; a change loads anew. Undefined: there is nothing to load. */
  args: () => Arguments | undefined;
  /** Rejects with an {@link MppError}. `refresh`: somebody wants to know better than an answer of a moment ago. */
  load: (args: Arguments, options: { signal: AbortSignal; refresh: boolean }) => Promise<Value>;
  /** Whether a good value should still be asked for again, for example because it is an old copy. */
  needsRefresh?: (value: Value) => boolean;
}

/** What is looked at of a value that may be an old copy: why there is nothing newer. */
interface MaybeCopy {
  readonly reason?: MppError;
}

/** Views by status; `loading` and `error` get the last good value where there is one. */
export interface LoadViews<Value, View> {
  initial?: () => View;
  loading?: (value: Value | undefined) => View;
  ready?: (value: Value) => View;
  error?: (error: MppError, value: Value | undefined) => View;
}

/** What may pass by itself; the rest needs somebody to change something. */
const passing: readonly MppErrorKind[] = [
  ...(['offline', 'unreachable', 'timeout', 'tooManyRequests'] as const),
  ...(['server', 'unavailable', 'badAnswer'] as const),
];

/** Milliseconds before the first attempt to recover, and the most between two; doubled after each. */
const firstPause = 5_000;
const longestPause = 300_000;

/**
 * Loads a value for an element. A newer run stops the older one, and what an older one still answers is dropped. After
 * a failure or with an old copy it tries again by itself: when the line or the reader comes back, and in growing pauses.
 */
export class LoadController<
  Arguments extends readonly unknown[],
  Value,
> implements ReactiveController {
  /** `loading` is for runs somebody waits for; an attempt to recover leaves the status as it is and sets `busy`. */
  status: LoadStatus = 'initial';
  /** Last good value for these arguments; stays while it is loaded again and after an error. */
  value: Value | undefined;
  /** Why the last finished run failed; stays while the next one is under way. */
  error: MppError | undefined;

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
    if (this.#wasAborted) this.#start(false, this.value === undefined);
    else this.#scheduleRecovery();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#recover);
    document.removeEventListener('visibilitychange', this.#recover);
    clearTimeout(this.#timer);
    // Being moved within the page is a disconnect and a connect at once, and no reason to stop.
    queueMicrotask(() => {
      if (this.#host.isConnected || !this.#run) return;
      this.#stop();
      this.#wasAborted = true;
    });
  }

  hostUpdate(): void {
    const next = this.#options.args();
    const last = this.#args;
    if (next === last) return;
    if (next && last && next.length === last.length && next.every((one, i) => one === last[i])) {
      return;
    }
    this.#args = next;
    this.#stop();
    this.#failures = 0;
    // What was loaded for other arguments must not pass for what is asked for now.
    this.value = this.error = undefined;
    this.status = 'initial';
    this.#start(false, true);
  }

  /** Loads again because somebody asked for it. */
  retry(): void {
    this.#failures = 0;
    this.#start(true, true);
  }

  /** Loads again without disturbing what is shown. */
  refresh(): void {
    this.#start(true, false);
  }

  /** Draws the view that fits the status. */
  render<View>(views: LoadViews<Value, View>): View | undefined {
    const { status, value, error } = this;
    if (status === 'error' && error) return views.error?.(error, value);
    if (status === 'ready' && value !== undefined) return views.ready?.(value);
    return status === 'loading' ? views.loading?.(value) : views.initial?.();
  }

  #start(refresh: boolean, isWaitedFor: boolean): void {
    const args = this.#args;
    if (!args) return;
    this.#stop();
    const run = (this.#run = new AbortController());
    if (isWaitedFor) this.status = 'loading';
    this.#host.requestUpdate();
    void this.#settle(run, async () => this.#options.load(args, { signal: run.signal, refresh }));
  }

  async #settle(run: AbortController, load: () => Promise<Value>): Promise<void> {
    let value: Value | undefined;
    let error: MppError | undefined;
    try {
      value = await load();
    } catch (reason) {
      error = toMppError(reason, run.signal);
    }
    if (this.#run !== run) return;
    this.#run = undefined;
    this.error = error;
    this.status = error ? 'error' : 'ready';
    if (!error) this.value = value;
    this.#failures = this.#needsRecovery() ? this.#failures + 1 : 0;
    this.#scheduleRecovery();
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#wasAborted = false;
    const run = this.#run;
    this.#run = undefined;
    run?.abort();
  }

  #needsRecovery(): boolean {
    if (this.error) return passing.includes(this.error.kind);
    const { value } = this;
    return value !== undefined && (this.#options.needsRefresh?.(value) ?? false);
  }

  readonly #recover = (): void => {
    if (this.busy || document.hidden || !this.#needsRecovery()) return;
    this.refresh();
  };

  #scheduleRecovery(): void {
    clearTimeout(this.#timer);
    if (this.busy || !this.#needsRecovery()) return;
    const pause = Math.min(longestPause, firstPause * 2 ** Math.max(0, this.#failures - 1));
    const failure = this.error ?? (this.value as MaybeCopy | undefined)?.reason;
    const asked = Math.min(failure?.retryAfter ?? 0, 3_600) * 1_000;
    // Never earlier than the backend asked for, and not all pages at once.
    this.#timer = setTimeout(this.#recover, Math.max(pause, asked) * (1 + Math.random() / 4));
  }
}

function toMppError(reason: unknown, signal: AbortSignal): MppError {
  if (isMppError(reason)) return reason;
  // A mistake in code of ours or in the host's client: the citizen still gets a view, the developer the cause.
  if (!signal.aborted) console.error(reason);
  return new MppError('badAnswer', 'The answer could not be used.', { cause: reason });
}
