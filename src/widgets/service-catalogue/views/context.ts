import type { Locale } from '../../../i18n/locale.js';
import type { CatalogueModel } from '../service-catalogue.model.js';
import type { ServiceCatalogueKey } from '../words/id.js';

/** What every view of the catalogue is drawn from. */
export interface ViewContext {
  readonly locale: Locale<ServiceCatalogueKey>;
  readonly model: CatalogueModel;
  /** Epoch milliseconds by the backend's clock. */
  readonly now: number;
  /** False while only an old copy is at hand: what changes by the minute is not shown then. */
  readonly fresh: boolean;
}
