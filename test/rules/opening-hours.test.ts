import { expect } from '@open-wc/testing';
import type { Break, Hours, OwnHours, WeeklyOpening } from '../../src/contract/common.js';
import type { Calendar, Closure } from '../../src/contract/mall.js';
import type { Weekday } from '../../src/contract/vocabulary.js';
import {
  effectiveHours,
  hoursOfDay,
  openingStatus,
  serviceStatus,
  visitsStatus,
  weekOverview,
} from '../../src/rules/opening-hours.js';

const jakarta = 'Asia/Jakarta';
const lunch: Break = { from: '12:00', to: '13:00', label: 'Istirahat', mode: 'reducedCounters' };
const friday: Break = { from: '11:30', to: '13:00', label: 'Salat Jumat', mode: 'closed' };

const week = (days: Weekday[], opening: Omit<WeeklyOpening, 'day'>): WeeklyOpening[] =>
  days.map((day) => ({ day, ...opening }));

/** Monday to Thursday with a thin lunch, Friday with a closed break, as malls keep them. */
const officeHours: Hours = {
  weekly: [
    ...week([1, 2, 3, 4], {
      opens: '08:00',
      closes: '15:30',
      lastTicket: '15:00',
      breaks: [lunch],
    }),
    ...week([5], { opens: '08:00', closes: '15:30', lastTicket: '15:00', breaks: [friday] }),
  ],
};
const nightHours: Hours = {
  weekly: week([1, 2, 3, 4, 5, 6, 7], {
    opens: '20:00',
    closes: '02:00',
    lastTicket: '01:30',
    breaks: [{ from: '23:30', to: '00:30', mode: 'closed' }],
  }),
};
const closure = (date: string, name: string, closed = true): Closure => ({
  date,
  name,
  kind: closed ? 'nationalHoliday' : 'collectiveLeave',
  closed,
});
const calendar: Calendar = {
  years: [2026],
  closures: [
    closure('2026-12-24', 'Cuti bersama Natal', false),
    closure('2026-12-25', 'Hari Raya Natal'),
  ],
};
const statusAt = (
  at: string,
  hours: OwnHours | undefined = officeHours,
  timeZone = jakarta,
  known: Calendar | undefined = calendar,
) => openingStatus({ hours, calendar: known, timeZone, at: Date.parse(at) });

// 23 November 2026 is a Monday.
describe('opening status through an ordinary day', () => {
  it('opens at the minute, not before', () => {
    expect(statusAt('2026-11-23T07:59:59+07:00')).to.deep.equal({
      state: 'closed',
      next: { date: '2026-11-23', time: '08:00', daysAway: 0 },
      reason: { kind: 'beforeHours' },
    });
    expect(statusAt('2026-11-23T08:00:00+07:00')).to.deep.equal({
      state: 'open',
      closes: { date: '2026-11-23', time: '15:30' },
      lastTicket: { date: '2026-11-23', time: '15:00', passed: false },
    });
  });

  it('stays open with fewer counters and says which break it is', () => {
    const status = statusAt('2026-11-23T12:30:00+07:00');
    expect(status).to.include({ state: 'open' });
    expect(status).to.deep.include({ reduced: lunch });
    expect(statusAt('2026-11-23T13:00:00+07:00')).not.to.have.property('reduced');
  });

  it('says that the last number is gone while the doors are still open', () => {
    expect(statusAt('2026-11-23T15:00:00+07:00')).to.have.nested.property(
      'lastTicket.passed',
      false,
    );
    expect(statusAt('2026-11-23T15:01:00+07:00')).to.have.nested.property(
      'lastTicket.passed',
      true,
    );
  });

  it('closes at the minute and looks to tomorrow', () => {
    expect(statusAt('2026-11-23T15:29:59+07:00')).to.include({ state: 'open' });
    expect(statusAt('2026-11-23T15:30:00+07:00')).to.deep.equal({
      state: 'closed',
      next: { date: '2026-11-24', time: '08:00', daysAway: 1 },
      reason: { kind: 'afterHours' },
    });
  });

  it('looks over the weekend', () => {
    expect(statusAt('2026-11-27T16:00:00+07:00')).to.deep.include({
      next: { date: '2026-11-30', time: '08:00', daysAway: 3 },
    });
    expect(statusAt('2026-11-28T10:00:00+07:00')).to.deep.equal({
      state: 'closed',
      next: { date: '2026-11-30', time: '08:00', daysAway: 2 },
      reason: { kind: 'noHoursToday' },
    });
  });
});

