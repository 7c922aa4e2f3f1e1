import { describe, it } from 'node:test';
import { expect } from 'chai';
import { createFloodLimiter, defaultFloodLimit } from '../../../demo/server/http/flood-limit.js';

describe('Flood limit', () => {
  it('lets 200 people behind one address open a page with five widgets and read on', () => {
    let now = 0;
    const wait = createFloodLimiter(defaultFloodLimit, { now: () => now });
    const refused = (requests: number) => {
      let count = 0;
      for (let made = 0; made < requests; made += 1) if (wait('203.0.113.1') > 0) count += 1;
      return count;
    };
    // Malls, agencies, services and their preflights for everybody at the same moment …
    expect(refused(200 * 5 * 4)).to.equal(0);
    // … and then everybody opens a service every four seconds, for ten minutes.
    for (let second = 0; second < 600; second += 1) {
      now += 1_000;
      expect(refused(50)).to.equal(0);
    }
  });

  it('sends one address away without end of requests, and no other', () => {
    let now = 0;
    const wait = createFloodLimiter({ burst: 10, perSecond: 2 }, { now: () => now });
    for (let made = 0; made < 10; made += 1) expect(wait('a')).to.equal(0);
    expect(wait('a')).to.equal(1);
    expect(wait('b')).to.equal(0);
    now += 500;
    expect(wait('a')).to.equal(0);
    expect(wait('a')).to.equal(1);
    now += 60_000;
    for (let made = 0; made < 10; made += 1) expect(wait('a')).to.equal(0);
    expect(wait('a')).to.equal(1);
  });
});
