import { nothing, type TemplateResult } from 'lit';
import type { MppError } from '../../../errors.js';
import { renderError, renderStale, type CopyState } from '../../../ui/states.js';
import type { ServiceCatalogueKey } from '../words/id.js';
import type { Locale } from '../../../i18n/locale.js';

/** How a citizen asks for something again. */
export interface Retry {
  /** They have asked, and wait. */
  readonly busy: boolean;
  readonly retry: () => void;
}

/** What is shown where there is neither an answer nor a copy. What the page's author must mend is not tried again. */
export function errorView(
  locale: Locale<ServiceCatalogueKey>,
  error: MppError,
  { retry, busy }: Retry,
  now: number | undefined,
): TemplateResult {
  return renderError(locale, error, {
    retry: error.kind === 'configuration' ? undefined : retry,
    busy,
    now,
  });
}

/** Says of when a copy is that stands in for the backend's answer. */
export function staleView(
  locale: Locale<ServiceCatalogueKey>,
  answer: CopyState & { readonly stale: boolean },
  { retry, busy }: Retry,
): TemplateResult | typeof nothing {
  return answer.stale ? renderStale(locale, answer, { retry, busy }) : nothing;
}
