import { request } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { createClock } from '../../../demo/server/clock.js';
import type { Database } from '../../../demo/server/database/database.types.js';
import { openPglite } from '../../../demo/server/database/pglite.js';
import { type RunningServer, startServer } from '../../../demo/server/start-server.js';
import { Problem } from '../../../src/contract/index.js';
import { deferred } from '../../support/node/deferred.js';
import { onEveryDatabase } from './databases.js';
import { closeServers, openServer } from './test-servers.js';
import { twoMalls } from './two-malls.js';

onEveryDatabase('The reference backend over HTTP', (databases) => {
  let server: RunningServer;
  before(async () => {
    const database = await databases.create();
    server = await startServer({ database, clock: '2026-11-23T09:10:00+07:00' });
  });
  after(() => server.close());

  const ask = (path: string, init?: RequestInit) => fetch(server.url + path, init);
  const problem = async (path: string, init?: RequestInit) => {
    const response = await ask(path, init);
    const body = Problem.parse(await response.json());
    expect(response.headers.get('Cache-Control')).to.equal('no-store');
    return { status: response.status, headers: response.headers, ...body };
  };

  it('answers 304 to who holds the same answer, and 200 to who holds another', async () => {
    const first = await ask('/v1/services?pageSize=3');
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).to.match(/^W\/"[\w-]{20,}"$/);
    expect(first.headers.get('Cache-Control')).to.match(/^public, max-age=\d+$/);

    for (const named of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
      const again = await ask('/v1/services?pageSize=3', { headers: { 'If-None-Match': named } });
      expect(again.status, named).to.equal(304);
      expect(again.headers.get('ETag')).to.equal(tag);
      expect(again.headers.get('Access-Control-Allow-Origin')).to.equal('*');
      expect(again.headers.get('Server-Time')).to.be.a('string');
      expect(await again.text()).to.equal('');
    }
    const other = await ask('/v1/services?pageSize=4', { headers: { 'If-None-Match': tag } });
    expect(other.status).to.equal(200);
    expect(other.headers.get('ETag')).not.to.equal(tag);
  });

  it('compresses for who takes gzip, and says that answers differ by it', async () => {
    const gzip = await raw('/v1/services', { 'Accept-Encoding': 'gzip' });
    const plain = await raw('/v1/services', {});
    expect(gzip.headers['content-encoding']).to.equal('gzip');
    expect(gzip.headers.vary).to.include('Accept-Encoding');
    expect(plain.headers).not.to.have.property('content-encoding');
    expect(plain.headers.vary).to.include('Accept-Encoding');
    expect(gunzipSync(gzip.body).equals(plain.body)).to.equal(true);
    expect(gzip.body.length).to.be.lessThan(plain.body.length / 3);
    expect(gzip.headers.etag).to.equal(plain.headers.etag);
  });

  it('answers HEAD with the headers alone', async () => {
    const head = await ask('/v1/services/ktp-el-baru', { method: 'HEAD' });
    expect(head.status).to.equal(200);
    expect(head.headers.get('ETag')).to.equal(
      (await ask('/v1/services/ktp-el-baru')).headers.get('ETag'),
    );
    expect(await head.text()).to.equal('');
  });

  it('tells the time of its clock, which ticks', async () => {
    const times = [await ask('/health'), await ask('/nowhere')].map(
      ({ headers }) => headers.get('Server-Time') ?? '',
    );
    for (const time of times) expect(time).to.match(/^2026-11-23T09:1\d:\d\d\.\d{3}\+07:00$/);
    const [first = '', second = ''] = times;
    expect(Date.parse(second)).to.be.at.least(Date.parse(first));
  });

  it('lets pages of any origin read, and remembers the preflight', async () => {
    const preflight = await ask('/v1/services', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://tiyuh.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match,x-api-key',
      },
    });
    expect(preflight.status).to.equal(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).to.equal('*');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).to.include('x-api-key');
    expect(Number(preflight.headers.get('Access-Control-Max-Age'))).to.be.at.least(600);

    for (const path of ['/v1/services', '/v1/services/none', '/v1/services?page=0']) {
      const { headers } = await ask(path, { headers: { Origin: 'https://tiyuh.example' } });
      expect(headers.get('Access-Control-Allow-Origin'), path).to.equal('*');
      const exposed = (headers.get('Access-Control-Expose-Headers') ?? '').split(/,\s*/);
      expect(exposed).to.include.members(['ETag', 'Server-Time', 'Retry-After']);
    }
  });

  it('names every input that is wrong', async () => {
    const answer = await problem('/v1/services?page=0&pageSize=ten&query=a&query=b');
    expect(answer).to.include({ status: 400, code: 'invalid_request' });
    expect(answer.fields).to.have.all.keys('page', 'pageSize', 'query');
    expect((await problem('/v1/services?mallId=a%00b')).fields).to.have.all.keys('mallId');
    expect((await problem('/v1/services/a%00b')).fields).to.have.all.keys('serviceId');
    expect((await problem(`/v1/services?query=${'a'.repeat(201)}`)).fields).to.have.key('query');
    expect((await problem('/v1/malls?page=1.5')).fields).to.have.key('page');
  });

  it('ignores parameters it does not know, and empty ones', async () => {
    const response = await ask('/v1/services?agencyId=&page=&colour=red&pageSize=1');
    expect(response.status).to.equal(200);
    expect(await response.json()).to.include({ total: 217 });
  });

  it('says what is not there, not allowed and not acceptable', async () => {
    expect(await problem('/nowhere')).to.include({ status: 404, code: 'not_found' });
    expect(await problem('/v1/services/none')).to.include({ status: 404, code: 'not_found' });
    expect(await problem('/v1/malls/none')).to.include({ status: 404, code: 'not_found' });
    const posted = await problem('/v1/services', { method: 'POST', body: '{}' });
    expect(posted).to.include({ status: 405, code: 'method_not_allowed' });
    expect(posted.headers.get('Allow')).to.include('GET');
    const csv = { headers: { Accept: 'text/csv' } };
    expect(await problem('/v1/malls', csv)).to.include({ status: 406, code: 'not_acceptable' });
    for (const accept of ['application/*', '*/*;q=0.1', 'text/html, application/json;q=0.5']) {
      expect((await ask('/v1/malls', { headers: { Accept: accept } })).status).to.equal(200);
    }
  });

  it('refuses addresses and bodies that are too long', async () => {
    expect(await problem(`/v1/services?x=${'a'.repeat(5_000)}`)).to.include({ status: 414 });
    const body = 'a'.repeat(100_000);
    expect(await problem('/v1/services', { method: 'POST', body })).to.include({ status: 413 });
  });

  it('lets a browser guess and frame nothing', async () => {
    const { headers } = await ask('/v1/malls');
    expect(headers.get('X-Content-Type-Options')).to.equal('nosniff');
    expect(headers.get('Content-Security-Policy')).to.include("frame-ancestors 'none'");
    expect(headers.get('Content-Type')).to.equal('application/json; charset=utf-8');
  });

  it('is healthy while its database answers', async () => {
    const response = await ask('/health');
    expect(response.status).to.equal(200);
    expect(response.headers.get('Cache-Control')).to.equal('no-store');
    expect(await response.json()).to.include({ status: 'ok', database: 'reachable' });
  });

  it('publishes its OpenAPI document', async () => {
    const document: unknown = await (await ask('/openapi.json')).json();
    expect(document).to.have.property('openapi', '3.1.1');
  });

  function raw(path: string, headers: Record<string, string>) {
    return new Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
      (resolve, reject) => {
        request(server.url + path, { headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            resolve({ headers: response.headers, body: Buffer.concat(chunks) });
          });
        })
          .on('error', reject)
          .end();
      },
    );
  }
});

