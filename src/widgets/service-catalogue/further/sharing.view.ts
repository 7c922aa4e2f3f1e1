import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../../contract/service.js';
import type { ViewContext } from '../views/context.js';
import { furtherContext, type FurtherContext } from './context.js';
import { printOnPaper } from './paper.js';
import { serviceAddress } from './page-address.js';

/** Ways to take a service's checklist along: to another phone, into a message, onto paper. */
export function sharingView(viewContext: ViewContext, service: Service): TemplateResult {
  const context = furtherContext(viewContext);
  const { locale, announce } = context;
  const text = checklistText(context, service);
  const button = (label: string, act: () => unknown) =>
    html`<button class="button" part="button" type="button" @click=${act}>${label}</button>`;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => announce(locale.text('shareCopied')),
      () => announce(locale.text('shareNotCopied')),
    );
  // Where the browser asks the system, people find their own apps; a cancelled one is no failure.
  const send = () =>
    navigator
      .share({ title: service.name, text, url: serviceAddress(context, service) })
      .catch(() => undefined);
  return html`<a
      class="button"
      part="button"
      href="https://wa.me/?text=${encodeURIComponent(text)}"
      target="_blank"
      rel="noopener noreferrer"
      >${locale.text('shareWhatsApp')}</a
    >
    ${'share' in navigator ? button(locale.text('shareElsewhere'), send) : nothing}
    ${'clipboard' in navigator ? button(locale.text('shareCopy'), copy) : nothing}
    ${button(locale.text('sharePrint'), () => printOnPaper(context, (paper) => paper.printChecklist(context, service)))}
    ${button(locale.text('shareNotice'), () => printOnPaper(context, (paper) => paper.printServiceNotice(context, service)))}`;
}

/** The checklist as plain text: what to bring, where to, how long and how much, and of when it is. */
export function checklistText(context: FurtherContext, service: Service): string {
  const { locale, model } = context;
  const agency = model.agencyOf(service);
  const [place] = model.placesOf(service);
  const { requirements = [], duration, fee, updatedAt, counter } = service;
  const where = [place?.kind === 'mall' ? counter : undefined, place?.name, place?.address];
  const line = (label: string, value: string | undefined) => (value ? [`${label}: ${value}`] : []);
  return [
    service.name,
    ...(agency ? [agency.name] : []),
    '',
    `${locale.text('requirements')}:`,
    ...requirements.map(({ text, note }) => `- ${text}${note ? ` (${note})` : ''}`),
    ...(requirements.length ? [] : [locale.text('requirementsNone')]),
    '',
    ...line(locale.text('duration'), duration?.text),
    ...line(locale.text('fee'), fee?.text),
    ...line(locale.text('where'), where.filter(Boolean).join(', ')),
    ...(updatedAt ? [locale.text('updated', { date: locale.date(updatedAt) })] : []),
    ...line(locale.text('shareSource'), serviceAddress(context, service)),
  ].join('\n');
}
