import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Break, Hours, WeeklyOpening } from '../../src/contract/common.js';
import type { Mall } from '../../src/contract/mall.js';
import { weekdays } from '../../src/contract/vocabulary.js';
import { instantOf, instantText } from '../../src/rules/instants.js';
import { openingStatus } from '../../src/rules/opening-hours.js';
import { queueOpening, type QueueOverride } from '../../src/rules/queue-opening.js';

const minute = 60_000;

function mallIn(timeZone: string, hours: Hours, years = [2026, 2027]): Mall {
  const closures = [
    { date: '2026-11-25', name: 'Libur', kind: 'nationalHoliday', closed: true },
  ] as const;
  return {
    id: 'mall',
    name: 'Mall',
    timeZone,
    hours,
    calendar: { years, closures: [...closures] },
  };
}
const daily = (opening: Omit<WeeklyOpening, 'day'>): Hours => ({
  weekly: weekdays.map((day) => ({ day, ...opening })),
});
const hourly = (at: string, mall: Mall) => queueOpening({ mall, at: Date.parse(at) });

describe('instants of a wall clock', () => {
  it('are those of the zone, with its offset', () => {
    const at = instantOf({ date: '2026-11-23', time: '08:00' }, 'Asia/Jakarta');
    expect(at).to.equal(Date.parse('2026-11-23T08:00:00+07:00'));
    expect(instantText(at, 'Asia/Jakarta')).to.equal('2026-11-23T08:00:00.000+07:00');
    expect(instantText(at, 'Asia/Jayapura')).to.equal('2026-11-23T10:00:00.000+09:00');
    expect(instantText(at, 'America/St_Johns')).to.equal('2026-11-22T21:30:00.000-03:30');
    const midnight = instantOf({ date: '2026-11-23', time: '24:00' }, 'Asia/Jakarta');
    expect(midnight).to.equal(Date.parse('2026-11-24T00:00:00+07:00'));
  });

  it('are found where summer time leaves an hour out or gives it twice', () => {
    const berlin = 'Europe/Berlin';
    const left = instantOf({ date: '2026-03-29', time: '02:30' }, berlin);
    expect(instantText(left, berlin)).to.equal('2026-03-29T03:30:00.000+02:00');
    const twice = { date: '2026-10-25', time: '02:30' };
    const first = instantOf(twice, berlin);
    expect(instantText(first, berlin)).to.equal('2026-10-25T02:30:00.000+02:00');
    const second = instantOf(twice, berlin, first + 1);
    expect(instantText(second, berlin)).to.equal('2026-10-25T02:30:00.000+01:00');
  });

  it('come back as the same moment in every zone', () => {
    const zones = ['Asia/Jakarta', 'Asia/Kathmandu', 'Europe/Berlin', 'America/New_York', 'UTC'];
    const instant = fc.integer({
      min: Date.parse('2026-01-01T00:00:00Z') / minute,
      max: Date.parse('2027-12-31T00:00:00Z') / minute,
    });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (minutes, zone) => {
        const at = minutes * minute;
        const text = instantText(at, zone);
        expect(Date.parse(text)).to.equal(at);
        const local = { date: text.slice(0, 10), time: text.slice(11, 16) };
        expect(instantOf(local, zone, at)).to.equal(at);
      }),
    );
  });
});

describe('a queue where summer time begins and ends', () => {
  const night = daily({ opens: '22:00', closes: '04:00', lastTicket: '03:30' });
  const berlin = mallIn('Europe/Berlin', night);

  it('closes when the wall clock says so', () => {
    expect(hourly('2026-03-29T00:30:00+01:00', berlin)).to.deep.equal({
      state: 'open',
      lastTicketAt: Date.parse('2026-03-29T03:30:00+02:00'),
      closesAt: Date.parse('2026-03-29T04:00:00+02:00'),
    });
    expect(hourly('2026-10-25T00:30:00+02:00', berlin)).to.deep.equal({
      state: 'open',
      lastTicketAt: Date.parse('2026-10-25T03:30:00+01:00'),
      closesAt: Date.parse('2026-10-25T04:00:00+01:00'),
    });
  });

  it('never promises what lies behind in the hour that comes twice', () => {
    const pause: Break = { from: '02:10', to: '02:40', mode: 'closed' };
    const mall = mallIn(
      'Europe/Berlin',
      daily({ opens: '22:00', closes: '04:00', breaks: [pause] }),
    );
    expect(hourly('2026-10-25T02:20:00+02:00', mall)).to.include({
      opensAt: Date.parse('2026-10-25T02:40:00+02:00'),
    });
    expect(hourly('2026-10-25T02:20:00+01:00', mall)).to.include({
      opensAt: Date.parse('2026-10-25T02:40:00+01:00'),
    });
  });
});

describe('a queue whose last number comes before a break', () => {
  it('does not promise the end of the break', () => {
    const pause: Break = { from: '11:30', to: '13:00', mode: 'closed' };
    const opening = { opens: '08:00', closes: '15:00', lastTicket: '11:00', breaks: [pause] };
    const mall = mallIn('Asia/Jakarta', daily(opening));
    expect(hourly('2026-11-23T12:00:00+07:00', mall)).to.deep.equal({
      state: 'closed',
      reason: 'afterLastTicket',
      opensAt: Date.parse('2026-11-24T08:00:00+07:00'),
    });
  });
});

