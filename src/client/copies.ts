import { clear, createStore, del, get, keys, set, type UseStore } from 'idb-keyval';
import { contractVersion } from '../contract/vocabulary.js';
import type { Tell } from './engine.js';

/** Largest copy kept, in characters of JSON. */
const largestCopy = 2_000_000;
/** Most copies kept; one more and all go. */
const mostCopies = 400;
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
  read(key: string): Promise<Copy | undefined>;
  write(key: string, copy: Copy): Promise<void>;
  /** Throws a copy away, with a word to the page's author. */
  discard(key: string): Promise<void>;
}

/** @param tell hears of copies that are not kept (failing storage once) or thrown away */
export function createCopies(tell: Tell): Copies {
  let store: UseStore | undefined;
  let isCounted = false;
  let hasFailed = false;

  const attempt = async <Value>(act: (store: UseStore) => Promise<Value>) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await Promise.race([
        act((store ??= createStore('mpp-widgets', 'copies'))),
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new Error('no answer')), patience);
        }),
      ]);
    } catch (error) {
      if (!hasFailed) tell('copyNotKept', `The device's storage fails: ${String(error)}.`);
      hasFailed = true;
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  };

  const copies: Copies = {
    async read(key) {
      const stored = await attempt((from) => get<StoredCopy>(key, from));
      if (!stored) return undefined;
      try {
        if (major(stored.contractVersion) === major(contractVersion)) {
          return { ...stored, value: JSON.parse(stored.json) };
        }
      } catch {
        // Thrown away below.
      }
      await copies.discard(key);
      return undefined;
    },
    async write(key, { value, receivedAt, offset }) {
      const json = JSON.stringify(value);
      if (json.length > largestCopy) {
        tell('copyNotKept', `${json.length} characters are too many to keep.`);
        return;
      }
      const stored: StoredCopy = { contractVersion, json, receivedAt, offset };
      await attempt(async (to) => {
        if (!isCounted && (await keys(to)).length > mostCopies) await clear(to);
        isCounted = true;
        await set(key, stored, to);
      });
    },
    async discard(key) {
      tell('copyDiscarded', 'A kept copy does not fit any more.');
      await attempt((from) => del(key, from));
    },
  };
  return copies;
}

/** Changes within a major version are additive, so its copies fit. */
const major = (version: string) => Number.parseInt(version, 10);
