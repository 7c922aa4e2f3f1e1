import { expect } from '@open-wc/testing';
import { dayNow, frozenDays } from './frozen-days.js';

describe('days by chance, in a browser', () => {
  for (const day of frozenDays) {
    it(`are what they always were: ${day.regime}, seed ${day.seed}`, async () => {
      expect(await dayNow(day.regime, day.seed)).to.deep.equal(day);
    });
  }
});
