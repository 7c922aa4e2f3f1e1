import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page is served, by its path. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** A body and its type; kept, so that it is packed only once. */
export interface Served {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** What stands at an address, if anything does. */
export type Respond = (url: URL) => Served | undefined;

/** Answers a question by itself, as no file can; false where it has nothing to say to it. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface Server {
  /** With a slash at its end. */
  readonly address: string;
  /** Bytes of each body as it goes over the line. */
  readonly sizeOf: (path: string) => number;
  stop(): void;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Isolated from other origins, a page may read the time to 5 microseconds instead of 100. */
const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Answers from files by their path. */
export function fromFiles(files: Files): Respond {
  const served = new Map(
    [...files].map(([path, body]): [string, Served] => {
      const type = types[extname(path) || '.html'] ?? 'application/octet-stream';
      return [path, { type, body }];
    }),
  );
  return ({ pathname }) => served.get(pathname);
}

/** The first of several that has something there. */
export const firstOf =
  (...responds: readonly Respond[]): Respond =>
  (url) => {
    for (const respond of responds) {
      const served = respond(url);
      if (served) return served;
    }
    return undefined;
  };

/**
 * Serves as a good host would: text goes out packed. Browsers ask for their icon of their own; it is never there.
 * @param answer is asked first
 */
export async function serve(respond: Respond, answer?: Answer): Promise<Server> {
  const packed = new WeakMap<Served, Uint8Array>();
  const pack = (served: Served): Uint8Array => {
    const known = packed.get(served);
    if (known) return known;
    const bytes = gzipSync(served.body, { level: 9 });
    packed.set(served, bytes);
    return bytes;
  };
  const server = createServer((request, response) => {
    if (answer?.(request, response)) return;
    const served = respond(new URL(request.url ?? '/', 'http://localhost'));
    if (!served) {
      response.writeHead(404, isolated).end();
      return;
    }
    const body = isText(served) ? pack(served) : served.body;
    response.writeHead(200, {
      ...isolated,
      'content-type': served.type,
      'content-length': body.length,
      ...(isText(served) && { 'content-encoding': 'gzip' }),
      'cache-control': 'no-cache',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    sizeOf: (path) => {
      const served = respond(new URL(path, 'http://localhost'));
      if (!served) throw new Error(`Nothing is served at ${path}.`);
      return isText(served) ? pack(served).length : served.body.length;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const isText = ({ type }: Served) => /^text\/|json/.test(type);
