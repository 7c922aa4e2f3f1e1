import type { LiveWay } from './live.types.js';

/** Milliseconds after which a better way is tried again, doubled each time, and the most of them. */
const firstTrial = 120_000;
const longestTrial = 1_800_000;
/** Attempts that may fail, for whatever reason, before the next way is tried. */
const patience = 2;

/** Which way is tried next: the first of those in order that may work here. */
export interface Ways {
  /** The way to try now. When all were in vain it begins anew. */
  next(): LiveWay;
  /** News came this way. @param now the device's clock */
  worked(way: LiveWay, now: number): void;
  /** A way ended before any news came. `works`: see `Ending`. */
  failed(way: LiveWay, works: boolean | undefined): void;
  /** Ways better than this one, when it is time to try them again. */
  betterThan(way: LiveWay, now: number): readonly LiveWay[];
  /** The device is in another network: what did not work may work now. */
  forget(): void;
}

const doubtOf = (isProven: boolean, works: boolean | undefined) => {
  if (isProven) return patience / 8;
  return works === undefined ? patience : 1;
};

export function createWays(order: readonly LiveWay[]): Ways {
  /** Ways that do not work here. */
  const barred = new Set<LiveWay>();
  /** How often others failed without anybody knowing why. */
  const doubts = new Map<LiveWay, number>();
  /** Ways that have brought news in this network: when they fail, it is rather the line. */
  const proven = new Set<LiveWay>();
  let trialAt: number | undefined;
  let pause = firstTrial;

  const isOpen = (way: LiveWay) => !barred.has(way) && (doubts.get(way) ?? 0) < patience;
  const clear = () => {
    barred.clear();
    doubts.clear();
  };

  return {
    next() {
      let way = order.find(isOpen);
      if (!way) {
        clear();
        [way] = order;
      }
      return way ?? 'polling';
    },
    worked(way, now) {
      if (way === order[0]) {
        pause = firstTrial;
        clear();
      }
      doubts.delete(way);
      proven.add(way);
      trialAt ??= now + pause;
    },
    failed(way, works) {
      const isLast = way === order.at(-1);
      if (works === false) barred.add(way);
      else doubts.set(way, (doubts.get(way) ?? 0) + doubtOf(proven.has(way), works));
      // Where not even the last one works, it is the line; then the others deserve no blame.
      if (isLast && works !== false) doubts.clear();
    },
    betterThan(way, now) {
      const place = order.indexOf(way);
      if (place < 1 || trialAt === undefined || now < trialAt) return [];
      pause = Math.min(pause * 2, longestTrial);
      trialAt = now + pause;
      return order.slice(0, place);
    },
    forget() {
      clear();
      proven.clear();
      pause = firstTrial;
      trialAt = undefined;
    },
  };
}
