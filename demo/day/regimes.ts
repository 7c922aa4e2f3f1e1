import type { RegimeName, Second } from './day.types.js';

/** What makes a day calm, crowded or bad. Shares are probabilities, pairs are a smallest and a largest value. */
export interface Regime {
  /** Work that comes in, as a share of what all counters can do; until which second. */
  readonly load: readonly { readonly until: Second; readonly share: number }[];
  /** Many at once: as many as the counters serve in so many minutes, within so many seconds. */
  readonly burst?: { readonly at: Second; readonly within: number; readonly worth: number };
  /** The system stops. */
  readonly outage?: { readonly begins: readonly [Second, Second]; readonly seconds: number };
  /** One counter closes and opens again. */
  readonly failingCounter?: { readonly from: Second; readonly to: Second };
  /** Seconds after opening at which counters are ready. */
  readonly ready: readonly [number, number];
  readonly online: number;
  /** Of those online: never come; give the number back. */
  readonly neverComes: number;
  readonly givesBack: number;
  /** Of those in the hall: do not hear the first call; do not come at all. */
  readonly hearsLate: number;
  readonly noShow: number;
  /** Of those who did not come: come back. */
  readonly rejoins: number;
  readonly impatient: number;
  readonly delays: number;
  readonly stepsOut: number;
  readonly wrongCounter: number;
  readonly priority: number;
  /** Cases that take three times as long. */
  readonly longCases: number;
}

const hour = 3600;
const endOfDay = 24 * hour;

const ordinary = {
  ready: [0, 240],
  online: 0.2,
  neverComes: 0.12,
  givesBack: 0.05,
  hearsLate: 0.05,
  noShow: 0.03,
  rejoins: 0.5,
  impatient: 0.02,
  delays: 0.02,
  stepsOut: 0.02,
  wrongCounter: 0.01,
  priority: 0.08,
  longCases: 0.03,
} as const;

export const regimes: Readonly<Record<RegimeName, Regime>> = {
  /** Counters wait for people more than people for counters. */
  calm: { ...ordinary, load: [{ until: endOfDay, share: 0.35 }] },
  /** More come in the morning than can be served; it grows until noon, and the afternoon works it off. */
  crowded: {
    ...ordinary,
    load: [
      { until: 12 * hour, share: 1.3 },
      { until: endOfDay, share: 0.45 },
    ],
    online: 0.3,
    noShow: 0.06,
    impatient: 0.12,
    delays: 0.03,
  },
  /** A busy day on which a bus arrives at ten, a counter is missing and the system stops for twenty minutes. */
  bad: {
    ...ordinary,
    load: [{ until: endOfDay, share: 0.65 }],
    burst: { at: 10 * hour, within: 600, worth: 30 },
    outage: { begins: [10 * hour + 1200, 10 * hour + 2400], seconds: 1200 },
    failingCounter: { from: 9 * hour + 1800, to: 13 * hour },
    ready: [120, 900],
    noShow: 0.08,
    hearsLate: 0.1,
    impatient: 0.15,
    longCases: 0.05,
  },
};
