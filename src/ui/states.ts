import { html, nothing, type TemplateResult } from 'lit';
import type { MppError, MppErrorKind } from '../errors.js';
import type { SharedKey } from '../i18n/languages.js';
import type { Locale } from '../i18n/locale.js';
import { brokenLine, nothingFound } from './drawings.js';
import { icon } from './icons.js';

/** Grey shapes of the size of what comes. `rows` for lists, `tiles` for themes, `text` for a leaflet. */
export function renderSkeleton(locale: Locale, shape: 'rows' | 'tiles' | 'text'): TemplateResult {
  const count = shape === 'tiles' ? 8 : shape === 'rows' ? 5 : 1;
  return html`<div class="skeleton of-${shape}" aria-busy="true" part="loading">
    <span class="visually-hidden" role="status">${locale.text('loading')}</span>
    ${shape === 'text' ? nothing : html`<i></i>`}
    ${Array.from({ length: count }, () => html`<div class="card padded"><i></i><i></i><i></i></div>`)}
  </div>`;
}

/** Kinds of failure that call for the same help as another one. All others have words of their own. */
const helpedLike: Readonly<Partial<Record<MppErrorKind, MppErrorKind | 'rejected' | 'busy'>>> = {
  aborted: 'timeout',
  unauthorized: 'forbidden',
  conflict: 'rejected',
  invalid: 'rejected',
  tooManyRequests: 'busy',
  unsupported: 'configuration',
};

export interface ErrorOptions {
  /** Offered as a button where trying again can help. */
  retry?: (() => void) | undefined;
  /** An attempt is under way. */
  busy?: boolean;
  /** Epoch milliseconds, for "try again after". */
  now?: number | undefined;
}

/** What happened, and what to do. The host's own fallback content follows, because it may hold a way out. */
export function renderError(
  locale: Locale,
  error: MppError,
  { retry, busy = false, now }: ErrorOptions = {},
): TemplateResult {
  const words = helpedLike[error.kind] ?? error.kind;
  const wait = error.retryAfter;
  const text =
    error.citizenMessage ??
    (wait && now
      ? locale.text('busyUntil', { time: locale.clock(now + wait * 1_000) })
      : locale.text(`${words}Text` as SharedKey));
  return html`<div class="blank card padded" part="error" role="alert">
    ${brokenLine}
    <div class="blank-text">
      <h3>${locale.text(`${words}Title` as SharedKey)}</h3>
      <p class="muted">${text}</p>
      ${
        // What the page's author must mend is not tried again.
        retry && words !== 'configuration'
          ? html`<button
              class="button primary"
              part="button"
              type="button"
              aria-disabled=${busy}
              @click=${busy ? nothing : retry}
            >
              ${icon('refresh')}${locale.text(busy ? 'retrying' : 'retry')}
            </button>`
          : nothing
      }
      <slot></slot>
    </div>
  </div>`;
}

/** Nothing to show, and where to go from here. */
export function renderEmpty(
  title: string,
  advice: readonly string[],
  actions: unknown,
): TemplateResult {
  return html`<div class="blank card padded" part="empty">
    ${nothingFound}
    <div class="blank-text">
      <h3>${title}</h3>
      ${
        advice.length
          ? html`<ul class="bullets">
              ${advice.map((line) => html`<li>${line}</li>`)}
            </ul>`
          : nothing
      }
      <div class="actions">${actions}</div>
    </div>
  </div>`;
}

export interface CopyState {
  /** Whether it stands in for an answer. */
  readonly stale: boolean;
  /** When the backend said this, epoch milliseconds. */
  readonly receivedAt: number;
  readonly reason: MppError | undefined;
}

/** Where the last good copy is shown: of when it is, why, and that things may have changed. */
export function renderStale(
  locale: Locale,
  { stale, receivedAt, reason }: CopyState,
  { retry, busy = false }: Pick<ErrorOptions, 'retry' | 'busy'>,
): TemplateResult | typeof nothing {
  if (!stale) return nothing;
  const why = !reason
    ? 'staleSlow'
    : reason.kind === 'offline'
      ? 'staleOffline'
      : 'staleUnreachable';
  return html`<div class="notice beside warn" part="stale" role="status">
    ${icon('clock')}
    <div>
      <p><b>${locale.text('staleTitle', { date: locale.dateTime(receivedAt) })}</b></p>
      <p>
        ${locale.text(why)}
        ${
          retry
            ? html`<button
                class="link"
                type="button"
                aria-disabled=${busy}
                @click=${busy ? nothing : retry}
              >
                ${locale.text(busy ? 'retrying' : 'retry')}
              </button>`
            : nothing
        }
      </p>
    </div>
  </div>`;
}

/** Says plainly that what stands here is an example. The sentence is the backend's. */
export function renderExampleNotice(notice: string | undefined): TemplateResult | typeof nothing {
  if (!notice) return nothing;
  return html`<p class="notice beside" part="example">${icon('info')}<span>${notice}</span></p>`;
}
