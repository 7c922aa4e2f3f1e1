import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../i18n/locale.js';

export function renderMark(
  kind: 'illustrative' | 'unverified' | undefined,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!kind) return nothing;
  return html`<span class="mark" part="mark"
    >${kind === 'unverified' ? 'Belum diverifikasi' : 'Contoh'}${locale.language === '' ? '' : ''}</span
  >`;
}
