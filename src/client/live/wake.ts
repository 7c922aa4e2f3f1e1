/** Why a page may have missed something. `network`: the device found another one, and old lines are dead. */
export type WakeReason = 'visible' | 'network' | 'returned';

interface Page {
  readonly document?: Document;
  readonly addEventListener?: typeof addEventListener;
  readonly removeEventListener?: typeof removeEventListener;
}

const page = globalThis as Page;

/** Whether nobody can see the page. */
export const isPageHidden = (): boolean => page.document?.hidden ?? false;

/**
 * Tells when a page may have missed something, and when it is left.
 * @returns stops it
 */
export function onWake(wake: (reason: WakeReason) => void, leave: () => void): () => void {
  const events: readonly (readonly [target: Page | Document, name: string, act: () => void])[] = [
    [page, 'online', () => wake('network')],
    // A page that the browser keeps while another one is shown must hold no line, or it is not kept.
    [page, 'pagehide', leave],
    [page, 'pageshow', () => wake('returned')],
    ...(page.document
      ? ([[page.document, 'visibilitychange', () => isPageHidden() || wake('visible')]] as const)
      : []),
  ];
  for (const [target, name, act] of events) target.addEventListener?.(name, act);
  return () => {
    for (const [target, name, act] of events) target.removeEventListener?.(name, act);
  };
}
