import { nothing, type TemplateResult } from 'lit';
import type { MppError } from '../../../errors.js';
import { renderError, renderStale, type CopyState } from '../../../ui/states.js';
import type { ServiceCatalogueKey } from '../words/id.js';
import type { Locale } from '../../../i18n/locale.js';

/** Something that is loaded from the backend, as far as a citizen may ask for it again. */
export interface Loading {
  readonly busy: boolean;
  retry(): void;
  refresh(): void;
}

/** What is shown where there is neither an answer nor a copy. What the page's author must mend is not tried again. */
export function errorView(
  locale: Locale<ServiceCatalogueKey>,
  error: MppError,
  load: Loading,
  now: number | undefined,
): TemplateResult {
  const retry = error.kind === 'configuration' ? undefined : () => load.retry();
  return renderError(locale, error, { retry, busy: load.busy, now });
}

/** Says of when a copy is that stands in for the backend's answer. */
export function staleView(
  locale: Locale<ServiceCatalogueKey>,
  answer: CopyState & { readonly stale: boolean },
  load: Loading,
): TemplateResult | typeof nothing {
  return answer.stale
    ? renderStale(locale, answer, { retry: () => load.refresh(), busy: load.busy })
    : nothing;
}
