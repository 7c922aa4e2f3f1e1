import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readSeed } from '../../demo/server/seeder/read-seed.js';
import { instantText } from '../../src/rules/instants.js';
import {
  type QueueCircumstances,
  queueOpening,
  type QueueOverride,
} from '../../src/rules/queue-opening.js';

const { malls, agencies, services } = readSeed();
const [mall] = malls;
if (!mall) throw new Error('The seed has no mall.');
const agencyOf = (id: string) => {
  const agency = agencies.find((one) => one.id === id);
  if (!agency) throw new Error(`The seed has no agency "${id}".`);
  return agency;
};

/** What a queue of an agency says, with its times as people in the hall read them. */
function opening(at: string, more: Partial<QueueCircumstances> & { agencyId?: string } = {}) {
  const { agencyId = 'disdukcapil', ...rest } = more;
  const { opensAt, lastTicketAt, closesAt, ...said } = queueOpening({
    mall,
    agency: agencyOf(agencyId),
    at: Date.parse(at),
    ...rest,
  } as QueueCircumstances);
  const local = (instant: number) => instantText(instant, 'Asia/Jakarta').slice(0, 16);
  return {
    ...said,
    ...(opensAt !== undefined && { opensAt: local(opensAt) }),
    ...(lastTicketAt !== undefined && { lastTicketAt: local(lastTicketAt) }),
    ...(closesAt !== undefined && { closesAt: local(closesAt) }),
  };
}

// 23 November 2026 is a Monday.
describe('a queue of the mall through an ordinary day', () => {
  const ends = { lastTicketAt: '2026-11-23T15:00', closesAt: '2026-11-23T15:30' };

  it('opens at eight and says so before', () => {
    expect(opening('2026-11-23T07:59:59+07:00')).to.deep.equal({
      state: 'closed',
      reason: 'beforeHours',
      opensAt: '2026-11-23T08:00',
      ...ends,
    });
    expect(opening('2026-11-23T08:00:00+07:00')).to.deep.equal({ state: 'open', ...ends });
  });

  it('stays open over lunch, when fewer counters serve', () => {
    expect(opening('2026-11-23T12:30:00+07:00')).to.deep.equal({ state: 'open', ...ends });
  });

  it('gives its last number at three and promises tomorrow, while the doors are still open', () => {
    expect(opening('2026-11-23T15:00:59+07:00')).to.include({ state: 'open' });
    expect(opening('2026-11-23T15:01:00+07:00')).to.deep.equal({
      state: 'closed',
      reason: 'afterLastTicket',
      opensAt: '2026-11-24T08:00',
      ...ends,
    });
  });

  it('is over at half past three', () => {
    expect(opening('2026-11-23T15:30:00+07:00')).to.deep.equal({
      state: 'closed',
      reason: 'afterHours',
      opensAt: '2026-11-24T08:00',
    });
    expect(opening('2026-11-28T09:00:00+07:00')).to.deep.equal({
      state: 'closed',
      reason: 'noHoursToday',
      opensAt: '2026-11-30T08:00',
    });
  });
});

describe('a queue of the mall on other days', () => {
  it('rests for Friday prayer until one', () => {
    expect(opening('2026-11-27T11:30:00+07:00')).to.deep.equal({
      state: 'paused',
      reason: 'break',
      note: 'Jeda salat Jumat',
      opensAt: '2026-11-27T13:00',
      lastTicketAt: '2026-11-27T15:00',
      closesAt: '2026-11-27T15:30',
    });
    expect(opening('2026-11-27T13:00:00+07:00')).to.include({ state: 'open' });
  });

  it('keeps the hours of Ramadan', () => {
    expect(opening('2026-03-03T14:00:00+07:00')).to.deep.equal({
      state: 'open',
      closesAt: '2026-03-03T14:30',
    });
    expect(opening('2026-03-06T12:00:00+07:00')).to.include({
      state: 'paused',
      opensAt: '2026-03-06T12:30',
    });
    // A Saturday of Ramadan is no holiday; the note tells which hours hold.
    expect(opening('2026-03-07T09:00:00+07:00')).to.deep.equal({
      state: 'closed',
      reason: 'noHoursToday',
      note: 'Jam Ramadan 1447 H',
      opensAt: '2026-03-09T08:00',
    });
  });

  it('closes early on the day that says so', () => {
    expect(opening('2026-12-18T11:59:00+07:00')).to.include({ closesAt: '2026-12-18T12:00' });
    expect(opening('2026-12-18T12:00:00+07:00')).to.include({
      state: 'closed',
      reason: 'afterHours',
      opensAt: '2026-12-21T08:00',
    });
  });

  it('names the holiday, and promises nothing of a year whose holidays are not known', () => {
    expect(opening('2026-05-14T09:00:00+07:00')).to.deep.equal({
      state: 'closed',
      reason: 'closure',
      note: 'Kenaikan Yesus Kristus',
      opensAt: '2026-05-18T08:00',
    });
    const known = { mall: { ...mall, calendar: { years: [2026], closures: [] } } };
    expect(opening('2026-12-31T16:00:00+07:00', known)).to.deep.equal({
      state: 'closed',
      reason: 'afterHours',
    });
    const unknown = { state: 'unknown', reason: 'unknownHours' };
    expect(opening('2027-01-04T09:00:00+07:00', known)).to.deep.equal(unknown);
  });
});

