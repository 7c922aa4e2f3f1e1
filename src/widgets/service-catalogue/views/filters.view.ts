import { html, nothing, type TemplateResult } from 'lit';
import type { Facet } from '../../../rules/service-facets.js';
import { icon } from '../../../ui/icons.js';
import type { Findings } from '../service-catalogue.model.js';
import type { ServiceCatalogueKey } from '../words/id.js';
import type { ViewContext } from './context.js';
import type { Question } from './question.js';

/** Facets that most people narrow by, and those that some do. */
const first: readonly Facet[] = ['agency', 'theme'];
const further: readonly Facet[] = ['cost', 'channel', 'place', 'audience'];

/** What to narrow by, each choice with its count. Hidden where there is nothing to choose. */
export function filtersView(
  { locale }: Pick<ViewContext, 'locale'>,
  { question, choices }: { readonly question: Question } & Pick<Findings, 'choices'>,
  { filter }: { filter(change: Partial<Question>): void },
): TemplateResult | typeof nothing {
  const select = (facet: Facet) => {
    const chosen = question[facet];
    const all = choices(facet);
    if (all.length < 2 && !chosen) return [];
    return html`<label class="choice">
      <span class="small">${locale.text(`filter_${facet}`)}</span>
      <select
        class="input"
        part="field"
        @change=${(event: Event) => filter({ [facet]: (event.target as HTMLSelectElement).value })}
      >
        <option value="" ?selected=${!chosen}>${locale.text(`any_${facet}`)}</option>
        ${all.map(
          ({ id, name, count }) =>
            html`<option value=${id} ?selected=${id === chosen}>
              ${locale.text('option', {
                name: name === id ? locale.text(`${facet}_${id}` as ServiceCatalogueKey) : name,
                count,
              })}
            </option>`,
        )}
      </select>
      ${icon('chevron-down')}
    </label>`;
  };
  const controls = first.flatMap(select);
  const others = further.flatMap(select);
  if (!controls.length && !others.length) return nothing;
  return html`<div role="group" aria-label=${locale.text('filters')}>
    <div class="filters">${controls}</div>
    ${
      others.length
        ? html`<details part="disclosure" ?open=${further.some((facet) => question[facet])}>
            <summary class="link">${locale.text('moreFilters')}${icon('chevron-down')}</summary>
            <div class="filters">${others}</div>
          </details>`
        : nothing
    }
  </div>`;
}