describe('closed breaks', () => {
  it('announce themselves, close, and say until when', () => {
    expect(statusAt('2026-11-27T09:00:00+07:00')).to.deep.include({ nextBreak: friday });
    expect(statusAt('2026-11-27T11:30:00+07:00')).to.deep.equal({
      state: 'break',
      until: { date: '2026-11-27', time: '13:00' },
      label: 'Salat Jumat',
    });
    expect(statusAt('2026-11-27T13:00:00+07:00')).to.include({ state: 'open' });
  });

  it('that touch are one', () => {
    const hours: Hours = {
      weekly: week([1], {
        opens: '08:00',
        closes: '16:00',
        breaks: [
          { from: '11:30', to: '12:15', mode: 'closed' },
          { from: '12:15', to: '13:00', mode: 'closed' },
        ],
      }),
    };
    expect(statusAt('2026-11-23T12:00:00+07:00', hours)).to.deep.include({
      until: { date: '2026-11-23', time: '13:00' },
    });
  });

  it('at the end of an opening mean closed, not a break', () => {
    const hours: Hours = {
      weekly: week([1], {
        opens: '08:00',
        closes: '12:00',
        breaks: [{ from: '11:30', to: '12:30', mode: 'closed' }],
      }),
    };
    expect(statusAt('2026-11-23T11:45:00+07:00', hours)).to.deep.equal({
      state: 'closed',
      next: { date: '2026-11-30', time: '08:00', daysAway: 7 },
      reason: { kind: 'afterHours' },
    });
  });
});

describe('openings that are not simply one a day', () => {
  it('several a day: closed in between, with the next one', () => {
    const hours: Hours = {
      weekly: [
        ...week([1], { opens: '13:30', closes: '16:00' }),
        ...week([1], { opens: '08:00', closes: '12:00' }),
      ],
    };
    expect(statusAt('2026-11-23T12:10:00+07:00', hours)).to.deep.equal({
      state: 'closed',
      next: { date: '2026-11-23', time: '13:30', daysAway: 0 },
      reason: { kind: 'beforeHours' },
    });
  });

  it('over midnight: the night belongs to the day it began', () => {
    expect(statusAt('2026-11-23T21:00:00+07:00', nightHours)).to.deep.equal({
      state: 'open',
      closes: { date: '2026-11-24', time: '02:00' },
      lastTicket: { date: '2026-11-24', time: '01:30', passed: false },
      nextBreak: { from: '23:30', to: '00:30', mode: 'closed' },
    });
    expect(statusAt('2026-11-24T00:10:00+07:00', nightHours)).to.deep.equal({
      state: 'break',
      until: { date: '2026-11-24', time: '00:30' },
    });
    expect(statusAt('2026-11-24T01:59:00+07:00', nightHours)).to.include({ state: 'open' });
    expect(statusAt('2026-11-24T02:00:00+07:00', nightHours)).to.deep.equal({
      state: 'closed',
      next: { date: '2026-11-24', time: '20:00', daysAway: 0 },
      reason: { kind: 'beforeHours' },
    });
  });

  it('over midnight into a holiday: it runs to its end, and the evening of the holiday stays closed', () => {
    expect(statusAt('2026-12-25T01:00:00+07:00', nightHours)).to.include({ state: 'open' });
    expect(statusAt('2026-12-25T21:00:00+07:00', nightHours)).to.deep.equal({
      state: 'closed',
      next: { date: '2026-12-26', time: '20:00', daysAway: 1 },
      reason: { kind: 'closure', name: 'Hari Raya Natal' },
    });
    expect(statusAt('2026-12-26T01:00:00+07:00', nightHours)).to.include({ state: 'closed' });
  });

  it('until 24:00', () => {
    const hours: Hours = { weekly: week([1], { opens: '18:00', closes: '24:00' }) };
    expect(statusAt('2026-11-23T23:59:59+07:00', hours)).to.deep.equal({
      state: 'open',
      closes: { date: '2026-11-23', time: '24:00' },
    });
    expect(statusAt('2026-11-24T00:00:00+07:00', hours)).to.include({ state: 'closed' });
  });

  it('touching at midnight: they close when the last one closes', () => {
    const hours: Hours = {
      weekly: [
        ...week([1], { opens: '18:00', closes: '24:00' }),
        ...week([2], { opens: '00:00', closes: '03:00' }),
      ],
    };
    expect(statusAt('2026-11-23T20:00:00+07:00', hours)).to.deep.include({
      closes: { date: '2026-11-24', time: '03:00' },
    });
  });

  it('around the clock', () => {
    const hours: Hours = {
      weekly: week([1, 2, 3, 4, 5, 6, 7], { opens: '00:00', closes: '24:00' }),
    };
    expect(statusAt('2026-11-23T20:00:00+07:00', hours)).to.deep.equal({
      state: 'open',
      closes: { date: '2026-11-23', time: '24:00' },
      continuous: true,
    });
  });
});

