import {
  createMppClient,
  MppError,
  type ClientOptions,
  type MppClient,
  type Report,
} from '../../src/client/index.js';

/** Forgets the page's shared clients, as a reload of the page would. What is on the device stays. */
export function reload(): void {
  Reflect.deleteProperty(globalThis, Symbol.for('mpp-widgets/clients/1'));
}

/** A client of its own that tries once only, so that a failure is seen at once, and what it reported. */
export function openClient(options: ClientOptions): { client: MppClient; reports: Report[] } {
  reload();
  const client = createMppClient({ retries: 0, ...options });
  const reports: Report[] = [];
  client.onReport((report) => reports.push(report));
  return { client, reports };
}

/** The error that something ends with. */
export async function errorOf(work: Promise<unknown> | (() => unknown)): Promise<MppError> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    if (error instanceof MppError) return error;
    throw error;
  }
  throw new Error('It should have failed.');
}

/** Puts something else in the place of a property until the returned function is called. */
export function replace<Target extends object>(
  target: Target,
  name: keyof Target,
  value: unknown,
): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
}
