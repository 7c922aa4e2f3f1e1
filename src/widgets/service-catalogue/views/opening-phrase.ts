import type { Locale } from '../../../i18n/locale.js';
import type { OpeningStatus } from '../../../rules/opening-hours.js';
import type { IconName } from '../../../ui/icons.js';

/** An opening in words, with the icon and the tone that go with them; never colour alone. */
export interface OpeningPhrase {
  readonly tone: 'ok' | 'warn' | 'quiet';
  readonly icon: IconName;
  /** The answer in as few words as a list has room for. */
  readonly short: string;
  /** The answer in a sentence. */
  readonly answer: string;
  /** What else to know before coming. */
  readonly details: readonly string[];
}

type Status<State extends OpeningStatus['state']> = Extract<OpeningStatus, { state: State }>;

/** Says whether something is open, until when or from when, or that it is not known. */
export function openingPhrase(locale: Locale, status: OpeningStatus): OpeningPhrase {
  switch (status.state) {
    case 'open':
      return {
        tone: 'ok',
        icon: 'circle-check',
        short: locale.text('open'),
        answer: status.continuous
          ? locale.text('openContinuous')
          : locale.text('openUntil', { time: locale.clock(status.closes.time) }),
        details: openDetails(locale, status),
      };
    case 'break': {
      const label = status.label || locale.text('breakTime');
      const time = locale.clock(status.until.time);
      const answer = locale.text('breakUntil', { label, time });
      return { tone: 'warn', icon: 'clock', short: answer, answer, details: [] };
    }
    case 'closed': {
      const { reason } = status;
      const named = reason?.kind === 'closure' || reason?.kind === 'special' ? reason.name : '';
      const closed = named ? locale.text('closedFor', { name: named }) : locale.text('closed');
      const opens = nextOpening(locale, status);
      return {
        tone: 'quiet',
        icon: 'circle-x',
        short: opens ?? closed,
        answer: closed,
        details: opens ? [`${opens}.`] : [],
      };
    }
    case 'unknown': {
      const answer = locale.text('hoursUnknown');
      const year = status.because === 'calendarYear' ? status.year : undefined;
      const details = year === undefined ? [] : [`${holidaysUnknown(locale, year)}.`];
      return { tone: 'quiet', icon: 'question', short: answer, answer, details };
    }
  }
}

function openDetails(locale: Locale, status: Status<'open'>): string[] {
  const { lastTicket, reduced, nextBreak } = status;
  const details: string[] = [];
  if (lastTicket?.passed) details.push(locale.text('lastTicketPassed'));
  else if (lastTicket) {
    details.push(locale.text('lastTicket', { time: locale.time(lastTicket.time) }));
  }
  const labelOf = (pause: { label?: string | undefined }) =>
    pause.label || locale.text('breakTime');
  if (reduced) {
    const time = locale.time(reduced.to);
    details.push(locale.text('openReduced', { label: labelOf(reduced), time }));
  }
  if (nextBreak) {
    const { from, to } = nextBreak;
    const times = { from: locale.time(from), to: locale.time(to) };
    details.push(locale.text('openBreak', { label: labelOf(nextBreak), ...times }));
  }
  return details;
}

function nextOpening(locale: Locale, { next, nextUnknown }: Status<'closed'>): string | undefined {
  if (nextUnknown) return holidaysUnknown(locale, nextUnknown.year);
  if (!next) return undefined;
  const time = locale.clock(next.time);
  if (next.daysAway === 0) return locale.text('opensToday', { time });
  if (next.daysAway === 1) return locale.text('opensTomorrow', { time });
  if (next.daysAway < 7) {
    return locale.text('opensOnDay', { day: locale.weekday(next.date), time });
  }
  return locale.text('opensOnDate', { date: locale.date(next.date), time });
}

/** Years are names, not amounts: no separator of thousands. */
function holidaysUnknown(locale: Locale, year: number): string {
  return locale.text('calendarUnknown', { year: String(year) });
}
