import { html, nothing, type TemplateResult } from 'lit';
import type { Requirement, Service, ServiceSummary } from '../../../contract/service.js';
import { icon } from '../../../ui/icons.js';
import { renderMarkLegend } from '../../../ui/marks.js';
import { wholeWords } from '../../../ui/whole-words.js';
import { internalComponents } from '../../../contract/vocabulary.js';
import { markOf } from '../service-catalogue.model.js';
import { markView, type ViewContext } from './context.js';
import { quietLine } from './facts.js';
import { laterView } from './later.view.js';
import { rowKey } from './row-key.js';
import { phaseView } from './status.view.js';
import { whereView } from './where.view.js';

/**
 * One service as a leaflet. Shows what the list knew at once; `service` brings the rest. All six delivery components of
 * the service standard are always named (UU 25/2009 article 21, PermenPANRB 15/2014), the others when they are given.
 */
export function detailView(
  context: ViewContext,
  summary: ServiceSummary,
  service: Service | undefined,
  /** Undefined where there is no list to go back to. */
  back: (() => void) | undefined,
  pending: TemplateResult | typeof nothing,
): TemplateResult {
  const { locale, model } = context;
  const agency = model.agencyOf(summary);
  const mark = (...fields: string[]) => markView(context, markOf(service ?? summary, ...fields));
  const pair = html`<dl class="pair card">
    <div>
      <dt class="muted small">${icon('clock')}${locale.text('duration')}</dt>
      <dd>${summary.duration?.text ?? locale.text('notGiven')} ${mark('duration')}</dd>
    </div>
    <div>
      <dt class="muted small">${icon('cash')}${locale.text('fee')}</dt>
      <dd>${summary.fee?.text ?? locale.text('notGiven')} ${mark('fee')}</dd>
    </div>
  </dl>`;
  return html`<article class="detail" part="detail" aria-labelledby="service-name">
    <div class="top">
      ${
        back
          ? html`<button class="link back" type="button" @click=${back}>
              ${icon('arrow-left')}${locale.text('back')}
            </button>`
          : nothing
      }
      <h2 id="service-name" tabindex="-1">${wholeWords(summary.name)}</h2>
      ${
        agency
          ? html`<p class="muted">${agency.name} ${markView(context, markOf(agency, 'name'))}</p>`
          : nothing
      }
      ${phaseView(context, summary)}
    </div>
    ${service ? prepareView(context, service) : html`<div class="main">${pending}</div>`}
    <div class="side">
      ${pair}${context.page?.handOverView(context, service ?? summary)}${whereView(
        context,
        service ?? summary,
      )}
    </div>
    ${service ? restView(context, service) : nothing}
  </article>`;
}

/** What to bring, and the steps: what a citizen came to read. */
function prepareView(context: ViewContext, service: Service): TemplateResult {
  const { locale } = context;
  const mark = (field: string) => markView(context, markOf(service, field));
  const requirements = service.requirements ?? [];
  const procedure = service.procedure ?? [];
  return html`<section class="main card padded" aria-labelledby="requirements">
      <h3 id="requirements">${locale.text('requirements')} ${mark('requirements')}</h3>
      ${
        requirements.length
          ? html`<ul class="prepare lines">
              ${requirements.map((one, index) => requirementView(context, service, one, index))}
            </ul>`
          : html`<p class="muted">${locale.text('requirementsNone')}</p>`
      }
      ${laterView(context, 'share', 'actions', ({ sharingView }) => sharingView(context, service))}
    </section>
    <section class="main" aria-labelledby="procedure">
      <h3 id="procedure">${locale.text('procedure')} ${mark('procedure')}</h3>
      ${
        procedure.length
          ? html`<ol class="steps">
              ${procedure.map((step) => html`<li class="beside"><span>${step}</span></li>`)}
            </ol>`
          : html`<p class="muted">${locale.text('notGiven')}</p>`
      }
    </section>`;
}

function requirementView(
  { locale, ticks }: ViewContext,
  service: Service,
  { text, note, required, form }: Requirement,
  index: number,
): TemplateResult {
  const key = `${rowKey(service)} ${index}`;
  return html`<li class="beside">
    <input
      id="requirement-${index}"
      type="checkbox"
      .checked=${ticks.has(key)}
      @change=${({ target }: Event) => ticks.set(key, (target as HTMLInputElement).checked)}
    />
    <div>
      <label for="requirement-${index}">${text}</label>
      ${quietLine(required === false && locale.text('requirementOptional'))}${quietLine(note)}
      ${
        form
          ? html`<a class="link" href=${form} rel="noopener">${locale.text('requirementForm')}</a>`
          : nothing
      }
    </div>
  </li>`;
}

/** Product, complaints and the components that are folded away, with what the marks mean. */
function restView(context: ViewContext, service: Service): TemplateResult {
  const { locale, marks } = context;
  const mark = (field: string) => markView(context, markOf(service, field));
  return html`<div class="main rest-of-standard">
    ${textSection(context, 'product', service.product, mark)}
    ${service.validity ? textSection(context, 'validity', service.validity, mark) : nothing}
    ${complaintView(context, service)}
    <div>
      ${
        service.legalBasis?.length
          ? html`<details part="disclosure">
              <summary>
                <span>${locale.text('legalBasis')} ${mark('legalBasis')}</span
                >${icon('chevron-down')}
              </summary>
              <ul class="bullets">
                ${service.legalBasis.map((line) => html`<li>${line}</li>`)}
              </ul>
            </details>`
          : nothing
      }
      ${
        (['code', 'audiences', ...internalComponents] as const).some((key) => service[key]?.length)
          ? laterView(context, 'components', '', ({ componentsView }) =>
              componentsView(context, service),
            )
          : nothing
      }
    </div>
    ${footView(context, service)}
    ${laterView(context, 'report', 'actions', ({ reportView }) => reportView(context, service))}
    ${renderMarkLegend(marks, locale)}
  </div>`;
}

type DrawMark = (field: string) => unknown;

function textSection(
  { locale }: ViewContext,
  key: 'product' | 'validity',
  text: string | undefined,
  mark: DrawMark,
): TemplateResult {
  return html`<section aria-labelledby=${key}>
    <h3 id=${key}>${locale.text(key)} ${mark(key)}</h3>
    <p>${text ?? locale.text('notGiven')}</p>
  </section>`;
}

/** The channels for complaints: what the service says, and the mall's channels with a link. */
function complaintView(context: ViewContext, service: Service): TemplateResult {
  const { locale, model } = context;
  const channels = (model.mallOf(service)?.contacts ?? []).filter(
    ({ kind, url }) => kind === 'complaint' && url,
  );
  return html`<section aria-labelledby="complaint">
    <h3 id="complaint">
      ${locale.text('complaint')} ${markView(context, markOf(service, 'complaint'))}
    </h3>
    <p>${service.complaint ?? locale.text('notGiven')}</p>
    ${channels.map(
      ({ name, url }) =>
        html`<p>
          <a class="link" href=${url ?? nothing} rel="noopener">${name}${icon('external-link')}</a>
        </p>`,
    )}
  </section>`;
}

/** Of when it is, and by whom. */
function footView(context: ViewContext, service: Service): unknown {
  const { locale } = context;
  const { updatedAt, updatedBy: unit } = service;
  if (!updatedAt) return nothing;
  const date = locale.date(updatedAt);
  return quietLine(
    html`${unit ? locale.text('updatedBy', { date, unit }) : locale.text('updated', { date })}
    ${markView(context, markOf(service, 'updatedAt', 'updatedBy'))}`,
  );
}
