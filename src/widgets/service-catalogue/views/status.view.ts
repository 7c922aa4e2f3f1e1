import { html, nothing, type TemplateResult } from 'lit';
import type { Phase } from '../../../contract/common.js';
import type { Place } from '../../../contract/place.js';
import type { ServiceSummary } from '../../../contract/service.js';
import { icon } from '../../../ui/icons.js';
import type { ViewContext } from './context.js';
import { openingPhrase } from './opening-phrase.js';

const phaseWords = { soon: 'phaseSoon', paused: 'phasePaused', moved: 'phaseMoved' } as const;

/** Why a service cannot be had now, of its own or of its agency's; undefined while both are active. */
export function restingPhase({ model }: ViewContext, service: ServiceSummary): Phase | undefined {
  const phases = [service.phase, model.agencyOf(service)?.phase];
  return phases.find((phase) => phase && phase.state !== 'active');
}

/** A state this version does not know is shown as the backend wrote it. */
function phaseWord({ locale }: ViewContext, { state }: Phase): string {
  return state === 'soon' || state === 'paused' || state === 'moved'
    ? locale.text(phaseWords[state])
    : state;
}

/** What stands instead of an opening while a service is not active: soon, paused, moved, or a word not known here. */
export function phaseView(
  context: ViewContext,
  service: ServiceSummary,
): TemplateResult | typeof nothing {
  const { locale } = context;
  const phase = restingPhase(context, service);
  if (!phase) return nothing;
  const { date, note } = phase;
  return html`<p class="notice beside warn" part="phase">
    ${icon('info')}
    <span
      ><b>${phaseWord(context, phase)}</b
      >${date ? html` · ${locale.date(date)}` : nothing}<br />${note}</span
    >
  </p>`;
}

/** Opening of a service in a list: one word or a few. */
export function shortStatusView(context: ViewContext, service: ServiceSummary): unknown {
  const phase = restingPhase(context, service);
  if (phase) {
    return html`<span class="status warn">
      ${icon('info')}<b>${phaseWord(context, phase)}</b>
    </span>`;
  }
  const status = context.model.statusOf(service, context.now);
  if (!status) return nothing;
  const { tone, icon: name, short } = openingPhrase(context.locale, status);
  return html`<span class="status ${tone}">
    ${icon(name)}${status.state === 'open' ? html`<b>${short}</b>` : html`<span>${short}</span>`}
  </span>`;
}

/** Opening of a service at a place, with what else to know before coming. */
export function statusView(
  context: ViewContext,
  service: ServiceSummary,
  place: Place | undefined,
): unknown {
  if (restingPhase(context, service)) return nothing;
  const status = context.model.statusOf(service, context.now, place);
  if (!status) return nothing;
  const { tone, icon: name, answer, details } = openingPhrase(context.locale, status);
  return html`<div class="status ${tone}">
    ${icon(name)}
    <p><b>${answer}</b>${details.map((line) => html`<span class="rest small">${line}</span>`)}</p>
  </div>`;
}
