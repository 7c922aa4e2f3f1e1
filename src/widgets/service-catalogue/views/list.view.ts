import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceSummary } from '../../../contract/service.js';
import type { SearchResult } from '../../../rules/search/service-index.js';
import { icon } from '../../../ui/icons.js';
import { wholeWords } from '../../../ui/whole-words.js';
import type { Choice, Found } from '../service-catalogue.model.js';
import type { ViewContext } from './context.js';
import { feeText } from './facts.js';
import type { Question } from './question.js';
import { rowKey } from './row-key.js';
import { shortStatusView } from './status.view.js';

export interface ListActions {
  open(service: ServiceSummary): void;
  filter(change: Partial<Pick<Question, 'agencyId' | 'themeId'>>): void;
  more(): void;
}

export interface ListContent {
  readonly question: Question;
  readonly found: readonly Found[];
  /** Words that were taken for others. */
  readonly understood: SearchResult['understood'];
  /** How many of them are drawn. */
  readonly shown: number;
  readonly step: number;
  readonly agencies: readonly Choice[];
  readonly themes: readonly Choice[];
}

/** Services as rows one can scan: name, agency, time, fee, open or not. */
export function listView(
  context: ViewContext,
  content: ListContent,
  actions: ListActions,
): TemplateResult {
  const { locale } = context;
  const { question, found, understood, shown, step } = content;
  const query = question.query.trim();
  const rest = Math.min(step, found.length - shown);
  return html`${filtersView(context, content, actions)}
    <h3 id="found">
      ${
        query
          ? locale.text('foundQuery', { count: found.length, query })
          : locale.text('foundAll', { count: found.length })
      }
    </h3>
    ${understood.map(
      (words) =>
        html`<p class="muted small understood">${locale.text('understood', { ...words })}</p>`,
    )}
    <ul class="rows card lines" part="list" aria-labelledby="found">
      ${found.slice(0, shown).map((one) => rowView(context, one, actions))}
    </ul>
    ${
      rest > 0
        ? html`<div class="more actions">
            <button class="button" part="button" type="button" @click=${actions.more}>
              ${locale.text('showMore', { count: rest })}
            </button>
            <span class="muted small">
              ${locale.text('shownOf', { shown, total: found.length })}
            </span>
          </div>`
        : nothing
    }`;
}

/** Where nothing answers: services that have something to do with it, apart from those that were found. */
export function nearView(
  context: ViewContext,
  query: string,
  actions: ListActions,
): TemplateResult | typeof nothing {
  const { near } = context.model.search(query);
  if (!near.length) return nothing;
  return html`<h3 id="near">${context.locale.text('near')}</h3>
    <ul class="rows card lines" part="list" aria-labelledby="near">
      ${near.map((one) => rowView(context, one, actions))}
    </ul>`;
}

/** Agency and theme to narrow by, each with its count. Hidden where there is nothing to choose. */
export function filtersView(
  { locale }: Pick<ViewContext, 'locale'>,
  { question, agencies, themes }: Pick<ListContent, 'question' | 'agencies' | 'themes'>,
  actions: Pick<ListActions, 'filter'>,
): TemplateResult | typeof nothing {
  const select = (
    key: 'agencyId' | 'themeId',
    label: string,
    any: string,
    choices: readonly Choice[],
  ) => {
    const chosen = question[key];
    if (choices.length < 2 && !chosen) return nothing;
    return html`<label class="choice">
      <span class="small">${label}</span>
      <select
        class="input"
        part="field"
        @change=${(event: Event) =>
          actions.filter({ [key]: (event.target as HTMLSelectElement).value })}
      >
        <option value="" ?selected=${!chosen}>${any}</option>
        ${choices.map(
          ({ id, name, count }) =>
            html`<option value=${id} ?selected=${id === chosen}>
              ${locale.text('option', { name, count })}
            </option>`,
        )}
      </select>
      ${icon('chevron-down')}
    </label>`;
  };
  const controls = [
    select('agencyId', locale.text('filterAgency'), locale.text('anyAgency'), agencies),
    select('themeId', locale.text('filterTheme'), locale.text('anyTheme'), themes),
  ].filter((control) => control !== nothing);
  if (!controls.length) return nothing;
  return html`<div class="filters" role="group" aria-label=${locale.text('filters')}>
    ${controls}
  </div>`;
}

function rowView(
  context: ViewContext,
  { service, matched: match }: Found,
  actions: ListActions,
): TemplateResult {
  const { locale, model } = context;
  const agency = model.agencyOf(service);
  const place = [agency?.shortName ?? agency?.name, service.counter].filter(Boolean).join(', ');
  const why =
    match?.field === 'alias'
      ? locale.text('matchedAlias', { text: match.text })
      : match?.field === 'code'
        ? locale.text('matchedCode', { text: match.text })
        : '';
  const fee = feeText(service.fee, locale);
  return html`<li class="row" part="item">
    <div>
      <h4>
        <button type="button" data-key=${rowKey(service)} @click=${() => actions.open(service)}>
          ${wholeWords(service.name)}
        </button>
      </h4>
      ${place ? html`<p class="muted small">${place}</p>` : nothing}
      ${why ? html`<p class="muted small">${why}</p>` : nothing}
    </div>
    <div class="facts small">
      ${
        service.duration
          ? html`<span
              >${icon('clock')}<span
                ><span class="visually-hidden">${locale.text('duration')}: </span>${
                  service.duration.text
                }</span
              ></span
            >`
          : html`<span></span>`
      }
      ${
        fee
          ? html`<span
              >${icon('cash')}<span
                ><span class="visually-hidden">${locale.text('fee')}: </span>${fee}</span
              ></span
            >`
          : html`<span></span>`
      }
      <span>${shortStatusView(context, service)}</span>
    </div>
    <span class="go">${icon('chevron-right')}</span>
  </li>`;
}
