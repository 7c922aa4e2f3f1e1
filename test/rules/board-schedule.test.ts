import { expect } from '@open-wc/testing';
import {
  arrivalOf,
  shortestTurn,
  standingAt,
  turnsOf,
  type TimedCall,
} from '../../src/rules/board-schedule.js';

const seconds = (...times: number[]): TimedCall[] =>
  times.map((time, index) => ({ id: `c${index}`, sequence: index + 1, at: time * 1_000 }));
const beginnings = (calls: readonly TimedCall[]) => turnsOf(calls).map(({ from }) => from / 1_000);

describe('when a call stands on the board', () => {
  it('is at once, where nobody else has just been called', () => {
    expect(beginnings(seconds(10, 30, 60))).to.deep.equal([10, 30, 60]);
  });

  it('is after the one before it has stood its time', () => {
    expect(beginnings(seconds(10, 11))).to.deep.equal([10, 18]);
    expect(beginnings(seconds(10, 17.5))).to.deep.equal([10, 18]);
    expect(beginnings(seconds(10, 18.5))).to.deep.equal([10, 18.5]);
  });

  it('comes sooner the more wait, and never sooner than it can be read', () => {
    expect(beginnings(seconds(0, 1, 2))).to.deep.equal([0, 6, 14]);
    expect(beginnings(seconds(0, 1, 2, 3))).to.deep.equal([0, 4.5, 10.5, 18.5]);
    expect(beginnings(seconds(0, 0, 0, 0, 0, 0, 0))).to.deep.equal([0, 3, 6, 9, 13.5, 19.5, 27.5]);
  });

  it('is at once when the one that stands has stood long enough for so many who wait', () => {
    expect(beginnings(seconds(0, 5, 5.5))).to.deep.equal([0, 6, 14]);
    expect(beginnings(seconds(0, 1, 7))).to.deep.equal([0, 7, 15]);
  });

  it('is soon, in any hall that calls no more than can be read', () => {
    const everyFourSeconds = seconds(...Array.from({ length: 900 }, (_, index) => index * 4));
    const lags = turnsOf(everyFourSeconds).map(({ call, from }) => from - call.at);
    expect(Math.max(...lags)).to.be.at.most(20_000);
    const allCounters = seconds(...Array.from({ length: 24 }, () => 0));
    expect(beginnings(allCounters).at(-1)).to.equal(78.5);
  });

  it('is told of any moment, with who waits and until when', () => {
    const turns = turnsOf(seconds(10, 11, 40));
    expect(standingAt(turns, 9_999)).to.deep.include({ turn: undefined, nextAt: 10_000 });
    const standing = standingAt(turns, 12_000);
    expect(standing.turn?.call.id).to.equal('c0');
    expect(standing.nextAt).to.equal(18_000);
    expect(standing.waiting.map(({ id }) => id)).to.deep.equal(['c1', 'c2']);
    expect(standingAt(turns, 99_000)).to.deep.include({ nextAt: undefined, waiting: [] });
  });

  it('is a recall’s own, too', () => {
    const [call, recall] = seconds(0, 20);
    const turns = turnsOf([call, recall].filter((one) => one !== undefined));
    expect(turns.map(({ call: { id } }) => id)).to.deep.equal(['c0', 'c1']);
  });
});

describe('by what time a board queues a call', () => {
  it('is the call’s own where it was heard in time, so that boards agree', () => {
    expect(arrivalOf(10_000, 10_000)).to.equal(10_000);
    expect(arrivalOf(10_000, 11_500)).to.equal(10_000);
  });

  it('is when it was heard, where that was late, so that it is still shown', () => {
    expect(arrivalOf(10_000, 14_000)).to.equal(14_000);
    expect(arrivalOf(10_000, 70_000)).to.equal(70_000);
  });

  it('stays in the past where it is older than a minute', () => {
    expect(arrivalOf(10_000, 70_001)).to.equal(10_000);
  });

  it('is never later than now, whatever another clock says', () => {
    expect(arrivalOf(99_000, 10_000)).to.equal(10_000);
  });
});

describe('the shortest turn', () => {
  it('is three seconds', () => expect(shortestTurn).to.equal(3_000));
});
