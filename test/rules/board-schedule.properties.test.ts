import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  shortestTurn,
  standingAt,
  turnsOf,
  type TimedCall,
} from '../../src/rules/board-schedule.js';

/** Calls of a busy while: many at once, some a little older than the one before them, as servers' clocks have it. */
const someCalls = fc
  .array(fc.record({ pause: fc.integer({ min: -300, max: 12_000 }), burst: fc.boolean() }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((steps) => {
    let at = 1_000_000;
    return steps.map(({ pause, burst }, index): TimedCall => {
      at += burst ? 0 : pause;
      return { id: `c${index}`, sequence: index + 1, at };
    });
  });
const latestOf = (calls: readonly TimedCall[]) => Math.max(...calls.map(({ at }) => at));
const idAt = (calls: readonly TimedCall[], now: number) =>
  standingAt(turnsOf(calls), now).turn?.call.id;

describe('turns of calls, whatever they are', () => {
  it('hold each call once and in order, none before its time, each for its least length', () => {
    fc.assert(
      fc.property(someCalls, (calls) => {
        const turns = turnsOf(calls);
        expect(turns.map(({ call }) => call.id)).to.deep.equal(calls.map(({ id }) => id));
        turns.forEach(({ call, from }, index) => {
          expect(from).to.be.at.least(call.at);
          const before = turns[index - 1];
          if (before) expect(from - before.from).to.be.at.least(shortestTurn);
        });
      }),
    );
  });

  it('are the same in any order of arrival, and when calls are told twice', () => {
    fc.assert(
      fc.property(
        someCalls.chain((calls) =>
          fc.tuple(
            fc.constant(calls),
            fc.shuffledSubarray([...calls, ...calls], { minLength: calls.length * 2 }),
          ),
        ),
        ([calls, heard]) => {
          expect(turnsOf(heard)).to.deep.equal(turnsOf(calls));
        },
      ),
    );
  });

  it('begin as they began, whatever is called later', () => {
    fc.assert(
      fc.property(someCalls, fc.nat(59), (calls, count) => {
        const first = calls.slice(0, count + 1);
        const later = calls.slice(count + 1).map((call) => ({ ...call, at: latestOf(calls) }));
        const now = latestOf(calls) - 1;
        const begun = (all: readonly TimedCall[]) =>
          turnsOf(all)
            .filter(({ from }) => from <= now)
            .map(({ call, from }) => `${call.id} ${from}`);
        expect(begun([...first, ...later])).to.deep.equal(begun(first));
      }),
    );
  });

  it('stand alike on a board that was there all day and on one that comes at any moment', () => {
    fc.assert(
      fc.property(someCalls, fc.integer({ min: -1, max: 500_000 }), (calls, after) => {
        const joined = 1_000_000 + after;
        // Told in the order of the acts, so nobody hears of one before those that came before it.
        const untold = calls.findIndex(({ at }) => at > joined);
        const told = calls.slice(0, untold < 0 ? calls.length : untold);
        if (told.length === 0) return;
        // The one that was there keeps only what stands and what waits, as boards do.
        const { turn, waiting } = standingAt(turnsOf(told), joined);
        const kept = [...(turn ? [{ ...turn.call, at: turn.from }] : []), ...waiting];
        const later = calls.slice(told.length);
        for (let now = joined; now < joined + 300_000; now += 997) {
          expect(idAt([...kept, ...later], now)).to.equal(idAt([...told, ...later], now));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('come to an end: all have stood a while after the last call', () => {
    fc.assert(
      fc.property(someCalls, (calls) => {
        const end = latestOf(calls) + calls.length * 8_000;
        expect(idAt(calls, end)).to.equal(calls.at(-1)?.id);
      }),
    );
  });
});
