import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { ServiceSummary } from '../../../contract/service.js';
import { icon, type IconName } from '../../../ui/icons.js';
import { wholeWords } from '../../../ui/whole-words.js';
import type { Findings, Found } from '../service-catalogue.model.js';
import type { ViewContext } from './context.js';
import { filtersView } from './filters.view.js';
import { buttonView, feeText, quietLine } from './facts.js';
import type { Question } from './question.js';
import { rowKey } from './row-key.js';
import { shortStatusView } from './status.view.js';

export interface ListActions {
  open(service: ServiceSummary): void;
  filter(change: Partial<Question>): void;
  more(): void;
  earlier(): void;
}

export interface ListContent extends Findings {
  readonly question: Question;
  readonly isTyping: boolean;
  /** The first row drawn, and the one after the last. */
  readonly from: number;
  readonly shown: number;
  readonly step: number;
}

/** Services as rows one can scan: name, agency, time, fee, open or not. */
export function listView(
  context: ViewContext,
  content: ListContent,
  actions: ListActions,
): TemplateResult {
  const { locale } = context;
  const { question, count, result, from, shown, step } = content;
  const query = question.query.trim();
  const rest = Math.min(step, count - shown);
  return html`${
      // Results come first: where the list stands already, its filters are counted anew when no key follows.
      content.isTyping && context.widget.shadowRoot?.querySelector('#found')
        ? noChange
        : filtersView(context, content, actions)
    }
    <h3 id="found">
      ${query ? locale.text('foundQuery', { count, query }) : locale.text('foundAll', { count })}
    </h3>
    ${result?.understood.map(
      (words) =>
        html`<p class="muted small understood">${locale.text('understood', { ...words })}</p>`,
    )}
    ${
      from
        ? html`<div class="actions">
            ${buttonView(locale.text('showEarlier'), actions.earlier)}
          </div>`
        : nothing
    }
    <ul class="rows card lines" part="list" aria-labelledby="found">
      ${content.rows(from, shown).map((one) => rowView(context, one, actions))}
    </ul>
    ${
      rest > 0 || from
        ? html`<div class="more actions">
            ${
              rest > 0
                ? buttonView(locale.text('showMore', { count: rest }), actions.more)
                : nothing
            }
            <span class="muted small">
              ${locale.text('shown', {
                from: from + 1,
                shown: Math.min(shown, count),
                total: count,
              })}
            </span>
          </div>`
        : nothing
    }`;
}

/** Where nothing answers: services that have something to do with it, apart from those that were found. */
export function nearView(
  context: ViewContext,
  { result }: Findings,
  actions: ListActions,
): TemplateResult | typeof nothing {
  if (!result?.near.length) return nothing;
  return html`<h3 id="near">${context.locale.text('near')}</h3>
    <ul class="rows card lines" part="list" aria-labelledby="near">
      ${result.near.map((number) => rowView(context, result.match(number), actions))}
    </ul>`;
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
  return html`<li class="row" part="item">
    <div>
      <h4>
        <button type="button" data-key=${rowKey(service)} @click=${() => actions.open(service)}>
          ${wholeWords(service.name)}
        </button>
      </h4>
      ${quietLine(place)}${quietLine(why)}
    </div>
    <div class="facts small">
      ${factView('clock', locale.text('duration'), service.duration?.text)}
      ${factView('cash', locale.text('fee'), feeText(service.fee, locale))}
      <span>${shortStatusView(context, service)}</span>
    </div>
    <span class="go">${icon('chevron-right')}</span>
  </li>`;
}

/** Its place stays where there is nothing to say, so that facts stand below each other. */
const factView = (name: IconName, label: string, text: string | undefined): TemplateResult =>
  text
    ? html`<span
        >${icon(name)}<span><span class="visually-hidden">${label}: </span>${text}</span></span
      >`
    : html`<span></span>`;
