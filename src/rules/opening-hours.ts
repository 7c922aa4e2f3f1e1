import type { Agency } from '../contract/agency.js';
import type { Break, OwnHours, Visit } from '../contract/common.js';
import type { Calendar, Mall } from '../contract/mall.js';
import type { Place } from '../contract/place.js';
import type { ServiceSummary } from '../contract/service.js';
import { calendarDay, type DayOpening, plannedFor } from './day-hours.js';
import {
  beginning,
  dateOf,
  dayLength,
  ending,
  type LocalMoment,
  wallMinutes,
  yearOf,
} from './local-time.js';
import {
  type Block,
  blocksOf,
  closedBreaks,
  covers,
  openIn,
  type Span,
  spanOf,
} from './opening-spans.js';

export { hoursOfDay, weekOverview } from './day-hours.js';
export type { LocalMoment } from './local-time.js';

/** Days to look ahead for the next opening. */
const horizon = 60;
/** Days to look ahead for the next visit: visits are dated one by one, often months ahead. */
const visitHorizon = 366;

/** Why something is closed now. `name` is the holiday's, or the label of special hours that hold today. */
export interface ClosedReason {
  readonly kind: 'closure' | 'special' | 'afterHours' | 'beforeHours' | 'noHoursToday';
  readonly name?: string;
}

/** Open or not. All dates and times are those of the mall's wall clock. */
export type OpeningStatus =
  | {
      readonly state: 'open';
      readonly closes: LocalMoment;
      /** It stays open for a week and longer; `closes` is then only the end of the opening of now. */
      readonly continuous?: true;
      /** Last moment a number can be taken, and whether it has passed. */
      readonly lastTicket?: LocalMoment & { readonly passed: boolean };
      /** The break of now, in which fewer counters serve. */
      readonly reduced?: Break;
      /** The next break of this opening in which it closes. */
      readonly nextBreak?: Break;
    }
  | { readonly state: 'break'; readonly until: LocalMoment; readonly label?: string }
  | {
      readonly state: 'closed';
      /** The next opening, when one is known; `daysAway` is 0 today and 1 tomorrow. */
      readonly next?: LocalMoment & { readonly daysAway: number };
      /** Set when the next opening would fall in a year whose holidays are not known. */
      readonly nextUnknown?: { readonly year: number };
      readonly reason?: ClosedReason;
    }
  | {
      readonly state: 'unknown';
      readonly because: 'noHours' | 'unknownHours' | 'calendarYear' | 'timeZone';
      /** The year whose holidays are not known. */
      readonly year?: number;
    };

/** Who gives a service, and where. */
export interface Whereabouts {
  readonly service?: Pick<ServiceSummary, 'hours'> | undefined;
  readonly agency?: Pick<Agency, 'hours'> | undefined;
  readonly place?: Pick<Place, 'hours' | 'kind' | 'visits'> | undefined;
  readonly mall?: Pick<Mall, 'hours'> | undefined;
}

/**
 * The hours that hold: those of the most specific that has any (service, agency, place, mall). `unknown` is an answer
 * too and stops the search. Elsewhere than in the mall nothing wider replaces hours that a place is known to keep
 * without anybody having written them down, and a mobile service keeps nobody's hours but its own.
 */
export function effectiveHours(whereabouts: Whereabouts): OwnHours | undefined {
  const { service, agency, place, mall } = whereabouts;
  if (service?.hours) return service.hours;
  if (place && place.kind !== 'mall') {
    if (place.hours === 'unknown' || place.kind === 'mobile' || place.visits) return place.hours;
  }
  return agency?.hours ?? place?.hours ?? mall?.hours;
}

/** What is planned for a date, holidays aside. */
type Plan = (date: string) => { openings: readonly DayOpening[]; special?: { label?: string } };

