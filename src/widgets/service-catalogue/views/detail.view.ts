import { html, nothing, type TemplateResult } from 'lit';
import type { Service, ServiceSummary } from '../../../contract/service.js';
import { icon } from '../../../ui/icons.js';
import { renderMark } from '../../../ui/marks.js';
import { internalComponents } from '../../../contract/vocabulary.js';
import { markOf } from '../service-catalogue.model.js';
import type { ServiceCatalogueKey } from '../words/id.js';
import type { ViewContext } from './context.js';
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
  const mark = (...fields: string[]) => renderMark(markOf(service ?? summary, ...fields), locale);
  const pair = html`<dl class="pair">
    <div>
      <dt>${icon('clock')}${locale.text('duration')}</dt>
      <dd>${summary.duration?.text ?? locale.text('notGiven')} ${mark('duration')}</dd>
    </div>
    <div>
      <dt>${icon('cash')}${locale.text('fee')}</dt>
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
      <h3 id="service-name" tabindex="-1">${summary.name} ${mark('name')}</h3>
      ${agency ? html`<p class="muted">${agency.name} ${renderMark(markOf(agency, 'name'), locale)}</p>` : nothing}
      ${phaseView(context, summary)}
    </div>
    <div class="side">${pair}${whereView(context, service ?? summary)}</div>
    ${service ? mainView(context, service) : html`<div class="main">${pending}</div>`}
  </article>`;
}

function mainView(context: ViewContext, service: Service): TemplateResult {
  const { locale } = context;
  const mark = (...fields: string[]) => renderMark(markOf(service, ...fields), locale);
  const requirements = service.requirements ?? [];
  const procedure = service.procedure ?? [];
  const folded = [
    ['legalBasis', service.legalBasis] as const,
    ...internalComponents.map((key) => [key, service[key]] as const),
  ];
  return html`<div class="main">
      <section class="card padded" aria-labelledby="requirements">
        <h4 id="requirements">${locale.text('requirements')} ${mark('requirements')}</h4>
        ${
          requirements.length
            ? html`<ul class="prepare">
                ${requirements.map(
                  ({ text, note, required, form }) =>
                    html`<li>
                      ${icon('circle-check')}
                      <div>
                        <p>${text}</p>
                        ${
                          required === false
                            ? html`<p class="muted small">${locale.text('requirementOptional')}</p>`
                            : nothing
                        }
                        ${note ? html`<p class="muted small">${note}</p>` : nothing}
                        ${
                          form
                            ? html`<p class="small">
                                <a href=${form} rel="noopener">${locale.text('requirementForm')}</a>
                              </p>`
                            : nothing
                        }
                      </div>
                    </li>`,
                )}
              </ul>`
            : html`<p class="muted">${locale.text('requirementsNone')}</p>`
        }
      </section>
    </div>
    <section class="main" aria-labelledby="procedure">
      <h4 id="procedure">${locale.text('procedure')} ${mark('procedure')}</h4>
      ${
        procedure.length
          ? html`<ol class="steps">
              ${procedure.map((step) => html`<li><span>${step}</span></li>`)}
            </ol>`
          : html`<p class="muted">${locale.text('notGiven')}</p>`
      }
    </section>
    <div class="main">
      ${textSection(context, 'product', service.product, mark('product'))}
      ${
        service.validity
          ? textSection(context, 'validity', service.validity, mark('validity'))
          : nothing
      }
      ${complaintView(context, service)}
      ${folded.map(([key, value]) => foldedSection(context, key, value, mark(key)))}
      ${footView(context, service)}
    </div>`;
}

function textSection(
  { locale }: ViewContext,
  key: ServiceCatalogueKey,
  text: string | undefined,
  mark: unknown,
): TemplateResult {
  return html`<section class="plain" aria-labelledby=${key}>
    <h4 id=${key}>${locale.text(key)} ${mark}</h4>
    <p>${text ?? locale.text('notGiven')}</p>
  </section>`;
}

/** The channels for complaints: what the service says, and the mall's channels with a link. */
function complaintView(context: ViewContext, service: Service): TemplateResult {
  const { locale, model } = context;
  const channels = (model.mallOf(service)?.contacts ?? []).filter(
    ({ kind, url }) => kind === 'complaint' && url,
  );
  return html`<section class="plain" aria-labelledby="complaint">
    <h4 id="complaint">
      ${locale.text('complaint')} ${renderMark(markOf(service, 'complaint'), locale)}
    </h4>
    <p>${service.complaint ?? locale.text('notGiven')}</p>
    ${channels.map(
      ({ name, url }) =>
        html`<p>
          <a href=${url ?? nothing} rel="noopener">${name}${icon('external-link')}</a>
        </p>`,
    )}
  </section>`;
}

function foldedSection(
  { locale }: ViewContext,
  key: ServiceCatalogueKey,
  value: string | readonly string[] | undefined,
  mark: unknown,
): TemplateResult | typeof nothing {
  const lines = typeof value === 'string' ? [value] : (value ?? []);
  if (!lines.length) return nothing;
  return html`<details class="fold" part="disclosure">
    <summary>${locale.text(key)}${icon('chevron-down')}</summary>
    <div>
      ${mark}
      <ul class="bullets">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>
  </details>`;
}

function footView({ locale }: ViewContext, service: Service): TemplateResult {
  const audiences = (service.audiences ?? []).map((audience) =>
    audience === 'individual'
      ? locale.text('audienceIndividual')
      : audience === 'business'
        ? locale.text('audienceBusiness')
        : audience,
  );
  const facts = [
    audiences.length ? locale.text('audience', { list: locale.list(audiences) }) : '',
    service.code ? locale.text('code', { code: service.code }) : '',
  ].filter(Boolean);
  return html`<p class="updated muted small">
    ${
      service.updatedAt
        ? html`${
              service.updatedBy
                ? locale.text('updatedBy', {
                    date: locale.date(service.updatedAt),
                    unit: service.updatedBy,
                  })
                : locale.text('updated', { date: locale.date(service.updatedAt) })
            }
            ${renderMark(markOf(service, 'updatedAt', 'updatedBy'), locale)}<br />`
        : nothing
    }
    ${facts.join(' · ')}
  </p>`;
}
