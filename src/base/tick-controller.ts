import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

const minute = 60_000;

/** Renders an element again when the minute changes by its backend's clock; rests while nobody sees the page. */
export class TickController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  /** Now by the backend's clock in epoch milliseconds; undefined while there is no client. */
  readonly #now: () => number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Element, now: () => number | undefined) {
    this.#host = host;
    this.#now = now;
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
    document.addEventListener('visibilitychange', this.#update);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#update);
    clearTimeout(this.#timer);
  }

  /** What is about to be drawn is of this minute; the client, and with it the clock, may just have come or been set. */
  hostUpdate(): void {
    clearTimeout(this.#timer);
    const now = this.#now();
    // An update may still come after the element has left the page.
    if (now !== undefined && !document.hidden && this.#host.isConnected) {
      this.#timer = setTimeout(this.#update, minute - (now % minute));
    }
  }

  readonly #update = (): void => {
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
  };
}
