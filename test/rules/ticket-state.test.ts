import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ticketStates } from '../../src/contract/vocabulary.js';
import {
  after,
  canDo,
  isFinal,
  isTicketState,
  latestTold,
  reduceTicket,
  ticketActs,
  type TicketEvent,
  type TicketFacts,
  type ToldTicket,
} from '../../src/rules/ticket-state.js';

const issued: TicketFacts = { state: 'waiting', checkedIn: true, calls: 0, issuedAt: 1000 };

/** Facts after events; the test fails when one of them is refused. */
function play(events: readonly TicketEvent[], from = issued): TicketFacts {
  return events.reduce((facts, event) => {
    const outcome = reduceTicket(facts, event);
    if ('refused' in outcome) throw new Error(`${event.act}: ${outcome.refused}`);
    return outcome.facts;
  }, from);
}

describe('the states of a number', () => {
  it('go from waiting to served by call, serve and finish', () => {
    const served = play([
      { act: 'call', at: 2000, counterId: 'loket-1' },
      { act: 'recall', at: 2500, counterId: 'loket-1' },
      { act: 'serve', at: 3000 },
      { act: 'finish', at: 4000 },
    ]);
    expect(served).to.deep.equal({
      state: 'served',
      checkedIn: true,
      calls: 2,
      issuedAt: 1000,
      counterId: 'loket-1',
      calledAt: 2000,
      servingAt: 3000,
      endedAt: 4000,
    });
  });

  it('let who was missed rejoin as if never called, save for the count of calls', () => {
    const back = play([
      { act: 'call', at: 2000, counterId: 'loket-1' },
      { act: 'skip', at: 3000 },
      { act: 'rejoin', at: 4000, by: 'citizen' },
    ]);
    expect(back).to.deep.equal({ ...issued, calls: 1 });
  });

  it('call only who is in the hall, and to a counter', () => {
    const athome = { ...issued, checkedIn: false };
    const call: TicketEvent = { act: 'call', at: 2000, counterId: 'loket-1' };
    expect(reduceTicket(athome, call)).to.deep.equal({ refused: 'notCheckedIn' });
    expect(reduceTicket(issued, { act: 'call', at: 2000 })).to.deep.equal({ refused: 'noCounter' });
    const inHall = play([{ act: 'checkIn', at: 1500, by: 'citizen' }, call], athome);
    expect(inHall.state).to.equal('called');
  });

  it('keep a number at the counter that called it', () => {
    const called = play([{ act: 'call', at: 2000, counterId: 'loket-1' }]);
    for (const act of ['recall', 'serve', 'skip'] as const) {
      const outcome = reduceTicket(called, { act, at: 3000, counterId: 'loket-2' });
      expect(outcome, act).to.deep.equal({ refused: 'otherCounter' });
    }
  });

  it('let owners give up until they are served, and officers even then', () => {
    const mayCancel = ticketStates.filter((state) => canDo(state, 'cancel', 'citizen'));
    expect(mayCancel).to.deep.equal(['waiting', 'called', 'missed']);
    expect(canDo('serving', 'cancel')).to.equal(true);
    const serving = play([
      { act: 'call', at: 2000, counterId: 'loket-1' },
      { act: 'serve', at: 3000 },
    ]);
    const outcome = reduceTicket(serving, { act: 'cancel', at: 3500, by: 'citizen' });
    expect(outcome).to.deep.equal({ refused: 'notYours' });
    for (const act of ['call', 'recall', 'serve', 'finish', 'skip', 'transfer', 'expire'] as const)
      for (const state of ticketStates) expect(canDo(state, act, 'citizen')).to.equal(false);
  });

  it('end with served, cancelled, transferred and expired, and with the day all others do', () => {
    expect(ticketStates.filter(isFinal)).to.deep.equal([
      'served',
      'cancelled',
      'transferred',
      'expired',
    ]);
    for (const state of ticketStates) {
      expect(after(state, 'expire')).to.equal(isFinal(state) ? undefined : 'expired');
    }
  });

  it('may be ones that nobody knows yet: nothing can be done, and nothing breaks', () => {
    for (const state of ['onHold', '', 'constructor', 'toString', '__proto__']) {
      expect(isTicketState(state)).to.equal(false);
      expect(isFinal(state)).to.equal(false);
      for (const act of ticketActs) expect(canDo(state, act)).to.equal(false);
    }
  });
});

