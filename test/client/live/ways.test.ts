import { expect } from '@open-wc/testing';
import type { LiveWay } from '../../../src/client/index.js';
import { createWays } from '../../../src/client/live/ways.js';

const order: readonly LiveWay[] = ['sse', 'webSocket', 'polling'];
const minute = 60_000;

describe('the way that is tried next', () => {
  it('is the best one until it fails twice for an unknown reason', () => {
    const ways = createWays(order);
    expect(ways.next()).to.equal('sse');
    ways.failed('sse', true);
    expect(ways.next()).to.equal('sse');
    ways.failed('sse', true);
    expect(ways.next()).to.equal('webSocket');
  });

  it('is the next one at once where a way does not work here', () => {
    const ways = createWays(order);
    ways.failed('sse', false);
    expect(ways.next()).to.equal('webSocket');
    ways.failed('webSocket', undefined);
    expect(ways.next()).to.equal('polling');
  });

  it('stays a way that has brought news, because the line is rather to blame', () => {
    const ways = createWays(order);
    ways.worked('sse', 0);
    for (let failure = 0; failure < 7; failure += 1) {
      ways.failed('sse', undefined);
      expect(ways.next()).to.equal('sse');
    }
    ways.failed('sse', undefined);
    expect(ways.next()).to.equal('webSocket');
    // In another network nothing is known of it, good or bad.
    ways.forget();
    expect(ways.next()).to.equal('sse');
    ways.failed('sse', undefined);
    expect(ways.next()).to.equal('webSocket');
  });

  it('is the best one again when all were in vain', () => {
    const ways = createWays(order);
    for (const way of order) ways.failed(way, false);
    expect(ways.next()).to.equal('sse');
  });

  it('blames no way while not even the last one gets through', () => {
    const ways = createWays(order);
    ways.failed('sse', undefined);
    ways.failed('webSocket', undefined);
    expect(ways.next()).to.equal('polling');
    ways.failed('polling', true);
    expect(ways.next()).to.equal('sse');
  });
});

describe('better ways', () => {
  it('are tried after two minutes, then after twice as long each time, at most half an hour', () => {
    const ways = createWays(order);
    ways.failed('sse', false);
    ways.worked('webSocket', 0);
    expect(ways.betterThan('webSocket', 2 * minute - 1)).to.deep.equal([]);
    const trials: number[] = [];
    for (let now = 0; now <= 130 * minute; now += minute) {
      if (ways.betterThan('webSocket', now).length > 0) trials.push(now / minute);
    }
    expect(trials).to.deep.equal([2, 6, 14, 30, 60, 90, 120]);
  });

  it('are all that stand before, in their order', () => {
    const ways = createWays(order);
    ways.worked('polling', 0);
    expect(ways.betterThan('polling', 2 * minute)).to.deep.equal(['sse', 'webSocket']);
  });

  it('are none where the best one works', () => {
    const ways = createWays(order);
    ways.worked('sse', 0);
    expect(ways.betterThan('sse', 100 * minute)).to.deep.equal([]);
  });
});