describe('a queue of an agency', () => {
  it('that is in the hall on Tuesdays and Thursdays opens then', () => {
    expect(opening('2026-11-23T09:00:00+07:00', { agencyId: 'imigrasi' })).to.deep.equal({
      state: 'closed',
      reason: 'noHoursToday',
      opensAt: '2026-11-24T08:00',
    });
    expect(opening('2026-11-24T09:00:00+07:00', { agencyId: 'imigrasi' })).to.include({
      state: 'open',
    });
  });

  it('that comes on days nobody wrote down is not said to be open', () => {
    const unwritten = agencies.find(({ hours }) => hours === 'unknown');
    expect(opening('2026-11-24T09:00:00+07:00', { agencyId: unwritten?.id ?? '' })).to.deep.equal({
      state: 'unknown',
      reason: 'unknownHours',
    });
  });

  it('that rests says why, and opens on its date', () => {
    expect(opening('2026-11-24T09:00:00+07:00', { agencyId: 'pdam' })).to.deep.equal({
      state: 'closed',
      reason: 'phase',
      note: 'Contoh: gerai ditata ulang dan dibuka lagi pada tanggal ini.',
      opensAt: '2026-12-07T08:00',
    });
    expect(opening('2026-12-08T09:00:00+07:00', { agencyId: 'pdam' })).not.to.have.property(
      'opensAt',
    );
    expect(opening('2026-11-24T09:00:00+07:00', { agencyId: 'banklampung' })).to.include({
      state: 'closed',
      reason: 'phase',
    });
  });

  it('follows the hours of the service and the place', () => {
    const elsewhere = services.find(({ hours }) => hours === 'unknown');
    expect(elsewhere, 'a service given only outside the hall').not.to.equal(undefined);
    expect(opening('2026-11-24T09:00:00+07:00', { service: elsewhere })).to.include({
      state: 'unknown',
    });
    const visits = [{ date: '2026-11-25', opens: '09:00', closes: '11:00' }];
    const place = { kind: 'mobile', visits } as const;
    expect(opening('2026-11-24T09:00:00+07:00', { place })).to.deep.equal({
      state: 'closed',
      reason: 'noHoursToday',
      opensAt: '2026-11-25T09:00',
    });
  });
});

describe('a queue that an officer or a quota holds', () => {
  const at = (time: string) => Date.parse(`2026-11-27T${time}:00+07:00`);
  const paused: QueueOverride = { state: 'paused', note: 'Sistem pusat mati', until: at('12:00') };

  it('rests until the officer said, or later when hours say so', () => {
    expect(opening('2026-11-27T09:00:00+07:00', { override: paused })).to.deep.equal({
      state: 'paused',
      reason: 'officer',
      note: 'Sistem pusat mati',
      opensAt: '2026-11-27T13:00',
      lastTicketAt: '2026-11-27T15:00',
      closesAt: '2026-11-27T15:30',
    });
    expect(opening('2026-11-27T12:00:00+07:00', { override: paused })).to.include({
      reason: 'break',
    });
    expect(
      opening('2026-11-27T09:00:00+07:00', { override: { state: 'paused' } }),
    ).not.to.have.property('opensAt');
  });

  it('stays closed for the day, also before it would open and over a break', () => {
    for (const time of ['07:00', '09:00', '12:00', '14:00']) {
      expect(
        opening(`2026-11-27T${time}:00+07:00`, { override: { state: 'closed', note: 'Rapat' } }),
        time,
      ).to.deep.equal({
        state: 'closed',
        reason: 'officer',
        note: 'Rapat',
        opensAt: '2026-11-30T08:00',
      });
    }
  });

  it('says that the day is over rather than what an officer decided for it', () => {
    for (const state of ['paused', 'closed'] as const) {
      expect(opening('2026-11-27T16:00:00+07:00', { override: { state } }), state).to.include({
        state: 'closed',
        reason: 'afterHours',
        opensAt: '2026-11-30T08:00',
      });
    }
  });

  it('is full until tomorrow when no number is left, and a break promises nothing then', () => {
    const full = { state: 'full', reason: 'quota', opensAt: '2026-11-30T08:00' };
    const ends = { lastTicketAt: '2026-11-27T15:00', closesAt: '2026-11-27T15:30' };
    for (const time of ['09:00', '12:00']) {
      expect(opening(`2026-11-27T${time}:00+07:00`, { quotaLeft: 0 }), time).to.deep.equal({
        ...full,
        ...ends,
      });
    }
    expect(opening('2026-11-27T09:00:00+07:00', { quotaLeft: 1 })).to.include({ state: 'open' });
  });
});
