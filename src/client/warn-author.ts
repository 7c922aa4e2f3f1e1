import type { MppClient } from './client.types.js';

interface Shared {
  readonly clients: WeakSet<MppClient>;
  readonly said: Set<string>;
}

/** Tells the page's author in the console what a client reports, each thing once, also with two copies of this package. */
export function warnAuthor(client: MppClient): void {
  const key = Symbol.for('mpp-widgets/warnings/1');
  const home = globalThis as { [key]?: Shared };
  const { clients, said } = (home[key] ??= { clients: new WeakSet(), said: new Set() });
  if (clients.has(client)) return;
  clients.add(client);
  client.onReport(({ message }) => {
    if (said.has(message)) return;
    said.add(message);
    console.warn(`mpp-widgets: ${message}`);
  });
}
