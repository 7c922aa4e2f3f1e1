import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { id, type ServiceCatalogueKey } from './words/id.js';
import { areSame } from '../../base/inputs.js';
import { LoadController } from '../../base/load-controller.js';
import { MppElement } from '../../base/mpp-element.js';
import { TickController } from '../../base/tick-controller.js';
import type { Answer, MppClient } from '../../client/client.types.js';
import type { Service, ServiceSummary } from '../../contract/service.js';
import { isMppError, type MppError } from '../../errors.js';
import type { MallLocale } from '../../i18n/locale.js';
import { renderExampleNotice, renderSkeleton } from '../../ui/states.js';
import type { BrowseActions, BrowseState } from './service-catalogue.content.js';
import {
  loadCatalogue,
  loadContent,
  type CatalogueAnswer,
  type Content,
} from './service-catalogue.data.js';
import { ServiceSelectEvent } from './service-catalogue.events.js';
import type { CatalogueModel } from './service-catalogue.model.js';
import { errorView, staleView, type Retry } from './views/load.view.js';
import { atFirst, isFiltered, noFilters, type Browsing, type Question } from './views/question.js';
import type { Ticks, ViewContext } from './views/context.js';
import { rowKey } from './views/row-key.js';
import { searchView, type SearchActions } from './views/search.view.js';
// Last, because like beside like compresses better: words beside words (above), styles beside styles.
import { reset } from '../../theme/reset.js';
import { tokens } from '../../theme/tokens.js';
import { controls } from '../../ui/controls.styles.js';
import { catalogueStyles } from './service-catalogue.styles.js';

const words = {
  name: 'service-catalogue',
  words: { id },
  onDemand: { en: () => import('./words/en.js').then(({ en }) => ({ 'service-catalogue': en })) },
};

type Loading = Pick<
  LoadController<readonly unknown[], Answer<unknown>>,
  'retrying' | 'retry' | 'error'
>;

/** What shows records; undefined until it has come. */
let content: Content | undefined;
/** Ways to take a checklist along; undefined until somebody looks. */
let sharing: typeof import('./views/sharing.view.js') | undefined;

/** Rows drawn at a time where `limit` says nothing. */
const defaultStep = 20;
/** Rows drawn at once, at most. */
const mostRows = 200;
/** Milliseconds without a key before the number of results is announced. */
const typingPause = 700;

/**
 * The service catalogue of a Mal Pelayanan Publik: find a service by words, theme or agency, and read what to bring, where
 * to go, what it costs and how long it takes.
 *
 * @slot - Shown by browsers that do not run the widget, for example a link to the mall's own page.
 * @fires {ServiceSelectEvent} mpp-service-select - A citizen chose a service; cancelable, comes before the detail opens.
 * @csspart search - The search form.
 * @csspart field - The search field and the filters.
 * @csspart button - Every button that is drawn as one.
 * @csspart tile - One theme.
 * @csspart list - The list of services.
 * @csspart item - One service in the list.
 * @csspart detail - The leaflet of one service.
 * @csspart disclosure - A part of the leaflet that is folded away.
 * @csspart phase - The notice that a service starts soon, rests or moved.
 */
export class MppServiceCatalogue extends MppElement<ServiceCatalogueKey> {
  static override readonly styles: CSSResultGroup = [tokens, reset, controls, catalogueStyles];

  protected override readonly words = words;

