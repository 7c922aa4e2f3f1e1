import { createMppClient } from '../client/create-client.js';
import type { MppClient } from '../client/client.types.js';
import type { OperationName } from '../contract/index.js';
import { createReplayFetch, type ReplayConduct } from './replay-fetch.js';

export interface ReplayOptions extends ReplayConduct {
  /** Operations the backend offers; all of the contract unless told. */
  operations?: readonly OperationName[];
  /** Keeps last good copies on the device; false unless told, so that stories do not see each other's. */
  keepCopies?: boolean;
}

/**
 * The real client over recorded answers of the reference backend: for stories, tests and host developers. Each call
 * makes a client of its own, which fails at once where the real one would try again.
 */
export function createReplayClient(options: ReplayOptions = {}): MppClient {
  const { operations, keepCopies = false } = options;
  return createMppClient({
    api: 'https://replay.example',
    // Given per client, so that no two clients are shared.
    fetch: createReplayFetch(options),
    retries: 0,
    timeout: options.fault === 'timeout' ? 1 : 600_000,
    keepCopies,
    ...(operations && { operations }),
  });
}
