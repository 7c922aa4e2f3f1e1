import type { Report, MppClient } from '../client.types.js';
import type { Clock } from '../clock.js';
import type { CheckedOptions } from '../options.js';
import type { LiveListener, WatchOptions } from './live.types.js';
export const watch = (
  a: { client: MppClient; options: CheckedOptions; clock: Clock; report: (r: Report) => void },
  b: string,
  c: LiveListener,
  d?: WatchOptions,
) => {
  console.log(a, b, c, d);
};
