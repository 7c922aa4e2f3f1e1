import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { SeenQuestion, StageAct, StageQuestion } from '../live-stage.types.js';
import { corsHeaders } from './alter-answer.js';
import { deferred } from './deferred.js';

interface Message {
  readonly type: string;
  readonly epoch: string;
  readonly sequence: number;
  readonly at: string;
}

interface Line {
  readonly seen: SeenQuestion;
  isFrozen: boolean;
  say(text: string): void;
  write(text: string): void;
}

/** A hall whose lines do what a test says: the contract's board, events and WebSocket, with every fault a line can have. */
export class LiveStage {
  readonly #seen: SeenQuestion[] = [];
  readonly #lines = new Set<Line>();
  readonly #sockets = new Set<Socket>();
  readonly #news = new Set<() => void>();
  #log: Message[] = [];
  #board: Message = { type: 'board', epoch: 'none', sequence: 0, at: '1970-01-01T00:00:00Z' };
  #isStanding = false;
  #answered = 0;
  #answers: Required<Omit<Extract<StageAct, { do: 'answer' }>, 'do'>> = {
    ...{ events: 'stream', socket: 'open', board: 'good', headers: {} },
  };
  #server: Server | undefined;
  #port = 0;

  static async open(): Promise<LiveStage> {
    const stage = new LiveStage();
    await stage.#listen();
    return stage;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get seen(): readonly SeenQuestion[] {
    return this.#seen;
  }

  async act(act: StageAct): Promise<void> {
    switch (act.do) {
      case 'board':
        this.#board = act.board as Message;
        this.#isStanding = act.isStanding ?? false;
        break;
      case 'keep':
        this.#log.push(act.message as Message);
        break;
      case 'say':
        if ((act.message as Message).type === 'change') this.#log.push(act.message as Message);
        for (let said = 0; said < (act.times ?? 1); said += 1) this.#say(act.message as Message);
        break;
      case 'forget':
        this.#log = [];
        break;
      case 'write':
        for (const line of this.#lines) if (!line.isFrozen) line.write(act.text);
        break;
      case 'cut':
        for (const socket of this.#sockets) socket.resetAndDestroy();
        break;
      case 'freeze':
        for (const line of this.#lines) line.isFrozen = true;
        break;
      case 'away':
        await (act.away ? this.close() : this.#listen());
        break;
      case 'answer': {
        const { do: _, ...answers } = act;
        this.#answers = { ...this.#answers, ...answers };
        break;
      }
    }
  }

  /** Resolves when so many questions of a kind were asked; with `open`, when so many of its lines are open. */
  async until(kind: StageQuestion, count: number, open: boolean): Promise<void> {
    const fits = () => {
      const all = this.#seen.filter((seen) => seen.kind === kind && (!open || seen.open));
      return open ? all.length === count : all.length >= count;
    };
    while (!fits()) {
      const news = deferred();
      this.#news.add(news.resolve);
      await news.promise;
    }
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.#sockets) socket.resetAndDestroy();
    await closed;
  }

  async #listen(): Promise<void> {
    const server = createServer((incoming, outgoing) => this.#answer(incoming, outgoing));
    server.on('upgrade', (incoming, socket) => this.#upgrade(incoming, socket));
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  #tell(): void {
    const waiting = [...this.#news];
    this.#news.clear();
    for (const news of waiting) news();
  }

  #note(kind: StageQuestion, url: URL, open: boolean): SeenQuestion {
    const seen = { kind, after: url.searchParams.get('after'), open };
    this.#seen.push(seen);
    this.#tell();
    return seen;
  }

  #answer(incoming: IncomingMessage, outgoing: ServerResponse): void {
    outgoing.shouldKeepAlive = false;
    const url = new URL(incoming.url ?? '/', this.address);
    const { events, board, headers } = this.#answers;
    const answer = (status: number, type: string, text: string) => {
      outgoing.writeHead(status, { ...corsHeaders, 'content-type': type, ...headers });
      outgoing.end(text);
    };
    const kind = url.pathname.endsWith('/events') ? 'events' : 'board';
    if (incoming.method === 'OPTIONS') answer(204, 'text/plain', '');
    else if (kind === 'board') {
      this.#note(kind, url, false);
      if (typeof board === 'number') answer(board, 'text/plain', 'No');
      else answer(200, 'application/json', JSON.stringify(board === 'bad' ? {} : this.#now()));
    } else if (typeof events === 'number' || events === 'html') {
      this.#note(kind, url, false);
      answer(events === 'html' ? 200 : events, 'text/html', '<p>No</p>');
    } else {
      outgoing.writeHead(200, { ...corsHeaders, 'content-type': 'text/event-stream', ...headers });
      outgoing.flushHeaders();
      const seen = this.#note(kind, url, true);
      const write = (text: string) => void outgoing.write(text);
      const say = (text: string) => write(`data: ${text}\n\n`);
      this.#begin({ seen, isFrozen: events === 'silent', write, say }, outgoing);
    }
  }

  /** The board as it is said now: a moment later than before, unless it stands still. */
  #now(): Message {
    if (!this.#isStanding) this.#answered += 1;
    const at = new Date(Date.parse(this.#board.at) + this.#answered).toISOString();
    return { ...this.#board, at };
  }

  #upgrade(incoming: IncomingMessage, socket: Duplex): void {
    const url = new URL(incoming.url ?? '/', this.address);
    const { socket: how } = this.#answers;
    socket.on('error', () => undefined);
    if (typeof how === 'number') {
      this.#note('socket', url, false);
      socket.end(`HTTP/1.1 ${how} No\r\nConnection: close\r\n\r\n`);
      return;
    }
    const key = `${incoming.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    // Only the closing of a browser is answered; it says nothing else.
    socket.on('data', () => socket.destroy());
    const seen = this.#note('socket', url, true);
    const say = (text: string) => void socket.write(frameOf(text));
    this.#begin({ seen, isFrozen: how === 'silent', write: () => undefined, say }, socket);
  }

  /** Says where the line begins and what came after, as the contract has it. */
  #begin(line: Line, carrier: ServerResponse | Duplex): void {
    this.#lines.add(line);
    carrier.on('close', () => {
      this.#lines.delete(line);
      line.seen.open = false;
      this.#tell();
    });
    if (line.isFrozen) return;
    const { epoch, sequence } = this.#log.at(-1) ?? this.#board;
    const { at } = this.#board;
    const [, named, place] = /^(.*)\.(\d+)$/.exec(line.seen.after ?? `${epoch}.${sequence}`) ?? [];
    const from = Number(place);
    const missed = this.#log.filter((each) => each.sequence > from);
    const isWhole = from === sequence || missed[0]?.sequence === from + 1;
    if (named !== epoch || !isWhole) {
      line.say(JSON.stringify({ type: 'refetch', epoch, sequence, at }));
      return;
    }
    line.say(JSON.stringify({ type: 'beat', epoch, sequence: from, at }));
    for (const message of missed) line.say(JSON.stringify(message));
  }

  #say(message: Message): void {
    const text = JSON.stringify(message);
    for (const line of this.#lines) if (!line.isFrozen) line.say(text);
  }
}

/** One unmasked text frame (RFC 6455, section 5.2). */
function frameOf(text: string): Buffer {
  const body = Buffer.from(text);
  const { length } = body;
  const head = length < 126 ? [0x81, length] : [0x81, 126, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), body]);
}