interface Moment {
  readonly calendar: Calendar | undefined;
  /** IANA name of the mall's zone. */
  readonly timeZone: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Whether something with these hours is open at an instant. Never `open` unless hours and the year's holidays are known. */
export function openingStatus({
  hours,
  ...moment
}: Moment & { readonly hours: OwnHours | undefined }): OpeningStatus {
  if (!hours || hours === 'unknown') {
    return { state: 'unknown', because: hours ? 'unknownHours' : 'noHours' };
  }
  return statusOf((date) => plannedFor(hours, date), moment, horizon);
}

/** Whether a mobile service is on one of its dated visits. On a closed holiday it does not come. */
export function visitsStatus({
  visits,
  ...moment
}: Moment & { readonly visits: readonly Visit[] | undefined }): OpeningStatus {
  if (!visits?.length) return { state: 'unknown', because: 'noHours' };
  const plan: Plan = (date) => ({ openings: visits.filter((visit) => visit.date === date) });
  return statusOf(plan, moment, visitHorizon);
}

/** Whether a service is given now at a place: by its dated visits if it has any, else by the hours that hold. */
export function serviceStatus({
  at,
  mall,
  ...whereabouts
}: Whereabouts & { readonly mall: Mall; readonly at: number }): OpeningStatus {
  const moment = { calendar: mall.calendar, timeZone: mall.timeZone, at };
  const visits = whereabouts.place?.visits;
  if (visits?.length) return visitsStatus({ visits, ...moment });
  return openingStatus({ hours: effectiveHours({ mall, ...whereabouts }), ...moment });
}

function statusOf(plan: Plan, { calendar, timeZone, at }: Moment, days: number): OpeningStatus {
  let now: number;
  try {
    now = wallMinutes(at, timeZone);
  } catch {
    return { state: 'unknown', because: 'timeZone' };
  }
  const today = Math.floor(now / dayLength);
  const plannedOn = (day: number) => plan(dateOf(day)).openings.map((one) => spanOf(one, day));
  const isKnown = (day: number) => calendarDay(calendar, dateOf(day)).known;

  // An opening of yesterday may still run; so yesterday's year counts, too.
  const doubtful = [today, today - 1].find(
    (day) => !isKnown(day) && (day === today || plannedOn(day).some((span) => covers(span, now))),
  );
  if (doubtful !== undefined) {
    return { state: 'unknown', because: 'calendarYear', year: yearOf(dateOf(doubtful)) };
  }

  const blocksFrom = (first: number, last: number) => {
    const spans: Span[] = [];
    for (let day = first; day <= last; day++) {
      const { known, closure } = calendarDay(calendar, dateOf(day));
      if (known && !closure?.closed) spans.push(...plannedOn(day));
    }
    return blocksOf(spans);
  };
  // A week ahead tells what never closes.
  const block = blocksFrom(today - 1, today + 7).find((one) => covers(one, now));
  const within = block && withinBlock(now, block);
  if (within) return within;

  const closed = { state: 'closed', reason: closedReason(now, plan, calendar) } as const;
  for (let day = today; day <= today + days; day++) {
    if (!isKnown(day) && plannedOn(day).length > 0) {
      return { ...closed, nextUnknown: { year: yearOf(dateOf(day)) } };
    }
    // The days before and after tell what touches the day's openings.
    const next = blocksFrom(day - 1, day + 1)
      .flatMap(openIn)
      .find(({ start }) => start > now && Math.floor(start / dayLength) === day);
    if (next) return { ...closed, next: { ...beginning(next.start), daysAway: day - today } };
  }
  return closed;
}

/** Status within openings that touch; undefined before their first and after their last open minute. */
function withinBlock(now: number, block: Block): OpeningStatus | undefined {
  const open = openIn(block);
  const [first] = open;
  const last = open.at(-1);
  const later = open.find(({ end }) => now < end);
  if (!first || !last || !later || now < first.start) return undefined;
  const { spans } = block;
  const pauses = closedBreaks(spans);
  if (now < later.start) {
    const label = pauses.find((pause) => covers(pause, now))?.pause.label;
    return { state: 'break', until: beginning(later.start), ...(label !== undefined && { label }) };
  }
  const continuous = block.end >= (Math.floor(now / dayLength) + 7) * dayLength;
  const current = spans.filter((span) => covers(span, now));
  const currentEnd = Math.max(...current.map(({ end }) => end));
  const closes = continuous ? currentEnd : last.end;
  const lastTicket = spans.findLast((span) => span.lastTicket !== undefined)?.lastTicket;
  const reduced = current.flatMap(({ breaks }) => breaks).find((pause) => covers(pause, now));
  const nextBreak = pauses.find(({ start }) => now < start && start < Math.min(currentEnd, closes));
  return {
    state: 'open',
    closes: ending(closes),
    ...(continuous
      ? { continuous }
      : lastTicket !== undefined && {
          lastTicket: { ...ending(lastTicket), passed: now > lastTicket },
        }),
    ...(reduced && { reduced: reduced.pause }),
    ...(nextBreak && { nextBreak: nextBreak.pause }),
  };
}

function closedReason(now: number, plan: Plan, calendar: Calendar | undefined): ClosedReason {
  const today = Math.floor(now / dayLength);
  const date = dateOf(today);
  const { closure } = calendarDay(calendar, date);
  if (closure?.closed) return { kind: 'closure', name: closure.name };
  const { openings, special } = plan(date);
  const isBefore = openings.some((opening) => spanOf(opening, today).start > now);
  const kind = openings.length
    ? isBefore
      ? 'beforeHours'
      : 'afterHours'
    : special
      ? 'special'
      : 'noHoursToday';
  return { kind, ...(special?.label !== undefined && { name: special.label }) };
}
