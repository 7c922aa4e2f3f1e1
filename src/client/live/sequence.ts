import type { LiveMessage } from '../../contract/queue.js';

/** Where a listener stands: the last act it was told. */
export interface Place {
  readonly epoch: string;
  readonly sequence: number;
  /** When the backend said so, RFC 3339. */
  readonly at: string;
}

/**
 * What must be done so that nothing is lost. `missing`: acts that may still come, late or when asked for by place.
 * `board`: they cannot be told one by one.
 */
export type Need = 'nothing' | 'missing' | 'board';

/** Acts that can be told now, in order, and what must be done for the others. */
export interface Taken {
  readonly ready: readonly LiveMessage[];
  readonly need: Need;
}

/** Brings messages into order, each act once, whatever the line did to them. */
export interface Order {
  /** The last act that was ready. */
  readonly place: Place;
  /** Acts are known to be missing. */
  readonly isMissing: boolean;
  take(message: LiveMessage): Taken;
  /** Goes on from another place. Returns the acts after it that have come already. */
  restart(place: Place): readonly LiveMessage[];
}

/** Acts that are kept while one before them is missing; more than that are asked for again. */
const mostHeld = 200;

export function createOrder(start: Place): Order {
  let place = start;
  const held = new Map<number, LiveMessage>();
  /** The last act that was heard of. */
  let known = start.sequence;

  const release = (): LiveMessage[] => {
    const ready: LiveMessage[] = [];
    for (;;) {
      const next = held.get(place.sequence + 1);
      if (!next) return ready;
      held.delete(next.sequence);
      ready.push(next);
      place = next;
    }
  };
  const isMissing = () => known > place.sequence;

  return {
    get place() {
      return place;
    },
    get isMissing() {
      return isMissing();
    },
    take(message) {
      const { type, epoch, sequence } = message;
      if (epoch !== place.epoch) return { ready: [], need: 'board' };
      if (sequence < place.sequence) {
        // Said of something that came long ago, or the backend was set back to where it had been before.
        const isSetBack = type !== 'change' && isLater(message, place);
        return { ready: [], need: isSetBack ? 'board' : 'nothing' };
      }
      if (type === 'refetch' && sequence > place.sequence) return { ready: [], need: 'board' };
      known = Math.max(known, sequence);
      const isNext = sequence === place.sequence + 1;
      if (type === 'change' && sequence > place.sequence && (isNext || held.size < mostHeld)) {
        held.set(sequence, message);
      }
      const ready = release();
      return { ready, need: isMissing() ? 'missing' : 'nothing' };
    },
    restart(next) {
      // Acts of another count, or of one that was set back, are not those that will come.
      if (next.epoch !== place.epoch || next.sequence < place.sequence) held.clear();
      for (const sequence of held.keys()) if (sequence <= next.sequence) held.delete(sequence);
      place = next;
      known = Math.max(next.sequence, ...held.keys());
      return release();
    },
  };
}

/** Whether something was said after something else, by the backend's clock. */
export const isLater = (one: Pick<Place, 'at'>, other: Pick<Place, 'at'>): boolean =>
  Date.parse(one.at) > Date.parse(other.at);
