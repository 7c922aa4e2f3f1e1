import type {
  Break,
  Hours,
  SpecialHours,
  Weekday,
  WeeklyOpening,
} from '../../../src/contract/index.js';
import { Marks } from './marks.js';
import type { RawBreak, RawMall, RawOpening, RawSpecialHours } from './raw.types.js';

type RawHours = RawMall['opening_hours'];

/** The mall's weekly and special hours. */
export function hoursOf(raw: RawHours): Hours {
  const marks = new Marks().add('weekly', raw);
  for (const special of raw.special) marks.add('special', special);
  return {
    weekly: weeklyOf(raw),
    special: raw.special.map((special) => specialOf(special, raw)),
    note: raw.note,
    ...marks.record(),
  };
}

/** Hours of an agency that is in the hall on some days only: the hall's hours of those days. */
export function hoursOnDays(raw: RawHours, days: readonly number[], note: string): Hours {
  const onDays = (opening: WeeklyOpening) => days.includes(opening.day);
  return {
    weekly: weeklyOf(raw).filter(onDays),
    special: raw.special.map((special) => {
      const hours = specialOf(special, raw);
      return { ...hours, weekly: hours.weekly.filter(onDays) };
    }),
    note,
    illustrative: ['weekly', 'special'],
  };
}

function weeklyOf(raw: RawHours): WeeklyOpening[] {
  return raw.weekly.flatMap((day) =>
    'open' in day ? [openingOf(day.day as Weekday, day, raw)] : [],
  );
}

function specialOf(special: RawSpecialHours, raw: RawHours): SpecialHours {
  const { label, from, to, weekly, date, open, close } = special;
  if (weekly && from && to) {
    const days: [Weekday, RawOpening][] = [
      [1, weekly.mon_thu],
      [2, weekly.mon_thu],
      [3, weekly.mon_thu],
      [4, weekly.mon_thu],
      [5, weekly.fri],
    ];
    return { label, from, to, weekly: days.map(([day, opening]) => openingOf(day, opening, raw)) };
  }
  if (date && open && close) {
    return {
      label,
      from: date,
      to: date,
      weekly: [openingOf(weekdayOf(date), { open, close }, raw)],
    };
  }
  throw new Error(`Special hours "${label}" name neither a period nor a date`);
}

function openingOf(day: Weekday, opening: RawOpening, raw: RawHours): WeeklyOpening {
  return {
    day,
    opens: opening.open,
    closes: opening.close,
    ...(opening.last_ticket && { lastTicket: opening.last_ticket }),
    ...(opening.breaks && { breaks: opening.breaks.map((pause) => breakOf(pause, raw)) }),
  };
}

/** Special hours name a break by its kind only; label and mode are those of the ordinary break of that kind. */
function breakOf(pause: RawBreak, raw: RawHours): Break {
  const ordinary = raw.weekly
    .flatMap((day) => ('breaks' in day ? (day.breaks ?? []) : []))
    .find(({ kind, mode }) => kind === pause.kind && mode !== undefined);
  const label = pause.label ?? ordinary?.label;
  const mode = pause.mode ?? ordinary?.mode;
  return {
    from: pause.from,
    to: pause.to,
    ...(label && { label }),
    // Without a word on it, nobody may be sent there: a break is closed.
    mode: mode === 'reduced_counters' ? 'reducedCounters' : 'closed',
  };
}

/** ISO weekday of a calendar date. */
function weekdayOf(date: string): Weekday {
  return (((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday;
}
