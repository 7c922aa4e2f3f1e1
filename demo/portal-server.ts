import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { hallFiles } from './hall-build.js';
import { projectFolder } from './project-folder.js';
import { standaloneFiles } from './standalone-build.js';

export interface PortalOptions {
  readonly host: string;
  readonly port: number;
  /** Port of the backend, on the same host name as the portal is asked by. */
  readonly backendPort: () => number;
}

const pages = join(projectFolder, 'demo/portal');
const placeholder = '{{ MPP_API }}';
const offlineWorker = '/mpp-offline.js';

/**
 * Serves the village's pages and, below `/mpp/`, the published widgets, as the village's own web
 * server would: with a strict policy, compressed, and cached as far as file names allow.
 */
export function createPortal({ backendPort }: Pick<PortalOptions, 'backendPort'>): Hono {
  const app = new Hono();

  app.use(async (context, next) => {
    // The name goes into a header and a page; a browser sends nothing else, other senders may.
    if (!/^(?:[\w.-]+|\[[\da-f:.]+\])$/i.test(new URL(context.req.url).hostname)) {
      return context.text('Host is not a host name.', 400);
    }
    await next();
    const api = apiOf(context, backendPort());
    // The hall's pages may fall back to a WebSocket, which a policy knows by a scheme of its own.
    const isHall = context.req.path.startsWith('/hall/');
    const connect = isHall ? `${api} ${api.replace(/^http/, 'ws')}` : api;
    for (const [name, value] of Object.entries(securityHeaders(connect))) {
      context.header(name, value);
    }
    // A worker lives under the policy of its own file, and this one asks for everything that pages are made of.
    if (context.req.path === offlineWorker) {
      context.header('Content-Security-Policy', "default-src 'self'");
    }
    context.header('Cache-Control', cacheControl(context.req.path, context.res.ok));
    return undefined;
  });
  app.use(compress());
  app.use(etag());

  const page = async (context: Context, path: string, status: 200 | 404 = 200) => {
    const text = await readFile(resolve(pages, path), 'utf8').catch(() => undefined);
    if (text === undefined) return context.notFound();
    const api = apiOf(context, backendPort());
    return context.html(text.replaceAll(placeholder, api), status);
  };
  app.get('/', (context) => page(context, 'index.html'));
  app.get('/:name{[a-z0-9-]+\\.html}', (context) => page(context, context.req.param('name')));
  app.get(
    '/mpp/*',
    serveStatic({
      root: standaloneFiles.folder,
      rewriteRequestPath: (path) => path.slice('/mpp'.length),
    }),
  );
  // At the root, because a service worker serves only what lies beside and below its own file.
  app.get(offlineWorker, serveStatic({ root: standaloneFiles.folder }));
  app.get('/mpp/*', (context) => context.text('Not here. `npm run build` makes these files.', 404));
  app.get('/:name{[a-z0-9-]+\\.(css|js|svg)}', serveStatic({ root: pages }));
  app.get('/hall/:name{[a-z0-9-]+}/', (context) =>
    page(context, join(hallFiles.folder, context.req.param('name'), 'index.html')),
  );
  app.get(
    '/hall/assets/*',
    serveStatic({
      root: hallFiles.folder,
      rewriteRequestPath: (path) => path.slice('/hall'.length),
    }),
  );
  // Pages of the hall look for recordings as the published files do: one folder above their own script.
  app.get(
    '/hall/voice/*',
    serveStatic({
      root: standaloneFiles.folder,
      rewriteRequestPath: (path) => path.slice('/hall'.length),
    }),
  );
  app.notFound((context) =>
    context.req.path === '/404.html' ? context.text('404', 404) : page(context, '404.html', 404),
  );
  return app;
}

/** @throws {Error} with the system's `code`, for example `EADDRINUSE`. */
export function servePortal(options: PortalOptions): Promise<Server> {
  const server = createAdaptorServer({ fetch: createPortal(options).fetch }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      resolve(server);
    });
  });
}

/**
 * The backend's origin as the reader's browser can reach it: the host name they came by, so that a
 * phone on the LAN is not sent to its own `localhost`.
 */
function apiOf(context: Context, backendPort: number): string {
  const { hostname } = new URL(context.req.url);
  return `http://${hostname}:${backendPort}`;
}

/** What docs/guides/embedding.md recommends to a village's web team. */
function securityHeaders(connect: string): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `connect-src ${connect}`,
      "img-src 'self' data:",
      "media-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types lit-html mpp-widgets 'allow-duplicates'",
    ].join('; '),
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
  };
}

/** A chunk's name carries a hash of its content, so a copy of it is good for ever. */
function cacheControl(path: string, found: boolean): string {
  return found && /^\/(?:mpp|hall)\/.*-[\w-]{8}\.(?:js|css)$/.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}
