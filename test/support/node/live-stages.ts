import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StageAct, StageQuestion } from '../live-stage.types.js';
import { corsHeaders } from './alter-answer.js';
import { LiveStage } from './live-stage.js';

/**
 * Lets browser tests open and steer stages over HTTP: `POST /`, `POST /<id>` with acts, `GET /<id>` for what was asked,
 * `GET /<id>?kind=&count=&open=` (answers when it is so), `DELETE /<id>`.
 */
export class LiveStages {
  readonly #stages = new Map<string, LiveStage>();
  readonly #server = createServer((incoming, outgoing) => {
    this.#control(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500, corsHeaders).end(String(error));
    });
  });
  #lastId = 0;

  static async start(): Promise<LiveStages> {
    const stages = new LiveStages();
    stages.#server.listen(0, '127.0.0.1');
    await once(stages.#server, 'listening');
    return stages;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#stages.values()].map((stage) => stage.close()));
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #control(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', this.address);
    const answer = (value: unknown = null) => {
      const methods = { 'access-control-allow-methods': 'GET, POST, DELETE' };
      outgoing.writeHead(200, {
        ...{ ...corsHeaders, ...methods },
        'content-type': 'application/json',
      });
      outgoing.end(JSON.stringify(value));
    };
    if (incoming.method === 'OPTIONS') return answer();
    const id = pathname.slice(1);
    if (id === '') {
      const stage = await LiveStage.open();
      this.#lastId += 1;
      this.#stages.set(String(this.#lastId), stage);
      return answer({ id: String(this.#lastId), address: stage.address });
    }
    const stage = this.#stages.get(id);
    if (!stage) throw new Error(`There is no stage ${id}; has the test closed it?`);
    if (incoming.method === 'DELETE') {
      this.#stages.delete(id);
      await stage.close();
    } else if (incoming.method === 'POST') {
      let text = '';
      for await (const chunk of incoming) text += String(chunk);
      for (const act of JSON.parse(text) as StageAct[]) await stage.act(act);
    } else {
      const kind = searchParams.get('kind') as StageQuestion | null;
      const open = searchParams.get('open') === 'true';
      if (kind) await stage.until(kind, Number(searchParams.get('count')), open);
    }
    return answer(stage.seen);
  }
}
