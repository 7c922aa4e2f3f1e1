import { refuse } from './checks.js';

/** What `location` says of the page; absent in Node. */
export const page = () => globalThis.location as Location | undefined;

/** Whether a host is this machine itself. */
export const isLoopback = (host = ''): boolean =>
  /^((.+\.)?localhost|127[.\d]+|\[::1\])$/.test(host);

/**
 * What a person reads as the address that a browser makes of it. The browser's own parser forgives much (tabs,
 * backslashes, `https:host`, `//host`), and what it then takes is not what stands there.
 */
const asWritten = /^(?!\/\/|(?!https?:\/\/[^/?#])[a-z][a-z\d+.-]*:)[^\s\\\0-\x1f\x7f]+$/i;

/**
 * Reads an address that the page gives.
 * @param path what the address belongs to, for the message, for example `data-api`
 * @param base what a relative address is relative to; without it the address must be absolute
 * @returns the address in normal form, without a trailing slash and without a fragment
 * @throws {MppError} of kind `configuration`
 */
export function readAddress(value: unknown, path: string, base?: string): string {
  let url: URL | undefined;
  try {
    if (typeof value === 'string' && asWritten.test(value)) url = new URL(value, base);
  } catch {
    // Refused below.
  }
  // A browser does not load http: into an https: page, this machine excepted.
  const isOpen = page()?.protocol !== 'https:' || isLoopback(url?.hostname);
  if (
    !url ||
    !(isOpen ? /^https?:$/ : /^https:$/).test(url.protocol) ||
    url.username ||
    url.password
  ) {
    return refuse(
      path,
      value,
      'an absolute address like "https://mpp.example.go.id" (no space, backslash, password, or http: on an https: page)',
    );
  }
  url.hash = '';
  return url.href.replace(/\/$/, '');
}
