import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { AnswerFault, Fault, SeenRequest, WaitFault } from '../fault.types.js';
import { alterBody, alterHeaders, corsHeaders } from './alter-answer.js';
import { deferred } from './deferred.js';

interface Rule {
  readonly fault: Fault;
  left: number;
}

/**
 * One test's own way to the backend: an HTTP server on its own port that passes requests on and does
 * to them what the test asked for. Every lane is an origin of its own, so nothing one test stores or
 * holds open gets in another's way.
 */
export class Lane {
  static #opened = 0;

  /**
   * Below a path on purpose: a client that only joins origins and paths breaks here. One of its own, because a port that
   * was let go is soon another lane's, and a page remembers what an address said.
   */
  readonly #basePath = `/mpp/${(Lane.#opened += 1)}`;
  readonly #target: URL;
  readonly #requests: SeenRequest[] = [];
  readonly #server = createServer((incoming, outgoing) => {
    // Browsers quietly repeat a request that fails on a connection used before; here each failure
    // must be the page's own business.
    outgoing.shouldKeepAlive = false;
    this.#handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  readonly #sockets = new Set<Socket>();
  readonly #arrivals = new Set<() => void>();
  #rules: Rule[] = [];
  #release = deferred();

  private constructor(target: string) {
    this.#target = new URL(target);
  }

  /** Opens a lane to the backend at this address. */
  static async open(target: string): Promise<Lane> {
    const lane = new Lane(target);
    lane.#server.on('connection', (socket) => {
      lane.#sockets.add(socket);
      socket.on('close', () => lane.#sockets.delete(socket));
    });
    lane.#server.on('upgrade', (incoming, socket, head) => lane.#upgrade(incoming, socket, head));
    lane.#server.listen(0, '127.0.0.1');
    await once(lane.#server, 'listening');
    return lane;
  }

