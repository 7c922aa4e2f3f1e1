import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../../contract/mall.js';
import type { Service } from '../../../contract/service.js';
import type { ViewContext } from '../views/context.js';
import { furtherContext, type FurtherContext } from './context.js';
import { emailLink, telephoneLink, whatsAppLink } from './contact-links.js';
import { serviceAddress } from './page-address.js';

interface Way {
  readonly label: string;
  readonly href: string;
  readonly contact?: Contact;
}

/**
 * How a reader tells the host that something is wrong: by the address that the page's author named, else by the mall's
 * own channels. A message says which service, its code and of when the data are; nothing about the reader.
 */
export function reportView(viewContext: ViewContext, service: Service): TemplateResult {
  const context = furtherContext(viewContext);
  const { locale } = context;
  const { markOf, markView } = context.content;
  const ways = waysToReport(context, service);
  if (!ways.length) return html`<p>${locale.text('reportNone')}</p>`;
  return html`<p class="muted small">${locale.text('reportText')}</p>
    ${ways.map(
      ({ label, href, contact }) =>
        html`<a class="button" part="button" href=${href} target="_blank" rel="noopener noreferrer"
            >${label}</a
          >
          ${contact ? markView(viewContext, markOf(contact, 'value')) : nothing}`,
    )}`;
}

function waysToReport(context: FurtherContext, service: Service): Way[] {
  const { locale, model, widget } = context;
  const subject = locale.text('reportSubject', { name: service.name });
  const message = reportMessage(context, service);
  const by = (channel: 'reportWhatsApp' | 'reportEmail' | 'reportSite') =>
    locale.text('reportBy', { channel: locale.text(channel) });
  const own = widget.reportHref && ownAddress(widget.reportHref, service);
  if (own) {
    const isMail = own.protocol === 'mailto:';
    const href = isMail ? emailLink(own.pathname, subject, message) : own.href;
    if (href) return [{ label: by(isMail ? 'reportEmail' : 'reportSite'), href }];
  }
  return (model.mallOf(service)?.contacts ?? []).flatMap((contact): Way[] => {
    const { kind, value = '', name } = contact;
    const links = {
      whatsapp: () => [by('reportWhatsApp'), whatsAppLink(value, message)],
      email: () => [by('reportEmail'), emailLink(value, subject, message)],
      phone: () => [locale.text('reportPhone', { name, value }), telephoneLink(value)],
    } as const;
    const [label, href] = Object.hasOwn(links, kind) ? links[kind as keyof typeof links]() : [];
    return label && href ? [{ label, href, contact }] : [];
  });
}

/** What the author named, with what it is about in the query; only addresses that a link may follow. */
function ownAddress(href: string, { id, code, updatedAt }: Service): URL | undefined {
  let url: URL;
  try {
    url = new URL(href, document.baseURI);
  } catch {
    return undefined;
  }
  if (!['https:', 'http:', 'mailto:'].includes(url.protocol)) return undefined;
  if (url.protocol !== 'mailto:') {
    const facts = { layanan: id, kode: code, diperbarui: updatedAt };
    for (const [name, value] of Object.entries(facts)) {
      if (value) url.searchParams.set(name, value);
    }
  }
  return url;
}

function reportMessage(context: FurtherContext, service: Service): string {
  const { locale, model } = context;
  const { name, code, updatedAt } = service;
  const agency = model.agencyOf(service);
  return [
    locale.text('reportSubject', { name }),
    ...(agency ? [agency.name] : []),
    ...(code ? [locale.text('code', { code })] : []),
    ...(updatedAt ? [locale.text('updated', { date: locale.date(updatedAt) })] : []),
    `${locale.text('reportPage')}: ${serviceAddress(context, service)}`,
    '',
    locale.text('reportWrong'),
    '',
  ].join('\n');
}
