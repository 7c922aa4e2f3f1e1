import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createEventReader, type StreamEvent } from '../../../src/client/live/event-stream.js';

/** What is heard of a stream that comes in pieces of these sizes. */
function read(text: string, sizes: readonly number[] = []) {
  const events: StreamEvent[] = [];
  const retries: number[] = [];
  const take = createEventReader({
    event: (event) => events.push(event),
    retry: (milliseconds) => retries.push(milliseconds),
  });
  const bytes = new TextEncoder().encode(text);
  let from = 0;
  for (const size of [...sizes, bytes.length]) {
    take(bytes.slice(from, from + size));
    from += size;
  }
  return { events, retries };
}

const dataOf = (text: string) => read(text).events.map(({ data }) => data);

describe('a stream of server-sent events', () => {
  it('is read as the standard says', () => {
    expect(dataOf('\uFEFFdata: a\n\n')).to.deep.equal(['a']);
    expect(dataOf('data:a\ndata:  b\ndata\n\n')).to.deep.equal(['a\n b\n']);
    expect(dataOf('data: a\r\rdata: b\r\n\r\ndata: c\n\n')).to.deep.equal(['a', 'b', 'c']);
    expect(dataOf(': beat\n\nevent: x\n\n:\ndata: a:b\nother: 1\n\n')).to.deep.equal(['a:b']);
    // What has no end when the stream ends is no event.
    expect(dataOf('data: a\n\ndata: b\n')).to.deep.equal(['a']);
    const { events, retries } = read('id: 7\nretry: 1500\ndata: a\n\nretry: x\ndata: b\n\nid\n\n');
    expect(events).to.deep.equal([
      { id: '7', data: 'a' },
      { id: '7', data: 'b' },
    ]);
    expect(retries).to.deep.equal([1_500]);
  });

  it('is the same wherever it is cut, also inside a character or between CR and LF', () => {
    const line = fc.constantFrom('data: Antrean B–12 ✓', 'data: 𝔸', 'data:', ':', 'id: é', '', '');
    const streams = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r', '\r\n')))
      .map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(streams, fc.array(fc.integer({ min: 0, max: 4 })), (text, sizes) => {
        expect(read(text, sizes)).to.deep.equal(read(text));
      }),
      { numRuns: 500 },
    );
  });

  it('has no line and no event without an end', () => {
    const long = 'x'.repeat(1_500_000);
    expect(dataOf(`data: ${long}\n\n`)).to.have.length(1);
    expect(() => read(`data: ${long}${long}`, [1_000_000])).to.throw(RangeError);
    expect(() => read(`data: ${long}\ndata: ${long}\n`)).to.throw(RangeError);
  });
});
