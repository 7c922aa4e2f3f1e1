import { MppError } from '../errors.js';

/** What `location` says of the page; absent in Node. */
const page = () => globalThis.location as Location | undefined;

/** Whether a host is this machine itself. */
export const isLoopback = (host: string): boolean =>
  /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);

/** Origin of the page; undefined where there is none (Node, `file:`, a sandboxed frame). */
export function pageOrigin(): string | undefined {
  const origin = page()?.origin;
  return origin && origin !== 'null' ? origin : undefined;
}

/**
 * Reads an address that the page gives. A browser's URL parser forgives much (tabs, backslashes, `https:host`), and
 * what it makes of such an address is not what a person reads in it, so these are refused before it is asked.
 * @param where what the address belongs to, for the message, for example `data-api`
 * @param base what a relative address is relative to; without it the address must be absolute
 * @returns the address in normal form, without a trailing slash and without a fragment
 * @throws {MppError} of kind `configuration`
 */
export function readAddress(value: unknown, where: string, base?: string): string {
  const refuse = (why: string): never => {
    throw new MppError(
      'configuration',
      `${where}: ${JSON.stringify(value)} ${why}. It must be an address like "https://mpp.example.go.id".`,
    );
  };
  if (typeof value !== 'string' || value === '') return refuse('is not an address');
  if (/[\s\\\u0000-\u001f\u007f]/.test(value))
    return refuse('has a space, a backslash or a control character in it');
  if (/^\/\//.test(value)) return refuse('does not say https:');
  if (/^[a-z][a-z\d+.-]*:/i.test(value) && !/^https?:\/\/[^/?#]/i.test(value)) {
    return refuse('does not begin with https:// or http://');
  }
  let url: URL;
  try {
    url = new URL(value, base);
  } catch {
    return refuse('cannot be read as an absolute address');
  }
  if (!/^https?:$/.test(url.protocol)) return refuse('does not begin with https:// or http://');
  if (url.username || url.password) return refuse('has a user name or password in it');
  if (url.protocol === 'http:' && page()?.protocol === 'https:' && !isLoopback(url.hostname)) {
    return refuse('is http:, which a browser does not load into an https: page');
  }
  url.hash = '';
  return url.href.replace(/\/$/, '');
}
