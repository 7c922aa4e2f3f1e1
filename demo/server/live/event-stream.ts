import type { ServerResponse } from 'node:http';
import { farewell, mostWaitingBytes } from './line-limits.js';
import type { Viewer } from './viewer.types.js';

/** Headers of a stream of server-sent events: nobody on the way may keep, pack or hold it back. */
export const eventStreamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  // nginx holds answers back to send them in one go, unless told otherwise.
  'X-Accel-Buffering': 'no',
} as const;

/** Milliseconds after which a browser comes back. Not all at once: several hundred viewers lose their line together. */
const retryHint = () => 1_000 + Math.floor(Math.random() * 2_000);

/** A viewer at the end of a stream of server-sent events, and the stream. */
export interface StreamViewer extends Viewer {
  readonly stream: ReadableStream<Uint8Array>;
  /** The other side is gone. */
  leave(this: void): void;
  /** Called once, when the line has ended, whoever ended it; at once when it has. */
  onEnd(listener: () => void): void;
}

/**
 * @param outgoing the answer that carries the stream: one that stands still can only be cut
 */
export function openEventStream(outgoing: ServerResponse): StreamViewer {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const listeners: (() => void)[] = [];
  const finish = () => {
    controller = undefined;
    for (const listener of listeners.splice(0)) listener();
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start(opened) {
        controller = opened;
        opened.enqueue(new TextEncoder().encode(`retry: ${retryHint()}\n\n`));
      },
      cancel: finish,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaitingBytes }),
  );
  return {
    stream,
    leave: finish,
    send({ events }) {
      if (!controller) return false;
      controller.enqueue(events);
      if ((controller.desiredSize ?? 0) > 0) return true;
      finish();
      outgoing.destroy();
      return false;
    },
    end() {
      if (!controller) return;
      controller.close();
      finish();
      setTimeout(() => {
        if (!outgoing.writableFinished) outgoing.destroy();
      }, farewell).unref();
    },
    onEnd(listener) {
      if (controller) listeners.push(listener);
      else listener();
    },
  };
}
