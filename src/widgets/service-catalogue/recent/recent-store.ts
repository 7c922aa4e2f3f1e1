/** Where this device keeps what was looked at: keys of services only, newest first. */
const place = 'mpp-widgets/recent';
const most = 5;

/** Keys of services that were opened on this device, newest first; none where it keeps nothing. */
export function recentKeys(): string[] {
  try {
    return localStorage.getItem(place)?.split('\n') ?? [];
  } catch {
    return [];
  }
}

/** Puts a service first. A device that keeps nothing loses nothing. */
export function rememberRecent(key: string): void {
  const others = recentKeys().filter((other) => other !== key);
  try {
    localStorage.setItem(place, [key, ...others].slice(0, most).join('\n'));
  } catch {
    // Full, or forbidden.
  }
}

/** Forgets all of them. */
export function forgetRecent(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Forbidden: then nothing was kept.
  }
}
