/**
 * A key that names one act, so that the server does it once however often it is sent. By hand, because pages on a LAN
 * without HTTPS have no `crypto.randomUUID`.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
