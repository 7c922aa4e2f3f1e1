import { html, nothing, type TemplateResult } from 'lit';
import type { MppError } from '../errors.js';
import type { Locale } from '../i18n/locale.js';

export function renderSkeleton(locale: Locale): TemplateResult {
  return html`<p role="status">${locale.text('loading')}</p>`;
}
export function renderError(
  locale: Locale,
  error: MppError,
  { retry }: { retry?: (() => void) | undefined; busy?: boolean },
): TemplateResult {
  return html`<div role="alert">
    ${error.kind}
    ${retry ? html`<button class="button" @click=${retry}>${locale.text('retry')}</button>` : nothing}
  </div>`;
}
