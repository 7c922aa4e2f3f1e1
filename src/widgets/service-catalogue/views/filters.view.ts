import { html, nothing, type TemplateResult } from 'lit';
import { facets, type Facet } from '../../../rules/facets.js';
import { icon } from '../../../ui/icons.js';
import type { Findings } from '../service-catalogue.model.js';
import type { ServiceCatalogueKey } from '../words/id.js';
import type { ViewContext } from './context.js';
import { laterView } from './later.view.js';
import type { Question } from './question.js';

/** The first facets are those that most people narrow by. */
const first = 2;

export interface FilterContent extends Pick<Findings, 'choices'> {
  readonly question: Question;
  readonly isTyping: boolean;
}

interface FilterActions {
  filter(change: Partial<Question>): void;
}

/** What to narrow by, each choice with its count. Hidden where there is nothing to choose. */
export function filtersView(
  context: ViewContext,
  content: FilterContent,
  actions: FilterActions,
): TemplateResult | typeof nothing {
  const { locale } = context;
  const worth = (some: readonly Facet[]) =>
    some.filter((facet) => content.question[facet] || content.choices(facet).length > 1);
  const shown = worth(facets.slice(0, first));
  const others = worth(facets.slice(first));
  if (!shown.length && !others.length) return nothing;
  return html`<div role="group" aria-label=${locale.text('filters')}>
    <div class="filters">${shown.map((facet) => selectView(context, facet, content, actions))}</div>
    ${
      others.length
        ? laterView(
            context,
            'moreFilters',
            'filters',
            () => others.map((facet) => selectView(context, facet, content, actions)),
            // What narrows the list must be seen to do so.
            others.some((facet) => content.question[facet]),
          )
        : nothing
    }
  </div>`;
}

function selectView(
  { locale }: ViewContext,
  facet: Facet,
  { question, choices, isTyping }: FilterContent,
  { filter }: FilterActions,
): TemplateResult {
  const chosen = question[facet];
  // Words of further facets come with what is further; their keys follow from the facet.
  const text = (key: string) => locale.text(key as ServiceCatalogueKey);
  /** A word that this version does not know is shown as the backend wrote it. */
  const nameOf = (id: string) => {
    const key = `${facet}_${id}`;
    const word = text(key);
    return word === key ? id : word;
  };
  return html`<label class="choice">
    <span class="small">${text(`filter_${facet}`)}</span>
    <select
      class="input"
      part="field"
      @change=${(event: Event) => filter({ [facet]: (event.target as HTMLSelectElement).value })}
    >
      <option value="" ?selected=${!chosen}>${text(`any_${facet}`)}</option>
      ${(isTyping ? [] : choices(facet)).map(
        ({ id, name, count }) =>
          html`<option value=${id} ?selected=${id === chosen}>
            ${locale.text('option', { name: name || nameOf(id), count })}
          </option>`,
      )}
    </select>
    ${icon('chevron-down')}
  </label>`;
}
