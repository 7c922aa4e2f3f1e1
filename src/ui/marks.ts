import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../i18n/locale.js';

/** How far a value can be trusted, where that needs saying. */
export type Mark = 'unverified' | 'illustrative';

const words = { unverified: 'markUnverified', illustrative: 'markIllustrative' } as const;
const meanings = {
  unverified: 'markUnverifiedMeaning',
  illustrative: 'markIllustrativeMeaning',
} as const;

/** A word beside a value that nobody confirmed, or that is an example. Plain text, so that everybody meets it. */
export function renderMark(
  mark: Mark | undefined,
  locale: Locale,
): TemplateResult | typeof nothing {
  return mark
    ? html`<span class="mark" part="mark" data-mark=${mark}>${locale.text(words[mark])}</span>`
    : nothing;
}

/** What the marks on a view mean, once, at its end. */
export function renderMarkLegend(
  marks: ReadonlySet<Mark>,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!marks.size) return nothing;
  return html`<div class="legend" part="legend">
    ${[...marks].map((mark) => html`<p>${locale.text(meanings[mark])}</p>`)}
  </div>`;
}
