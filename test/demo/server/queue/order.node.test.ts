import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { aheadOf, callingOrder, rankBehind } from '../../../../demo/server/queue/calling-order.js';
import { onEveryDatabase } from '../databases.js';
import { refusal, shareHall } from './hall-server.js';

describe('Calling order', () => {
  const line = fc.nat({ max: 30 });
  const turns = fc.record({ callsInARow: fc.integer({ min: 1, max: 4 }), run: fc.nat({ max: 6 }) });

  it('says of everybody how many are called before, as it comes out', () => {
    fc.assert(
      fc.property(turns, line, line, (rules, priority, others) => {
        const first = Array.from({ length: priority }, (_, rank) => `p${rank}`);
        const second = Array.from({ length: others }, (_, rank) => `o${rank}`);
        const order = callingOrder(rules, first, second);
        expect(order).to.have.length(priority + others);
        first.forEach((who, rank) => {
          expect(aheadOf(rules, true, rank, others), who).to.equal(order.indexOf(who));
        });
        second.forEach((who, rank) => {
          expect(aheadOf(rules, false, rank, priority), who).to.equal(order.indexOf(who));
        });
      }),
    );
  });

  it('starves nobody: after so many of priority groups somebody else is called', () => {
    fc.assert(
      fc.property(turns, line, line, (rules, priority, others) => {
        const order = callingOrder(
          { ...rules, run: 0 },
          Array.from({ length: priority }, () => 'p'),
          Array.from({ length: others }, () => 'o'),
        ).join('');
        const whileBothWait = order.slice(0, order.lastIndexOf('o') + 1);
        expect(whileBothWait).not.to.include('p'.repeat(rules.callsInARow + 1));
      }),
    );
  });

  it('finds the foremost place that so many people are before', () => {
    fc.assert(
      fc.property(
        turns,
        line,
        line,
        fc.boolean(),
        fc.nat({ max: 70 }),
        (rules, own, other, isPriority, ahead) => {
          const rank = rankBehind(rules, isPriority, ahead, own, other);
          if (rank < own) expect(aheadOf(rules, isPriority, rank, other)).to.be.at.least(ahead);
          if (rank > 0) {
            expect(aheadOf(rules, isPriority, rank - 1, other)).to.be.lessThan(ahead);
          }
        },
      ),
    );
  });
});

