import { html, nothing, type TemplateResult } from 'lit';
import { reportToAuthor } from '../../../base/author-report.js';
import type { Service, ServiceSummary } from '../../../contract/service.js';
import type { Locale } from '../../../i18n/locale.js';
import { icon } from '../../../ui/icons.js';
import type { ViewContext, Widget } from '../views/context.js';
import type { PageKey } from '../words/page.id.js';
import { QueueRequestEvent, StatusRequestEvent } from './hand-over.events.js';

/**
 * Ways on from a service, where the page's author named where they lead: to a queue number and to the status of an
 * application. First an event, for a widget on the same page; where nobody takes it, the link.
 */
export function handOverView(
  context: ViewContext,
  service: ServiceSummary | Service,
): TemplateResult | typeof nothing {
  const { widget, content } = context;
  const locale = context.locale as Locale<PageKey>;
  // Nobody can queue for what rests, or for what is booked elsewhere or not at all.
  const booking = service.booking?.kind ?? 'here';
  const canQueue = booking === 'here' && !content.restingPhase(context, service);
  const queue = canQueue && addressOf(widget, 'queue-href', widget.queueHref, service);
  const status = addressOf(widget, 'status-href', widget.statusHref, service);
  if (!queue && !status) return nothing;
  const ask = (click: MouseEvent, request: Event) => {
    // A new tab or window was asked for, and gets the page.
    if (click.ctrlKey || click.metaKey || click.shiftKey) return;
    if (!widget.dispatchEvent(request)) click.preventDefault();
  };
  return html`<div class="hand-over actions">
    ${
      queue
        ? html`<a
            class="button primary"
            part="button"
            href=${queue}
            @click=${(click: MouseEvent) => ask(click, new QueueRequestEvent(service))}
            >${locale.text('queueTake')}${icon('arrow-right')}</a
          >`
        : nothing
    }
    ${
      status
        ? html`<a
            class="link"
            href=${status}
            @click=${(click: MouseEvent) => ask(click, new StatusRequestEvent(service))}
            >${locale.text('statusSee')}</a
          >`
        : nothing
    }
  </div>`;
}

/** The address an author named, with the service in its query; undefined where it is none that a link may follow. */
function addressOf(
  widget: Widget,
  attribute: string,
  href: string | undefined,
  { id, mallId }: ServiceSummary,
): string | undefined {
  if (!href) return undefined;
  try {
    const url = new URL(href, document.baseURI);
    if (/^https?:$/.test(url.protocol)) {
      url.searchParams.set('service', id);
      if (mallId) url.searchParams.set('mall', mallId);
      return url.href;
    }
  } catch {
    // Told below.
  }
  reportToAuthor(widget, `The attribute "${attribute}" must be an address like "/antrean".`);
  return undefined;
}
