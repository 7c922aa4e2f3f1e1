import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** Long enough to be read out, short enough not to be met later by somebody who browses line by line. */
const keepFor = 10_000;

/** The one polite live region of a widget. What is said twice in a row without a change between is said once. */
export class AnnounceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#text = this.#next = '';
  }

  /** Says a text once the region stands on the page, as screen readers need it. Of several at once, the last. */
  announce(text: string): void {
    this.#next = text;
    void this.#host.updateComplete.then(() => {
      this.#show(this.#next);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#show((this.#next = '')), keepFor);
    });
  }

  /** The region, drawn once by the widget. */
  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status" aria-live="polite">${this.#text}</div>`;
  }

  #show(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