  #browsing = atFirst;
  readonly #catalogue = new LoadController(this, {
    args: () => {
      const client = this.#client;
      return client && ([client, this.mallId] as const);
    },
    load: async ([client, mallId], options) => {
      const [answer, loaded] = await Promise.all([
        loadCatalogue(client, mallId, options),
        loadContent(),
      ]);
      content = loaded;
      const { adoptedStyleSheets } = this.renderRoot as ShadowRoot;
      const { styleSheet } = content.detailStyles;
      if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) {
        adoptedStyleSheets.push(styleSheet);
      }
      return answer;
    },
  });
  readonly #service = new LoadController<
    readonly [MppClient, string, string | undefined],
    Answer<Service>
  >(this, {
    args: () => {
      const client = this.#client;
      const chosen = this.#chosen;
      return client && chosen && [client, chosen.id, chosen.mallId];
    },
    load: ([client, serviceId, mallId], options) =>
      client.call('getService', { serviceId, mallId }, options),
  });
  #model: CatalogueModel | undefined;
  #modelled: readonly unknown[] = [];
  /** Ticked requirements, by service; a reader who goes back and forth keeps them. */
  readonly #ticked = new Set<string>();
  readonly #ticks: Ticks = {
    has: (key) => this.#ticked.has(key),
    set: (key, isTicked) => {
      this.#ticked[isTicked ? 'add' : 'delete'](key);
      this.requestUpdate();
    },
  };
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new TickController(this, () => this.#client?.now());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcing);
  }

  protected override get mallLocale(): MallLocale | undefined {
    const model = this.#currentModel();
    const chosen = this.#chosen;
    return (chosen && model?.mallOf(chosen)) ?? model?.mall;
  }

  protected override renderContent(): unknown {
    const { locale } = this;
    const client = this.resolveClient();
    const { value: answer, error, status } = this.#catalogue;
    const model = this.#currentModel();
    const view = isMppError(client)
      ? this.#renderFailure(client)
      : content && model && answer
        ? this.#renderRecords(content, model, answer, client.now())
        : status === 'error' && error
          ? this.#renderFailure(error)
          : // The search box works already; what was typed is found as soon as there is something.
            this.#renderBelowSearch(
              '\u00a0',
              renderSkeleton(locale, this.#isList ? 'rows' : 'tiles'),
            );
    // One template for all of them, so that the search box stays the same one, with the focus in it.
    return html`${view}${renderExampleNotice(model?.mall?.exampleNotice)}`;
  }

  #renderRecords(
    content: Content,
    model: CatalogueModel,
    answer: CatalogueAnswer,
    now: number,
  ): TemplateResult {
    const { locale } = this;
    const context: ViewContext = {
      locale,
      model,
      now,
      fresh: !answer.stale,
      marks: new Set(),
      ticks: this.#ticks,
      share: {
        load: () => void this.#loadSharing(),
        view: (service) =>
          sharing?.sharingView(context, service, (text) => this.announcer.announce(text)),
      },
    };
    const chosen = this.#chosen;
    if (chosen) return this.#renderDetail(content, context, answer, chosen);
    if (this.service) return content.unknownServiceView(context);
    const scope = { services: model.services.length, agencies: model.agencyCount };
    return this.#renderBelowSearch(
      locale.text('scope', scope),
      html`${staleView(locale, answer, this.#retryOf(this.#catalogue))}
      ${content.browseView(context, this.#browseState, this.#browseActions)}`,
    );
  }

  get #client(): MppClient | undefined {
    const client = this.resolveClient();
    return isMppError(client) ? undefined : client;
  }

  /** The service whose leaflet is open: the one the page's author named, else the one the citizen chose. */
  get #chosen(): ServiceSummary | undefined {
    return this.service
      ? this.#currentModel()?.service(this.service, this.mallId)
      : this.#browsing.chosen;
  }

  #currentModel(): CatalogueModel | undefined {
    const answer = this.#catalogue.value;
    if (!answer || !content) return undefined;
    const { mallId, agency: agencyId, theme: themeId, area } = this;
    const inputs = [answer.value, mallId, agencyId, themeId, area];
    if (!this.#model || !areSame(inputs, this.#modelled)) {
      this.#modelled = inputs;
      const narrowing = { mallId, agencyId, themeId, area };
      this.#model = new content.CatalogueModel(answer.value, narrowing, () => this.requestUpdate());
    }
    return this.#model;
  }

  #renderHead(scope: unknown): TemplateResult {
    return html`<div class="head">
      <h2>${this.locale.text('title')}</h2>
      <p class="muted">${scope}</p>
    </div>`;
  }

  /** One template for all states with a search box: another one would draw a new box, and the focus would go. */
  #renderBelowSearch(scope: unknown, below: unknown): TemplateResult {
    const search = searchView(
      { locale: this.locale },
      this.#browsing.question.query,
      this.#searchActions,
    );
    return html`${this.#renderHead(scope)}${search}${below}`;
  }

  #renderFailure(error: MppError): TemplateResult {
    return html`${this.#renderHead(nothing)}${this.#renderError(error, this.#catalogue)}`;
  }

  #renderError(error: MppError, load: Loading): TemplateResult {
    return errorView(this.locale, error, this.#retryOf(load), this.#client?.now());
  }

  #renderDetail(
    { detailView }: Content,
    context: ViewContext,
    answer: CatalogueAnswer,
    chosen: ServiceSummary,
  ): TemplateResult {
    const { value, error, status } = this.#service;
    const pending =
      status === 'error' && error
        ? this.#renderError(error, this.#service)
        : renderSkeleton(this.locale, 'text');
    const stale = value?.stale
      ? staleView(this.locale, value, this.#retryOf(this.#service))
      : staleView(this.locale, answer, this.#retryOf(this.#catalogue));
    const back = this.service ? undefined : this.#back;
    return html`${stale}${detailView(context, chosen, value?.value, back, pending)}`;
  }

  /** The button goes with what it was pressed for: the reader goes on where the answer begins. */
  #retryOf(load: Loading): Retry {
    return {
      busy: load.retrying,
      retry: () =>
        void load.retry().then(() => {
          if (!load.error) this.#browse({}, '#service-name,#query');
        }),
    };
  }

  get #step(): number {
    return this.limit && this.limit > 0 ? Math.floor(this.limit) : defaultStep;
  }

  /** How many rows are drawn. */
  get #rows(): number {
    return Math.max(this.#browsing.shown, this.#step);
  }

  /** Whether the list stands instead of the themes. */
  get #isList(): boolean {
    const { question, listed } = this.#browsing;
    return listed || Boolean(question.query.trim()) || isFiltered(question) || !this.#canBrowse;
  }

  /** Themes are worth browsing in a whole mall, not in the part that the page's author narrowed to. */
  get #canBrowse(): boolean {
    if (this.agency || this.theme || this.limit) return false;
    return (this.#currentModel()?.themeCount ?? 2) > 1;
  }

  get #browseState(): BrowseState {
    return {
      ...this.#browsing,
      isList: this.#isList,
      canBrowse: this.#canBrowse,
      shown: this.#rows,
      step: this.#step,
    };
  }

  /** @param focus where a reader goes on, as a selector */
  #browse(change: Partial<Browsing>, focus?: string): void {
    this.#browsing = { ...this.#browsing, ...change };
    this.requestUpdate();
    if (!focus) return;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(focus)?.focus());
  }

  #ask(change: Partial<Question>, focus?: string): void {
    this.#browse({ question: { ...this.#browsing.question, ...change }, from: 0, shown: 0 }, focus);
    this.#announceSoon();
  }

  readonly #searchActions: SearchActions = {
    type: (query) => this.#ask({ query }),
    submit: () => {
      this.#browse({ listed: true });
      this.#announceSoon(0);
    },
    clear: () => this.#ask({ query: '' }, '#query'),
  };

  readonly #browseActions: BrowseActions = {
    open: (chosen) => {
      if (this.dispatchEvent(new ServiceSelectEvent(chosen))) {
        this.#browse({ chosen }, '#service-name');
      }
    },
    filter: (change) => this.#ask(change),
    clearFilters: () => this.#ask(noFilters, '#query'),
    more: () => {
      const before = this.#rows;
      const { from: first } = this.#browsing;
      // A phone has its limits, and so has a reader: after so many, the next ones stand alone.
      const from = before - first < mostRows ? first : before;
      // The button may be gone: the reader goes on at the first row that came.
      this.#browse(
        { from, shown: before + this.#step },
        `.row:nth-child(${before - from + 1}) button`,
      );
    },
    earlier: () => {
      const from = Math.max(0, this.#browsing.from - mostRows);
      this.#browse({ from, shown: this.#browsing.from }, '.row button');
    },
    browse: () => this.#browse({ ...atFirst, allThemes: this.#browsing.allThemes }, '#query'),
    showAllThemes: () => this.#browse({ allThemes: !this.#browsing.allThemes }),
    list: () => this.#browse({ listed: true }),
  };

  readonly #back = (): void => {
    const { chosen } = this.#browsing;
    this.#browse({ chosen: undefined }, chosen && `[data-key=${CSS.escape(rowKey(chosen))}]`);
  };

  async #loadSharing(): Promise<void> {
    try {
      sharing ??= await import('./views/sharing.view.js');
    } catch {
      this.announcer.announce(this.locale.text('unreachableTitle'));
    }
    this.requestUpdate();
  }

  /** Says how many services there are, once the citizen has stopped typing. */
  #announceSoon(pause = typingPause): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const model = this.#currentModel();
      if (!model || !this.#isList || this.#chosen) return;
      const { question } = this.#browsing;
      const query = question.query.trim();
      const count = model.find(question).found.length;
      this.announcer.announce(
        this.locale.text(query ? 'foundQuery' : 'foundAll', { count, query }),
      );
    }, pause);
  }
}
