import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { AnswerFault } from '../fault.types.js';

/** What an answer needs for a page of another origin to read it. */
export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': '*',
};

const clockHeaders = ['date', 'server-time'];

/** Headers of the backend's answer as they are sent on. Lengths are set anew by the caller. */
export function alterHeaders(
  original: IncomingHttpHeaders,
  fault: AnswerFault | undefined,
): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { ...original };
  delete headers['connection'];
  delete headers['keep-alive'];
  delete headers['transfer-encoding'];
  if (fault === undefined) return headers;
  if (fault.kind === 'clock') {
    for (const name of clockHeaders) {
      const value = original[name];
      if (typeof value === 'string') headers[name] = shiftTime(value, fault.milliseconds);
    }
  } else if (fault.kind === 'noCors') {
    for (const name of Object.keys(headers)) {
      if (name.startsWith('access-control-')) delete headers[name];
    }
  } else {
    delete headers['content-length'];
    // The tag belongs to the body that is not sent.
    delete headers['etag'];
  }
  return headers;
}

/** Moves a time and keeps the form it was written in: an HTTP date, RFC 3339 or epoch milliseconds. */
function shiftTime(value: string, milliseconds: number): string {
  if (/^\d+$/.test(value)) return String(Number(value) + milliseconds);
  const moved = new Date(Date.parse(value) + milliseconds);
  return value.endsWith('GMT') ? moved.toUTCString() : moved.toISOString();
}

export function alterBody(original: Buffer, fault: AnswerFault): Buffer {
  switch (fault.kind) {
    case 'truncate':
      return original.subarray(0, fault.afterBytes);
    case 'garble':
      return garble(original);
    case 'replace':
      return Buffer.from(JSON.stringify(fault.json));
    case 'texts':
      return Buffer.from(replaceTexts(original.toString(), new Set(fault.fields), fault.text));
    default:
      return original;
  }
}

/** Overwrites the middle of the body with bytes that neither JSON nor UTF-8 allows. */
function garble(original: Buffer): Buffer {
  const damaged = Buffer.from(original);
  const middle = Math.floor(damaged.length / 2);
  damaged.fill(0xff, middle, middle + 8);
  damaged[0] = 0x3c;
  return damaged;
}

function replaceTexts(json: string, fields: ReadonlySet<string>, text: string): string {
  return JSON.stringify(
    JSON.parse(json, (key, value: unknown) =>
      typeof value === 'string' && fields.has(key) ? text : value,
    ),
  );
}