describe('holidays and special hours', () => {
  it('a holiday is closed and has its name', () => {
    expect(
      statusAt('2026-12-25T10:00:00+07:00', officeHours, jakarta, yearsToo(2027)),
    ).to.deep.equal({
      state: 'closed',
      next: { date: '2026-12-28', time: '08:00', daysAway: 3 },
      reason: { kind: 'closure', name: 'Hari Raya Natal' },
    });
  });

  it('collective leave on which the mall serves is an ordinary day with a name', () => {
    expect(statusAt('2026-12-24T10:00:00+07:00')).to.include({ state: 'open' });
    expect(hoursOfDay(officeHours, calendar, '2026-12-24')).to.deep.include({
      state: 'open',
      closure: calendar.closures[0],
    });
  });

  const special: Hours = {
    ...officeHours,
    special: [
      {
        from: '2026-11-23',
        to: '2026-11-27',
        label: 'Pekan pelayanan',
        weekly: week([1, 2, 3, 4, 5], { opens: '09:00', closes: '14:00' }),
      },
      { from: '2026-11-25', to: '2026-11-25', label: 'Rapat', weekly: [] },
    ],
  };

  it('special hours hold instead of the week, on their dates only', () => {
    expect(statusAt('2026-11-23T08:30:00+07:00', special)).to.deep.equal({
      state: 'closed',
      next: { date: '2026-11-23', time: '09:00', daysAway: 0 },
      reason: { kind: 'beforeHours', name: 'Pekan pelayanan' },
    });
    expect(statusAt('2026-11-30T08:30:00+07:00', special)).to.include({ state: 'open' });
  });

  it('of two that hold the last listed wins; without openings it is closed', () => {
    expect(statusAt('2026-11-25T10:00:00+07:00', special)).to.deep.equal({
      state: 'closed',
      next: { date: '2026-11-26', time: '09:00', daysAway: 1 },
      reason: { kind: 'special', name: 'Rapat' },
    });
  });

  it('special hours do not open a closed holiday', () => {
    const hours: Hours = {
      weekly: [],
      special: [
        {
          from: '2026-12-01',
          to: '2026-12-31',
          weekly: week([1, 2, 3, 4, 5], { opens: '08:00', closes: '12:00' }),
        },
      ],
    };
    expect(statusAt('2026-12-25T09:00:00+07:00', hours)).to.include({ state: 'closed' });
  });
});

