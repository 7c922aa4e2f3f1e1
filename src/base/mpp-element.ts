import {
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { MppClient } from '../client/client.types.js';
import { isMppError, type MppError } from '../errors.js';
import type { Locale, MallLocale, WidgetWords } from '../i18n/locale.js';
import type { Labels, Message } from '../i18n/messages.js';
import { AnnounceController } from './announce-controller.js';
import { checkAttributes, parseCount, parseLabels } from './attributes.js';
import { authorNotes, reportToAuthor } from './author-report.js';
import { clientOrError } from './client-factory.js';
import { resolveColourScheme, type ColourScheme } from './colour-scheme.js';
import { hostStyles } from './host.styles.js';
import { LocaleController } from './locale-controller.js';
import { pageSettings } from './page-settings.js';
import { ThemeController } from './theme-controller.js';

/**
 * What every widget of this package has in common.
 * @csspart base - The wrapper of everything the widget draws.
 * @csspart loading - What stands in the place of records that are still awaited.
 * @csspart error - What is said when there is neither an answer nor a good copy.
 * @csspart empty - What is said when there is nothing to show.
 * @csspart stale - The notice that an old copy is shown.
 * @csspart example - The notice that the records are examples.
 * @csspart mark - The mark on a value that is not confirmed, or only an example.
 * @csspart legend - What the marks mean.
 * @csspart author-note - What the page's author should mend; shown in author mode only.
 * @cssprop --mpp-accent - The site's colour, from which the others are derived.
 * @cssprop --mpp-on-accent - Text on the site's colour.
 * @cssprop --mpp-text - Text.
 * @cssprop --mpp-text-muted - Text of second rank.
 * @cssprop --mpp-surface - Ground.
 * @cssprop --mpp-surface-2 - Ground of what is set apart.
 * @cssprop --mpp-stroke - Lines.
 * @cssprop --mpp-stroke-strong - Borders of fields and other controls.
 * @cssprop --mpp-border-width - Width of lines.
 * @cssprop --mpp-success - Colour of what is well or open.
 * @cssprop --mpp-warning - Colour of what wants attention.
 * @cssprop --mpp-focus - Colour of the focus ring.
 * @cssprop --mpp-radius - Roundness of corners.
 * @cssprop --mpp-space - Unit of all distances.
 * @cssprop --mpp-target - Least height of what is pressed.
 * @cssprop --mpp-font - Typeface.
 * @cssprop --mpp-font-size - Size of text.
 * @cssprop --mpp-weight-bold - Weight of bold text.
 */
export abstract class MppElement<Key extends string = string> extends LitElement {
  // Written out, because the code of lit's decorators and their calls would be on every page.
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    api: {},
    catalogue: {},
    mall: {},
    agency: {},
    service: {},
    theme: {},
    area: {},
    limit: { converter: parseCount },
    labels: { converter: parseLabels },
    messages: { attribute: false },
    colorScheme: { attribute: 'color-scheme' },
  };

  /** Talks to the backend; without it, `api`, `catalogue` and the page's settings choose one. */
  client: MppClient | undefined;
  /** Address of the backend, one of those the page allows. */
  api: string | undefined;
  /** Address of a static catalogue file instead of a backend. */
  catalogue: string | undefined;
  /** Shows one mall only, by its id. */
  mall: string | undefined;
  /** Shows one agency only, by its id. */
  agency: string | undefined;
  /** Shows one service only, by its id. */
  service: string | undefined;
  /** Shows one theme of services only, by its id. */
  theme: string | undefined;
  /** Shows one area only: region code or name. */
  area: string | undefined;
  /** Most entries that are shown at first. */
  limit: number | undefined;
  /** The host's words for things; as an attribute, JSON: `{"queue":"antrian"}`. */
  labels: Labels | undefined;
  /** The host's texts for this widget, by key. */
  messages: Readonly<Record<string, Message>> | undefined;
  /** Light or dark; `auto` follows the page: `data-theme` on `<html>`, else the `color-scheme` of its style sheets. */
  colorScheme: ColourScheme = 'auto';

  /** The widget's name without `mpp-`, and its words. */
  protected abstract readonly words: WidgetWords<Key>;
  protected readonly announcer = new AnnounceController(this);
  readonly #locale = new LocaleController<Key>(this, () => ({
    ...{ words: this.words, labels: this.labels, messages: this.messages },
    mall: this.mallLocale,
  }));

  constructor() {
    super();
    new ThemeController(this);
  }

  /** Language, texts and formats of this widget as they hold now. */
  protected get locale(): Locale<Key> {
    return this.#locale.locale;
  }

  /** What the loaded mall says about language and time; undefined until it is loaded. */
  protected get mallLocale(): MallLocale | undefined {
    return undefined;
  }

  /** Id of the mall to show: the element's own, else the page's. */
  protected get mallId(): string | undefined {
    return this.mall ?? pageSettings().mall;
  }

  /** The client to use now, or why there is none. The same object until something changes. */
  protected resolveClient(): MppClient | MppError {
    const client = this.client ?? clientOrError(this);
    if (isMppError(client) && client.kind === 'configuration') {
      reportToAuthor(this, client.message);
    }
    return client;
  }

  /** Adds what holds in every widget, so that no widget can forget it. */
  protected static override finalizeStyles(styles?: CSSResultGroup) {
    return [hostStyles, ...super.finalizeStyles(styles)];
  }

  /** Waits for words that come on demand, so that no page speaks two languages for a moment. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const pending = this.#locale.pendingWords;
    return pending ? pending.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  /** Everything the widget shows, inside the wrapper. */
  protected abstract renderContent(): unknown;

  protected override render(): TemplateResult {
    const { language, direction } = this.locale;
    checkAttributes(this);
    return html`<div
      class="mpp"
      part="base"
      lang=${language}
      dir=${direction}
      data-theme=${resolveColourScheme(this.colorScheme)}
    >
      ${this.renderContent()}${this.announcer.render()}${authorNotes(this)}
    </div>`;
  }
}
