import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { actOutDay } from '../../../demo/day/act-out-day.js';
import type { DayReport, DayTicket, TimedAct } from '../../../demo/day/day-acts.types.js';
import type { DayPlan, RegimeName } from '../../../demo/day/day.types.js';
import { Hall } from '../../../demo/day/hall.js';
import { planDay } from '../../../demo/day/plan-day.js';
import { simulateDay } from '../../../demo/day/simulate-day.js';
import { smallMall } from './small-mall.js';

const hour = 3600;
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const days = (regime: RegimeName) =>
  seeds.map((seed) => {
    const plan = planDay(seed, regime, smallMall);
    return { plan, ...simulateDay(plan) };
  });
const wait = ({ readyAt, calledAt }: DayTicket) =>
  readyAt === undefined || calledAt === undefined ? [] : [calledAt - readyAt];
/** How many wait in the hall at a moment. */
const lineAt = ({ tickets }: DayReport, at: number) =>
  tickets.filter(
    ({ readyAt = Infinity, calledAt, endedAt = Infinity }) =>
      readyAt <= at && (calledAt ?? endedAt) > at,
  ).length;
const share = <Item>(list: readonly Item[], fits: (item: Item) => boolean) =>
  list.filter(fits).length / list.length;
const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
const ends = [8.5, 9, 10, 11, 12, 13, 14, 15].map((at) => at * hour);

describe('a calm day', () => {
  it('lets hardly anybody wait', () => {
    const waits = days('calm').flatMap(({ tickets }) => tickets.flatMap(wait));
    expect(share(waits, (seconds) => seconds <= 5 * 60)).to.be.above(0.75);
    expect(share(waits, (seconds) => seconds > 30 * 60)).to.be.below(0.03);
  });

  it('serves nearly everybody', () => {
    const tickets = days('calm').flatMap((day) => day.tickets);
    expect(share(tickets, ({ outcome }) => outcome === 'served')).to.be.above(0.9);
  });
});

describe('a crowded day', () => {
  it('has a line that grows until noon and is worked off after it', () => {
    const lines = days('crowded').map((day) => ends.map((at) => lineAt(day, at)));
    const [early = 0, nine = 0, ten = 0, eleven = 0, noon = 0, , , three = 0] = ends.map(
      (_, index) => mean(lines.map((line) => line[index] ?? 0)),
    );
    expect(nine).to.be.above(early);
    expect(ten).to.be.above(nine);
    expect(eleven).to.be.above(ten);
    expect(noon).to.be.above(30);
    expect(three).to.be.below(noon / 3);
  });

  it('lets many wait for half an hour and longer, and some lose patience', () => {
    const reports = days('crowded');
    const waits = reports.flatMap(({ tickets }) => tickets.flatMap(wait));
    expect(share(waits, (seconds) => seconds > 30 * 60)).to.be.above(0.25);
    const tickets = reports.flatMap((day) => day.tickets);
    expect(share(tickets, ({ outcome }) => outcome === 'cancelled')).to.be.within(0.02, 0.12);
  });
});

describe('a bad day', () => {
  it('has a burst at ten that the line shows', () => {
    const reports = days('bad');
    const grown = reports.map((day) => lineAt(day, 10.25 * hour) - lineAt(day, 10 * hour));
    expect(mean(grown)).to.be.above(12);
  });

  it('does nothing while the system is away, and keys in what was written on paper', () => {
    for (const seed of seeds) {
      const plan = planDay(seed, 'bad', smallMall);
      const { from = 0, to = 0 } = plan.outage ?? {};
      expect(to - from).to.equal(20 * 60);
      const acts = actsOf(plan);
      expect(acts.filter(({ at }) => from <= at && at < to)).to.deep.equal([]);
      const papers = acts.filter(({ act }) => act.kind === 'keyInPaper');
      expect(papers.length).to.be.above(0);
      for (const { at } of papers) expect(at).to.be.within(to, to + 20 * 60);
    }
  });

  it('misses one counter from half past nine until one', () => {
    const { counters } = planDay(1, 'bad', smallMall);
    const failing = counters.filter(({ states }) =>
      states.some(({ at, state }) => state === 'closed' && at < 13 * hour),
    );
    expect(failing).to.have.length(1);
    expect(failing[0]?.states).to.deep.include({ at: 9.5 * hour, state: 'closed' });
    expect(failing[0]?.states).to.deep.include({ at: 13 * hour, state: 'open' });
  });
});

