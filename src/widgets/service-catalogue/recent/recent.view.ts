import { html, nothing, type TemplateResult } from 'lit';
import { addLateWords } from '../../../i18n/languages.js';
import type { Locale } from '../../../i18n/locale.js';
import { icon } from '../../../ui/icons.js';
import type { BrowseActions } from '../service-catalogue.content.js';
import type { ViewContext } from '../views/context.js';
import { recentId, type RecentKey } from '../words/recent.id.js';
import { forgetRecent, recentKeys } from './recent-store.js';

// Other languages bring these words with the rest.
addLateWords('id', { 'service-catalogue': recentId });

/** Services that were opened on this device before, and one press to forget them. Those that are gone are left out. */
export function recentView(
  { locale: known, model, announce }: ViewContext,
  { open, browse }: BrowseActions,
): TemplateResult | typeof nothing {
  const locale = known as Locale<RecentKey>;
  const services = recentKeys().flatMap((key) => model.byKey(key) ?? []);
  if (!services.length) return nothing;
  const forget = () => {
    forgetRecent();
    announce(locale.text('recentForgotten'));
    browse();
  };
  return html`<div class="section">
      <h3 id="recent">${locale.text('recent')}</h3>
      <button class="link" type="button" @click=${forget}>
        ${icon('x')}${locale.text('recentForget')}
      </button>
    </div>
    <ul class="actions" aria-labelledby="recent">
      ${services.map(
        (service) =>
          html`<li>
            <button class="button" part="button" type="button" @click=${() => open(service)}>
              ${service.name}
            </button>
          </li>`,
      )}
    </ul>`;
}
