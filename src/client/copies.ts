import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { contractVersion } from '../contract/vocabulary.js';
import { outdone, type CopyPlace } from './copies-room.js';
import type { Tell } from './engine.js';

/** Largest copy kept, in characters of JSON: a larger one would hold up the page while it is written. */
const largestCopy = 2_000_000;
/** Characters that all copies together count for at most: all services of the country are 24 million. */
const mostCharacters = 40_000_000;
/** What a copy counts for besides, so that there are never more than a thousand. */
const extra = 40_000;
/** Milliseconds until a device's storage counts as not answering. */
const patience = 2_000;

export interface Copy {
  /** The decoded value. */
  readonly value: unknown;
  /** When the backend said it, epoch milliseconds. */
  readonly receivedAt: number;
  /** How far the backend's clock was ahead of the device's. */
  readonly offset: number | undefined;
}

interface StoredCopy extends Omit<Copy, 'value'> {
  readonly contractVersion: string;
  readonly json: string;
}

/** Last good copies on the device. Storage that fails or is not there costs the copies and nothing else. */
export interface Copies {
  /** @throws where a copy cannot be read or is of another contract: it should be thrown away */
  read(key: string): Promise<Copy | undefined>;
  write(key: string, copy: Copy): Promise<void>;
  /** Throws a copy away, with a word to the page's author. */
  discard(key: string): Promise<void>;
}

/** @param tell hears of copies that are not kept (failing storage once) or thrown away */
export function createCopies(tell: Tell): Copies {
  let store: UseStore | undefined;
  let hasFailed = false;

  const attempt = async <Value>(act: (store: UseStore) => Promise<Value>) => {
    try {
      return await Promise.race([
        act((store ??= createStore('mpp-widgets-copies', 'copies'))),
        new Promise<never>((_, reject) => {
          setTimeout(reject, patience, 'no answer');
        }),
      ]);
    } catch (error) {
      if (!hasFailed) tell('copyNotKept', `The device keeps no copies: ${String(error)}.`);
      hasFailed = true;
      return undefined;
    }
  };
  const change = (to: UseStore, act: (copies: IDBObjectStore) => void) =>
    to('readwrite', (copies) => {
      act(copies);
      return promisifyRequest(copies.transaction);
    });

  return {
    async read(key) {
      const stored = await attempt((from) =>
        from('readonly', (copies) =>
          promisifyRequest<StoredCopy | undefined>(copies.get(placesOf(key))),
        ),
      );
      if (!stored) return undefined;
      // Changes within a major version are additive, so its copies fit.
      if (parseInt(stored.contractVersion) !== parseInt(contractVersion)) {
        throw new Error(stored.contractVersion);
      }
      return { ...stored, value: JSON.parse(stored.json) };
    },
    async write(key, { value, receivedAt, offset }) {
      const json = JSON.stringify(value);
      const { length } = json;
      const { items = [], total = 0 } = value as { items?: readonly unknown[]; total?: number };
      // Of a list that is too large as a whole, the first page is as useless as the last.
      if (length > largestCopy || length * total > mostCharacters * items.length) {
        tell('copyNotKept', 'Too large to keep.');
        return;
      }
      const stored: StoredCopy = { contractVersion, json, receivedAt, offset };
      const place: CopyPlace = [key, receivedAt - (offset ?? 0), length + extra];
      const keep = (to: UseStore, most = mostCharacters) =>
        change(to, (copies) => {
          const places = copies.getAllKeys() as IDBRequest<unknown> as IDBRequest<CopyPlace[]>;
          places.onsuccess = () => {
            for (const one of outdone(places.result, place, most)) copies.delete(one);
            if (!most) return;
            copies.delete(placesOf(key));
            copies.put(stored, place);
          };
        });
      await attempt((to) =>
        keep(to).catch((error: unknown) => {
          // Once: a device that stays full would be emptied otherwise, half by half.
          if (hasFailed || (error as Error).name !== 'QuotaExceededError') throw error;
          // Room first, and for itself: a full device gives it back only when that is done.
          return keep(to, 0).then(() => keep(to));
        }),
      );
    },
    async discard(key) {
      tell('copyDiscarded', 'A misfit was discarded.');
      await attempt((from) => change(from, (copies) => copies.delete(placesOf(key))));
    },
  };
}

/** Wherever the copy of this lies, whatever its date and size. */
const placesOf = (key: string) => IDBKeyRange.bound([key], [key, []]);