/** Everything that is done on a day. */
function actsOf(plan: DayPlan): TimedAct[] {
  const hall = new Hall(plan.counters);
  const day = actOutDay(plan);
  const acts: TimedAct[] = [];
  for (let step = day.next({}); step.done !== true; step = day.next(hall.do(step.value))) {
    acts.push(step.value);
  }
  return acts;
}

describe('any day', () => {
  const anyPlan = fc
    .tuple(fc.integer(), fc.constantFrom<RegimeName>('calm', 'crowded', 'bad'))
    .map(([seed, regime]) => planDay(seed, regime, smallMall));

  it('asks only for what is legal, in the order of time, and ends every number', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { tickets, refused } = simulateDay(plan);
        expect(refused).to.deep.equal([]);
        for (const ticket of tickets) {
          const { issuedAt, readyAt, calledAt, servingAt, endedAt } = ticket;
          const times = [issuedAt, readyAt, calledAt, servingAt, endedAt].filter(
            (time) => time !== undefined,
          );
          expect(times).to.deep.equal([...times].sort((one, other) => one - other));
          expect(times.every(Number.isInteger)).to.equal(true);
        }
        const acts = actsOf(plan);
        expect(acts.map(({ count }) => count)).to.deep.equal(acts.map((_, index) => index + 1));
        const times = acts.map(({ at }) => at);
        expect(times).to.deep.equal([...times].sort((one, other) => one - other));
      }),
      { numRuns: 30 },
    );
  });

  it('gives consecutive numbers, and each counter one person at a time', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { tickets } = simulateDay(plan);
        for (const { id } of smallMall.queues) {
          const counts = tickets
            .filter(({ queueId }) => queueId === id)
            .map(({ number }) => Number(number.split('-')[1]));
          expect(counts).to.deep.equal(counts.map((_, index) => index + 1));
        }
        for (const { id } of plan.counters) {
          const served = tickets
            .filter(({ counterId, servingAt }) => counterId === id && servingAt !== undefined)
            .sort((one, other) => (one.servingAt ?? 0) - (other.servingAt ?? 0));
          served.slice(1).forEach(({ servingAt = 0 }, index) => {
            expect(served[index]?.endedAt ?? Infinity).to.be.below(servingAt);
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has people who come late, twice, never, go on elsewhere, or let others pass', () => {
    const kinds = new Set(
      seeds.flatMap((seed) => actsOf(planDay(seed, 'bad', smallMall)).map(({ act }) => act.kind)),
    );
    expect([...kinds].sort()).to.deep.equal([
      ...['callNext', 'cancel', 'checkIn', 'closeDay', 'delay', 'finish', 'keyInPaper', 'leave'],
      ...['recall', 'rejoin', 'requestTicket', 'serve', 'setCounter', 'skip', 'transfer'],
    ]);
  });

  it('leaves a queue as it was when another one is new', () => {
    const more = {
      ...smallMall,
      queues: [...smallMall.queues, { id: 'Z', typicalMinutes: 5 }],
      counters: [...smallMall.counters, { id: 'loket-z', queueIds: ['Z'] }],
    };
    const at = (plan: DayPlan, queue: string) =>
      plan.visitors.filter(({ queueId }) => queueId === queue).map(({ asksAt }) => asksAt);
    const [before, after] = [planDay(1, 'calm', smallMall), planDay(1, 'calm', more)];
    expect(at(after, 'Z').length).to.be.above(0);
    for (const { id } of smallMall.queues) expect(at(after, id)).to.deep.equal(at(before, id));
  });

  it('goes on when something is refused', () => {
    const plan = planDay(1, 'calm', smallMall);
    const day = actOutDay(plan);
    let step = day.next({});
    while (step.done !== true) step = day.next({ refused: 'away' });
    expect(step.value.tickets).to.deep.equal([]);
    expect(step.value.refused.length).to.be.at.least(plan.visitors.length);
  });
});
