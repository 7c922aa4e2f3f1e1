import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { strictPolicy } from '../support/node/test-pages.js';

/** What a host's server answers. */
export interface SiteAnswer {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

type Answerer = (request: IncomingMessage) => SiteAnswer | Promise<SiteAnswer>;

/** A host's own server with the built files in `/mpp/`, which can be taken away and brought back. */
export class OfflineSite {
  /** What lies where, by path with query; goes before files. */
  readonly answers = new Map<string, Answerer | SiteAnswer>();
  readonly asked: string[] = [];
  address = '';
  /** Takes requests and answers none, as on a line that just went. */
  isStuck = false;
  #server: Server | undefined;
  #port = 0;

  /** @param files folder with the built files @param connect origins that pages may talk to */
  constructor(
    private readonly files: string,
    private readonly connect: readonly string[],
  ) {}

  async open(): Promise<void> {
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      this.asked.push(path);
      if (this.isStuck) return;
      void this.#answer(path, request).then(({ body, type, status = 200, headers = {} }) => {
        response.writeHead(status, {
          'content-type': type ?? 'text/html; charset=utf-8',
          'cache-control': 'no-cache',
          'content-security-policy': strictPolicy(["'self'", ...this.connect]),
          ...headers,
        });
        response.end(body);
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.address = `http://127.0.0.1:${this.#port}`;
  }

  /** Ends every connection and takes no more. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  async #answer(path: string, request: IncomingMessage): Promise<SiteAnswer> {
    const known = this.answers.get(path);
    if (known) return typeof known === 'function' ? known(request) : known;
    const file = /^\/(?:mpp\/)?([\w./-]+\.(?:js|css))(?:\?|$)/.exec(path)?.[1];
    try {
      const body = await readFile(join(this.files, file ?? ''));
      return { body, type: path.includes('.css') ? 'text/css' : 'text/javascript' };
    } catch {
      return { body: 'Not here', status: 404 };
    }
  }
}

/** A page with a widget, as a host writes it. */
export const pageWith = (head: string, body = '<mpp-service-catalogue></mpp-service-catalogue>') =>
  `<!doctype html><html lang="id"><meta charset="utf-8"><title>Desa</title>
<link rel="icon" href="data:,">${head}<body><h1>Desa Contoh</h1>${body}`;
