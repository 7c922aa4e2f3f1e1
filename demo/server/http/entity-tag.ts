import { createHash } from 'node:crypto';

/**
 * Tag of a body: same bytes, same tag, in every process and after every restart. Weak, because compression changes the
 * bytes on the wire but not what they say.
 */
export function entityTagOf(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether an `If-None-Match` header names the tag (weak comparison, RFC 9110 section 13.1.2). */
export function isNamed(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const opaque = (value: string) => value.replace(/^W\//, '');
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((value) => opaque(value) === opaque(tag));
}
