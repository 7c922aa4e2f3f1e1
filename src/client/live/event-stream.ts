/** One event of a stream of server-sent events. */
export interface StreamEvent {
  /** What the server calls it; empty when it does not. */
  readonly id: string;
  readonly data: string;
}

/** What a reader of a stream hears. */
export interface StreamHearer {
  event(event: StreamEvent): void;
  /** After how many milliseconds a lost line may be opened again. */
  retry(milliseconds: number): void;
}

/** Most characters of a line, and of the data of one event: a board of a large hall is a tenth of it. */
const mostCharacters = 2_000_000;

/**
 * Reads `text/event-stream` as it comes, cut anywhere, also inside a character or between CR and LF. Our own, because
 * `EventSource` sends no headers, cannot be told where to go on, and hides the status that says why it failed.
 * @returns takes the next bytes. Throws a `RangeError` where a line or an event has no end.
 */
export function createEventReader(hearer: StreamHearer): (bytes: Uint8Array) => void {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  let size = 0;
  let id = '';
  /** The last line ended with CR, so that an LF now belongs to it. */
  let isAfterReturn = false;

  const checkSize = (length: number) => {
    if (length > mostCharacters) throw new RangeError('A line or event has no end.');
  };

  const readField = (name: string, value: string) => {
    if (name === 'data') {
      size += value.length;
      checkSize(size);
      data.push(value);
    } else if (name === 'id' && !value.includes('\0')) {
      id = value;
    } else if (name === 'retry' && /^\d+$/.test(value)) {
      hearer.retry(Number(value));
    }
  };

  const readLine = (line: string) => {
    if (line === '') {
      if (data.length > 0) hearer.event({ id, data: data.join('\n') });
      data = [];
      size = 0;
      return;
    }
    const colon = line.indexOf(':');
    // A line that begins with a colon is a comment: its field has no name.
    if (colon < 0) readField(line, '');
    else readField(line.slice(0, colon), line.slice(colon + 1).replace(/^ /, ''));
  };

  return (bytes) => {
    let text = decoder.decode(bytes, { stream: true });
    if (text === '') return;
    if (isAfterReturn && text.startsWith('\n')) text = text.slice(1);
    isAfterReturn = text.endsWith('\r');
    const lines = text.split(/\r\n|\r|\n/);
    // What has no end yet is looked through once, not again with every further piece.
    lines[0] = rest + (lines[0] ?? '');
    rest = lines.pop() ?? '';
    checkSize(rest.length);
    for (const line of lines) {
      checkSize(line.length);
      readLine(line);
    }
  };
}
