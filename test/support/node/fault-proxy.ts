import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '../fault.types.js';
import { corsHeaders } from './alter-answer.js';
import { Lane } from './lane.js';

/**
 * Opens lanes to one backend and lets browser tests steer theirs over HTTP:
 * `POST /lanes`, `POST /lanes/<id>/faults|release|clear|cut`, `GET /lanes/<id>/requests?path=`,
 * `GET /lanes/<id>/arrived?count=&path=` (answers when they have), `DELETE /lanes/<id>`.
 */
export class FaultProxy {
  readonly #target: string;
  readonly #lanes = new Map<string, Lane>();
  readonly #server = createServer((incoming, outgoing) => {
    this.#control(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500, corsHeaders).end(String(error));
    });
  });
  #lastId = 0;

  private constructor(target: string) {
    this.#target = target;
  }

  static async start(target: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** Where browser tests steer their lanes. Not the lanes' own port: held requests must not block it. */
  get controlAddress(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Opens a lane; it is closed with the proxy at the latest. */
  async openLane(): Promise<Lane> {
    return (await this.#open()).lane;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map((lane) => lane.close()));
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #open(): Promise<{ id: string; lane: Lane }> {
    const lane = await Lane.open(this.#target);
    this.#lastId += 1;
    const id = String(this.#lastId);
    this.#lanes.set(id, lane);
    return { id, lane };
  }

  async #control(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', this.controlAddress);
    const path = searchParams.get('path') ?? undefined;
    const answer = (value?: unknown) => {
      outgoing.writeHead(value === undefined ? 204 : 200, {
        ...corsHeaders,
        'access-control-allow-methods': 'GET, POST, DELETE',
        'content-type': 'application/json',
      });
      outgoing.end(value === undefined ? undefined : JSON.stringify(value));
    };
    const [, , id = '', action = ''] = pathname.split('/');
    if (incoming.method === 'OPTIONS') return answer();
    if (id === '') {
      const opened = await this.#open();
      return answer({ id: opened.id, address: opened.lane.address });
    }
    const lane = this.#lanes.get(id);
    if (!lane) throw new Error(`There is no lane ${id}; has the test closed it?`);
    if (incoming.method === 'DELETE') {
      this.#lanes.delete(id);
      await lane.close();
      return answer();
    }
    switch (action) {
      case 'faults': {
        let text = '';
        for await (const chunk of incoming) text += String(chunk);
        lane.fault(JSON.parse(text) as Fault);
        return answer();
      }
      case 'requests':
        return answer(lane.requests(path));
      case 'arrived':
        await lane.arrived(Number(searchParams.get('count')), path);
        return answer();
      case 'release':
      case 'clear':
      case 'cut':
        lane[action]();
        return answer();
      default:
        throw new Error(`A lane cannot be asked for "${action}".`);
    }
  }
}
