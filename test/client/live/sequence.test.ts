import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { LiveMessage } from '../../../src/contract/index.js';
import { createOrder } from '../../../src/client/live/sequence.js';
import { at, beat, change, epoch } from './halls.js';

const start = { epoch, sequence: 0, at: at(0) };

/** Acts 1 to `count`, each as often and where a line may bring it, with beats that tell how far things got. */
const lines = fc.integer({ min: 1, max: 30 }).chain((count) => {
  const acts = Array.from({ length: count }, (_, index) => change(index + 1));
  const copies = fc.array(fc.constantFrom(...acts), { maxLength: 30 });
  const lost = fc.uniqueArray(fc.integer({ min: 1, max: count }), { maxLength: 5 });
  const beats = fc.array(fc.integer({ min: 0, max: count }).map((sequence) => beat(sequence)));
  return fc.tuple(copies, lost, beats).chain(([more, gone, said]) => {
    const sent = [...acts, ...more].filter(({ sequence }) => !gone.includes(sequence));
    return fc.record({
      count: fc.constant(count),
      messages: fc.shuffledSubarray([...sent, ...said], { minLength: sent.length + said.length }),
      gone: fc.constant(gone),
    });
  });
});

describe('the order of acts', () => {
  it('is kept and each is told once, whatever is doubled, moved or lost', () => {
    fc.assert(
      fc.property(lines, ({ count, messages, gone }) => {
        const order = createOrder(start);
        const told = messages.flatMap((message) => [...order.take(message).ready]);
        const first = Math.min(count + 1, ...gone);
        const numbers = (all: readonly LiveMessage[]) => all.map(({ sequence }) => sequence);
        const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
        expect(numbers(told)).to.deep.equal(upTo(first - 1));
        // What is missing is known as soon as anything says so, and filled when it is told again.
        const { need } = order.take(beat(count));
        expect(need).to.equal(first <= count ? 'missing' : 'nothing');
        expect(order.isMissing).to.equal(first <= count);
        const again = upTo(count).filter((sequence) => sequence >= first);
        const rest = again.flatMap((sequence) => [...order.take(change(sequence)).ready]);
        expect(numbers([...told, ...rest])).to.deep.equal(upTo(count));
        expect(order.isMissing).to.equal(false);
      }),
    );
  });

  it('goes on after a board, with what has come already', () => {
    fc.assert(
      fc.property(lines, fc.nat(30), ({ count, messages }, sequence) => {
        const order = createOrder(start);
        for (const message of messages) order.take(message);
        const reached = Math.max(sequence, order.place.sequence);
        const ready = order.restart({ epoch, sequence: reached, at: at(reached) });
        const told = ready.map((message) => message.sequence);
        expect(told).to.deep.equal(told.map((_, index) => reached + 1 + index));
        expect(order.place.sequence).to.equal(reached + told.length);
        expect(order.take(change(Math.min(count, reached))).ready).to.deep.equal([]);
      }),
    );
  });

  it('asks for the board where another count, a word of the backend’s or a step back says so', () => {
    const order = createOrder({ epoch, sequence: 5, at: at(5) });
    expect(order.take(change(6, { epoch: 'e2' })).need).to.equal('board');
    expect(order.take(beat(5, { type: 'refetch' })).need).to.equal('nothing');
    expect(order.take(beat(8, { type: 'refetch' })).need).to.equal('board');
    // Late, and said before the last act; said after it, the count was set back.
    expect(order.take(beat(4)).need).to.equal('nothing');
    expect(order.take(beat(4, { at: at(60) })).need).to.equal('board');
  });

  it('holds a bounded number of acts', () => {
    const order = createOrder(start);
    for (let sequence = 2; sequence <= 1_000; sequence += 1) order.take(change(sequence));
    const { ready, need } = order.take(change(1));
    expect(ready).to.have.length(201);
    expect(need).to.equal('missing');
  });
});
