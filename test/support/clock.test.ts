import { expect } from '@open-wc/testing';
import { installClock, type FakeClock } from './clock.js';

describe('the test clock', () => {
  let clock: FakeClock;
  beforeEach(() => {
    clock = installClock('2026-11-23T09:10:00+07:00');
  });
  afterEach(() => clock.restore());

  it('stands still until it is moved', async () => {
    const start = Date.now();
    expect(new Date().toISOString()).to.equal('2026-11-23T02:10:00.000Z');
    await clock.advance(90_000);
    expect(Date.now() - start).to.equal(90_000);
    expect(new Date(2026, 0, 1).getFullYear()).to.equal(2026);
  });

  it('fires timers in order, also those that others set off', async () => {
    const fired: string[] = [];
    setTimeout(() => fired.push('third'), 300);
    setTimeout(() => {
      fired.push('first');
      void Promise.resolve().then(() => setTimeout(() => fired.push('second'), 100));
    }, 100);
    const repeated = setInterval(() => fired.push('tick'), 150);
    await clock.advance(299);
    expect(fired).to.deep.equal(['first', 'tick', 'second']);
    clearInterval(repeated);
    await clock.advance(1);
    expect(fired).to.deep.equal(['first', 'tick', 'second', 'third']);
    expect(clock.waiting).to.equal(0);
  });

  it('is put wrong without any timer firing', async () => {
    let fired = false;
    setTimeout(() => (fired = true), 1000);
    clock.set('2026-11-24T09:10:00+07:00');
    await clock.advance(999);
    expect(fired).to.equal(false);
    await clock.advance(1);
    expect(fired).to.equal(true);
    expect(new Date().getUTCDate()).to.equal(24);
  });

  it('is not stopped by what an earlier test left', async () => {
    const left = setTimeout(() => {}, 1000);
    clock.restore();
    clock = installClock('2026-11-23T09:10:00+07:00');
    let fired = false;
    setTimeout(() => (fired = true), 1000);
    clearTimeout(left);
    await clock.advance(1000);
    expect(fired).to.equal(true);
  });
});