describe('a queue in a zone nobody knows, or without hours', () => {
  it('is not said to be open', () => {
    const unknown = { state: 'unknown', reason: 'unknownHours' };
    const opening = { opens: '00:00', closes: '24:00' };
    expect(hourly('2026-11-23T12:00:00Z', mallIn('Asia/Nowhere', daily(opening)))).to.deep.equal(
      unknown,
    );
    const { hours: _hours, ...without } = mallIn('Asia/Jakarta', daily(opening));
    expect(hourly('2026-11-23T12:00:00Z', without)).to.deep.equal(unknown);
  });

  it('that never closes names no end', () => {
    const mall = mallIn('Asia/Jakarta', daily({ opens: '00:00', closes: '24:00' }));
    expect(hourly('2026-11-10T12:00:00Z', mall)).to.deep.equal({ state: 'open' });
  });
});

const quarter = (index: number) =>
  [Math.floor(index / 4), (index % 4) * 15].map((part) => String(part).padStart(2, '0')).join(':');
const time = fc.integer({ min: 0, max: 95 }).map(quarter);
const pause: fc.Arbitrary<Break> = fc.record({
  from: time,
  to: time,
  mode: fc.constantFrom('closed', 'reducedCounters'),
});
const anyOpening: fc.Arbitrary<WeeklyOpening> = fc.record(
  {
    day: fc.constantFrom(...weekdays),
    opens: time,
    closes: time,
    lastTicket: time,
    breaks: fc.array(pause, { maxLength: 2 }),
  },
  { requiredKeys: ['day', 'opens', 'closes'] },
);
const hours = fc.record({ weekly: fc.array(anyOpening, { maxLength: 10 }) });
const zone = fc.constantFrom('Asia/Jakarta', 'Asia/Kathmandu', 'Europe/Berlin');
const monday = Date.parse('2026-10-19T00:00:00Z');
/** Six weeks that hold a holiday and, in Berlin, the end of summer time. */
const instant = fc.integer({ min: 0, max: 42 * 1440 }).map((minutes) => monday + minutes * minute);
const override: fc.Arbitrary<QueueOverride> = fc.oneof(
  fc.record({ state: fc.constant('paused'), until: instant }),
  fc.constantFrom<QueueOverride>({ state: 'paused' }, { state: 'closed' }),
);

describe('a queue, whatever the hours', () => {
  it('is open only while its hours are, and says why when it is not', () => {
    fc.assert(
      fc.property(hours, zone, instant, (weekly, timeZone, at) => {
        const mall = mallIn(timeZone, weekly);
        const opening = queueOpening({ mall, at });
        expect(opening.reason === undefined).to.equal(opening.state === 'open');
        if (opening.state !== 'open') return;
        const status = openingStatus({ hours: weekly, calendar: mall.calendar, timeZone, at });
        expect(status.state).to.equal('open');
        if (opening.closesAt !== undefined) expect(opening.closesAt).to.be.greaterThan(at);
        if (opening.lastTicketAt !== undefined) {
          expect(opening.lastTicketAt).to.be.greaterThan(at - minute);
          expect(opening.lastTicketAt).to.be.at.most(opening.closesAt ?? Infinity);
        }
      }),
    );
  });

  it('keeps what it promises: shut until `opensAt`, and open then', () => {
    fc.assert(
      fc.property(
        fc.tuple(hours, zone, instant, fc.double({ min: 0, max: 1, noNaN: true })),
        ([weekly, timeZone, at, part]) => {
          const mall = mallIn(timeZone, weekly);
          const { state, opensAt } = queueOpening({ mall, at });
          if (opensAt === undefined) return;
          expect(state).not.to.equal('open');
          expect(opensAt).to.be.greaterThan(at);
          expect(queueOpening({ mall, at: opensAt }).state).to.equal('open');
          const between = at + Math.floor((opensAt - at - 1) * part);
          expect(queueOpening({ mall, at: between }).state).not.to.equal('open');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is never opened by an officer or a quota', () => {
    fc.assert(
      fc.property(
        fc.tuple(hours, zone, instant, override, fc.integer({ min: 0, max: 1 })),
        ([weekly, timeZone, at, held, quotaLeft]) => {
          const mall = mallIn(timeZone, weekly);
          const { state } = queueOpening({ mall, at, override: held, quotaLeft });
          const holds = held.state === 'closed' || (held.until ?? Infinity) > at;
          if (holds || quotaLeft === 0) expect(state).not.to.equal('open');
          else expect(state).to.equal(queueOpening({ mall, at }).state);
        },
      ),
    );
  });

  it('is unknown in a year whose holidays are not known', () => {
    fc.assert(
      fc.property(hours, instant, (weekly, at) => {
        const mall = mallIn('Asia/Jakarta', weekly, [2025, 2027]);
        expect(queueOpening({ mall, at, quotaLeft: 0 }).state).to.equal('unknown');
      }),
    );
  });
});
