import type { MppClient } from './client.types.js';
import { sharedOnPage } from './shared-on-page.js';

/** Tells the page's author in the console what a client reports, each thing once, also with two copies of this package. */
export function warnAuthor(client: MppClient): void {
  /** Clients that are heard, and what they have said. */
  const known = sharedOnPage('warnings', () => new Set<unknown>());
  if (known.has(client)) return;
  known.add(client);
  client.onReport(({ message }) => {
    if (known.has(message)) return;
    known.add(message);
    console.warn(`mpp-widgets: ${message}`);
  });
}
