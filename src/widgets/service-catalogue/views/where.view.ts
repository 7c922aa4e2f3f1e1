import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../../contract/place.js';
import type { Service, ServiceSummary } from '../../../contract/service.js';
import { beginning, wallMinutes } from '../../../rules/local-time.js';
import { icon } from '../../../ui/icons.js';
import { markOf } from '../service-catalogue.model.js';
import { markView, type ViewContext } from './context.js';
import { quietLine } from './facts.js';
import { statusView } from './status.view.js';

/** Where and when: the nearest place with its opening, people waiting, online channels, booking elsewhere, other places. */
export function whereView(context: ViewContext, service: ServiceSummary | Service): TemplateResult {
  const { locale, model } = context;
  const [first, ...others] = model.placesOf(service);
  const online = (service.channels ?? []).filter(({ type }) => type === 'online');
  return html`<section class="card padded" aria-labelledby="where">
    <h3 id="where">${locale.text('where')} ${markView(context, markOf(service, 'placeIds'))}</h3>
    <ul class="where">
      ${
        first
          ? placeView(context, service, first)
          : html`<li class="beside">
              ${icon('map-pin')}
              <p>${locale.text('whereNone')}</p>
            </li>`
      }
      ${first || model.mallOf(service) ? html`${openingView(context, service, first)}` : nothing}
      ${waitingView(context, service)}
      ${online.map(
        ({ name, url }) =>
          html`<li class="beside">
            ${icon('external-link')}
            <p>
              ${locale.text('online')}:
              ${url ? html`<a href=${url} rel="noopener">${name ?? url}</a>` : name}
            </p>
          </li>`,
      )}
    </ul>
    ${bookingView(context, service)} ${otherPlaces(context, service, others)}
  </section>`;
}

function openingView(
  context: ViewContext,
  service: ServiceSummary,
  place: Place | undefined,
): unknown {
  const status = statusView(context, service, place);
  if (status === nothing) return nothing;
  return html`<li class="opening">
    ${status} ${markView(context, context.model.hoursMarkOf(service, place))}
  </li>`;
}

function placeView(context: ViewContext, service: ServiceSummary, place: Place): TemplateResult {
  const { model } = context;
  const mall = model.mallOf(service);
  const counter = place.kind === 'mall' ? service.counter : undefined;
  const address = place.address ?? (place.kind === 'mall' ? mall?.address : undefined);
  const addressMark =
    place.address || !mall
      ? markOf(place, 'address')
      : (markOf(mall, 'address') ?? markOf(place, 'address'));
  return html`<li class="beside">
    ${icon('map-pin')}
    <div>
      <p>
        <b>${counter ?? place.name}</b>
        ${markView(context, counter ? markOf(service, 'counter') : markOf(place, 'name'))}
      </p>
      ${quietLine(counter && place.name)}
      ${quietLine(address && html`${address} ${markView(context, addressMark)}`)}
      ${visitsView(context, place)}
    </div>
  </li>`;
}

function visitsView({ locale, now }: ViewContext, place: Place): unknown {
  const today = beginning(wallMinutes(now, locale.timeZone)).date;
  return (place.visits ?? [])
    .filter(({ date }) => date >= today)
    .slice(0, 3)
    .map(
      ({ date, opens, closes, note }) =>
        html`<p class="small">
          ${locale.text('visitOn', {
            date: locale.date(date),
            opens: locale.time(opens),
            closes: locale.time(closes),
          })}
          ${note ? `· ${note}` : nothing}
        </p>`,
    );
}

/** People waiting now; withheld as soon as it is not fresh, because it changes by the minute. */
function waitingView({ locale, fresh }: ViewContext, { waitingNow }: ServiceSummary): unknown {
  if (!waitingNow || !fresh) return nothing;
  return html`<li class="beside">
    ${icon('users')}
    <div>
      <p>${locale.text('waiting', { count: waitingNow.count })}</p>
      ${quietLine(locale.text('waitingAt', { time: locale.time(waitingNow.at) }))}
    </div>
  </li>`;
}

function bookingView({ locale }: ViewContext, { booking }: ServiceSummary): unknown {
  if (booking?.kind !== 'elsewhere' || !booking.name) return nothing;
  const label = locale.text('bookElsewhere', { name: booking.name });
  return html`<div class="booking">
    ${
      booking.url
        ? html`<a class="button" part="button" href=${booking.url} rel="noopener"
              >${label}${icon('external-link')}</a
            >
            ${quietLine(locale.text('bookElsewhereNote'))}`
        : html`<p>${icon('clock')} ${label}</p>`
    }
  </div>`;
}

/** Places beside the first one, folded: nine kecamatan offices would bury the rest. */
function otherPlaces(
  context: ViewContext,
  service: ServiceSummary,
  places: readonly Place[],
): unknown {
  if (!places.length) return nothing;
  const { locale } = context;
  return html`<details part="disclosure">
    <summary>
      <span
        >${locale.text('whereAlso')}
        <span class="muted small"
          >${locale.text('placesOfKind', { count: places.length })}</span
        ></span
      >${icon('chevron-down')}
    </summary>
    <ul class="where">
      ${places.map(
        (place) =>
          html`${placeView(context, service, place)} ${openingView(context, service, place)}`,
      )}
    </ul>
  </details>`;
}
