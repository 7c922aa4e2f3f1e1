import type { Clock } from '../clock.js';

/** How many requests one address may make. */
export interface FloodLimit {
  /** At once, after a quiet time. */
  burst: number;
  /** And then per second, on average. */
  perSecond: number;
}

/**
 * Generous, because a whole hall sits behind one address (Wi-Fi, mobile networks): 200 people who open a page with
 * several widgets at the same moment pass.
 */
export const defaultFloodLimit: FloodLimit = { burst: 6_000, perSecond: 100 };

/** Milliseconds between two looks for addresses that may be forgotten. */
const sweepInterval = 10_000;

/**
 * Counts requests per address, in this process only.
 * @returns for an address, 0 when the request may pass, else the seconds to wait.
 */
export function createFloodLimiter(limit: FloodLimit, clock: Pick<Clock, 'now'>) {
  const buckets = new Map<string, { tokens: number; at: number }>();
  let sweptAt = clock.now();
  const refill = (bucket: { tokens: number; at: number }, now: number) =>
    // A clock that was put back takes nothing away.
    Math.min(limit.burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1_000) * limit.perSecond);

  const forgetTheQuiet = (now: number) => {
    sweptAt = now;
    for (const [address, bucket] of buckets) {
      if (refill(bucket, now) >= limit.burst) buckets.delete(address);
    }
  };

  return (address: string): number => {
    const now = clock.now();
    if (Math.abs(now - sweptAt) > sweepInterval) forgetTheQuiet(now);
    const bucket = buckets.get(address);
    const tokens = bucket ? refill(bucket, now) : limit.burst;
    const passes = tokens >= 1;
    buckets.set(address, { tokens: passes ? tokens - 1 : tokens, at: now });
    return passes ? 0 : Math.ceil((1 - tokens) / limit.perSecond);
  };
}
