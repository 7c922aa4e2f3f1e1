/** What is heard of the streams of events that a page reads. */
export interface EventsHearer {
  /** A piece of a stream was read; the page that reads it has not yet seen it. */
  read(text: string): void;
  /** A stream is over, or was cut. */
  end?(): void;
}

/** Hears the streams of events that the page reads by `fetch`, whoever reads them. Put in before anything else. */
export function hearEvents(hearer: EventsHearer): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (...question) => {
    const response = await fetch(...question);
    const { body, headers } = response;
    if (body && headers.get('content-type')?.startsWith('text/event-stream')) {
      const reader = body.getReader();
      const read = reader.read.bind(reader);
      const decoder = new TextDecoder();
      const heard = async () => {
        try {
          const piece = await read();
          if (piece.value) hearer.read(decoder.decode(piece.value, { stream: true }));
          else hearer.end?.();
          return piece;
        } catch (error) {
          hearer.end?.();
          throw error;
        }
      };
      Object.assign(reader, { read: heard });
      Object.assign(body, { getReader: () => reader });
    }
    return response;
  };
}
