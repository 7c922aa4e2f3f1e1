import { installClock, type FakeClock } from '../../support/clock.js';
import { watchNetwork, type Network } from '../../support/network.js';

/** Time of tests over real lines. */
export interface LineTime {
  /** Eight o'clock in the hall until a test moves it. */
  readonly clock: FakeClock;
  /** Lets some milliseconds pass, and what was asked within them be answered. */
  tick(milliseconds: number): Promise<void>;
}

/** Holds the time of each test of a file; what a test said of the page's being seen is forgotten after it. */
export function holdLineTime(): LineTime {
  let clock: FakeClock;
  let network: Network;
  beforeEach(() => {
    clock = installClock('2026-11-23T08:00:00+07:00');
    network = watchNetwork();
  });
  afterEach(() => {
    network.restore();
    clock.restore();
    Reflect.deleteProperty(document, 'hidden');
  });
  return {
    get clock() {
      return clock;
    },
    async tick(milliseconds) {
      await clock.advance(milliseconds);
      await network.settle();
    },
  };
}
