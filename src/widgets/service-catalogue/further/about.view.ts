import { html, nothing, type TemplateResult } from 'lit';
import type { Contact, Mall } from '../../../contract/mall.js';
import { icon } from '../../../ui/icons.js';
import type { ViewContext } from '../views/context.js';
import { nothingAsked } from '../views/question.js';
import { emailLink, telephoneLink, whatsAppLink } from './contact-links.js';
import { furtherContext } from './context.js';
import { printAgencyNotice } from './paper.js';
import { weeklyLines } from './weekly-hours.js';

/** Closures told of ahead. */
const mostClosures = 4;

export interface AboutActions {
  filter(change: { agency: string }): void;
  leaveAbout(): void;
}

/** The mall itself: where it is, whether it is open, what there is, who serves there, and its promise. */
export function aboutView(
  viewContext: ViewContext,
  mall: Mall,
  { filter, leaveAbout }: AboutActions,
): TemplateResult {
  const context = furtherContext(viewContext);
  const { locale, model, marks } = context;
  const { markOf, markView, renderMarkLegend } = context.content;
  const agencies = model.find(nothingAsked).choices('agency');
  const mark = (...fields: string[]) => markView(viewContext, markOf(mall, ...fields));
  const { address, geo, facilities = [], contacts = [], serviceCharter, places = [] } = mall;
  const others = places.filter(({ kind }) => kind !== 'mall');
  return html`<article class="detail about" part="detail" aria-labelledby="about">
    <div class="top">
      <button class="link back" type="button" @click=${leaveAbout}>
        ${icon('arrow-left')}${locale.text('aboutBack')}
      </button>
      <h2 id="about" tabindex="-1">${mall.name}</h2>
      ${mall.regionName ? html`<p class="muted">${mall.regionName}</p>` : nothing}
    </div>
    <section class="main" aria-labelledby="hours">
      <h3 id="hours">${locale.text('aboutHours')} ${mark('hours')}</h3>
      ${hoursView(viewContext, mall)}
    </section>
    <div class="side">
      <section class="card padded" aria-labelledby="address">
        <h3 id="address">${locale.text('aboutAddress')} ${mark('address')}</h3>
        <p class="beside">${icon('map-pin')}<span>${address ?? locale.text('notGiven')}</span></p>
        ${
          geo
            ? html`<a
                class="link"
                href="https://www.openstreetmap.org/?mlat=${geo.latitude}&amp;mlon=${geo.longitude}&amp;zoom=17"
                rel="noopener noreferrer"
                >${locale.text('aboutDirections')}${icon('external-link')}</a
              >`
            : nothing
        }
      </section>
      ${
        contacts.length
          ? html`<section class="card padded" aria-labelledby="contacts">
              <h3 id="contacts">${locale.text('aboutContacts')}</h3>
              <ul class="where">
                ${contacts.map((contact) => contactView(viewContext, contact))}
              </ul>
            </section>`
          : nothing
      }
    </div>
    ${
      serviceCharter
        ? html`<section class="main" aria-labelledby="charter">
            <h3 id="charter">${locale.text('aboutCharter')} ${mark('serviceCharter')}</h3>
            <blockquote>${serviceCharter}</blockquote>
          </section>`
        : nothing
    }
    <div class="main rest-of-standard">
      ${
        facilities.length
          ? html`<section aria-labelledby="facilities">
              <h3 id="facilities">${locale.text('aboutFacilities')}</h3>
              <ul class="bullets columns">
                ${facilities.map(
                  (facility) =>
                    html`<li>
                      ${facility.name} ${markView(viewContext, markOf(facility, 'name'))}
                      ${facility.note ? html`<p class="muted small">${facility.note}</p>` : nothing}
                    </li>`,
                )}
              </ul>
            </section>`
          : nothing
      }
      <div>
        ${
          agencies.length
            ? folded(
                locale.text('aboutAgencies'),
                agencies.length,
                html`<ul class="columns agencies">
                  ${agencies.map(
                    ({ id, name, count }) =>
                      html`<li>
                        <button class="link" type="button" @click=${() => filter({ agency: id })}>
                          ${locale.text('option', { name, count })}
                        </button>
                        <button
                          class="link"
                          type="button"
                          aria-label=${locale.text('noticeAgencyOf', { name })}
                          @click=${() => printAgencyNotice(context, mall, id)}
                        >
                          ${locale.text('noticeAgency')}
                        </button>
                      </li>`,
                  )}
                </ul>`,
              )
            : nothing
        }
        ${
          others.length
            ? folded(
                locale.text('aboutPlaces'),
                others.length,
                html`<ul class="bullets columns">
                  ${others.map(
                    (place) =>
                      html`<li>
                        ${place.name} ${markView(viewContext, markOf(place, 'name'))}
                        ${place.address ? html`<p class="muted small">${place.address}</p>` : nothing}
                      </li>`,
                  )}
                </ul>`,
              )
            : nothing
        }
      </div>
      ${renderMarkLegend(marks, locale)}
    </div>
  </article>`;
}