onEveryDatabase('Whose turn it is', (databases) => {
  const open = shareHall(databases);

  it('is who came first, with those of priority groups before, two of them in a row', async () => {
    const { hall } = open();
    await hall.openCounters('one');
    for (let count = 0; count < 3; count++) await hall.take();
    for (let count = 0; count < 4; count++) await hall.take('a', { priorityGroupId: 'lansia' });
    const order = ['A-004', 'A-005', 'A-001', 'A-006', 'A-007', 'A-002', 'A-003'];
    expect(await hall.order()).to.deep.equal(order);
    const called = [];
    for (let count = 0; count < 8; count++) called.push(await hall.serveNext());
    expect(called).to.deep.equal([...order, undefined]);
  });

  it('is an officer to confirm: who is of no priority group goes back among the others', async () => {
    const { hall } = open();
    await hall.take();
    const claims = await hall.take('a', { priorityGroupId: 'lansia' });
    expect(claims).to.include({ priorityConfirmed: false, ahead: 0 });
    await hall.officer(`/tickets/${claims.id}/confirm-priority`, {});
    expect((await hall.own(claims)).body).to.include({ priorityConfirmed: true });
    await hall.officer(`/tickets/${claims.id}/confirm-priority`, { confirmed: false });
    expect((await hall.own(claims)).body)
      .to.include({ ahead: 1 })
      .and.not.have.property('priorityGroupId');
    await hall.officer(`/tickets/${claims.id}/confirm-priority`, { priorityGroupId: 'anak' });
    expect((await hall.own(claims)).body).to.include({ ahead: 0, priorityGroupId: 'anak' });
    const unsaid = await hall.take();
    const refused = await hall.officer(`/tickets/${unsaid.id}/confirm-priority`, {});
    expect(refusal(refused)).to.equal('409 not_possible_now');
  });

  it('is nobody who is not there: a number taken elsewhere waits for its owner, and keeps its place', async () => {
    const { hall } = open();
    await hall.openCounters('one');
    const away = (await hall.request({ queueId: 'a' })).body;
    await hall.take();
    expect((await hall.queue()).waiting).to.equal(1);
    expect(await hall.serveNext()).to.equal('A-002');
    expect(await hall.serveNext()).to.equal(undefined);
    await hall.take();
    expect((await hall.own(away, 'check-in')).body).to.include({ checkedIn: true, ahead: 0 });
    expect(await hall.serveNext()).to.equal('A-001');
    // Where the queue wants no check-in, it is called at once.
    await hall.openCounters('two');
    expect((await hall.request({ queueId: 'b' })).body).to.include({ checkedIn: true });
    expect((await hall.callNext('two', null, ['b'])).body.ticket?.number).to.equal('B-1');
  });

  it('comes later for who lets some pass, by as many as they said or to the end', async () => {
    const { hall } = open();
    const first = await hall.take();
    for (let count = 0; count < 3; count++) await hall.take();
    expect((await hall.own(first, 'delay', { places: 2 })).body.ahead).to.equal(2);
    expect(await hall.order()).to.deep.equal(['A-002', 'A-003', 'A-001', 'A-004']);
    const second = await hall.take();
    expect((await hall.own(second, 'delay', { places: 50 })).body.ahead).to.equal(4);
    expect((await hall.own(first, 'delay', { places: 7 })).body.ahead).to.equal(4);
    await hall.take();
    expect(await hall.order()).to.deep.equal([
      ...['A-002', 'A-003', 'A-004', 'A-005', 'A-001', 'A-006'],
    ]);
    expect(refusal(await hall.own(first, 'delay', { places: 0 }))).to.equal('400 invalid_request');
    expect(refusal(await hall.own(first, 'delay', {}))).to.equal('400 invalid_request');
  });

  it('comes again, behind a few, for who was missed or had left; nobody wins by leaving', async () => {
    const { hall } = open();
    await hall.openCounters('one');
    const tickets = [];
    for (let count = 0; count < 6; count++) tickets.push(await hall.take());
    const [first, , , , fifth] = tickets;
    if (!first || !fifth) throw new Error('none');
    const { body } = await hall.callNext('one', null);
    await hall.officer(`/tickets/${body.ticket?.id}/skip`);
    expect((await hall.own(first, 'rejoin')).body).to.include({ state: 'waiting', ahead: 2 });
    expect(await hall.order()).to.deep.equal([
      ...['A-002', 'A-003', 'A-001', 'A-004', 'A-005', 'A-006'],
    ]);
    expect((await hall.own(fifth, 'leave')).body).to.include({ state: 'missed' });
    expect((await hall.desk()).lists[0]?.missed.map(({ number }) => number)).to.deep.equal([
      'A-005',
    ]);
    expect((await hall.own(fifth, 'rejoin')).body.ahead).to.equal(4);
  });

  it('is kept by who goes on in another queue: among those who came before and after', async () => {
    const { hall, clock } = open();
    await hall.take('b');
    clock.pass(1);
    const mine = await hall.take();
    clock.pass(1);
    await hall.take('b');
    const answer = await hall.officer<{ transferredTo: { number: string; id: string } }>(
      `/tickets/${mine.id}/transfer`,
      { queueId: 'b', reason: 'Perlu KK dahulu' },
    );
    expect(answer.body.transferredTo.number).to.equal('B-3');
    expect(await hall.order('b')).to.deep.equal(['B-1', 'B-3', 'B-2']);
    expect(await hall.order('a')).to.deep.equal([]);
    const { body } = await hall.own(mine);
    expect(body).to.include({ state: 'transferred', reason: 'Perlu KK dahulu' });
    expect(body.transferredTo).to.deep.include({ number: 'B-3', queueId: 'b' });
    // The same secret opens the new number.
    const next = { id: body.transferredTo?.ticketId ?? '', secret: mine.secret };
    expect((await hall.own(next)).body).to.include({ number: 'B-3', ahead: 1 });
    const again = await hall.officer(`/tickets/${next.id}/transfer`, { queueId: 'b' });
    expect(refusal(again)).to.equal('400 invalid_request');
  });
});
