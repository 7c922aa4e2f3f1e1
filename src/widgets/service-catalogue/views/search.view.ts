import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icons.js';
import type { ViewContext } from './context.js';

export interface SearchActions {
  /** The words changed, on every key. */
  type(query: string): void;
  /** The citizen wants the list now. */
  submit(): void;
  clear(): void;
  /** The keyboard goes elsewhere: what it comes to must not change any more. */
  leave(): void;
}

/** The search box. It works while data are loading, so that nobody waits to type. */
export function searchView(
  { locale }: Pick<ViewContext, 'locale'>,
  query: string,
  actions: SearchActions,
): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    actions.submit();
  };
  const type = (event: Event) => actions.type((event.target as HTMLInputElement).value);
  return html`<form class="search" role="search" part="search" @submit=${submit}>
    <label class="visually-hidden" for="query">${locale.text('title')}</label>
    ${icon('search')}
    <input
      id="query"
      part="field"
      type="search"
      autocomplete="off"
      spellcheck="false"
      maxlength="200"
      enterkeyhint="search"
      placeholder=${locale.text('searchHint')}
      .value=${query}
      @input=${type}
      @blur=${actions.leave}
    />
    ${
      query
        ? html`<button
            class="clear"
            type="button"
            aria-label=${locale.text('clearSearch')}
            @click=${actions.clear}
          >
            ${icon('x')}
          </button>`
        : nothing
    }
    <button class="button primary" part="button" type="submit" aria-label=${locale.text('search')}>
      ${icon('arrow-right')}<span>${locale.text('search')}</span>
    </button>
  </form>`;
}
