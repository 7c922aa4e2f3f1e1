import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds without movement after which nobody holds the mouse. */
const idleAfter = 4_000;

/**
 * The screen a board hangs on: it stays awake, its pointer goes when nobody holds the mouse, and the key F fills it with
 * the board.
 */
export class ScreenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onKey: () => void;
  #lock: WakeLockSentinel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onKey called while the browser handles the key: then a page may be heard, too */
  constructor(host: ReactiveControllerHost & HTMLElement, onKey: () => void) {
    this.#host = host;
    this.#onKey = onKey;
    host.addController(this);
  }

  /** Keeps the screen awake from now on. */
  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#stayAwake);
    document.addEventListener('keydown', this.#press);
    this.#host.addEventListener('pointermove', this.#move);
    this.#stayAwake();
    this.#move();
  }

  /** Lets it sleep. */
  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#stayAwake);
    document.removeEventListener('keydown', this.#press);
    this.#host.removeEventListener('pointermove', this.#move);
    clearTimeout(this.#timer);
    void this.#lock?.release().catch(() => undefined);
    this.#lock = undefined;
  }

  /** A hidden page loses its lock. Where there is none to be had, the device's own settings must do. */
  readonly #stayAwake = (): void => {
    // Older browsers have none, nor has a page without https.
    const { wakeLock } = navigator as Partial<Navigator>;
    if (document.hidden) return;
    wakeLock?.request('screen').then(
      (lock) => {
        if (this.#host.isConnected) this.#lock = lock;
        else void lock.release().catch(() => undefined);
      },
      () => undefined,
    );
  };

  readonly #move = (): void => {
    clearTimeout(this.#timer);
    this.#show(false);
    this.#timer = setTimeout(() => this.#show(true), idleAfter);
  };

  #show(isIdle: boolean): void {
    this.#host.shadowRoot?.querySelector('.tv')?.classList.toggle('idle', isIdle);
  }

  readonly #press = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, defaultPrevented, repeat } = event;
    if (key.toLowerCase() !== 'f' || altKey || ctrlKey || metaKey || defaultPrevented || repeat)
      return;
    if (!this.#isMeant(event)) return;
    event.preventDefault();
    this.#onKey();
    const isFull = document.fullscreenElement !== null;
    // A frame that may not fill the screen stays as it is.
    const done = isFull ? document.exitFullscreen() : this.#host.requestFullscreen?.();
    done?.catch(() => undefined);
  };

  /** The board has the keyboard, or it is all that is on the page and nobody types. */
  #isMeant(event: KeyboardEvent): boolean {
    const path = event.composedPath();
    const [target] = path;
    if (path.includes(this.#host)) return true;
    if (target !== document.body && target !== document.documentElement) return false;
    const widgets = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('mpp-'),
    );
    return widgets.length === 1 && widgets[0] === this.#host;
  }
}
