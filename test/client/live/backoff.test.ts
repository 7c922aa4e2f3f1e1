import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createBackoff } from '../../../src/client/live/backoff.js';

describe('the pause before coming back', () => {
  it('doubles from half a second to half a minute, half as much more or less', () => {
    const expected = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000];
    for (let viewer = 0; viewer < 100; viewer += 1) {
      const backoff = createBackoff();
      for (const pause of expected) expect(backoff.next()).to.be.within(pause * 0.5, pause * 1.5);
    }
  });

  it('is another one for each viewer of a hall that lost its line', () => {
    const pauses = Array.from({ length: 50 }, () => createBackoff().next());
    expect(new Set(pauses).size).to.be.greaterThan(40);
    const spread = Math.max(...pauses) - Math.min(...pauses);
    expect(spread).to.be.greaterThan(200);
  });

  it('is never shorter than the backend asked for, nor longer by more than a quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50_000, max: 3_600_000 }), (least) => {
        expect(createBackoff().next(least)).to.be.within(least, least * 1.25);
      }),
    );
  });

  it('is short again once the line was good', () => {
    const backoff = createBackoff();
    for (let failure = 0; failure < 10; failure += 1) backoff.next();
    backoff.reset();
    expect(backoff.next()).to.be.within(250, 750);
  });
});
