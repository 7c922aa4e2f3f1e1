import type { Locale } from '../../../i18n/locale.js';
import type { ViewContext } from '../views/context.js';
import type { FurtherKey } from '../words/further.id.js';
import type { ServiceCatalogueKey } from '../words/id.js';

/** The locale with the words that came together with this chunk. */
export type FurtherLocale = Locale<ServiceCatalogueKey | FurtherKey>;

/** What the views of this chunk are drawn from. */
export interface FurtherContext extends Omit<ViewContext, 'locale'> {
  readonly locale: FurtherLocale;
}

/** The same context, for whoever loaded the words. */
export const furtherContext = (context: ViewContext): FurtherContext => ({
  ...context,
  locale: context.locale as FurtherLocale,
});
