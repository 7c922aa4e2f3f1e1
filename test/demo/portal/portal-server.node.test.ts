import { readdirSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { hallFiles } from '../../../demo/hall-build.js';
import { servePortal } from '../../../demo/portal-server.js';
import { standaloneFiles } from '../../../demo/standalone-build.js';

describe('The server of the village site', () => {
  let server: Server;
  let address: string;
  before(async () => {
    await Promise.all([standaloneFiles.prepare(), hallFiles.prepare()]);
    server = await servePortal({ host: '127.0.0.1', port: 0, backendPort: () => 4321 });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => new Promise((resolve) => server.close(resolve)));

  it('gives pages and policy the backend by the host name the reader came by', async () => {
    const answer = await get('/', { host: 'balai.lan:8080' });
    expect(answer.body).to.include('data-api="http://balai.lan:4321"');
    expect(answer.body).to.not.include('{{');
    expect(policyOf(answer)['connect-src']).to.equal('http://balai.lan:4321');
  });

  it('refuses a host name that could carry something else into the page', async () => {
    const { status, body } = await get('/', { host: '"><script>:8080' });
    expect(status).to.equal(400);
    expect(body).to.not.include('<script>');
    expect((await get('/', { host: 'tiyuh;script-src' })).status).to.equal(400);
  });

  it('allows scripts, styles and pictures from its own origin alone', async () => {
    for (const path of ['/', '/layanan.html', '/mpp/mpp-widgets.js', '/not/here']) {
      const policy = policyOf(await get(path));
      expect(policy).to.include({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'base-uri': "'none'",
        'require-trusted-types-for': "'script'",
      });
    }
  });

  it('gives the pages of the hall under the same policy, each with the backend by name', async () => {
    for (const page of ['officer', 'live']) {
      const answer = await get(`/hall/${page}/`, { host: 'balai.lan:8080' });
      expect(answer.status).to.equal(200);
      expect(answer.body).to.include('http://balai.lan:4321').and.not.to.include('{{');
      expect(policyOf(answer)).to.include({ 'default-src': "'none'", 'script-src': "'self'" });
    }
  });

  it('keeps chunks for ever, everything else only as long as it is unchanged', async () => {
    const [chunk = ''] = readdirSync(join(standaloneFiles.folder, 'shared'));
    const cache = async (path: string) => (await get(path)).headers['cache-control'];
    expect(await cache(`/mpp/shared/${chunk}`)).to.match(/immutable/);
    expect(await cache('/mpp/shared/gone-AbCd1234.js')).to.equal('no-cache');
    expect(await cache('/mpp/mpp-widgets.js')).to.equal('no-cache');
    expect(await cache('/')).to.equal('no-cache');

    const { headers } = await get('/site.css');
    const again = await get('/site.css', { 'if-none-match': headers['etag'] ?? '' });
    expect(again.status).to.equal(304);
  });

  it('gives the service worker at the root, with a policy that lets it ask for what pages are made of', async () => {
    const answer = await get('/mpp-offline.js');
    expect(answer.status).to.equal(200);
    expect(answer.headers['content-type']).to.include('javascript');
    expect(answer.headers['cache-control']).to.equal('no-cache');
    expect(policyOf(answer)).to.deep.equal({ 'default-src': "'self'" });
  });

  it('gives recordings to the published files and to pages of the hall, also in parts, as players ask', async () => {
    for (const path of ['/mpp/voice/id/dua.mp3', '/hall/voice/id/dua.mp3']) {
      const { status, headers } = await get(path);
      expect(status, path).to.equal(200);
      expect(headers['content-type'], path).to.equal('audio/mpeg');
      const part = await get(path, { range: 'bytes=0-99' });
      expect(part.status, path).to.equal(206);
      expect(part.headers['content-length'], path).to.equal('100');
    }
    expect((await get('/hall/voice/id/none.mp3')).status).to.equal(404);
  });

  it('compresses text', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    expect((await get('/mpp/mpp-widgets.js', headers)).headers['content-encoding']).to.equal(
      'gzip',
    );
    expect((await get('/', headers)).headers['content-encoding']).to.equal('gzip');
  });

  it('gives nothing from outside of the site', async () => {
    for (const path of [
      '/../start.ts',
      '/mpp/../../package.json',
      '/mpp/%2e%2e/%2e%2e/package.json',
    ]) {
      expect((await get(path)).status, path).to.equal(404);
    }
  });

  interface Received {
    readonly status: number | undefined;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body: string;
  }

  /** With node:http, because fetch tidies paths and keeps the host name to itself. */
  function get(path: string, headers: Record<string, string> = {}): Promise<Received> {
    return new Promise((resolve, reject) => {
      request(`${address}/`, { path, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (body += part));
        response.on('end', () => {
          const { statusCode: status, headers: received } = response;
          resolve({ status, headers: received as Received['headers'], body });
        });
      })
        .on('error', reject)
        .end();
    });
  }

  function policyOf({ headers }: Received): Record<string, string> {
    const directives = (headers['content-security-policy'] ?? '').split('; ');
    return Object.fromEntries(
      directives.map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')] as const;
      }),
    );
  }
});
