/** The time by the backend's clock: a device's own may be wrong by days. The only place of this side that reads a clock. */
export interface Clock {
  /** By the backend's clock where it is known, else by the device's. Epoch milliseconds. */
  readonly now: () => number;
  /** By the device's clock. Epoch milliseconds. */
  readonly device: () => number;
  /** Milliseconds the backend's clock is ahead; undefined while it is not known. */
  offset(): number | undefined;
  /**
   * Sets the clock by a time the backend has just told (RFC 3339); anything else is ignored. Returns the time by the
   * backend's clock.
   */
  hear(serverTime: string | null): number;
  /** Takes over what was known of the backend's clock on an earlier visit, until the backend tells. */
  recall(offset: number | undefined): void;
}

export function createClock(): Clock {
  let offset: number | undefined;
  const device = () => Date.now();
  const now = () => device() + (offset ?? 0);
  return {
    device,
    now,
    offset: () => offset,
    hear(serverTime) {
      const time = Date.parse(serverTime ?? '');
      if (time) offset = time - device();
      return time || now();
    },
    recall(known) {
      offset ??= known;
    },
  };
}
