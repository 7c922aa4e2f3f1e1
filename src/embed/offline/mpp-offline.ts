import { kept, newest, type Served } from './answers.js';
import { createGatherer } from './gather.js';
import { addressesOf, copyOf, forget, forgetCaches } from './kept.js';
import {
  addressOf,
  isHashed,
  isPage,
  isWidgetFile,
  optionsIn,
  readSettings,
  type OfflineOptions,
} from './settings.js';

/**
 * Service worker for hosts that want pages with widgets to open while their server is away. It keeps the pages that the
 * host names, what these need to look as they do, and the widgets' files; never what a backend answers, which the
 * client keeps itself and dates. docs/decisions/offline.md says why.
 */
declare const self: ServiceWorkerGlobalScope & { mppOffline?: OfflineOptions };

/** A worker of the host's own that imports this one decides itself when it takes over. */
const isAlone = self.mppOffline === undefined;
const settings = readSettings(
  self.mppOffline ?? optionsIn(new URL(self.location.href).searchParams),
  self.registration.scope,
);
const gather = createGatherer(settings);

/** Open pages that are to be kept; what they ask for belongs to them. */
const pages = new Set<string>();
/** Those of them that are copies: their server is away, so nobody waits for it again. */
const copies = new Set<string>();

const openPages = async () => {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const wanted = open.filter(({ url }) => isPage(settings, addressOf(url)));
  for (const { id } of wanted) pages.add(id);
  return wanted;
};
// The browser may have stopped this worker since they were opened.
void openPages();

self.addEventListener('install', (event) => {
  // What is kept does not depend on the worker's version, so a new one may follow at once.
  if (isAlone) void self.skipWaiting();
  if (settings.off) return;
  if (settings.pages.length === 0) console.warn('mpp-offline: no pages are named; see ?pages=.');
  // The page that is open now was loaded without this worker.
  event.waitUntil(
    openPages().then((open) =>
      Promise.all(open.map(({ url }) => quietly(gather.page(addressOf(url))))),
    ),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

async function takeOver(): Promise<void> {
  await forgetCaches({ all: settings.off });
  if (settings.off) {
    if (isAlone) await self.registration.unregister();
    return;
  }
  for (const address of await addressesOf('pages')) {
    if (!isPage(settings, address)) await forget('pages', address);
  }
  if (isAlone) await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  if (settings.off || request.method !== 'GET') return;
  const address = addressOf(request.url);
  if (new URL(address).origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (isPage(settings, address)) event.respondWith(page(event, address, resultingClientId));
  } else if (isHashed(settings, address) && isWidgetFile(settings, address)) {
    event.respondWith(piece(event, address));
  } else if (isWidgetFile(settings, address)) {
    event.respondWith(part(event, 'files', address, clientId));
  } else if (pages.has(clientId) && /^(?:style|script|image|font)$/.test(request.destination)) {
    event.respondWith(part(event, 'looks', address, clientId));
  }
});

async function page(event: FetchEvent, address: string, client: string): Promise<Response> {
  const answer = fetch(event.request);
  event.waitUntil(
    quietly(
      answer.then((seen) => {
        // A step to another page, for example to sign in, says nothing of this one.
        if (seen.type === 'opaqueredirect' || seen.status >= 500) return undefined;
        return gather.page(address, seen);
      }),
    ),
  );
  const served = await newest(answer, () => copyOf('pages', address));
  pages.add(client);
  if (served.isCopy) copies.add(client);
  return served.response;
}

/** A piece with a name of its own for each content. */
async function piece(event: FetchEvent, address: string): Promise<Response> {
  const served = await kept(copyOf('files', address), () => fetch(event.request));
  keepSeen(event, 'file', address, served);
  return served.response;
}

/** Anything else that a page is made of: the newest, because pages and files that do not belong together break. */
async function part(
  event: FetchEvent,
  kind: 'files' | 'looks',
  address: string,
  client: string,
): Promise<Response> {
  // With another `?ver=` it is an older or newer one, which is better than none.
  const copy = async () =>
    (await copyOf(kind, address)) ?? copyOf(kind, address, { ignoreSearch: true });
  const ask = () => fetch(event.request);
  const served = await (copies.has(client) ? kept(copy(), ask) : newest(ask(), copy));
  keepSeen(event, kind === 'files' ? 'file' : 'look', address, served);
  return served.response;
}

function keepSeen(
  event: FetchEvent,
  kind: 'file' | 'look',
  address: string,
  { response, isCopy }: Served,
): void {
  if (!isCopy) event.waitUntil(quietly(gather[kind](address, response.clone())));
}

/** What cannot be kept now is kept the next time; a page never waits for it. */
async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    console.warn(`mpp-offline: ${String(error)}`);
  }
}
