import { once } from 'node:events';
import { connect } from 'node:net';

/** Bytes of one answer on the wire, head and all, as a browser asks: packed, over a line that is kept. */
export async function answerBytes(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ bytes: number; tag: string }> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const all = { Host: host, 'Accept-Encoding': 'gzip', Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
  await once(socket, 'close');
  return { bytes: text.length, tag: /^etag: (.*)$/im.exec(text)?.[1] ?? '' };
}
