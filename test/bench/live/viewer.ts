import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Characters at the end of what came in which the last message is sought. */
const tailLength = 8_192;

/** An empty pong, masked as a client must: says that somebody is there, without looking for the ping. */
const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

/** A viewer that reads everything and keeps nothing, so that two hundred of them leave the machine to the server. */
export class BenchViewer {
  /** Everything that came, head and all. */
  bytes = 0;
  #tail = '';
  #awaited: { text: string; found: () => void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.bytes += chunk.length;
      this.#tail = (
        this.#tail + chunk.toString('latin1', Math.max(0, chunk.length - tailLength))
      ).slice(-tailLength);
      this.#look();
    });
    socket.on('close', () => {
      if (this.#awaited) throw new Error('The server let a viewer go that was reading.');
    });
  }

  /** Opens a line and waits for its first beat. */
  static async open(url: string, path: string, kind: 'events' | 'socket'): Promise<BenchViewer> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const viewer = new BenchViewer(socket);
    const key = randomBytes(16).toString('base64');
    const upgrade = `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n`;
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${kind === 'socket' ? upgrade : ''}\r\n`,
    );
    await viewer.has('"type":"beat"');
    if (kind === 'socket') {
      const answering = setInterval(() => socket.write(pong), 5_000).unref();
      socket.once('close', () => {
        clearInterval(answering);
      });
    }
    return viewer;
  }

  /** Resolves when a text has come, among the last that came. */
  has(text: string): Promise<void> {
    return new Promise((resolve) => {
      this.#awaited = { text, found: resolve };
      this.#look();
    });
  }

  close(): void {
    this.socket.destroy();
  }

  #look(): void {
    if (!this.#awaited || !this.#tail.includes(this.#awaited.text)) return;
    const { found } = this.#awaited;
    this.#awaited = undefined;
    found();
  }
}
