import { html, type TemplateResult } from 'lit';
import type { Service } from '../../../contract/service.js';
import { internalComponents } from '../../../contract/vocabulary.js';
import type { ViewContext } from '../views/context.js';
import { furtherContext } from './context.js';

/** The components of a service standard that are made inside an agency, those that are given (PermenPANRB 15/2014). */
export function componentsView(viewContext: ViewContext, service: Service): TemplateResult[] {
  const { locale, content } = furtherContext(viewContext);
  return internalComponents.flatMap((key) => {
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
}