describe('what nobody knows', () => {
  it('no hours, hours nobody wrote down, no calendar, an unknown year or zone are never open', () => {
    const monday = Date.parse('2026-11-23T10:00:00+07:00');
    const moment = { calendar, timeZone: jakarta, at: monday };
    expect(openingStatus({ ...moment, hours: undefined })).to.deep.equal({
      state: 'unknown',
      because: 'noHours',
    });
    expect(openingStatus({ ...moment, hours: 'unknown' })).to.deep.equal({
      state: 'unknown',
      because: 'unknownHours',
    });
    expect(openingStatus({ ...moment, hours: officeHours, calendar: undefined })).to.deep.equal({
      state: 'unknown',
      because: 'calendarYear',
      year: 2026,
    });
    expect(statusAt('2027-01-04T10:00:00+07:00')).to.deep.equal({
      state: 'unknown',
      because: 'calendarYear',
      year: 2027,
    });
    expect(
      openingStatus({ ...moment, hours: officeHours, timeZone: 'Mars/Olympus' }),
    ).to.deep.equal({ state: 'unknown', because: 'timeZone' });
  });

  it('the next opening is not promised into a year without holidays', () => {
    expect(statusAt('2026-12-31T16:00:00+07:00')).to.deep.equal({
      state: 'closed',
      nextUnknown: { year: 2027 },
      reason: { kind: 'afterHours' },
    });
  });

  it('a night that began in an unknown year is not called open', () => {
    expect(statusAt('2026-01-01T01:00:00+07:00', nightHours)).to.deep.equal({
      state: 'unknown',
      because: 'calendarYear',
      year: 2025,
    });
    expect(statusAt('2026-01-01T03:00:00+07:00', nightHours)).to.include({ state: 'closed' });
  });

  it('hours that never open within two months have no next opening', () => {
    expect(statusAt('2026-10-05T10:00:00+07:00', { weekly: [] })).to.deep.equal({
      state: 'closed',
      reason: { kind: 'noHoursToday' },
    });
  });
});

describe('zones', () => {
  const table: [at: string, zone: string, state: string][] = [
    ['2026-11-23T00:59:00Z', 'Asia/Jakarta', 'closed'],
    ['2026-11-23T01:00:00Z', 'Asia/Jakarta', 'open'],
    ['2026-11-23T00:00:00Z', 'Asia/Makassar', 'open'],
    ['2026-11-22T23:00:00Z', 'Asia/Jayapura', 'open'],
    ['2026-11-22T22:59:00Z', 'Asia/Jayapura', 'closed'],
    ['2026-11-23T08:30:00Z', 'Asia/Jakarta', 'closed'],
    ['2026-11-23T07:30:00Z', 'Asia/Makassar', 'closed'],
    // Summer time ended in Berlin on 25 October and began on 29 March 2026; Kathmandu is 5:45 ahead.
    ['2026-10-23T06:00:00Z', 'Europe/Berlin', 'open'],
    ['2026-10-26T06:30:00Z', 'Europe/Berlin', 'closed'],
    ['2026-10-26T07:00:00Z', 'Europe/Berlin', 'open'],
    ['2026-03-27T06:30:00Z', 'Europe/Berlin', 'closed'],
    ['2026-03-30T06:00:00Z', 'Europe/Berlin', 'open'],
    ['2026-11-23T02:15:00Z', 'Asia/Kathmandu', 'open'],
    ['2026-11-23T02:14:00Z', 'Asia/Kathmandu', 'closed'],
  ];
  for (const [at, zone, state] of table) {
    it(`${at} in ${zone} is ${state}`, () => {
      expect(statusAt(at, officeHours, zone)).to.include({ state });
    });
  }

  it('the day is the mall’s, not the device’s and not UTC’s', () => {
    expect(statusAt('2026-11-22T17:30:00Z', officeHours)).to.deep.include({
      next: { date: '2026-11-23', time: '08:00', daysAway: 0 },
    });
  });
});

