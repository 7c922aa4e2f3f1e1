/** The least that a search box made with Lit can be: what nothing built on it can start sooner than. */
import { html, LitElement } from 'lit';

class BenchEmpty extends LitElement {
  static override properties = { query: { state: true } };
  declare query: string;

  constructor() {
    super();
    this.query = '';
  }

  protected override render(): unknown {
    return html`<input
        type="search"
        aria-label="Cari"
        @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
      /><output>${this.query}</output>`;
  }
}

customElements.define('bench-empty', BenchEmpty);