  get address(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${this.#basePath}`;
  }

  /** What was asked so far, of a path or of all, in order of arrival. */
  requests(path?: string): SeenRequest[] {
    const fits = matcher(path);
    return this.#requests.filter((seen) => fits(seen.path));
  }

  fault(fault: Fault): void {
    this.#rules.unshift({ fault, left: fault.times ?? Infinity });
  }

  /** Lets held requests go on and ends every `hold`. */
  release(): void {
    this.#rules = this.#rules.filter(({ fault }) => fault.kind !== 'hold');
    this.#release.resolve();
    this.#release = deferred();
  }

  /** Ends all faults and lets held requests go on. */
  clear(): void {
    this.#rules = [];
    this.release();
  }

  /** Cuts every connection that is open now, streams included. */
  cut(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Resolves when so many requests whose path fits the pattern have arrived since the lane was opened. */
  async arrived(count: number, path?: string): Promise<void> {
    while (this.requests(path).length < count) {
      const arrival = deferred();
      this.#arrivals.add(arrival.resolve);
      await arrival.promise;
    }
  }

  /** May be called twice. */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    this.clear();
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = incoming.url ?? '/';
    const path = url.startsWith(this.#basePath)
      ? url.slice(this.#basePath.length) || '/'
      : undefined;
    if (path === undefined) {
      outgoing.writeHead(404, corsHeaders).end(`Not below ${this.#basePath}`);
      return;
    }
    const body = await readAll(incoming);
    const method = incoming.method ?? 'GET';
    if (method === 'OPTIONS') {
      await this.#pass(incoming, outgoing, path, body, undefined);
      return;
    }
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value);
    const seen: SeenRequest = { method, path, headers, body: body.toString(), ended: false };
    this.#requests.push(seen);
    outgoing.on('close', () => {
      seen.ended = true;
    });
    const wait = this.#take(method, path, isWait);
    const answer = this.#take(method, path, isAnswer);
    const released = this.#release.promise;
    for (const arrival of this.#arrivals) arrival();
    this.#arrivals.clear();

    if (wait?.kind === 'hold') await released;
    if (wait?.kind === 'delay') await pause(wait.milliseconds);
    if (incoming.socket.destroyed) return;
    if (answer?.kind === 'refuse') {
      incoming.socket.resetAndDestroy();
    } else if (answer?.kind === 'status') {
      const text = 'json' in answer ? JSON.stringify(answer.json) : (answer.body ?? '');
      const type = 'json' in answer ? 'application/json' : 'text/html; charset=utf-8';
      outgoing.writeHead(answer.status, {
        ...corsHeaders,
        'content-type': type,
        ...answer.headers,
      });
      outgoing.end(text);
    } else {
      await this.#pass(incoming, outgoing, path, body, answer);
    }
  }

  /** A WebSocket: its bytes pass as they are, until it is cut; `refuse` is for it as for any other request. */
  #upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = incoming.url ?? '/';
    const path = url.slice(this.#basePath.length) || '/';
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value);
    const seen: SeenRequest = { method: 'GET', path, headers, body: '', ended: false };
    this.#requests.push(seen);
    for (const arrival of this.#arrivals) arrival();
    this.#arrivals.clear();
    const onward = connect(Number(this.#target.port), this.#target.hostname);
    socket.on('close', () => {
      seen.ended = true;
      onward.destroy();
    });
    onward.on('close', () => socket.destroy());
    for (const end of [socket, onward]) end.on('error', () => undefined);
    if (!url.startsWith(this.#basePath) || this.#take('GET', path, isAnswer)?.kind === 'refuse') {
      socket.destroy();
      return;
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const target = `${this.#target.pathname.replace(/\/$/, '')}${path}`;
    onward.write(`GET ${target} HTTP/1.1\r\n${lines.join('')}\r\n`);
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  }

  /** The newest fault of a sort that is for this request; uses it up when it is for a few only. */
  #take<Sort extends Fault>(
    method: string,
    path: string,
    isSort: (fault: Fault) => fault is Sort,
  ): Sort | undefined {
    for (const rule of this.#rules) {
      const { fault } = rule;
      if (rule.left <= 0 || !isSort(fault)) continue;
      if (fault.method !== undefined && fault.method !== method) continue;
      if (!matcher(fault.path)(path)) continue;
      rule.left -= 1;
      return fault;
    }
    return undefined;
  }

  async #pass(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    path: string,
    body: Buffer,
    fault: AnswerFault | undefined,
  ): Promise<void> {
    const { host: _host, ...headers } = incoming.headers;
    // A compressed body could not be altered here.
    headers['accept-encoding'] = 'identity';
    // Nor could one that the browser holds already: "not modified" would bring it back whole.
    if (fault !== undefined && fault.kind !== 'clock') delete headers['if-none-match'];
    const onward = request({
      host: this.#target.hostname,
      port: this.#target.port,
      path: `${this.#target.pathname.replace(/\/$/, '')}${path}`,
      method: incoming.method,
      headers,
    });
    // A page that stops waiting must end the request at the backend too, as a plain connection would.
    outgoing.on('close', () => onward.destroy());
    onward.on('error', () => undefined);
    onward.end(body);
    let answer: IncomingMessage;
    try {
      [answer] = (await once(onward, 'response')) as [IncomingMessage];
    } catch {
      incoming.socket.resetAndDestroy();
      return;
    }
    const status = answer.statusCode ?? 502;
    const sentHeaders = alterHeaders(answer.headers, fault);
    if (fault === undefined || fault.kind === 'clock' || fault.kind === 'noCors') {
      outgoing.writeHead(status, sentHeaders);
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
      return;
    }
    const original = await readAll(answer);
    if (fault.kind === 'drop') {
      incoming.socket.resetAndDestroy();
      return;
    }
    const altered = alterBody(original, fault);
    if (fault.kind === 'truncate' && !fault.clean) {
      outgoing.writeHead(status, { ...sentHeaders, 'content-length': original.length });
      outgoing.write(altered, () => incoming.socket.destroy());
    } else if (fault.kind === 'trickle') {
      outgoing.writeHead(status, sentHeaders);
      for (let at = 0; at < altered.length && !outgoing.destroyed; at += fault.bytes) {
        outgoing.write(altered.subarray(at, at + fault.bytes));
        await pause(fault.milliseconds);
      }
      outgoing.end();
    } else {
      outgoing.writeHead(status, { ...sentHeaders, 'content-length': altered.length });
      outgoing.end(altered);
    }
  }
}

function isWait(fault: Fault): fault is Fault & WaitFault {
  return fault.kind === 'hold' || fault.kind === 'delay';
}

function isAnswer(fault: Fault): fault is Fault & AnswerFault {
  return !isWait(fault);
}

/** Whether a path (its query aside, unless the pattern has one) fits a pattern with `*`. */
function matcher(pattern: string | undefined): (path: string) => boolean {
  if (pattern === undefined) return () => true;
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${source.join('.*')}$`);
  return (path) => expression.test(pattern.includes('?') ? path : (path.split('?')[0] ?? path));
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