describe('whose hours hold', () => {
  const hours = (note: string): Hours => ({ weekly: [], note });
  const service = { hours: hours('service') };
  const agency = { hours: hours('agency') };
  const mall = { hours: hours('mall') };
  const hall = { kind: 'mall' as const, hours: hours('place') };

  it('those of the most specific that has any', () => {
    expect(effectiveHours({ service, agency, place: hall, mall })).to.equal(service.hours);
    expect(effectiveHours({ service: {}, agency, place: hall, mall })).to.equal(agency.hours);
    expect(effectiveHours({ agency: {}, place: hall, mall })).to.equal(hall.hours);
    expect(effectiveHours({ place: { kind: 'mall' }, mall })).to.equal(mall.hours);
    expect(effectiveHours({ mall: {} })).to.equal(undefined);
  });

  it('unknown stops the search', () => {
    expect(effectiveHours({ service: { hours: 'unknown' }, agency, mall })).to.equal('unknown');
    expect(effectiveHours({ agency: { hours: 'unknown' }, place: hall, mall })).to.equal('unknown');
  });

  it('an agency’s hours in the hall say nothing of an office whose hours nobody wrote down', () => {
    const office = { kind: 'office' as const, hours: 'unknown' as const };
    expect(effectiveHours({ agency, place: office, mall })).to.equal('unknown');
    expect(effectiveHours({ service, agency, place: office, mall })).to.equal(service.hours);
  });

  it('a mobile service never keeps the mall’s hours', () => {
    expect(effectiveHours({ agency, place: { kind: 'mobile' }, mall })).to.equal(undefined);
  });
});

describe('mobile services with dated visits', () => {
  const visits = [
    { date: '2026-12-25', opens: '09:00', closes: '12:00' },
    { date: '2026-12-02', opens: '13:00', closes: '15:00' },
    { date: '2026-12-02', opens: '09:00', closes: '12:00' },
  ];
  const visitAt = (at: string) =>
    visitsStatus({ visits, calendar, timeZone: jakarta, at: Date.parse(at) });

  it('are open on a visit and tell the next one', () => {
    expect(visitAt('2026-11-23T10:00:00+07:00')).to.deep.equal({
      state: 'closed',
      next: { date: '2026-12-02', time: '09:00', daysAway: 9 },
      reason: { kind: 'noHoursToday' },
    });
    expect(visitAt('2026-12-02T10:00:00+07:00')).to.deep.equal({
      state: 'open',
      closes: { date: '2026-12-02', time: '12:00' },
    });
    expect(visitAt('2026-12-02T12:30:00+07:00')).to.deep.include({
      next: { date: '2026-12-02', time: '13:00', daysAway: 0 },
    });
  });

  it('do not come on a closed holiday, and have no next visit after the last', () => {
    expect(visitAt('2026-12-03T10:00:00+07:00')).to.deep.equal({
      state: 'closed',
      reason: { kind: 'noHoursToday' },
    });
  });

  it('without dates are not known', () => {
    expect(
      visitsStatus({ visits: [], calendar, timeZone: jakarta, at: Date.parse('2026-12-02') }),
    ).to.deep.equal({ state: 'unknown', because: 'noHours' });
  });

  it('go before all hours of the mall', () => {
    const mall = { id: 'mpp', name: 'MPP', timeZone: jakarta, calendar, hours: officeHours };
    const place = { kind: 'mobile' as const, visits };
    const at = Date.parse('2026-11-23T10:00:00+07:00');
    expect(serviceStatus({ mall, place, at })).to.include({ state: 'closed' });
    expect(serviceStatus({ mall, place: { kind: 'mall' }, at })).to.include({ state: 'open' });
  });
});

describe('the table of a week', () => {
  it('begins on Monday and tells closed, named and unknown days apart', () => {
    const days = weekOverview(officeHours, calendar, '2026-12-31');
    expect(days.map(({ date, weekday, state }) => [date, weekday, state])).to.deep.equal([
      ['2026-12-28', 1, 'open'],
      ['2026-12-29', 2, 'open'],
      ['2026-12-30', 3, 'open'],
      ['2026-12-31', 4, 'open'],
      ['2027-01-01', 5, 'unknown'],
      ['2027-01-02', 6, 'unknown'],
      ['2027-01-03', 7, 'unknown'],
    ]);
    expect(hoursOfDay(officeHours, calendar, '2026-12-25')).to.deep.equal({
      date: '2026-12-25',
      weekday: 5,
      state: 'closed',
      openings: [],
      closure: calendar.closures[1],
    });
    expect(hoursOfDay(officeHours, calendar, '2026-11-28').state).to.equal('closed');
    expect(hoursOfDay('unknown', calendar, '2026-11-27').state).to.equal('unknown');
  });
});

function yearsToo(...years: number[]): Calendar {
  return { ...calendar, years: [...calendar.years, ...years] };
}
