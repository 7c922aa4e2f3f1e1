import { expect } from '@open-wc/testing';
import { applyChange } from '../../../src/client/live/board-changes.js';
import { at, board, callOf, change } from './halls.js';

const queue = { id: 'q1', label: 'KTP-el', state: 'open' as const };
const serving = { number: 'A-3', ticketId: 't3', state: 'serving', since: at(3) };
const other = { id: 'q2', label: 'Kartu keluarga', state: 'open' as const, waiting: 4 };

describe('the hall after an act', () => {
  it('has the call on top and what the act says of queues and counters', () => {
    const before = board(3, { queues: [{ ...queue, waiting: 9 }, other] });
    const counters = [{ id: 'c1', label: 'Loket 1', state: 'open', serving }];
    const after = applyChange(before, change(4, { counters }));
    expect(after.sequence).to.equal(4);
    expect(after.at).to.equal(at(4));
    expect(after.calls).to.deep.equal([callOf(4), callOf(3), callOf(2), callOf(1)]);
    expect(after.counters).to.deep.equal(counters);
    expect(after.queues).to.deep.equal([{ ...queue, waiting: 4 }, other]);
  });

  it('leaves what was before as it was, and what it does not touch the same object', () => {
    const before = board(3, { queues: [{ ...queue, waiting: 9 }, other] });
    const copy = structuredClone(before);
    const after = applyChange(before, change(4));
    expect(before).to.deep.equal(copy);
    expect(after.counters).to.equal(before.counters);
    expect(after.queues[1]).to.equal(other);
  });

  it('puts queues and counters that are new at the end', () => {
    const after = applyChange(board(1), change(2, { queues: [other, { ...queue, waiting: 7 }] }));
    expect(after.queues.map(({ id }) => id)).to.deep.equal(['q1', 'q2']);
  });

  it('keeps fifty calls, or as many as the board brought', () => {
    let long = board(0);
    for (let sequence = 1; sequence <= 60; sequence += 1) {
      long = applyChange(long, change(sequence));
    }
    expect(long.calls).to.have.length(50);
    const seventy = Array.from({ length: 70 }, (_, index) => callOf(70 - index));
    const after = applyChange(board(70, { calls: seventy }), change(71));
    expect(after.calls).to.have.length(70);
    expect(after.calls[0]).to.deep.equal(callOf(71));
  });

  it('says nothing of yesterday when a day begins', () => {
    const before = board(3, {
      counters: [{ id: 'c1', label: 'Loket 1', state: 'open', serving }],
      queues: [{ ...queue, waiting: 3, served: 3, lastCalled: callOf(3), averageMinutes: 4 }],
    });
    const act = { ...change(4, { date: '2026-11-24', queues: [] }), call: undefined };
    const after = applyChange(before, act);
    expect(after.date).to.equal('2026-11-24');
    expect(after.calls).to.deep.equal([]);
    expect(after.counters).to.deep.equal([{ id: 'c1', label: 'Loket 1', state: 'open' }]);
    expect(after.queues).to.deep.equal([queue]);
  });

  it('tells the running texts anew only when the act brings some', () => {
    const notices = ['Loket 3 tutup pukul 12.00.'];
    const told = applyChange(board(1), change(2, { notices }));
    expect(told.notices).to.deep.equal(notices);
    expect(applyChange(told, change(3)).notices).to.deep.equal(notices);
    expect(applyChange(told, change(3, { notices: [] })).notices).to.deep.equal([]);
  });
});