const event: fc.Arbitrary<TicketEvent> = fc.record(
  {
    act: fc.constantFrom(...ticketActs),
    at: fc.integer({ min: 0, max: 10_000 }),
    by: fc.constantFrom('citizen', 'mall'),
    counterId: fc.constantFrom('loket-1', 'loket-2'),
  },
  { requiredKeys: ['act', 'at'] },
);
/** Any order of events, with a common day among them so that deep states are reached, too. */
const events = fc
  .tuple(
    fc.array(event, { maxLength: 30 }),
    fc.subarray<TicketEvent>([
      { act: 'checkIn', at: 1100 },
      { act: 'call', at: 1200, counterId: 'loket-1' },
      { act: 'skip', at: 1300 },
      { act: 'rejoin', at: 1400 },
      { act: 'call', at: 1500, counterId: 'loket-2' },
      { act: 'serve', at: 1600 },
      { act: 'finish', at: 1700 },
    ]),
    fc.array(event, { maxLength: 5 }),
  )
  .map((parts) => parts.flat());
const fresh = fc.boolean().map((checkedIn): TicketFacts => ({ ...issued, checkedIn }));

describe('the states of a number, whatever the order of events', () => {
  /** Plays events, refused ones included, and shows each step. */
  const each = (check: (before: TicketFacts, event: TicketEvent, now: TicketFacts) => void) =>
    fc.assert(
      fc.property(fresh, events, (start, list) => {
        list.reduce((before, one) => {
          const copy = { ...before };
          const outcome = reduceTicket(before, one);
          expect(before).to.deep.equal(copy);
          const now = 'refused' in outcome ? before : outcome.facts;
          check(before, one, now);
          return now;
        }, start);
      }),
      { numRuns: 1000 },
    );

  it('never leave an end', () => {
    each((before, _event, now) => {
      if (isFinal(before.state)) expect(now).to.equal(before);
    });
  });

  it('keep times in order, each where its state has one', () => {
    each((_before, _event, { state, issuedAt, calledAt, servingAt, endedAt }) => {
      const times = [issuedAt, calledAt, servingAt, endedAt].filter((time) => time !== undefined);
      expect(times).to.deep.equal([...times].sort((one, other) => one - other));
      const ended = !['waiting', 'called', 'serving'].includes(state);
      expect(endedAt !== undefined, `${state} ended`).to.equal(ended);
      if (['called', 'serving', 'served'].includes(state)) expect(calledAt).to.be.a('number');
      if (state === 'serving' || state === 'served') expect(servingAt).to.be.a('number');
      if (state === 'waiting') expect([calledAt, servingAt]).to.deep.equal([undefined, undefined]);
    });
  });

  it('have a counter exactly while called or served', () => {
    each((_before, _event, { state, counterId }) => {
      const has = ['called', 'serving', 'served'].includes(state);
      expect(counterId !== undefined, state).to.equal(has);
    });
  });

  it('count each call that was heard, and call only who is there', () => {
    each((before, { act }, now) => {
      const heard = now !== before && (act === 'call' || act === 'recall');
      expect(now.calls).to.equal(before.calls + (heard ? 1 : 0));
      if (now.calls > 0) expect(now.checkedIn).to.equal(true);
      if (before.checkedIn) expect(now.checkedIn).to.equal(true);
    });
  });

  it('agree with the table: what cannot be done is refused and changes nothing', () => {
    each((before, { act, by = 'mall' }, now) => {
      if (now !== before) expect(now.state).to.equal(after(before.state, act, by));
      else if (canDo(before.state, act, by)) {
        // Refused for its counter or because nobody is there: not for its state.
        expect([
          'call',
          'recall',
          'serve',
          'finish',
          'skip',
          'transfer',
          'cancel',
          'expire',
        ]).to.include(act);
      }
    });
  });
});

describe('what a listener is told of a number', () => {
  it('is what the last change says, however often and in whatever order changes come', () => {
    const told = fc.record({
      epoch: fc.constant('one'),
      sequence: fc.integer({ min: 1, max: 1000 }),
      state: fc.oneof(fc.constantFrom<string>(...ticketStates), fc.string()),
    });
    const changes = fc.uniqueArray(told, { selector: ({ sequence }) => sequence, minLength: 1 });
    fc.assert(
      fc.property(
        changes.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
          ),
        ),
        ([list, delivered]) => {
          const [last] = [...list].sort((one, other) => other.sequence - one.sequence);
          const seen = delivered.reduce<ToldTicket | undefined>(
            (known, one) => latestTold(known, one),
            undefined,
          );
          expect(seen).to.deep.equal(last);
        },
      ),
    );
  });

  it('starts anew with a new count', () => {
    const known = { epoch: 'one', sequence: 40, state: 'called' };
    const told = { epoch: 'two', sequence: 1, state: 'waiting' };
    expect(latestTold(known, told)).to.equal(told);
  });
});