describe('Options of the reference backend', () => {
  afterEach(closeServers);

  it('lets only the named origins read when told so', async () => {
    const server = await openServer({
      catalogue: twoMalls,
      corsOrigins: ['https://tiyuh.example', 'https://kab.example'],
    });
    const allowed = async (origin: string) => {
      const { headers } = await fetch(`${server.url}/v1/malls`, { headers: { Origin: origin } });
      expect(headers.get('Vary')).to.include('Origin');
      return headers.get('Access-Control-Allow-Origin');
    };
    expect(await allowed('https://kab.example')).to.equal('https://kab.example');
    expect(await allowed('https://evil.example')).to.equal(null);
    await server.close();
  });

  it('sends floods away, says when to come back, and lets them in again then', async () => {
    let now = Date.parse('2026-11-23T09:10:00+07:00');
    const clock = { ...createClock(), now: () => now };
    const server = await openServer({
      catalogue: twoMalls,
      clock,
      floodLimit: { burst: 3, perSecond: 0.5 },
      trustProxy: true,
    });
    const ask = (address: string) =>
      fetch(`${server.url}/v1/malls`, {
        headers: { 'X-Forwarded-For': `203.0.113.9, ${address}`, Origin: 'https://tiyuh.example' },
      });
    for (let count = 0; count < 3; count += 1) {
      expect((await ask('198.51.100.1')).status).to.equal(200);
    }
    const refused = await ask('198.51.100.1');
    expect(refused.status).to.equal(429);
    expect(refused.headers.get('Retry-After')).to.equal('2');
    expect(refused.headers.get('Access-Control-Allow-Origin')).to.equal('*');
    expect(await refused.json()).to.include({ code: 'too_many_requests' });
    expect((await ask('198.51.100.2')).status).to.equal(200);
    now += 2_000;
    expect((await ask('198.51.100.1')).status).to.equal(200);
    await server.close();
  });

  it('believes no X-Forwarded-For unless told', async () => {
    const server = await openServer({
      catalogue: twoMalls,
      floodLimit: { burst: 1, perSecond: 1e-6 },
    });
    const statuses: number[] = [];
    for (const address of ['198.51.100.1', '198.51.100.2']) {
      const headers = { 'X-Forwarded-For': address };
      statuses.push((await fetch(`${server.url}/v1/malls`, { headers })).status);
    }
    expect(statuses).to.deep.equal([200, 429]);
    await server.close();
  });

  it('finishes the request under way when it is closed, and takes no new one', async () => {
    const asked = deferred();
    const released = deferred();
    const real = await openPglite();
    let closed = false;
    let holding = false;
    const database: Database = {
      ...real,
      async query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
        if (holding) {
          asked.resolve();
          await released.promise;
        }
        return real.query<Row>(sql, parameters);
      },
      close() {
        closed = true;
        return real.close();
      },
    };
    const server = await openServer({ database, catalogue: twoMalls });
    holding = true;
    const underWay = fetch(`${server.url}/v1/malls`);
    await asked.promise;

    const closing = server.close();
    const refused: unknown = await fetch(`${server.url}/v1/malls`).catch((error: unknown) => error);
    expect(refused).to.be.an('error');
    expect(closed).to.equal(false);
    released.resolve();
    const response = await underWay;
    expect(response.status).to.equal(200);
    expect(await response.json()).to.include({ total: 2 });
    await closing;
    expect(closed).to.equal(true);
  });

  it('does not wait for ever for a request under way', async () => {
    const asked = deferred();
    const real = await openPglite();
    let holding = false;
    const server = await openServer({
      database: {
        ...real,
        query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
          if (!holding) return real.query<Row>(sql, parameters);
          asked.resolve();
          return new Promise(() => {});
        },
      },
      catalogue: twoMalls,
      grace: 0,
    });
    holding = true;
    const underWay: Promise<unknown> = fetch(`${server.url}/v1/malls`).catch(
      (error: unknown) => error,
    );
    await asked.promise;
    await server.close();
    expect(await underWay).to.be.an('error');
  });

  it('says nothing of its inside when it fails, and writes it to the log', async () => {
    const lines: string[] = [];
    const database = await brokenAfterStart();
    const server = await openServer({
      database,
      catalogue: twoMalls,
      log: (line) => lines.push(line),
    });
    database.fail = true;
    const response = await fetch(`${server.url}/v1/malls`);
    expect(response.status).to.equal(500);
    expect(await response.json()).to.deep.equal({
      code: 'internal_error',
      message: 'The server failed to answer.',
    });
    expect(lines.join('\n')).to.include('disk of secret-host is full');
    const health = await fetch(`${server.url}/health`);
    expect(health.status).to.equal(503);
    expect(await health.json()).to.include({ code: 'unavailable' });
    await server.close();
  });
});

/** A real database whose queries fail once told to. */
async function brokenAfterStart(): Promise<Database & { fail: boolean }> {
  const database = await openPglite();
  const broken = {
    ...database,
    fail: false,
    query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
      if (broken.fail) return Promise.reject(new Error('disk of secret-host is full'));
      return database.query<Row>(sql, parameters);
    },
  };
  return broken;
}
