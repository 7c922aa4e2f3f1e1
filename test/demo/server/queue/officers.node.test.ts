import { it } from 'node:test';
import { expect } from 'chai';
import { readBoard } from '../../../../demo/server/queue/read-board.js';
import { Board, LiveMessage, type Problem } from '../../../../src/contract/index.js';
import { onEveryDatabase } from '../databases.js';
import { refusal, shareHall } from './hall-server.js';

onEveryDatabase('Officers', (databases) => {
  const open = shareHall(databases);

  it('sign in by password, and nobody tries many', async () => {
    const { hall } = open();
    const paths = ['/malls/timur/close-day', '/counters/one/call-next', '/tickets/x/skip'];
    for (const path of paths) {
      const answer = await hall.send(
        'POST',
        `/officer/v1${path}`,
        {},
        {
          'Idempotency-Key': 'somebody-without-a-session',
          Authorization: 'Bearer something-made-up',
        },
      );
      expect(refusal(answer)).to.equal('401 unauthorized');
    }
    expect(refusal(await hall.send('GET', '/officer/v1/malls/timur/desk'))).to.equal(
      '401 unauthorized',
    );
    const tries = [];
    for (let count = 0; count < 12; count++) {
      const password = `bukan-sandi-${count}`;
      tries.push(refusal(await hall.send('POST', '/officer/v1/session', { password })));
    }
    expect(tries[0]).to.equal('401 unauthorized');
    expect(tries.at(-1)).to.equal('429 too_many_requests');
  });

  it('call, call again, serve and finish: each is one change with all that it changed', async () => {
    const stage = open();
    const { hall, clock, database } = stage;
    await hall.openCounters('one');
    const mine = await hall.take('a', { serviceId: 'ktp' });
    const start = (await stage.told()).at(-1)?.sequence ?? 0;
    const { body } = await hall.callNext('one', null);
    expect(body.ticket).to.include({ number: 'A-001', state: 'called', calls: 1 });
    clock.pass(1);
    const act = (name: string) => hall.officer(`/tickets/${mine.id}/${name}`);
    expect((await act('recall')).status).to.equal(200);
    expect((await act('serve')).status).to.equal(200);
    clock.pass(6);
    expect((await act('finish')).status).to.equal(200);

    const told = await stage.told(start);
    expect(told.map(({ sequence }) => sequence)).to.deep.equal([1, 2, 3, 4].map((n) => start + n));
    const [called, recalled, served, finished] = told;
    expect(called?.call).to.include({
      sequence: called?.sequence,
      number: 'A-001',
      kind: 'call',
      queueId: 'a',
      ticketId: mine.id,
      serviceName: 'KTP',
      at: stage.at('10:00'),
    });
    expect(recalled?.call).to.deep.include({
      sequence: recalled?.sequence,
      kind: 'recall',
      counter: { id: 'one', label: 'Loket 1' },
    });
    expect(served).not.to.have.property('call');
    expect(called?.counters?.[0]?.serving).to.include({ number: 'A-001', state: 'called' });
    expect(served?.counters?.[0]?.serving).to.include({
      state: 'serving',
      since: stage.at('10:01'),
    });
    expect(finished?.counters?.[0]).to.include({ id: 'one' }).and.not.have.property('serving');
    expect(finished?.queues?.[0]).to.include({ served: 1, averageMinutes: 6, waiting: 0 });
    expect(told.map(({ tickets }) => tickets?.map(({ state }) => state))).to.deep.equal([
      ['called'],
      ['called'],
      ['serving'],
      ['served'],
    ]);
    for (const change of told) {
      const { sequence, ...rest } = change;
      LiveMessage.parse({ type: 'change', epoch: 'e', sequence, at: stage.at('10:00'), ...rest });
    }

    const board = Board.parse(await readBoard(database, clock, 'timur'));
    expect(board).to.include({ date: stage.date(), sequence: start + 4 });
    expect(board.calls.map(({ kind, number }) => `${kind} ${number}`)).to.deep.equal([
      'recall A-001',
      'call A-001',
    ]);
    expect(board.queues[0]?.lastCalled).to.deep.include({ number: 'A-001' });
    expect(board.queues.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
  });

  it('who press twice, or work at one counter together, call one person', async () => {
    const { hall } = open();
    await hall.openCounters('one', 'two');
    for (let count = 0; count < 9; count++) await hall.take();
    const pressed = await Promise.all([hall.callNext('one', null), hall.callNext('one', null)]);
    expect(pressed.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    const refused = pressed.find(({ status }) => status === 409);
    const called = pressed.find(({ status }) => status === 200)?.body.ticket;
    expect((refused?.body as unknown as Problem).code).to.equal('state_changed');
    expect((refused?.body as unknown as Problem).fields).to.deep.equal({
      ticketId: called?.id,
      number: 'A-001',
      state: 'called',
    });
    // Nobody is left standing: who was called and has not come is skipped or served first.
    expect(refusal(await hall.callNext('one', called?.id ?? ''))).to.equal('409 not_possible_now');
    await hall.officer(`/tickets/${called?.id}/serve`);
    const { body } = await hall.callNext('one', called?.id ?? '');
    expect(body.ticket?.number).to.equal('A-002');
    expect((await hall.queue()).served).to.equal(1);
  });

  it('at several counters never get the same person', async () => {
    const { hall } = open();
    await hall.openCounters('one', 'two');
    for (let count = 0; count < 10; count++) await hall.take();
    const numbers: (string | undefined)[] = [];
    for (let round = 0; round < 5; round++) {
      const pair = await Promise.all([hall.serveNext('one'), hall.serveNext('two')]);
      numbers.push(...pair);
    }
    expect(new Set(numbers)).to.have.property('size', 10);
    expect(numbers.sort()[9]).to.equal('A-010');
    expect((await hall.callNext('one', null)).body.ticket).to.equal(null);
  });

  it('call to open counters only, from queues that the counter serves', async () => {
    const { hall } = open();
    await hall.take();
    expect(refusal(await hall.callNext('one', null))).to.equal('409 not_possible_now');
    await hall.openCounters('one');
    expect(refusal(await hall.callNext('one', null, ['b']))).to.equal('400 invalid_request');
    expect(refusal(await hall.callNext('x', null))).to.equal('404 not_found');
    expect(refusal(await hall.officer('/counters/one/call-next', {}))).to.equal(
      '400 invalid_request',
    );
    await hall.callNext('one', null);
    const close = await hall.officer('/counters/one/state', { state: 'closed' });
    expect(refusal(close)).to.equal('409 not_possible_now');
    expect((await hall.officer('/counters/one/state', { state: 'paused' })).status).to.equal(200);
    expect((await hall.desk()).counters[0]).to.include({ state: 'paused' });
    expect(refusal(await hall.officer('/counters/one/state', { state: 'x' }))).to.equal(
      '400 invalid_request',
    );
  });

  it('skip who does not come, let them in again, and send away', async () => {
    const { hall } = open();
    await hall.openCounters('one');
    const away = (await hall.request({ queueId: 'a' })).body;
    await hall.take();
    const { body } = await hall.callNext('one', null);
    const act = (name: string, input = {}) =>
      hall.officer(`/tickets/${body.ticket?.id}/${name}`, input);
    expect((await act('skip', { reason: 'Tidak hadir' })).body['ticket']).to.include({
      state: 'missed',
      reason: 'Tidak hadir',
    });
    expect(refusal(await act('serve'))).to.equal('409 not_possible_now');
    expect((await act('rejoin')).body['ticket']).to.include({ state: 'waiting' });
    expect((await hall.desk()).lists[0]?.notCheckedIn.map(({ id }) => id)).to.deep.equal([away.id]);
    expect((await hall.officer(`/tickets/${away.id}/check-in`)).status).to.equal(200);
    expect((await act('cancel', { reason: 'Berkas kurang' })).body['ticket']).to.include({
      state: 'cancelled',
    });
    expect(await hall.order()).to.deep.equal(['A-001']);
    expect(refusal(await hall.officer('/tickets/x/skip'))).to.equal('404 not_found');
  });
});

onEveryDatabase('The end of a day', (databases) => {
  const open = shareHall(databases);

  it('comes at midnight of the mall, and closes what is left at the next look', async () => {
    const stage = open();
    const { hall, clock } = stage;
    await hall.openCounters('one', 'two');
    const tickets = [await hall.take(), await hall.take(), await hall.take()];
    await hall.callNext('one', null);
    const served = await hall.callNext('two', null);
    await hall.officer(`/tickets/${served.body.ticket?.id}/serve`);
    await hall.officer('/queues/b/state', { state: 'paused' });

    clock.set(stage.at('23:59'));
    expect((await hall.queue()).waiting).to.equal(1);
    const before = (await stage.told()).at(-1)?.sequence ?? 0;
    clock.set(stage.at('00:00', 1));
    expect(await hall.queue()).to.include({ waiting: 0, state: 'closed', reason: 'beforeHours' });
    const [change, ...more] = await stage.told(before);
    expect(more).to.deep.equal([]);
    expect(change).to.include({ date: stage.date(1), sequence: before + 1 });
    expect(change?.tickets?.map(({ id, state }) => `${id} ${state}`).sort()).to.deep.equal(
      tickets.map(({ id }) => `${id} expired`).sort(),
    );
    expect(change?.counters?.map(({ state, serving }) => [state, serving])).to.deep.equal([
      ['closed', undefined],
      ['closed', undefined],
    ]);
    expect(change?.queues?.map(({ waiting }) => waiting)).to.deep.equal([0, 0, 0]);
    // Two looks end it once.
    await Promise.all([hall.queue(), hall.queue()]);
    expect(await stage.told(before)).to.have.length(1);
    clock.set(stage.at('09:00', 1));
    expect((await hall.take()).number).to.equal('A-001');
  });

  it('is told with the first act of the new day, if nobody looked before', async () => {
    const stage = open();
    const { hall, clock } = stage;
    const left = await hall.take();
    const before = (await stage.told()).at(-1)?.sequence ?? 0;
    clock.set(stage.at('08:30', 1));
    const mine = await hall.take();
    const [change, ...more] = await stage.told(before);
    expect(more).to.deep.equal([]);
    expect(change?.date).to.equal(stage.date(1));
    expect(
      Object.fromEntries((change?.tickets ?? []).map(({ id, state }) => [id, state])),
    ).to.include({
      [left.id]: 'expired',
      [mine.id]: 'waiting',
    });
  });

  it('is not taken back by a process whose clock is slow', async () => {
    const stage = open();
    const { hall, clock } = stage;
    clock.set(stage.at('00:00', 1));
    await hall.queue();
    clock.set(stage.at('23:59'));
    const before = (await stage.told()).at(-1)?.sequence ?? 0;
    await hall.queue();
    expect((await hall.desk()).date).to.equal(stage.date(1));
    expect(await stage.told(before)).to.deep.equal([]);
  });

  it('comes at once when an officer ends it', async () => {
    const { hall } = open();
    await hall.openCounters('one');
    const mine = await hall.take();
    const { body } = await hall.officer('/malls/timur/close-day');
    expect(body).to.include({ expired: 1 });
    expect((await hall.own(mine)).body).to.include({ state: 'expired' });
    expect(await hall.queue()).to.include({ state: 'closed', reason: 'officer' });
    expect((await hall.desk()).counters[0]).to.include({ state: 'closed' });
    expect(refusal(await hall.request({ queueId: 'a' }))).to.equal('409 queue_not_open');
    await hall.officer('/queues/a/state', { state: 'open' });
    expect((await hall.take()).number).to.equal('A-002');
  });
});
