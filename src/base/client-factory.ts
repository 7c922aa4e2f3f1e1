import type { MppClient, MppClientOptions } from '../client/client.types.js';
import { isMppError, MppError } from '../errors.js';
import { onPageSettings, pageSettingsChanged } from './page-settings.js';

export { pageSettingsChanged, setPageSettings } from './page-settings.js';
export type { PageSettings } from './page-settings.js';

/** What an element may say about its backend; whether it may is for the factory to judge. */
export type ClientRequest = Pick<MppClientOptions, 'api' | 'catalogue'>;

/**
 * Gives the client for what an element and its page say: the same client for the same backend.
 * @throws {MppError} of kind `configuration`, with a message for the page's author.
 */
export type ClientFactory = (request: ClientRequest) => MppClient;

let make: ClientFactory | undefined;

/** Fills the slot that widgets get their client from; `define` does it, so that a bare class carries no client. */
export function setClientFactory(factory: ClientFactory): void {
  make = factory;
  pageSettingsChanged();
}

const asked = new Map<string, MppClient | MppError>();
onPageSettings(() => asked.clear());

/**
 * The client of an element, or the error of kind `configuration` when there is no factory or it refuses. The same one
 * until the page's settings change.
 */
export function clientOrError({ api, catalogue }: ClientRequest): MppClient | MppError {
  const key = [api, catalogue].join(' ');
  let found = asked.get(key);
  if (!found) {
    try {
      found =
        make?.({ api, catalogue }) ??
        new MppError('configuration', 'No client: import ".../define", or set `client`.');
    } catch (error) {
      if (!isMppError(error)) throw error;
      found = error;
    }
    asked.set(key, found);
  }
  return found;
}
