import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Break, Hours, WeeklyOpening } from '../../src/contract/common.js';
import type { Calendar } from '../../src/contract/mall.js';
import { weekdays } from '../../src/contract/vocabulary.js';
import { openingStatus } from '../../src/rules/opening-hours.js';

const minute = 60_000;
const day = 1440 * minute;
/** Kathmandu keeps no summer time and an odd offset, so that a mix-up of zones shows. */
const timeZone = 'Asia/Kathmandu';
const offset = (5 * 60 + 45) * minute;
const monday = Date.parse('2026-11-23T00:00:00Z') - offset;
const calendar: Calendar = {
  years: [2026, 2027],
  closures: [{ date: '2026-11-25', name: 'Libur', kind: 'nationalHoliday', closed: true }],
};

const quarter = (index: number) =>
  [Math.floor(index / 4), (index % 4) * 15].map((part) => String(part).padStart(2, '0')).join(':');
const time = fc.integer({ min: 0, max: 95 }).map(quarter);
const pause: fc.Arbitrary<Break> = fc.record({
  from: time,
  to: time,
  mode: fc.constantFrom('closed', 'reducedCounters'),
});
const opening: fc.Arbitrary<WeeklyOpening> = fc.record({
  day: fc.constantFrom(...weekdays),
  opens: time,
  closes: time,
  breaks: fc.array(pause, { maxLength: 2 }),
});
const hours: fc.Arbitrary<Hours> = fc.record({ weekly: fc.array(opening, { maxLength: 10 }) });
const instant = fc
  .integer({ min: 0, max: 7 * 1440 - 1 })
  .map((minutes) => monday + minutes * minute);

const statusAt = (weekly: Hours, at: number) =>
  openingStatus({ hours: weekly, calendar, timeZone, at });
const local = (at: number) => new Date(at + offset).toISOString();
const instantOf = ({ date, time: clock }: { date: string; time: string }) =>
  Date.parse(`${date}T00:00:00Z`) +
  (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * minute -
  offset;

describe('opening status, whatever the hours', () => {
  it('is open or on a break only within an opening of this day or the night before', () => {
    fc.assert(
      fc.property(hours, instant, (weekly, at) => {
        const { state } = statusAt(weekly, at);
        if (state === 'closed') return;
        const clock = local(at).slice(11, 16);
        const weekday = Math.floor((at - monday) / day) + 1;
        const within = weekly.weekly.some(({ day: on, opens, closes }) => {
          const overnight = closes <= opens;
          const onDay = on === weekday && opens <= clock && (overnight || clock < closes);
          const nightBefore = on === ((weekday + 5) % 7) + 1 && overnight && clock < closes;
          return (onDay && weekday !== 3) || (nightBefore && weekday !== 4);
        });
        expect(within).to.equal(true, local(at));
      }),
    );
  });

  it('is never open within a closed break of an opening by day', () => {
    fc.assert(
      fc.property(hours, instant, (weekly, at) => {
        const clock = local(at).slice(11, 16);
        const weekday = Math.floor((at - monday) / day) + 1;
        const closedNow = weekly.weekly.some(
          ({ day: on, opens, closes, breaks = [] }) =>
            on === weekday &&
            weekday !== 3 &&
            opens <= clock &&
            clock < closes &&
            breaks.some(
              ({ from, to, mode }) => mode === 'closed' && from < to && from <= clock && clock < to,
            ),
        );
        if (closedNow) expect(statusAt(weekly, at).state).not.to.equal('open');
      }),
    );
  });

  it('keeps what it says: open until `closes` breaks aside, on a break until `until`, closed until `next`', () => {
    fc.assert(
      fc.property(
        hours,
        instant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (weekly, at, part) => {
          const status = statusAt(weekly, at);
          const end =
            status.state === 'open'
              ? instantOf(status.closes)
              : status.state === 'break'
                ? instantOf(status.until)
                : status.state === 'closed' && status.next
                  ? instantOf(status.next)
                  : undefined;
          if (end === undefined) return;
          expect(end).to.be.greaterThan(at);
          const between = at + Math.floor((end - at - 1) * part);
          const then = statusAt(weekly, between).state;
          if (status.state === 'open') expect(['open', 'break']).to.include(then);
          else expect(then).to.equal(status.state);
          if (status.state === 'open' && !status.continuous) {
            expect(statusAt(weekly, end).state).not.to.equal('open');
          }
          if (status.state !== 'open') expect(statusAt(weekly, end).state).to.equal('open');
        },
      ),
    );
  });

  it('is the same within one minute', () => {
    fc.assert(
      fc.property(hours, instant, fc.integer({ min: 0, max: minute - 1 }), (weekly, at, more) => {
        expect(statusAt(weekly, at + more)).to.deep.equal(statusAt(weekly, at));
      }),
    );
  });

  it('is never open in a year whose holidays are not known', () => {
    fc.assert(
      fc.property(hours, instant, (weekly, at) => {
        const unknown = openingStatus({
          hours: weekly,
          calendar: { ...calendar, years: [2025, 2027] },
          timeZone,
          at,
        });
        expect(unknown).to.deep.equal({ state: 'unknown', because: 'calendarYear', year: 2026 });
      }),
    );
  });
});
