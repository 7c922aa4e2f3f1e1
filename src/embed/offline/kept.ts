declare const self: ServiceWorkerGlobalScope;

/** Pages; the widgets' files; what else pages need to look as they do. */
export type Kind = 'pages' | 'files' | 'looks';

/** Changes when what is kept lies otherwise; caches of before are thrown away. */
const layout = 1;
/** Largest single thing, in bytes. */
const largest = 2_000_000;
/** Most bytes of each kind; what was kept longest ago goes first. */
const most: Readonly<Record<Kind, number>> = {
  pages: 4_000_000,
  files: 8_000_000,
  looks: 16_000_000,
};

/** Of this scope only: another village on the same server has a worker of its own. */
const nameOf = (kind: string) => `mpp-offline ${layout} ${kind} ${self.registration.scope}`;
const open = (kind: Kind) => caches.open(nameOf(kind));

/** Something that everybody may be shown: not an error, not somebody's own, not what must not be stored. */
export const isForEverybody = ({ status, type, redirected, headers }: Response): boolean =>
  status === 200 &&
  type === 'basic' &&
  !redirected &&
  !/\bno-store\b|\bprivate\b/i.test(headers.get('cache-control') ?? '');

/** Whether an answer says of itself that it is the one that is kept. */
export function isSame(kept: Response | undefined, answer: Response): boolean {
  return ['etag', 'last-modified'].some((name) => {
    const mark = answer.headers.get(name);
    return mark !== null && mark === kept?.headers.get(name);
  });
}

/** Looks without opening: a worker that is just being replaced must not make anew what the next one threw away. */
export const copyOf = (
  kind: Kind,
  address: string,
  options: CacheQueryOptions = {},
): Promise<Response | undefined> =>
  caches.match(address, { cacheName: nameOf(kind), ignoreVary: true, ...options });

/** Keeps an answer; one that is too large is not kept. */
export async function keep(kind: Kind, address: string, answer: Response): Promise<void> {
  const body = await answer.blob();
  if (body.size > largest) return;
  const headers = new Headers(answer.headers);
  // The body is unpacked, and was asked for by somebody who has no cookies: nothing varies.
  for (const name of ['content-encoding', 'vary']) headers.delete(name);
  headers.set('content-length', String(body.size));
  const cache = await open(kind);
  await cache.put(address, new Response(body, { headers }));
  await trim(cache, most[kind]);
}

async function trim(cache: Cache, most: number): Promise<void> {
  const requests = await cache.keys();
  let total = 0;
  // From the newest on.
  for (const request of [...requests].reverse()) {
    const answer = await cache.match(request, { ignoreVary: true });
    total += Number(answer?.headers.get('content-length'));
    if (total > most) await cache.delete(request, { ignoreVary: true });
  }
}

export async function forget(kind: Kind, address: string): Promise<void> {
  await (await open(kind)).delete(address, { ignoreVary: true });
}

export async function addressesOf(kind: Kind): Promise<string[]> {
  return (await (await open(kind)).keys()).map(({ url }) => url);
}

/** Throws away what older versions kept for this scope, or everything. */
export async function forgetCaches({ all }: { all: boolean }): Promise<void> {
  const ours = (await caches.keys()).filter(
    (name) => name.startsWith('mpp-offline ') && name.endsWith(` ${self.registration.scope}`),
  );
  const current = all ? [] : (['pages', 'files', 'looks'] as const).map(nameOf);
  await Promise.all(
    ours.filter((name) => !current.includes(name)).map((name) => caches.delete(name)),
  );
}
