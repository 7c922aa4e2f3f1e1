import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { HeldClock } from '../../../demo/day/held-clock.js';
import { meetHall } from '../../../demo/day/meet-hall.js';
import { planDay } from '../../../demo/day/plan-day.js';
import { playDay } from '../../../demo/day/play-day.js';
import { playMorning } from '../../../demo/day/play-morning.js';
import type { Board } from '../../../src/contract/queue.js';
import { closeServers, openServer } from '../server/test-servers.js';

const officerPassword = 'loket-dibuka';
const midnight = Date.parse('2026-11-23T00:00:00+07:00');
const minute = 60_000;
const timeOf = (second: number) => midnight + second * 1000;

async function readBoard(url: string): Promise<Board> {
  const { mall } = await meetHall(url, officerPassword);
  return (await (await fetch(`${url}/v1/malls/${mall.id}/board`)).json()) as Board;
}

describe('a morning that was played', () => {
  const present = midnight + 8 * 60 * minute + 10 * minute;
  const clock = new HeldClock(present);
  let url = '';
  let board: Board;

  before(async () => {
    ({ url } = await openServer({ clock, officerPassword }));
    await playMorning(url, officerPassword, clock);
    board = await readBoard(url);
  });
  after(closeServers);

  it('ends at the present, with calls of their own times', () => {
    expect(Date.parse(board.at)).to.equal(present);
    const times = board.calls.map(({ at }) => Date.parse(at));
    expect(Math.max(...times)).to.be.within(present - 2 * minute, present);
    expect(new Set(times).size).to.be.above(times.length / 2);
  });

  it('is not played again, and the clock starts where its last call was', async () => {
    const last = Math.max(...board.calls.map(({ at }) => Date.parse(at)));
    const early = new HeldClock(present - 8 * minute);
    await playMorning(url, officerPassword, early);
    expect(early.now()).to.equal(last);
    const late = new HeldClock(present + minute);
    await playMorning(url, officerPassword, late);
    expect(late.now()).to.equal(present + minute);
    expect((await readBoard(url)).sequence).to.equal(board.sequence);
  });

  it('goes on as a day: who stands at a counter is served, then the next one is called', async () => {
    const { acts, scene, now, found } = await meetHall(url, officerPassword);
    const stood = found.flatMap(({ counterId, ticket }) => (ticket ? [{ counterId, ticket }] : []));
    expect(stood.length).to.be.above(5);
    const plan = planDay(2, 'calm', { ...scene, opening: { ...scene.opening, opens: now } });
    const quarter = { ...plan, visitors: plan.visitors.filter(({ asksAt }) => asksAt < now + 300) };
    const counters = plan.counters.map((counter) => ({
      ...counter,
      states: counter.states.filter(({ at }) => at < now + 300),
    }));
    const { tickets, refused } = await playDay(
      { ...quarter, counters },
      acts,
      { until: async (second) => clock.hold(timeOf(second)) },
      { isLeftOpen: true, found },
    );
    expect(refused).to.deep.equal([]);
    const after = await readBoard(url);
    for (const { counterId, ticket } of stood) {
      const ended = tickets.find(({ id }) => id === ticket.id);
      expect(ended?.endedAt, ticket.number).to.be.above(now);
      const counter = after.counters.find(({ id }) => id === counterId);
      expect(counter?.serving?.number, counterId).to.not.equal(ticket.number);
    }
  });
});

describe('a morning that is not played', () => {
  after(closeServers);

  it('is that of a hall before its opening, or without a password', async () => {
    const clock = new HeldClock(midnight + 7 * 60 * minute);
    const { url } = await openServer({ clock, officerPassword });
    await playMorning(url, officerPassword, clock);
    clock.hold(midnight + 9 * 60 * minute);
    await playMorning(url, undefined, clock);
    const { calls, sequence } = await readBoard(url);
    expect(calls).to.be.empty;
    expect(sequence).to.equal(0);
  });
});