const folded = (title: string, count: number, content: TemplateResult): TemplateResult =>
  html`<details part="disclosure">
    <summary>
      <span>${title} <span class="muted small">(${count})</span></span
      >${icon('chevron-down')}
    </summary>
    ${content}
  </details>`;

/** Open now or not, an ordinary week, what differs from it, and the next holidays. */
function hoursView(viewContext: ViewContext, mall: Mall): TemplateResult {
  const { locale } = furtherContext(viewContext);
  const { now, content } = viewContext;
  const { hours, calendar, timeZone } = mall;
  if (!hours) return html`<p>${locale.text('aboutHoursNone')}</p>`;
  const today = new Intl.DateTimeFormat('sv', { timeZone }).format(now);
  const special = (hours.special ?? []).filter(({ to }) => to >= today);
  const closures = (calendar?.closures ?? [])
    .filter(({ date, closed }) => closed && date >= today)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, mostClosures);
  // A service of the mall itself: whatever keeps no hours of its own keeps these.
  const itself = { id: '', name: mall.name, mallId: mall.id };
  return html`${content.statusView(viewContext, itself, undefined)}
    <ul class="week">
      ${weeklyLines(locale, hours).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${special.map(
      (one) =>
        html`<h4>${one.label ?? locale.text('aboutSpecial')}</h4>
          <p class="muted small">
            ${
              one.from === one.to
                ? locale.date(one.from)
                : locale.text('range', { from: locale.date(one.from), to: locale.date(one.to) })
            }
          </p>
          <ul>
            ${weeklyLines(locale, one, one).map((line) => html`<li>${line}</li>`)}
          </ul>`,
    )}
    ${
      closures.length
        ? html`<h4>${locale.text('aboutClosures')}</h4>
            <ul class="bullets">
              ${closures.map(({ date, name }) => html`<li>${locale.date(date)}: ${name}</li>`)}
            </ul>`
        : nothing
    }`;
}

function contactView(context: ViewContext, contact: Contact): TemplateResult {
  const { kind, name, value, url, note } = contact;
  const { markOf, markView } = context.content;
  const links: Partial<Record<string, (value: string) => string | undefined>> = {
    whatsapp: whatsAppLink,
    phone: telephoneLink,
    hotline: telephoneLink,
    email: emailLink,
  };
  const href = url ?? (value && links[kind]?.(value));
  return html`<li>
    <p>${name} ${markView(context, markOf(contact, 'value', 'name'))}</p>
    ${
      href
        ? html`<a class="link" href=${href} rel="noopener"
            >${url ? url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '') : value}</a
          >`
        : nothing
    }
    ${value && (url || !href) ? html`<p class="muted small">${value}</p>` : nothing}
    ${note ? html`<p class="muted small">${note}</p>` : nothing}
  </li>`;
}
