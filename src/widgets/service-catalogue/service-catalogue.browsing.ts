import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ServiceSummary } from '../../contract/service.js';
import type { MessageValues } from '../../i18n/messages.js';
import type { ServiceAddress } from './page/service-address.js';
import { rememberRecent } from './recent/recent-store.js';
import type { BrowseActions, BrowseState } from './service-catalogue.content.js';
import { ServiceSearchEvent, ServiceSelectEvent } from './service-catalogue.events.js';
import type { CatalogueModel } from './service-catalogue.model.js';
import { atFirst, isFiltered, noFilters, type Browsing, type Question } from './views/question.js';
import { rowKey } from './views/row-key.js';
import type { SearchActions } from './views/search.view.js';
import type { ServiceCatalogueKey } from './words/id.js';

/** What browsing needs of its widget. */
type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: ParentNode;
    readonly agency: string | undefined;
    readonly theme: string | undefined;
    readonly service: string | undefined;
    readonly limit: number | undefined;
    readonly kiosk: boolean;
  };

/** What only the widget itself can tell and do. */
interface Inside {
  model(): CatalogueModel | undefined;
  mallId(): string | undefined;
  announce(key: ServiceCatalogueKey, values: MessageValues): void;
  /** Calls back once what shows a mall's own page has come. */
  needFurther(onArrival: () => void): void;
}

/** Rows drawn at a time where `limit` says nothing. */
const defaultStep = 20;
/** Rows drawn at once, at most. */
const mostRows = 200;
/** Milliseconds without a key before filters are counted anew: results come first. */
const countingPause = 150;
/** Milliseconds without a key before the number of results is announced. */
const typingPause = 700;

/** What a citizen has asked for and opened, what they can do next, and where a reader goes on after it. */
export class BrowsingController implements ReactiveController, BrowseState {
  readonly #host: Host;
  readonly #inside: Inside;
  #now = atFirst;
  /** Follows the page's address, where its author wants that and once it has come. */
  address: Pick<ServiceAddress, 'open' | 'leave'> | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  #counting: ReturnType<typeof setTimeout> | undefined;
  /** Somebody has just pressed a key, and may press another. */
  isTyping = false;

  constructor(host: Host, inside: Inside) {
    this.#host = host;
    this.#inside = inside;
    host.addController(this);
  }

  /** Says nothing more. */
  hostDisconnected(): void {
    clearTimeout(this.#announcing);
  }

  /** What the citizen has asked for and opened. */
  get now(): Browsing {
    return this.#now;
  }

  /** The row after the last one drawn. */
  get shown(): number {
    return Math.max(this.#now.shown, this.step);
  }

  /** Rows that one press adds. */
  get step(): number {
    const { limit } = this.#host;
    return limit && limit > 0 ? Math.floor(limit) : defaultStep;
  }

  /** Whether the list stands instead of the themes. */
  get isList(): boolean {
    const { question, listed } = this.#now;
    return listed || Boolean(question.query.trim()) || isFiltered(question) || !this.canBrowse;
  }

  /** Themes are worth browsing in a whole mall, not in the part that the page's author narrowed to. */
  get canBrowse(): boolean {
    const { agency, theme, limit } = this.#host;
    if (agency || theme || limit) return false;
    return (this.#inside.model()?.themes.length ?? 2) > 1;
  }

  /** The service whose leaflet is open: the one the page's author named, else the one the citizen chose. */
  get chosen(): ServiceSummary | undefined {
    const { service } = this.#host;
    if (service) return this.#inside.model()?.service(service, this.#inside.mallId());
    return this.#now.chosen;
  }

  /** Leads a reader on once everything is drawn; where that is gone, to the search. */
  focus(selector: string): void {
    void this.#host.updateComplete.then(() => {
      const { renderRoot } = this.#host;
      const target = renderRoot.querySelector<HTMLElement>(selector);
      (target ?? renderRoot.querySelector<HTMLElement>('#query'))?.focus();
    });
  }

  /** What can be done in the search box. */
  readonly searchActions: SearchActions = {
    type: (query) => {
      this.#ask({ query });
      this.isTyping = true;
      clearTimeout(this.#counting);
      this.#counting = setTimeout(() => this.#browse({}), countingPause);
    },
    submit: () => {
      this.#browse({ listed: true });
      this.#announceSoon(0);
    },
    clear: () => this.#ask({ query: '' }, '#query'),
    leave: () => this.#browse({}),
  };

  /** What can be done with themes and rows. */
  readonly actions: BrowseActions = {
    open: (chosen) => {
      if (!this.#host.dispatchEvent(new ServiceSelectEvent(chosen))) return;
      this.#browse({ chosen }, '#service-name');
      if (!this.#host.kiosk) rememberRecent(rowKey(chosen));
      this.address?.open(chosen);
    },
    filter: (change) => this.#ask(change),
    clearFilters: () => this.#ask(noFilters, '#query'),
    more: () => {
      const before = this.shown;
      const { from: first } = this.#now;
      // A phone has its limits, and so has a reader: after so many, the next ones stand alone.
      const from = before - first < mostRows ? first : before;
      // The button may be gone: the reader goes on at the first row that came.
      this.#browse(
        { from, shown: before + this.step },
        `.row:nth-child(${before - from + 1}) button`,
      );
    },
    earlier: () => {
      const shown = this.#now.from;
      this.#browse({ from: Math.max(0, shown - mostRows), shown }, '.row button');
    },
    browse: () => this.#browse({ ...atFirst, allThemes: this.#now.allThemes }, '#query'),
    showAllThemes: () => this.#browse({ allThemes: !this.#now.allThemes }),
    list: () => this.#browse({ listed: true }),
    about: (about) => this.#inside.needFurther(() => this.#browse({ about }, '#about')),
    leaveAbout: () => this.#browse({ about: undefined }, '.more .link'),
  };

  /** Leaves the open service. */
  readonly back = (): void => {
    if (this.address) this.address.leave();
    else this.show(undefined, true);
  };

  /** Opens a service, or the list. @param leads whether the reader goes on there */
  show(chosen: ServiceSummary | undefined, leads: boolean): void {
    const left = this.#now.chosen;
    const row = left && `[data-key=${CSS.escape(rowKey(left))}]`;
    this.#browse({ chosen }, leads ? (chosen ? '#service-name' : row) : undefined);
  }

  /** @param focus where a reader goes on, as a selector */
  #browse(change: Partial<Browsing>, focus?: string): void {
    this.isTyping = false;
    this.#now = { ...this.#now, ...change };
    this.#host.requestUpdate();
    if (focus) this.focus(focus);
  }

  #ask(change: Partial<Question>, focus?: string): void {
    const question = { ...this.#now.question, ...change };
    this.#browse({ question, from: 0, shown: 0, about: undefined }, focus);
    this.#announceSoon();
  }

  /** Says how many services there are, once the citizen has stopped typing. */
  #announceSoon(pause = typingPause): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const model = this.#inside.model();
      if (!model || !this.isList || this.chosen) return;
      const query = this.#now.question.query.trim();
      const { count } = model.find(this.#now.question);
      if (query) this.#host.dispatchEvent(new ServiceSearchEvent(count));
      this.#inside.announce(query ? 'foundQuery' : 'foundAll', { count, query });
    }, pause);
  }
}
