import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { DayReport } from '../../../demo/day/day-acts.types.js';
import type { DayPlan } from '../../../demo/day/day.types.js';
import { HttpActs } from '../../../demo/day/http-acts.js';
import { planDay } from '../../../demo/day/plan-day.js';
import { playDay } from '../../../demo/day/play-day.js';
import { sceneOf } from '../../../demo/day/scene.js';
import type { Clock } from '../../../demo/server/clock.js';
import type { QueuePlan } from '../../../demo/server/queue/queue-plan.types.js';
import { readSeed } from '../../../demo/server/seeder/read-seed.js';
import type { Ticket } from '../../../src/contract/index.js';
import { instantText } from '../../../src/rules/instants.js';
import { closeServers, openServer } from '../server/test-servers.js';

const timeZone = 'Asia/Jakarta';
const midnight = Date.parse('2026-11-23T00:00:00+07:00');
const officerPassword = 'loket-dibuka';

const catalogue = readSeed();
const [mall] = catalogue.malls;
if (!mall) throw new Error('The seed has no mall.');
const mallId = mall.id;
const queueRules = { mallId, padding: 3, checkIn: true, rejoinAfter: 3, services: [] };
const queues: QueuePlan = {
  malls: [{ mallId, priorityGroups: [{ id: 'lansia', name: 'Lansia' }], priorityCallsInARow: 2 }],
  queues: [
    { ...queueRules, id: 'ktp', label: 'KTP', prefix: 'A', agencyId: 'disdukcapil' },
    { ...queueRules, id: 'izin', label: 'Izin', prefix: 'D', agencyId: 'dpmptsp' },
  ],
  counters: [
    { id: 'loket-1', mallId, label: 'Loket 1', queueIds: ['ktp'] },
    { id: 'loket-2', mallId, label: 'Loket 2', queueIds: ['ktp', 'izin'] },
  ],
};

/** A clock that a test sets: the server's time is the day's. */
class DayClock implements Clock {
  second = 0;
  now = () => midnight + this.second * 1000;
  timestamp = () => instantText(this.now(), timeZone);
}

describe('a bad day at the reference backend', () => {
  const clock = new DayClock();
  let url = '';
  let acts: HttpActs;
  let plan: DayPlan;
  let report: DayReport;

  before(async () => {
    clock.second = 7 * 3600;
    ({ url } = await openServer({ clock, catalogue, queues, officerPassword }));
    acts = await HttpActs.signIn({ url, mallId, officerPassword, run: 'day-of-the-test' });
    plan = planDay(1, 'bad', sceneOf(mall, await acts.readDesk()));
    report = await playDay(plan, acts, {
      until: async (second) => {
        clock.second = second;
      },
    });
  });
  after(closeServers);

  async function read<Answer>(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${url}/${path}`, { headers });
    expect(response.status, path).to.equal(200);
    return (await response.json()) as Answer;
  }

  it('refuses nothing: everything that was done was legal', () => {
    expect(report.refused).to.deep.equal([]);
    expect(report.tickets.length).to.be.at.least(plan.visitors.length);
  });

  it('ends every number as those who acted believe, at the second they did', async () => {
    const kept = report.tickets.flatMap((ticket) => {
      const secret = acts.secretOf(ticket.id);
      return secret === undefined ? [] : [{ ticket, secret }];
    });
    expect(kept.length).to.be.above(30);
    for (const { ticket, secret } of kept) {
      const told = await read<Ticket>(`v1/tickets/${ticket.id}`, { 'Ticket-Secret': secret });
      const { state, servingAt, endedAt, calls } = told;
      expect(state, ticket.number).to.equal(ticket.outcome);
      const second = (instant: string | undefined) =>
        instant === undefined ? undefined : (Date.parse(instant) - midnight) / 1000;
      expect(second(endedAt), ticket.number).to.equal(ticket.endedAt);
      expect(calls ?? 0, ticket.number).to.equal(ticket.calls);
      if (state === 'served') expect(second(servingAt)).to.equal(ticket.servingAt);
    }
  });

  it('gives consecutive numbers, and those of the paper roll beside them', () => {
    for (const { id } of queues.queues) {
      const own = report.tickets.filter(({ queueId }) => queueId === id);
      const countsOf = (fits: boolean) =>
        own
          .filter(({ source }) => (source === 'paper') === fits)
          .map(({ number }) => Number(number.split('-')[1]));
      const given = countsOf(false);
      expect(given).to.deep.equal(given.map((_, index) => index + 1));
      const paper = countsOf(true);
      expect(paper).to.deep.equal(paper.map((_, index) => 501 + index));
    }
    expect(report.tickets.some(({ source }) => source === 'paper')).to.equal(true);
  });

  it('leaves a hall in which nobody waits and every counter is closed', async () => {
    const board = await acts.readDesk();
    const served = report.tickets.filter(({ outcome }) => outcome === 'served');
    for (const queue of board.queues) {
      expect(queue.waiting, queue.id).to.equal(0);
      expect(queue.state).to.equal('closed');
      expect(queue.served).to.equal(served.filter(({ queueId }) => queueId === queue.id).length);
    }
    expect(board.counters.map(({ state, serving }) => [state, serving])).to.deep.equal(
      board.counters.map(() => ['closed', undefined]),
    );
    const calls = report.tickets.reduce((sum, ticket) => sum + ticket.calls, 0);
    expect(calls).to.be.above(served.length);
  });
});
