import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { LoadController } from '../../base/load-controller.js';
import { MppElement } from '../../base/mpp-element.js';
import { TickController } from '../../base/tick-controller.js';
import type { Answer, MppClient } from '../../client/client.types.js';
import type { Service, ServiceSummary } from '../../contract/service.js';
import { isMppError, MppError } from '../../errors.js';
import type { MallLocale } from '../../i18n/locale.js';
import { reset } from '../../theme/reset.js';
import { tokens } from '../../theme/tokens.js';
import { controls } from '../../ui/controls.styles.js';
import { renderError, renderExampleNotice, renderSkeleton, renderStale } from '../../ui/states.js';
import type { BrowseActions, BrowseState } from './service-catalogue.content.js';
import { loadCatalogue, type CatalogueAnswer } from './service-catalogue.data.js';
import { ServiceSelectEvent } from './service-catalogue.events.js';
import type { CatalogueModel } from './service-catalogue.model.js';
import { nothingAsked } from './views/question.js';
import { catalogueStyles } from './service-catalogue.styles.js';
import type { ViewContext } from './views/context.js';
import { rowKey } from './views/row-key.js';
import { searchView, type SearchActions } from './views/search.view.js';
import { id, type ServiceCatalogueKey } from './words/id.js';

const words = {
  name: 'service-catalogue',
  words: { id },
  onDemand: { en: () => import('./words/en.js').then(({ en }) => en) },
};
type Content = typeof import('./service-catalogue.content.js');

/** What shows records; undefined until it has come. */
let content: Content | undefined;

/** @throws {MppError} of kind `unreachable`, so that it is tried again like an answer that did not come */
async function loadContent(): Promise<void> {
  try {
    content ??= await import('./service-catalogue.content.js');
  } catch (cause) {
    throw new MppError('unreachable', 'A file of the catalogue could not be loaded.', { cause });
  }
}

