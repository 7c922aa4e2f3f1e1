import { html, nothing, type TemplateResult } from 'lit';
import type { Fee } from '../../../contract/service.js';
import type { Locale } from '../../../i18n/locale.js';
import type { ServiceCatalogueKey } from '../words/id.js';

/** Longest fee text a row shows as it is; a longer one is summed up from its amount. */
const shortText = 24;

/** The cost in a few words, for a list. The full text stands in the detail. */
export function feeText(fee: Fee | undefined, locale: Locale<ServiceCatalogueKey>): string {
  if (!fee) return '';
  if (fee.free && (fee.text.length <= shortText || fee.amount === 0)) return locale.text('free');
  if (fee.amount && fee.text.length > shortText)
    return locale.text('feeFrom', { money: locale.money(fee.amount) });
  return fee.text;
}

/** A line of second rank, where there is something to say. */
export const quietLine = (content: unknown): TemplateResult | typeof nothing =>
  content ? html`<p class="muted small">${content}</p>` : nothing;

/** A button that is drawn as one. */
export const buttonView = (label: string, act: () => void): TemplateResult =>
  html`<button class="button" part="button" type="button" @click=${act}>${label}</button>`;
