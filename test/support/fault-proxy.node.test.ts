import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { FaultProxy } from './node/fault-proxy.js';
import { deferred } from './node/deferred.js';
import type { Lane } from './node/lane.js';

const catalogue = { items: [{ id: 'ktp', name: 'KTP-el', note: 'Cetak ulang' }] };
const serverTime = '2026-11-23T09:10:00+07:00';

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('the fault proxy', () => {
  let backend: Server;
  let served: string[] = [];
  let servedTags: (string | undefined)[] = [];
  let proxy: FaultProxy;
  let lane: Lane;

  before(async () => {
    backend = createServer((request, response) => {
      served.push(`${request.method} ${request.url}`);
      servedTags.push(request.headers['if-none-match']);
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('server-time', serverTime);
      response.setHeader('etag', '"1"');
      if (request.url === '/stream') {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: first\n\n');
        return;
      }
      response.setHeader('content-type', 'application/json');
      if (request.method === 'POST') request.pipe(response);
      else response.end(JSON.stringify(catalogue));
    }).listen(0, '127.0.0.1');
    await once(backend, 'listening');
    const { port } = backend.address() as AddressInfo;
    proxy = await FaultProxy.start(`http://127.0.0.1:${port}`);
  });
  after(async () => {
    await proxy.close();
    backend.closeAllConnections();
    backend.close();
  });
  beforeEach(async () => {
    served = [];
    servedTags = [];
    lane = await proxy.openLane();
  });
  afterEach(() => lane.close());

  const get = (path = '/services') => fetch(`${lane.address}${path}`);

  it('passes requests and answers on unchanged, and lists them', async () => {
    const answer = await get('/services?q=ktp');
    expect(await answer.json()).to.deep.equal(catalogue);
    expect(answer.headers.get('etag')).to.equal('"1"');
    const echo = await fetch(`${lane.address}/echo`, { method: 'POST', body: '{"nama":"Siti"}' });
    expect(await echo.text()).to.equal('{"nama":"Siti"}');
    expect(lane.requests().map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      'GET /services?q=ktp',
      'POST /echo',
    ]);
    expect(lane.requests('/echo')[0]?.body).to.equal('{"nama":"Siti"}');
    expect(served).to.deep.equal(['GET /services?q=ktp', 'POST /echo']);
  });

  it('alters an answer that the browser holds already, too', async () => {
    lane.fault({ kind: 'replace', json: { items: [] } });
    await fetch(`${lane.address}/services`, { headers: { 'If-None-Match': '"1"' } });
    expect(servedTags).to.deep.equal([undefined]);
    lane.clear();
    await fetch(`${lane.address}/services`, { headers: { 'If-None-Match': '"1"' } });
    expect(servedTags).to.deep.equal([undefined, '"1"']);
  });

  it('answers nothing outside its base path', async () => {
    const { status } = await fetch(new URL('/services', lane.address));
    expect(status).to.equal(404);
    expect(served).to.deep.equal([]);
  });

  it('refuses before the backend hears of it, for as many requests as told', async () => {
    lane.fault({ kind: 'refuse', times: 2 });
    expect(await failure(get())).to.be.instanceOf(TypeError);
    expect(await failure(get())).to.be.instanceOf(TypeError);
    expect(served).to.deep.equal([]);
    expect((await get()).status).to.equal(200);
  });

  it('drops the answer after the backend has done its work', async () => {
    lane.fault({ kind: 'drop', method: 'POST' });
    const posted = fetch(`${lane.address}/tickets`, { method: 'POST', body: '{}' });
    expect(await failure(posted)).to.be.instanceOf(TypeError);
    expect(served).to.deep.equal(['POST /tickets']);
    expect((await get()).status).to.equal(200);
  });

  it('holds requests of a path until released, and no others', async () => {
    lane.fault({ kind: 'hold', path: '/services*' });
    let answered = false;
    const held = get('/services/ktp').then((answer) => {
      answered = true;
      return answer;
    });
    await lane.arrived(1, '/services*');
    expect((await get('/mall')).status).to.equal(200);
    expect(answered).to.equal(false);
    expect(served).to.deep.equal(['GET /mall']);
    lane.release();
    expect((await held).status).to.equal(200);
    expect((await get('/services')).status).to.equal(200);
  });

  it('holds and then fails the same request', async () => {
    lane.fault({ kind: 'status', status: 503, headers: { 'retry-after': '7' }, json: {} });
    lane.fault({ kind: 'hold' });
    const held = get();
    await lane.arrived(1);
    lane.release();
    const answer = await held;
    expect(answer.status).to.equal(503);
    expect(answer.headers.get('retry-after')).to.equal('7');
    expect(answer.headers.get('access-control-allow-origin')).to.equal('*');
  });

  it('answers with any body: an HTML page under 200, JSON under 422', async () => {
    lane.fault({ kind: 'status', status: 422, json: { code: 'missing' }, path: '/tickets' });
    lane.fault({ kind: 'status', status: 200, body: '<h1>Masuk</h1>', path: '/services' });
    const page = await get('/services');
    expect(page.headers.get('content-type')).to.include('text/html');
    expect(await page.text()).to.equal('<h1>Masuk</h1>');
    const refused = await get('/tickets');
    expect(refused.status).to.equal(422);
    expect(await refused.json()).to.deep.equal({ code: 'missing' });
  });

  it('truncates with a cut connection, or cleanly', async () => {
    lane.fault({ kind: 'truncate', afterBytes: 10, times: 1 });
    const cut = await get();
    expect(await failure(cut.text())).to.be.instanceOf(TypeError);
    lane.fault({ kind: 'truncate', afterBytes: 10, clean: true });
    expect(await (await get()).text()).to.equal(JSON.stringify(catalogue).slice(0, 10));
  });

  it('garbles JSON', async () => {
    lane.fault({ kind: 'garble' });
    const text = await (await get()).text();
    expect(() => {
      JSON.parse(text);
    }).to.throw(SyntaxError);
  });

  it('trickles the whole body', async () => {
    lane.fault({ kind: 'trickle', bytes: 16, milliseconds: 1 });
    expect(await (await get()).json()).to.deep.equal(catalogue);
  });

  it('replaces the body or the texts in it', async () => {
    lane.fault({ kind: 'replace', json: { items: [] } });
    expect(await (await get()).json()).to.deep.equal({ items: [] });
    lane.clear();
    lane.fault({ kind: 'texts', fields: ['name'], text: '<img src=x onerror=alert(1)>' });
    const answer = await get();
    expect(answer.headers.get('etag')).to.equal(null);
    expect(await answer.json()).to.deep.equal({
      items: [{ id: 'ktp', name: '<img src=x onerror=alert(1)>', note: 'Cetak ulang' }],
    });
  });

  it("shifts the backend's clock", async () => {
    lane.fault({ kind: 'clock', milliseconds: 86_400_000 });
    const told = (await get()).headers.get('server-time') ?? '';
    expect(Date.parse(told) - Date.parse(serverTime)).to.equal(86_400_000);
  });

  it("keeps other origins' pages from reading the answer", async () => {
    lane.fault({ kind: 'noCors' });
    expect((await get()).headers.get('access-control-allow-origin')).to.equal(null);
  });

  it('cuts open streams', async () => {
    // Node's fetch takes a reset as a proper end when the answer said `Connection: close`.
    const asked = request(`${lane.address}/stream`)
      .on('error', () => undefined)
      .end();
    const [stream] = (await once(asked, 'response')) as [IncomingMessage];
    const [first] = (await once(stream, 'data')) as [Buffer];
    expect(first.toString()).to.equal('data: first\n\n');
    const failed = once(stream, 'error').then(([error]: unknown[]) => error);
    lane.cut();
    expect(await failed).to.have.property('code', 'ECONNRESET');
  });

  it('tells the backend when the page no longer waits', async () => {
    const closed = deferred();
    backend.once('request', (request) => request.once('close', closed.resolve));
    const abort = new AbortController();
    const stream = fetch(`${lane.address}/stream`, { signal: abort.signal });
    await stream;
    abort.abort();
    await closed.promise;
  });

  it('looks like a refused connection when the backend is gone', async () => {
    const orphan = await FaultProxy.start('http://127.0.0.1:1');
    const { address } = await orphan.openLane();
    expect(await failure(fetch(`${address}/mall`))).to.be.instanceOf(TypeError);
    await orphan.close();
  });
});
