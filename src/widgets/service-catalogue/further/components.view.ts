import { html, type TemplateResult } from 'lit';
import type { Service } from '../../../contract/service.js';
import { internalComponents } from '../../../contract/vocabulary.js';
import type { ViewContext } from '../views/context.js';
import { furtherContext, type FurtherLocale } from './context.js';

/**
 * What a leaflet says last: for whom the service is, its code, and the components of its standard that are made inside
 * an agency, those that are given (PermenPANRB 15/2014).
 */
export function componentsView(viewContext: ViewContext, service: Service): TemplateResult {
  const { locale, content } = furtherContext(viewContext);
  const { audiences = [], code } = service;
  const list = locale.list(audiences.map((audience) => audienceWord(locale, audience)));
  const components = internalComponents.flatMap((key) => {
    const value = service[key] ?? [];
    const lines = typeof value === 'string' ? [value] : value;
    if (!lines.length) return [];
    return [
      html`<section>
        <h4>${locale.text(key)} ${content.markView(viewContext, content.markOf(service, key))}</h4>
        <ul class="bullets">
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>`,
    ];
  });
  const facts = [
    ...(audiences.length ? [locale.text('audience', { list })] : []),
    ...(code ? [locale.text('code', { code })] : []),
  ];
  return html`${facts.map((fact) => html`<p>${fact}</p>`)}${components}`;
}

/** A word that this version does not know is shown as the backend wrote it. */
function audienceWord(locale: FurtherLocale, audience: string): string {
  return audience === 'individual' || audience === 'business'
    ? locale.text(`audience_${audience}`).toLowerCase()
    : audience;
}
