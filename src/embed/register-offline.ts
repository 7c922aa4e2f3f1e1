/** As far as it is used here; TypeScript knows none. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (text: string) => string },
  ): { createScriptURL(text: string): string };
}

/**
 * Registers the service worker that a script tag names in `data-offline`: the one that keeps pages for when their
 * server is away. Script tags only, because an editor who cannot post scripts can post any other element. `scope` in its
 * query is the worker's scope, for hosts that widen it by a header.
 * @throws where the browser or the page's policy refuses
 */
export async function registerOffline(): Promise<void> {
  const tag = document.querySelector('script[data-offline]');
  const named = tag instanceof HTMLScriptElement && tag.dataset['offline'];
  // The browser has none where the page's connection is not safe.
  if (!named || !('serviceWorker' in navigator)) return;
  // What the page itself needs comes first.
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve));
  }
  const { href, searchParams } = new URL(named, location.href);
  const scope = searchParams.get('scope');
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('mpp-widgets', { createScriptURL: (text) => text });
  await navigator.serviceWorker.register(
    policy?.createScriptURL(href) ?? href,
    scope ? { scope } : {},
  );
}
