import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { WebSocket } from 'ws';
import { LiveMessage } from '../../../../src/contract/index.js';

/** One message as it came over a line. */
export interface Heard extends LiveMessage {
  /** The id of the server-sent event, as a browser would send it back. */
  id?: string;
}

/** A viewer's line to the server. */
export interface Line {
  /** The next message. @throws {Error} when the line has ended. */
  next(): Promise<Heard>;
  /** Resolves when the first message has come: from then on nothing is missed. */
  readonly begun: Promise<void>;
  /** Resolves when the line has ended, by whom and how ever; messages that came before can still be read. */
  readonly ended: Promise<void>;
  /** Reads nothing any more, so that what is sent piles up on the way. */
  stopReading(): void;
  readOn(): void;
  close(): void;
}

export interface LineOptions {
  /** Place after which the line goes on. */
  after?: string | undefined;
  mallId: string;
  headers?: Record<string, string>;
}

/** Both ways of following a mall; the same is expected of them. */
export const lineKinds: readonly {
  name: string;
  open: (server: { url: string }, options: LineOptions) => Promise<Line>;
}[] = [
  { name: 'server-sent events', open: openStream },
  { name: 'a WebSocket', open: openSocket },
];

export const placeOf = ({ epoch, sequence }: { epoch: string; sequence: number }) =>
  `${epoch}.${sequence}`;

/** Reads so many changes, past beats. */
export async function changesOf(line: Line, count: number): Promise<Heard[]> {
  const changes: Heard[] = [];
  while (changes.length < count) {
    const message = await line.next();
    if (message.type === 'refetch') throw new Error('told to refetch');
    if (message.type === 'change') changes.push(message);
  }
  return changes;
}

/** Reads messages until one of a type. */
export async function nextOf(line: Line, type: LiveMessage['type']): Promise<Heard> {
  for (;;) {
    const message = await line.next();
    if (message.type === type) return message;
  }
}

const eventsPath = ({ mallId }: LineOptions) => `/v1/malls/${mallId}/events`;

/** Asks for a stream and gives back the answer, whatever it is. */
export async function askForStream(
  { url }: { url: string },
  options: LineOptions & { method?: string },
): Promise<IncomingMessage> {
  const asking = request(url + eventsPath(options), {
    method: options.method ?? 'GET',
    headers: { ...(options.after && { 'Last-Event-ID': options.after }), ...options.headers },
    agent: false,
  });
  asking.end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  return response;
}

export async function openStream(server: { url: string }, options: LineOptions): Promise<Line> {
  const response = await askForStream(server, options);
  if (response.statusCode !== 200) throw new Error(`answered with ${response.statusCode}`);
  const inbox = new Inbox();
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => {
          const [name = '', ...value] = line.split(': ');
          return [name, value.join(': ')] as const;
        }),
      );
      const data = fields.get('data');
      if (data === undefined) continue;
      const message = LiveMessage.parse(JSON.parse(data));
      if (fields.get('event') !== message.type) throw new Error('event and type differ');
      const id = fields.get('id');
      inbox.add({ ...message, ...(id !== undefined && { id }) });
    }
  });
  response.on('error', () => {});
  response.on('close', () => {
    inbox.end();
  });
  return {
    next: () => inbox.next(),
    begun: inbox.begun,
    ended: inbox.ended,
    stopReading: () => response.pause(),
    readOn: () => response.resume(),
    close: () => response.destroy(),
  };
}

export async function openSocket(
  { url }: { url: string },
  options: LineOptions,
): Promise<Line & { socket: WebSocket }> {
  const query = options.after === undefined ? '' : `?after=${encodeURIComponent(options.after)}`;
  const socket = new WebSocket(url.replace('http', 'ws') + eventsPath(options) + query, {
    ...(options.headers && { headers: options.headers }),
  });
  const inbox = new Inbox();
  socket.on('message', (data: Buffer) => {
    inbox.add(LiveMessage.parse(JSON.parse(data.toString())));
  });
  socket.on('close', () => {
    inbox.end();
  });
  await once(socket, 'open');
  socket.on('error', () => {});
  return {
    socket,
    next: () => inbox.next(),
    begun: inbox.begun,
    ended: inbox.ended,
    stopReading: () => {
      socket.pause();
    },
    readOn: () => {
      socket.resume();
    },
    close: () => {
      socket.terminate();
    },
  };
}

/** Messages that came and were not read yet. */
class Inbox {
  readonly begun: Promise<void>;
  readonly ended: Promise<void>;
  readonly #messages: Heard[] = [];
  #isEnded = false;
  #wake = () => {};
  #begin = () => {};
  #end = () => {};

  constructor() {
    this.begun = new Promise((resolve) => (this.#begin = resolve));
    this.ended = new Promise((resolve) => (this.#end = resolve));
  }

  add(message: Heard): void {
    this.#messages.push(message);
    this.#begin();
    this.#wake();
  }

  end(): void {
    this.#isEnded = true;
    this.#begin();
    this.#end();
    this.#wake();
  }

  async next(): Promise<Heard> {
    for (;;) {
      const message = this.#messages.shift();
      if (message) return message;
      if (this.#isEnded) throw new Error('The line has ended.');
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
