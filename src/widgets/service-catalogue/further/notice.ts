import { html, nothing, type TemplateResult } from 'lit';
import type { Mall } from '../../../contract/mall.js';
import type { Service, ServiceSummary } from '../../../contract/service.js';
import { reset } from '../../../theme/reset.js';
import { tokens } from '../../../theme/tokens.js';
import { printSheet } from '../../../ui/print.js';
import { renderQr } from '../../../ui/qr.js';
import { rowKey } from '../views/row-key.js';
import type { FurtherContext } from './context.js';
import { noticeStyles } from './notice.styles.js';
import { agencyAddress, serviceAddress } from './page-address.js';
import { weeklyLines } from './weekly-hours.js';

/** Prints what to bring for one service, with what the reader has ticked. */
export function printChecklist(context: FurtherContext, service: Service): void {
  printService(context, service, false);
}

/** Prints a notice of one service for a board: large, and with a code that leads to the latest. */
export function printServiceNotice(context: FurtherContext, service: Service): void {
  printService(context, service, true);
}

/** Prints a notice of an agency: where, when, and all its services with time and cost. */
export function printAgency(context: FurtherContext, mall: Mall, agencyId: string): void {
  const { locale, model } = context;
  // Agencies of other malls may share the id.
  const services = model.services.filter(
    (service) => service.agencyId === agencyId && model.mallOf(service) === mall,
  );
  const [first] = services;
  const agency = first && model.agencyOf(first);
  if (!first || !agency) return;
  printOn(
    context,
    mall,
    html`<h1>${agency.name}</h1>`,
    html`${whenView(context, {
        ...first,
        hours: undefined,
        counter: agency.counters?.join(', ') ?? first.counter,
      })}
      <section>
        <h2>${locale.text('noticeServices')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">${locale.text('serviceCount', { count: services.length })}</th>
              <th scope="col">${locale.text('duration')}</th>
              <th scope="col">${locale.text('fee')}</th>
            </tr>
          </thead>
          <tbody>
            ${services.map(
              (service) =>
                html`<tr>
                  <td><b>${service.name}</b></td>
                  <td>${service.duration?.text}</td>
                  <td>${service.fee?.text}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>`,
    { address: agencyAddress(context, agency), marked: services.some(isMarked), isBoard: false },
  );
}

function printService(context: FurtherContext, service: Service, isBoard: boolean): void {
  const { locale, model, ticks, content } = context;
  const { requirements = [], procedure = [], duration, fee, updatedAt } = service;
  const agency = model.agencyOf(service);
  const isTicked = (index: number) => !isBoard && ticks.has(`${rowKey(service)} ${index}`);
  printOn(
    context,
    model.mallOf(service),
    html`<h1>${content.wholeWords(service.name)}</h1>
      ${agency ? html`<p>${agency.name}</p>` : nothing}`,
    html`<dl class="facts">
        <div>
          <dt>${locale.text('duration')}</dt>
          <dd>${duration?.text ?? locale.text('notGiven')}</dd>
        </div>
        <div>
          <dt>${locale.text('fee')}</dt>
          <dd>${fee?.text ?? locale.text('notGiven')}</dd>
        </div>
      </dl>
      <div class="columns">
        <section>
          <h2>${locale.text('requirements')}</h2>
          ${
            requirements.length
              ? html`<ul class="boxes">
                  ${requirements.map(
                    ({ text, note, required }, index) =>
                      html`<li class=${isTicked(index) ? 'ticked' : nothing}>
                        <div>
                          ${text}
                          ${
                            required === false
                              ? html`<span class="note"
                                  >(${locale.text('requirementOptional')})</span
                                >`
                              : nothing
                          }
                          ${note ? html`<p class="note">${note}</p>` : nothing}
                        </div>
                      </li>`,
                  )}
                </ul>`
              : html`<p>${locale.text('requirementsNone')}</p>`
          }
        </section>
        ${whenView(context, service)}
      </div>
      ${
        procedure.length
          ? html`<section>
              <h2>${locale.text('procedure')}</h2>
              <ol class="steps">
                ${procedure.map((step) => html`<li>${step}</li>`)}
              </ol>
            </section>`
          : nothing
      }`,
    { address: serviceAddress(context, service), marked: isMarked(service), isBoard, updatedAt },
  );
}

/** The first places of a service with their addresses and the hours of an ordinary week. */
function whenView({ locale, model }: FurtherContext, service: ServiceSummary): TemplateResult {
  const mall = model.mallOf(service);
  const [place, ...others] = model.placesOf(service);
  const hours = model.hoursOf(service, place);
  const counter = place?.kind === 'mall' ? service.counter : undefined;
  const address = place?.address ?? (place?.kind === 'mall' ? mall?.address : undefined);
  const names = [counter, place?.name, address].filter(Boolean).join(', ');
  return html`<section>
    <h2>${locale.text('where')}</h2>
    <p>${names || locale.text('whereNone')}</p>
    ${
      hours && hours !== 'unknown'
        ? weeklyLines(locale, hours).map((line) => html`<p>${line}</p>`)
        : html`<p>${locale.text('hoursUnknown')}.</p>`
    }
    ${
      others.length
        ? html`<p class="note">
            ${locale.text('whereAlso')}:
            ${
              others.length > mostPlaces
                ? locale.text('placesOfKind', { count: others.length })
                : locale.list(others.map(({ name }) => name))
            }
          </p>`
        : nothing
    }
  </section>`;
}

/** Other places that a sheet has room to name. */
const mostPlaces = 3;

interface Sheet {
  readonly address: string;
  /** Something on it is not confirmed, or an example. */
  readonly marked: boolean;
  readonly isBoard: boolean;
  readonly updatedAt?: string | undefined;
}

function printOn(
  { locale, now, widget, announce }: FurtherContext,
  mall: Mall | undefined,
  title: TemplateResult,
  content: TemplateResult,
  { address, marked, isBoard, updatedAt }: Sheet,
): void {
  const complaint = mall?.contacts?.find(({ kind }) => kind === 'complaint');
  let qr: TemplateResult;
  try {
    qr = renderQr(address, locale.text('noticeCode', { address }));
  } catch {
    // An address that no code can hold.
    announce(locale.text('noticeNotMade'));
    return;
  }
  const asOf = updatedAt
    ? locale.text('updated', { date: locale.date(updatedAt) })
    : locale.text('noticeAsOf', { date: locale.date(now) });
  const sheet = html`<div
    class="mpp ${isBoard ? 'board' : ''}"
    lang=${locale.language}
    dir=${locale.direction}
  >
    <header>
      <div>
        <p>${mall?.name}</p>
        ${title}
      </div>
      <div class="scan">${qr}<b>${locale.text('noticeScan')}</b></div>
    </header>
    ${content}
    <footer>
      <p>${address}</p>
      <p>${asOf}. ${marked ? locale.text('noticeUnverified') : nothing} ${mall?.exampleNotice}</p>
      ${
        complaint
          ? html`<p>
              ${locale.text('complaint')}: ${complaint.name} ${complaint.value} ${complaint.url}
            </p>`
          : nothing
      }
    </footer>
  </div>`;
  printSheet(widget, sheet, [tokens, reset, noticeStyles]);
}

const isMarked = ({ unverified, illustrative }: ServiceSummary): boolean =>
  Boolean(unverified?.length || illustrative?.length);
