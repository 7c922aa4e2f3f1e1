import {
  html,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { id, type ServiceCatalogueKey } from './words/id.js';
import { areSame } from '../../base/inputs.js';
import { LoadController } from '../../base/load-controller.js';
import { MppElement } from '../../base/mpp-element.js';
import { OnDemand } from '../../base/on-demand.js';
import { TickController } from '../../base/tick-controller.js';
import type { Answer, MppClient } from '../../client/client.types.js';
import type { Service, ServiceSummary } from '../../contract/service.js';
import { isMppError, type MppError } from '../../errors.js';
import type { MallLocale } from '../../i18n/locale.js';
import {
  renderError,
  renderExampleNotice,
  renderSkeleton,
  renderStale,
  type ErrorOptions,
} from '../../ui/states.js';
import {
  loadCatalogue,
  loadContent,
  type CatalogueAnswer,
  type Content,
} from './service-catalogue.data.js';
import { BrowsingController } from './service-catalogue.browsing.js';
import type { CatalogueModel } from './service-catalogue.model.js';
import { recentKeys } from './recent/recent-store.js';
import type { Ticks, ViewContext } from './views/context.js';
import { searchView } from './views/search.view.js';
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

type FurtherViews = typeof import('./further/further.js');

/** Milliseconds in which the search box has been drawn. */
const soon = 99;

/** What shows records; undefined until it has come. */
let content: Content | undefined;
/** What connects a catalogue with its page, and what was looked at before. */
const page = new OnDemand(() => import('./page/page.js'));
const recent = new OnDemand(() => import('./recent/recent.view.js'));
/** Sharing, reports, notices and the mall's own page. */
const further = new OnDemand(() => import('./further/further.js'));

/**
 * The service catalogue of a Mal Pelayanan Publik: find a service by words, theme or agency, and read what to bring, where
 * to go, what it costs and how long it takes.
 *
 * @slot - Shown by browsers that do not run the widget, for example a link to the mall's own page.
 * @fires {ServiceSelectEvent} mpp-service-select - A citizen chose a service; cancelable, comes before the detail opens.
 * @fires {QueueRequestEvent} mpp-queue-request - A citizen wants a queue number; cancelable, comes before the link of `queue-href` is followed.
 * @fires {StatusRequestEvent} mpp-status-request - A citizen wants to know how an application stands; cancelable, comes before the link of `status-href` is followed.
 * @fires {ServiceSearchEvent} mpp-service-search - A citizen searched and paused; carries how many were found, no words.
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
  static override properties: PropertyDeclarations = {
    ...MppElement.properties,
    deepLink: { type: Boolean, attribute: 'deep-link' },
    kiosk: { type: Boolean },
    queueHref: { attribute: 'queue-href' },
    reportHref: { attribute: 'report-href' },
    statusHref: { attribute: 'status-href' },
  };
  static override readonly styles: CSSResultGroup = [tokens, reset, controls, catalogueStyles];

  /** Names the open service in the page's address (`#layanan=id`), so that it can be linked to. For one catalogue a page. */
  deepLink = false;
  /** For a device that many people use: what was looked at is not kept on it. */
  kiosk = false;
  /** Where a queue number is taken; the page gets `service` and `mall` in its query. */
  queueHref: string | undefined;
  /** Where readers report wrong information: an `https:` or `mailto:` address; the mall's own channels unless told. */
  reportHref: string | undefined;
  /** Where the status of an application is seen; the page gets `service` and `mall` in its query. */
  statusHref: string | undefined;

  protected override readonly words = words;

  readonly #browsing = new BrowsingController(this, {
    model: () => this.#currentModel(),
    mallId: () => this.mallId,
    announce: (key, values) => this.announcer.announce(this.locale.text(key, values)),
    needFurther: (act) => this.#needFurther(act),
  });
  readonly #catalogue = new LoadController(this, {
    args: () => {
      const client = this.#client;
      return client && ([client, this.mallId] as const);
    },
    load: async ([client, mallId], options) => {
      // A browser takes long over its first format: on a slow line it is made while the answer is awaited.
      setTimeout(() => this.locale.time(0), soon);
      const [answer, loaded] = await Promise.all([
        loadCatalogue(client, mallId, options),
        loadContent(),
      ]);
      content = loaded;
      this.#adopt(content.detailStyles);
      return answer;
    },
  });
  readonly #service = new LoadController<
    readonly [MppClient, string, string | undefined],
    Answer<Service>
  >(this, {
    args: () => {
      const client = this.#client;
      const chosen = this.#browsing.chosen;
      return client && chosen && [client, chosen.id, chosen.mallId];
    },
    load: ([client, serviceId, mallId], options) =>
      client.call('getService', { serviceId, mallId }, options),
  });
  #model: CatalogueModel | undefined;
  #modelled: readonly unknown[] = [];
  #furtherFailed = false;
  #connection: unknown;
  /** Ticked requirements, by service; a reader who goes back and forth keeps them. */
  readonly #ticked = new Set<string>();
  readonly #ticks: Ticks = {
    has: (key) => this.#ticked.has(key),
    set: (key, isTicked) => {
      this.#ticked[isTicked ? 'add' : 'delete'](key);
      this.requestUpdate();
    },
  };

  constructor() {
    super();
    new TickController(this, () => this.#client?.now());
  }

  protected override get mallLocale(): MallLocale | undefined {
    const model = this.#currentModel();
    const chosen = this.#browsing.chosen;
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
              renderSkeleton(locale, this.#browsing.isList ? 'rows' : 'tiles'),
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
    const connection = this.#part(page, this.#isOnPage);
    if (connection)
      this.#connection ??= new connection.PageConnection(this, {
        browsing: this.#browsing,
        model: () => this.#currentModel(),
        service: () => this.#service.value?.value ?? this.#browsing.chosen,
      });
    const context: ViewContext = {
      locale,
      content,
      model,
      now,
      fresh: !answer.stale,
      marks: new Set(),
      ticks: this.#ticks,
      further: {
        views: further.module,
        failed: this.#furtherFailed,
        need: (act) => this.#needFurther(act),
      },
      page: connection,
      widget: this,
      announce: (text) => this.announcer.announce(text),
    };
    const chosen = this.#browsing.chosen;
    if (chosen) return this.#renderDetail(content, context, answer, chosen);
    if (this.service)
      return connection?.unknownServiceView(context) ?? renderSkeleton(locale, 'text');
    const { about } = this.#browsing.now;
    if (about && further.module) {
      return html`${renderStale(locale, answer, this.#retryOf(this.#catalogue))}
      ${further.module.aboutView(context, about, this.#browsing.actions)}`;
    }
    const scope = { services: model.services.length, agencies: model.agencyCount };
    return this.#renderBelowSearch(
      locale.text('scope', scope),
      html`${renderStale(locale, answer, this.#retryOf(this.#catalogue))}
      ${content.browseView(
        context,
        this.#browsing,
        this.#browsing.actions,
        this.#part(
          recent,
          !this.kiosk && !this.#browsing.isList && recentKeys().length,
        )?.recentView(context, this.#browsing.actions),
      )}`,
    );
  }

  get #client(): MppClient | undefined {
    const client = this.resolveClient();
    return isMppError(client) ? undefined : client;
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
    this.#model.area = this.#browsing.now.question.area || area || '';
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
      this.#browsing.now.question.query,
      this.#browsing.searchActions,
    );
    return html`${this.#renderHead(scope)}${search}${below}`;
  }

  #renderFailure(error: MppError): TemplateResult {
    return html`${this.#renderHead(nothing)}${this.#renderError(error, this.#catalogue)}`;
  }

  #renderError(error: MppError, load: Loading): TemplateResult {
    return renderError(this.locale, error, { ...this.#retryOf(load), now: this.#client?.now() });
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
      ? renderStale(this.locale, value, this.#retryOf(this.#service))
      : renderStale(this.locale, answer, this.#retryOf(this.#catalogue));
    const back = this.service ? undefined : this.#browsing.back;
    return html`${stale}${detailView(context, chosen, value?.value, back, pending)}`;
  }

  /** The button goes with what it was pressed for: the reader goes on where the answer begins. */
  #retryOf(load: Loading): ErrorOptions {
    return {
      busy: load.retrying,
      retry: () =>
        void load.retry().then(() => {
          if (!load.error) this.#browsing.focus('#service-name');
        }),
    };
  }

  /** Whether the page's author wants the catalogue connected with the page. */
  get #isOnPage(): unknown {
    return this.deepLink || this.service || this.queueHref || this.statusHref;
  }

  /** A part that is drawn with one of the next drawings once it is wanted. Where it does not come, all else works. */
  #part<Module>(part: OnDemand<Module>, isWanted: unknown): Module | undefined {
    if (!isWanted) return undefined;
    if (!part.module) {
      part.load().then(
        () => this.requestUpdate(),
        () => undefined,
      );
    }
    return part.module;
  }

  #needFurther(act?: (views: FurtherViews) => void): void {
    further.load().then(
      (views) => {
        this.#furtherFailed = false;
        this.#adopt(views.furtherStyles);
        this.requestUpdate();
        act?.(views);
      },
      () => {
        this.#furtherFailed = true;
        this.announcer.announce(this.locale.text('unreachableTitle'));
      },
    );
  }

  #adopt({ styleSheet }: CSSResult): void {
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot;
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }
}
