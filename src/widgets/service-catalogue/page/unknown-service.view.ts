import { nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../../i18n/locale.js';
import type { ViewContext } from '../views/context.js';
import type { PageKey } from '../words/page.id.js';

/** The page's author named a service that the mall does not have (any more). */
export const unknownServiceView = ({ content, locale }: ViewContext): TemplateResult =>
  content.renderEmpty(
    (locale as Locale<PageKey>).text('unknownService'),
    [locale.text('emptyAsk')],
    nothing,
  );
