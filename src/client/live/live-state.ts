import type { MppError } from '../../errors.js';
import type { Clock } from '../clock.js';
import type { LiveState, LiveWay } from './live.types.js';
import { timing } from './timing.js';

/** What a connection knows of how well it stands. */
export interface Signs {
  /** There is something to show. */
  readonly hasBoard: boolean;
  /** The way that news comes, where some has come and none is known to be missing. */
  readonly way: LiveWay | undefined;
  /** The last sign of life, by the device's clock. */
  readonly lastLife: number;
  /** Milliseconds that may pass without one. */
  readonly quiet: number;
  /** Why it does not stand well, as far as known. */
  readonly reason: MppError | undefined;
}

/** Says how far the news can be trusted, each time that it is another answer. */
export class StateTeller {
  readonly #clock: Clock;
  readonly #tell: (state: LiveState) => void;
  #state: LiveState;
  #wasLive = false;

  constructor(clock: Clock, tell: (state: LiveState) => void) {
    this.#clock = clock;
    this.#tell = tell;
    this.#state = { kind: 'connecting', since: clock.now() };
  }

  /** How far the news can be trusted. */
  get state(): LiveState {
    return this.#state;
  }

  /** Tells the state where it is another one. */
  look(signs: Signs): void {
    const kind = this.#kindOf(signs);
    this.#wasLive ||= kind === 'live';
    const transport = kind === 'live' ? signs.way : undefined;
    const reason = kind === 'live' ? undefined : signs.reason;
    const before = this.#state;
    const isSame = kind === before.kind && transport === before.transport;
    if (isSame && reason?.kind === before.reason?.kind) return;
    const { now, offset } = this.#clock;
    const since = kind === 'stale' ? signs.lastLife + (offset() ?? 0) : now();
    this.#state = {
      ...{ kind, since: isSame ? before.since : since },
      ...(transport && { transport }),
      ...(reason && { reason }),
    };
    this.#tell(this.#state);
  }

  #kindOf({ hasBoard, way, lastLife, quiet }: Signs): LiveState['kind'] {
    if (!hasBoard) return 'connecting';
    // A clock that was set back tells as little as one that jumped.
    const silent = Math.abs(this.#clock.device() - lastLife);
    if (way && silent <= quiet) return 'live';
    if (silent >= timing.staleAfter) return 'stale';
    return this.#wasLive ? 'reconnecting' : 'connecting';
  }
}