/** Rows drawn at a time where `limit` says nothing. */
const defaultStep = 20;
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

  /** What the citizen asks for; the list follows on every key. */
  @state() private question = nothingAsked;
  /** The citizen asked for the list without asking for anything in it. */
  @state() private listed = false;
  @state() private allThemes = false;
  /** Rows drawn; 0 stands for one step. */
  @state() private shown = 0;
  @state() private chosen: ServiceSummary | undefined;

  readonly #catalogue = new LoadController(this, {
    args: () => this.#with((client) => [client, this.mallId] as const),
    load: async ([client, mallId], options) => {
      const [answer] = await Promise.all([loadCatalogue(client, mallId, options), loadContent()]);
      return answer;
    },
    needsRefresh: ({ stale }) => stale,
  });
  readonly #service = new LoadController<
    readonly [MppClient, string, string | undefined],
    Answer<Service>
  >(this, {
    args: () =>
      this.#with((client) => {
        const chosen = this.#chosen;
        return chosen && ([client, chosen.id, chosen.mallId] as const);
      }),
    load: ([client, serviceId, mallId], options) =>
      client.call('getService', { serviceId, mallId }, options),
    needsRefresh: ({ stale }) => stale,
  });
  #isStyled = false;
  #model: CatalogueModel | undefined;
  #modelled: readonly unknown[] = [];
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new TickController(this, () => this.#with((client) => client.now()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcing);
  }

  protected override get mallLocale(): MallLocale | undefined {
    const chosen = this.#chosen;
    const model = this.#currentModel();
    return (chosen && model?.mallOf(chosen)) ?? model?.mall;
  }

  protected override renderContent(): unknown {
    const client = this.resolveClient();
    if (isMppError(client)) return this.#renderError(client);
    const model = this.#currentModel();
    const answer = this.#catalogue.value;
    if (!content || !model || !answer) return this.#renderWithoutData();
    this.#adoptContentStyles(content);
    const context: ViewContext = {
      locale: this.locale,
      model,
      now: client.now(),
      fresh: !answer.stale,
      marks: new Set(),
    };
    const chosen = this.#chosen;
    const view = chosen
      ? this.#renderDetail(content.detailView, context, answer, chosen)
      : this.service
        ? content.unknownServiceView(context)
        : this.#renderBrowsing(
            content.browseView(context, this.#browseState, this.#browseActions),
            answer,
          );
    return html`${view}${renderExampleNotice(model.mall?.exampleNotice)}`;
  }

  #adoptContentStyles({ contentStyles }: Content): void {
    if (this.#isStyled || !(this.renderRoot instanceof ShadowRoot)) return;
    this.#isStyled = true;
    // Added, because others may have added theirs.
    const sheets = contentStyles.flatMap(({ styleSheet }) => styleSheet ?? []);
    this.renderRoot.adoptedStyleSheets = [...this.renderRoot.adoptedStyleSheets, ...sheets];
  }

  /** The service whose leaflet is open: the one the page's author named, else the one the citizen chose. */
  get #chosen(): ServiceSummary | undefined {
    if (!this.service) return this.chosen;
    return this.#currentModel()?.service(this.service, this.mallId);
  }

  #with<Result>(use: (client: MppClient) => Result): Result | undefined {
    const client = this.resolveClient();
    return isMppError(client) ? undefined : use(client);
  }

  #currentModel(): CatalogueModel | undefined {
    const answer = this.#catalogue.value;
    if (!answer || !content) return undefined;
    const inputs = [answer.value, this.mallId, this.agency, this.theme, this.area];
    if (!this.#model || inputs.some((input, index) => input !== this.#modelled[index])) {
      this.#modelled = inputs;
      this.#model = new content.CatalogueModel(answer.value, {
        ...{ mallId: this.mallId, agencyId: this.agency, themeId: this.theme, area: this.area },
      });
    }
    return this.#model;
  }

  #renderHead(scope: unknown): TemplateResult {
    return html`<header class="head">
      <h2>${this.locale.text('title')}</h2>
      <p class="muted">${scope}</p>
    </header>`;
  }

  /** One template for all states with a search box: another one would draw a new box, and the focus would go. */
  #renderBelowSearch(scope: unknown, content: unknown): TemplateResult {
    const { locale, question } = this;
    const search = searchView({ locale }, question.query, this.#searchActions);
    return html`${this.#renderHead(scope)}${search}${content}`;
  }

  /** Before the first answer: the search box works already, what was typed is found as soon as there is something. */
  #renderWithoutData(): TemplateResult {
    const { error, status } = this.#catalogue;
    if (status === 'error' && error) return this.#renderError(error);
    const skeleton = renderSkeleton(this.locale, this.#isList ? 'rows' : 'tiles');
    return this.#renderBelowSearch('\u00a0', skeleton);
  }

  #renderError(error: MppError): TemplateResult {
    const retry = error.kind === 'configuration' ? undefined : () => this.#catalogue.retry();
    return html`${this.#renderHead(nothing)}
    ${renderError(this.locale, error, { retry, busy: this.#catalogue.busy })}`;
  }

  #renderBrowsing(browsing: TemplateResult, answer: CatalogueAnswer): TemplateResult {
    const model = this.#currentModel();
    const scope = { services: model?.services.length ?? 0, agencies: model?.agencyCount ?? 0 };
    const stale = this.#renderStale(answer, this.#catalogue);
    return this.#renderBelowSearch(this.locale.text('scope', scope), html`${stale}${browsing}`);
  }

  #renderDetail(
    detailView: Content['detailView'],
    context: ViewContext,
    answer: CatalogueAnswer,
    chosen: ServiceSummary,
  ): TemplateResult {
    const { value, error, status } = this.#service;
    const pending =
      status === 'error' && error
        ? renderError(this.locale, error, {
            retry: () => this.#service.retry(),
            busy: this.#service.busy,
          })
        : renderSkeleton(this.locale, 'text');
    const stale = value?.stale
      ? this.#renderStale(value, this.#service)
      : this.#renderStale(answer, this.#catalogue);
    const back = this.service ? undefined : this.#back;
    return html`${stale}${detailView(context, chosen, value?.value, back, pending)}`;
  }

  /** Says of when a copy is that stands in for the backend's answer. */
  #renderStale(
    answer: Pick<CatalogueAnswer, 'stale' | 'reason' | 'receivedAt'>,
    load: { readonly busy: boolean; refresh(): void },
  ): TemplateResult | typeof nothing {
    if (!answer.stale) return nothing;
    return renderStale(this.locale, answer, { retry: () => load.refresh(), busy: load.busy });
  }

  get #step(): number {
    return this.limit && this.limit > 0 ? Math.floor(this.limit) : defaultStep;
  }

  /** Whether the list stands instead of the themes. */
  get #isList(): boolean {
    const { query, agencyId, themeId } = this.question;
    return !this.#canBrowse || this.listed || Boolean(query.trim() || agencyId || themeId);
  }

  /** Themes are worth browsing in a whole mall, not in the part that the page's author narrowed to. */
  get #canBrowse(): boolean {
    if (this.agency || this.theme || this.limit) return false;
    return (this.#currentModel()?.themeChoices(nothingAsked).length ?? 2) > 1;
  }

  get #browseState(): BrowseState {
    return {
      question: this.question,
      isList: this.#isList,
      canBrowse: this.#canBrowse,
      allThemes: this.allThemes,
      shown: this.#rows,
      step: this.#step,
    };
  }

  /** How many rows are drawn. */
  get #rows(): number {
    return Math.max(this.shown, this.#step);
  }

  #ask(query: string): void {
    this.question = { ...this.question, query };
    this.shown = 0;
    this.#announceSoon();
  }

  readonly #searchActions: SearchActions = {
    type: (query) => this.#ask(query),
    submit: () => {
      this.listed = true;
      this.#announceSoon(0);
    },
    clear: () => {
      this.#ask('');
      this.#focus('#query');
    },
  };

  readonly #browseActions: BrowseActions = {
    open: (service) => {
      if (!this.dispatchEvent(new ServiceSelectEvent(service))) return;
      this.chosen = service;
      this.#focus('#service-name');
    },
    filter: (change) => {
      this.question = { ...this.question, ...change };
      this.shown = 0;
      this.#announceSoon();
    },
    clearFilters: () => this.#browseActions.filter({ agencyId: '', themeId: '' }),
    more: () => {
      const before = this.#rows;
      this.shown = before + this.#step;
      // The button may be gone: the reader goes on at the first row that came.
      this.#focus(`.row:nth-child(${before + 1}) button`);
    },
    browse: () => {
      this.question = nothingAsked;
      this.listed = false;
      this.shown = 0;
      this.#focus('#query');
    },
    showAllThemes: () => {
      this.allThemes = !this.allThemes;
    },
    list: () => {
      this.listed = true;
    },
  };

  readonly #back = (): void => {
    const { chosen } = this;
    this.chosen = undefined;
    if (chosen) this.#focus(`[data-key=${CSS.escape(rowKey(chosen))}]`);
  };

  #focus(selector: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  #announceSoon(pause = typingPause): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const model = this.#currentModel();
      if (!model || !this.#isList) return;
      const query = this.question.query.trim();
      const count = model.find(this.question).length;
      this.announcer.announce(
        query
          ? this.locale.text('foundQuery', { count, query })
          : this.locale.text('foundAll', { count }),
      );
    }, pause);
  }
}
