import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { createClock } from '../../../../demo/server/clock.js';
import { act } from './acts.js';
import { shareDatabase } from './halls.js';
import { askForStream, changesOf, lineKinds, openSocket, openStream } from './lines.js';

describe('The address of a hall’s events', () => {
  const shared = shareDatabase({ create: () => Promise.resolve({ kind: 'memory' }) });
  const { newHall, start } = shared;
  const sockets: WebSocket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.terminate();
  });

  /** The status with which a WebSocket is refused, or the one it was opened with. */
  const knock = async (url: string, path: string, headers: Record<string, string> = {}) => {
    const socket = new WebSocket(url.replace('http', 'ws') + path, { headers });
    sockets.push(socket);
    socket.on('error', () => {});
    return Promise.race([
      once(socket, 'unexpected-response').then(
        ([, response]) => (response as { statusCode: number }).statusCode,
      ),
      once(socket, 'open').then(() => 101),
    ]);
  };

  it('answers with a stream that nobody on the way keeps, packs or holds back', async () => {
    const [server, mallId] = [await start(), newHall()];
    const headers = { 'Accept-Encoding': 'gzip, deflate, br', Accept: 'text/event-stream' };
    const response = await askForStream(server, { mallId, headers });
    expect(response.statusCode).to.equal(200);
    expect(response.headers).to.include({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'access-control-allow-origin': '*',
    });
    expect(response.headers).not.to.have.property('content-encoding');
    let text = '';
    for await (const chunk of response) {
      text += String(chunk);
      if (/data: .*\n\n/.test(text)) break;
    }
    expect(text).to.match(/^retry: \d{4}\n\nid: [\w-]{36}\.0\nevent: beat\ndata: \{.*\}\n\n$/);
  });

  it('answers HEAD with the headers, and follows nothing', async () => {
    const [server, mallId] = [await start(), newHall()];
    const response = await askForStream(server, { mallId, method: 'HEAD' });
    expect(response.statusCode).to.equal(200);
    expect(response.headers['content-type']).to.include('text/event-stream');
    response.resume();
    await once(response, 'end');
  });

  it('refuses what it cannot follow, over both lines', async () => {
    const [server, mallId] = [await start(), newHall()];
    const path = `/v1/malls/${mallId}/events`;
    const status = async (target: string, init?: RequestInit) =>
      (await fetch(server.url + target, init)).status;
    expect(await status('/v1/malls/none/events')).to.equal(404);
    expect(await knock(server.url, '/v1/malls/none/events')).to.equal(404);
    expect(await status(path, { method: 'POST' })).to.equal(405);
    expect(await status(path, { headers: { Accept: 'application/json' } })).to.equal(406);
    expect(await status(`${path}?after=${'a'.repeat(301)}`)).to.equal(400);
    expect(await knock(server.url, `${path}?after=${'a'.repeat(301)}`)).to.equal(400);
  });

  it('lets the pages of other origins say where they were', async () => {
    const [server, mallId] = [await start(), newHall()];
    const { headers, status } = await fetch(`${server.url}/v1/malls/${mallId}/events`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://tiyuh.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'last-event-id',
      },
    });
    expect(status).to.equal(204);
    expect(headers.get('Access-Control-Allow-Headers')).to.include('last-event-id');
  });

  it('takes the place in the address, and rather the header where both are given', async () => {
    const [server, mallId] = [await start(), newHall()];
    const { epoch } = await act(shared.database(), mallId, 'first');
    await act(shared.database(), mallId, 'second');
    const opening = async (after: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${server.url}/v1/malls/${mallId}/events?after=${after}`, {
        headers,
      });
      for await (const chunk of response.body ?? []) {
        const text = Buffer.from(chunk as Uint8Array).toString();
        if (text.includes('data: ')) return /"sequence":(\d)/.exec(text)?.[1];
      }
      return undefined;
    };
    expect(await opening(`${epoch}.1`)).to.equal('1');
    expect(await opening(`${epoch}.0`, { 'Last-Event-ID': `${epoch}.1` })).to.equal('1');
    expect(await opening('')).to.equal('2');
  });

  it('opens a WebSocket for pages of the origins that may read, and for what is no page', async () => {
    const server = await start({ corsOrigins: ['https://tiyuh.example'] });
    const path = `/v1/malls/${newHall()}/events`;
    expect(await knock(server.url, path, { Origin: 'https://tiyuh.example' })).to.equal(101);
    expect(await knock(server.url, path, { Origin: 'https://evil.example' })).to.equal(403);
    expect(await knock(server.url, path)).to.equal(101);
    const open = await start();
    expect(await knock(open.url, path, { Origin: 'https://evil.example' })).to.equal(101);
  });

  it('does not listen to what is said over a WebSocket, and ends one that says much', async () => {
    const [server, mallId] = [await start(), newHall()];
    const { socket, ...line } = await openSocket(server, { mallId });
    await line.begun;
    for (const said of ['hello', '{"type":"change"}', 'a'.repeat(500)]) socket.send(said);
    await act(shared.database(), mallId, 'next');
    expect((await changesOf(line, 1))[0]?.notices).to.deep.equal(['next']);
    socket.send('a'.repeat(5_000));
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).to.equal(1009);
  });

  it('counts the opening of a line against floods, not what comes over it', async () => {
    const clock = { ...createClock(), now: () => 0 };
    for (const { open } of lineKinds) {
      const server = await start({ clock, floodLimit: { burst: 2, perSecond: 1e-6 } });
      const mallId = newHall();
      const line = await shared.follow(open, server, mallId);
      for (let count = 0; count < 10; count += 1) await act(shared.database(), mallId);
      await changesOf(line, 10);
      const again = await shared.follow(open, server, mallId);
      again.close();
      expect((await askForStream(server, { mallId })).statusCode).to.equal(429);
      expect(await knock(server.url, `/v1/malls/${mallId}/events`)).to.equal(429);
      await act(shared.database(), mallId);
      await changesOf(line, 1);
    }
  });

  it('answers who offers another protocol as if they had not', async () => {
    const [server, mallId] = [await start(), newHall()];
    const offer = { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c', 'HTTP2-Settings': '' };
    const asking = request(`${server.url}/v1/malls/${mallId}`, { headers: offer, agent: false });
    asking.end();
    const [response] = (await once(asking, 'response')) as [NodeJS.ReadableStream];
    let body = '';
    for await (const chunk of response) body += String(chunk);
    expect(JSON.parse(body)).to.include({ id: mallId });
    const line = await openStream(server, { mallId, headers: offer });
    expect(await line.next()).to.include({ type: 'beat' });
    line.close();
  });
});
