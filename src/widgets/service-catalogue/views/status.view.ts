import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../../contract/place.js';
import type { ServiceSummary } from '../../../contract/service.js';
import { icon, type IconName } from '../../../ui/icons.js';
import { dayOf, weekdayOf } from '../../../rules/local-time.js';
import type { OpeningStatus } from '../../../rules/opening-hours.js';
import type { ViewContext } from './context.js';

interface Phrase {
  readonly tone: 'ok' | 'warn' | 'quiet';
  readonly icon: IconName;
  /** The word for a list. */
  readonly short: string;
  /** The sentence for a detail. */
  readonly long: string;
}

/** Word, icon and colour for an opening status; never colour alone. */
export function openingPhrase(
  { locale }: Pick<ViewContext, 'locale'>,
  status: OpeningStatus,
): Phrase {
  switch (status.state) {
    case 'open': {
      const time = locale.clock(status.closes.time);
      const sentences = [locale.text('openUntil', { time })];
      if (status.lastTicket)
        sentences.push(locale.text('lastTicket', { time: locale.time(status.lastTicket.time) }));
      if (status.reduced)
        sentences.push(
          locale.text('openReduced', {
            label: status.reduced.label ?? '',
            time: locale.time(status.reduced.to),
          }),
        );
      return {
        tone: 'ok',
        icon: 'circle-check',
        short: locale.text('open'),
        long: sentences.join(' '),
      };
    }
    case 'break': {
      const long = locale.text('breakUntil', { time: locale.clock(status.until.time) });
      return { tone: 'warn', icon: 'clock', short: long, long };
    }
    case 'closed': {
      const long = closedSentence(locale, status);
      return { tone: 'quiet', icon: 'circle-x', short: long, long };
    }
    case 'unknown': {
      const long =
        status.because === 'calendarYear'
          ? locale.text('calendarUnknown', { year: String(status.year ?? '') })
          : locale.text('hoursUnknown');
      return { tone: 'quiet', icon: 'question', short: locale.text('hoursUnknown'), long };
    }
  }
}

function closedSentence(
  locale: ViewContext['locale'],
  status: Extract<OpeningStatus, { state: 'closed' }>,
): string {
  const { next, reason } = status;
  const why =
    reason?.kind === 'closure' && reason.name
      ? locale.text('closedHoliday', { name: reason.name })
      : locale.text('closed');
  if (!next) return why;
  const time = locale.clock(next.time);
  const when =
    next.daysAway === 0
      ? locale.text('opensToday', { time })
      : next.daysAway === 1
        ? locale.text('opensTomorrow', { time })
        : next.daysAway < 7
          ? locale.text('opensOnDay', { day: locale.weekday(weekdayOf(dayOf(next.date))), time })
          : locale.text('opensOnDate', { date: locale.date(next.date), time });
  return `${why}. ${when}.`;
}

/** What stands instead of an opening while a service is not active: soon, paused, moved, or a word not known here. */
export function phaseView(
  { locale, model }: ViewContext,
  service: ServiceSummary,
): TemplateResult | typeof nothing {
  const agency = model.agencyOf(service);
  const phase = [service.phase, agency?.phase].find((one) => one && one.state !== 'active');
  if (!phase) return nothing;
  const word =
    phase.state === 'soon'
      ? locale.text('phaseSoon')
      : phase.state === 'paused'
        ? locale.text('phasePaused')
        : phase.state === 'moved'
          ? locale.text('phaseMoved')
          : phase.state;
  return html`<p class="status warn">
    ${icon('info')}<span>
      <b>${word}</b>${phase.date ? html`, ${locale.date(phase.date)}` : nothing}${
        phase.note ? html`. ${phase.note}` : nothing
      }
    </span>
  </p>`;
}

/** Opening of a service as word, icon and colour. A service that is not active has its phase instead. */
export function statusView(
  context: ViewContext,
  service: ServiceSummary,
  { short = false, place }: { short?: boolean; place?: Place | undefined } = {},
): TemplateResult | typeof nothing {
  const phase = phaseView(context, service);
  if (phase !== nothing) return short ? phase : nothing;
  const status = context.model.statusOf(service, context.now, place);
  if (!status) return nothing;
  const phrase = openingPhrase(context, status);
  return html`<span class="status ${phrase.tone}">
    ${icon(phrase.icon)}<span>${short ? phrase.short : phrase.long}</span>
  </span>`;
}
