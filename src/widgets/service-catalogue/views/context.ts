import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../../../i18n/locale.js';
import { renderMark, type Mark } from '../../../ui/marks.js';
import type { CatalogueModel } from '../service-catalogue.model.js';
import type { ServiceCatalogueKey } from '../words/id.js';

export interface Ticks {
  has(key: string): boolean;
  set(key: string, isTicked: boolean): void;
}

type Content = typeof import('../service-catalogue.content.js');
/** What comes when somebody asks for something further. */
export type FurtherViews = typeof import('../further/further.js');

/** Views that come when somebody asks for one of them. */
export interface Further {
  /** Undefined until they have come. */
  readonly views: FurtherViews | undefined;
  /** They were asked for and did not come. */
  readonly failed: boolean;
  /** @param act called once they have come */
  need(act?: (views: FurtherViews) => void): void;
}

/** What the page's author said that views need to know. */
export type Widget = ReactiveControllerHost &
  Element & {
    readonly deepLink: boolean;
    readonly queueHref: string | undefined;
    readonly reportHref: string | undefined;
    readonly service: string | undefined;
    readonly statusHref: string | undefined;
  };

/** What connects the catalogue with its page. */
type Page = typeof import('../page/page.js');

/** What every view of the catalogue is drawn from. Made anew for each rendering. */
export interface ViewContext {
  readonly locale: Locale<ServiceCatalogueKey>;
  readonly model: CatalogueModel;
  /** Epoch milliseconds by the backend's clock. */
  readonly now: number;
  /** False while only an old copy is at hand: what changes by the minute is not shown then. */
  readonly fresh: boolean;
  /** What the reader has ticked, as long as the page is open. */
  readonly ticks: Ticks;
  readonly content: Content;
  readonly further: Further;
  /** Undefined until it has come, and where the page's author wants none of it. */
  readonly page: Page | undefined;
  readonly widget: Widget;
  /** Says a text to who cannot see what happened. */
  announce(text: string): void;
  /** Marks that this rendering has drawn, so that it can explain them at its end. */
  readonly marks: Set<Mark>;
}

/** Draws a mark, and remembers that it needs explaining. */
export function markView({ locale, marks }: ViewContext, mark: Mark | undefined): unknown {
  if (mark) marks.add(mark);
  return renderMark(mark, locale);
}
