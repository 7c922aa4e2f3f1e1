import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

const minute = 60_000;
const tickers = new Set<TickController>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** One timer for all widgets, set to the next full minute of whichever clock reaches it first. */
function schedule(): void {
  clearTimeout(timer);
  timer = undefined;
  const waits = [...tickers].map(({ now }) => now()).filter((now) => now !== undefined);
  if (waits.length === 0 || document.hidden) return;
  timer = setTimeout(tickAll, Math.min(...waits.map((now) => minute - (now % minute))));
}

function tickAll(): void {
  for (const ticker of tickers) ticker.tick();
  schedule();
}

/** Renders an element again when the minute changes by its backend's clock; rests while nobody sees the page. */
export class TickController implements ReactiveController {
  /** Now by the backend's clock in epoch milliseconds; undefined while there is no client. */
  readonly now: () => number | undefined;
  readonly #host: ReactiveControllerHost;
  #minute: number | undefined;

  constructor(host: ReactiveControllerHost, now: () => number | undefined) {
    this.#host = host;
    this.now = now;
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
    if (tickers.size === 0) document.addEventListener('visibilitychange', tickAll);
    tickers.add(this);
    schedule();
  }

  hostDisconnected(): void {
    tickers.delete(this);
    if (tickers.size === 0) document.removeEventListener('visibilitychange', tickAll);
    schedule();
  }

  /** What is about to be drawn is of this minute; the client, and with it the clock, may just have come or been set. */
  hostUpdate(): void {
    this.#minute = this.#currentMinute();
    schedule();
  }

  /** Renders the element if its minute is over. */
  tick(): void {
    if (this.#currentMinute() !== this.#minute) this.#host.requestUpdate();
  }

  #currentMinute(): number | undefined {
    const now = this.now();
    return now === undefined ? undefined : Math.floor(now / minute);
  }
}
