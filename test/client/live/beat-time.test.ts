import { expect } from '@open-wc/testing';
import { createClock } from '../../../src/client/clock.js';
import { createBeatHearer } from '../../../src/client/live/beat-time.js';
import { installClock, type FakeClock } from '../../support/clock.js';

const second = 1_000;
const opening = Date.parse('2026-11-23T08:00:00+07:00');
/** What the backend's clock shows so many seconds after opening. */
const at = (seconds: number) => new Date(opening + seconds * second).toISOString();

let device: FakeClock;
beforeEach(() => {
  // Ten minutes slow.
  device = installClock(opening - 600 * second);
});
afterEach(() => device.restore());

/** A clock that has heard a first beat. */
function heard() {
  const clock = createClock();
  const hear = createBeatHearer(clock);
  hear(at(0));
  return { hear, seconds: () => (clock.now() - opening) / second };
}

describe('the time that beats tell', () => {
  it('is believed at first, and when it is ahead', () => {
    const { hear, seconds } = heard();
    expect(seconds()).to.equal(0);
    hear(at(40));
    expect(seconds()).to.equal(40);
  });

  it('is not set back by beats that a page reads when it wakes up', () => {
    const { hear, seconds } = heard();
    device.set(device.now() + 330 * second);
    // All that came while it slept, some twice.
    for (const told of [15, 15, 30, 30, 45, 300]) hear(at(told));
    expect(seconds()).to.equal(330);
    hear(at(330));
    expect(seconds()).to.equal(330);
  });

  it('is set back when a later beat agrees: the device was put forward', () => {
    const { hear, seconds } = heard();
    device.set(device.now() + 3_600 * second);
    hear(at(10));
    expect(seconds()).to.equal(3_600);
    device.set(device.now() + 15 * second);
    hear(at(25));
    expect(seconds()).to.equal(25);
  });

  it('follows beats that come a little later than usual', () => {
    const { hear, seconds } = heard();
    device.set(device.now() + 16 * second);
    hear(at(15));
    expect(seconds()).to.equal(15);
  });
});
