import { expect } from '@open-wc/testing';
import { board, beat, change, at, openHall } from './halls.js';

describe('a hall that is watched', () => {
  it('is told whole, then act by act, in order, with the board after each', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.stage.act({ do: 'say', message: change(1) }, { do: 'say', message: change(2) });
    await hall.until('2');
    expect(hall.heard).to.deep.equal(['board 0', '1', '2']);
    expect(hall.states).to.deep.equal(['connecting', 'live sse']);
    const last = hall.news.at(-1);
    if (last?.type !== 'change') throw new Error('The last news is an act.');
    expect(last.board.calls.map(({ number }) => number)).to.deep.equal(['A-2', 'A-1']);
    expect(last.board.queues.map(({ waiting }) => waiting)).to.deep.equal([2]);
    expect(last.board.sequence).to.equal(2);
  });

  it('asks for what came after the board, so that nothing between the two is lost', async () => {
    const hall = await openHall(undefined, { begin: 3 });
    await hall.until('board 3');
    await hall.untilState('live sse');
    const [line] = await hall.stage.seen('events');
    expect(line?.after).to.equal('e1.3');
  });

  it('keeps the time by what beats say', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.stage.act({ do: 'say', message: beat(0, { at: at(7_200) }) });
    await hall.stage.act({ do: 'say', message: change(1) });
    await hall.until('1');
    expect(Math.abs(hall.client.now() - Date.parse(at(7_200)))).to.be.lessThan(60_000);
  });

  it('starts a day afresh', async () => {
    const hall = await openHall(undefined, { begin: 3 });
    await hall.untilState('live sse');
    await hall.stage.act({
      do: 'say',
      message: { ...change(4, { date: '2026-11-24', queues: [] }), call: undefined },
    });
    await hall.until('4');
    const last = hall.news.at(-1);
    if (last?.type !== 'change') throw new Error('The last news is an act.');
    expect(last.board.date).to.equal('2026-11-24');
    expect(last.board.calls).to.deep.equal([]);
    expect(last.board.queues.map(({ waiting }) => waiting)).to.deep.equal([undefined]);
  });
});

describe('on a bad line', () => {
  it('an act that comes twice is told once', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.stage.act(
      { do: 'say', message: change(1), times: 3 },
      { do: 'say', message: change(2) },
      { do: 'say', message: change(1) },
      { do: 'say', message: change(3), times: 2 },
    );
    await hall.until('3');
    expect(hall.heard).to.deep.equal(['board 0', '1', '2', '3']);
  });

  it('acts that come in another order are told in theirs', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    const order = [2, 4, 1, 3, 6, 5];
    await hall.stage.act(
      ...order.map((sequence) => ({ do: 'say', message: change(sequence) }) as const),
    );
    await hall.until('6');
    expect(hall.heard).to.deep.equal(['board 0', '1', '2', '3', '4', '5', '6']);
    expect(await hall.stage.seen('events')).to.have.length(1);
  });

  it('an act that was lost is asked for by its place', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.stage.act(
      { do: 'say', message: change(1) },
      { do: 'keep', message: change(2) },
      { do: 'say', message: change(3) },
    );
    await hall.until('3');
    expect(hall.heard).to.deep.equal(['board 0', '1', '2', '3']);
    expect((await hall.stage.seen('events')).map(({ after }) => after)).to.deep.equal([
      'e1.0',
      'e1.1',
    ]);
  });

  it('a beat tells that the last act was lost', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.stage.act({ do: 'keep', message: change(1) }, { do: 'say', message: beat(1) });
    await hall.until('1');
    expect(hall.heard).to.deep.equal(['board 0', '1']);
  });

  it('what cannot be told any more is read anew, and said so', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.stage.act(
      { do: 'board', board: board(9) },
      { do: 'forget' },
      { do: 'say', message: beat(9) },
    );
    await hall.until('refetched 9');
    expect(hall.heard).to.deep.equal(['board 0', 'refetched 9']);
    await hall.stage.act({ do: 'say', message: change(10) });
    await hall.until('10');
  });

  it('another count of the backend’s is begun with its board', async () => {
    const hall = await openHall(undefined, { begin: 5 });
    await hall.untilState('live sse');
    await hall.stage.act(
      { do: 'board', board: board(2, { epoch: 'e2' }) },
      { do: 'say', message: change(2, { epoch: 'e2' }) },
    );
    await hall.until('refetched 2');
    await hall.stage.act({ do: 'say', message: change(3, { epoch: 'e2' }) });
    await hall.until('3');
    expect(hall.heard).to.deep.equal(['board 5', 'refetched 2', '3']);
  });

  it('a line that is cut inside an event goes on where it was', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    const text = `data: ${JSON.stringify(change(2))}`;
    await hall.stage.act(
      { do: 'say', message: change(1) },
      { do: 'keep', message: change(2) },
      { do: 'write', text: text.slice(0, 60) },
    );
    await hall.until('1');
    await hall.stage.act({ do: 'cut' });
    await hall.until('2');
    expect(hall.heard).to.deep.equal(['board 0', '1', '2']);
    expect(hall.states).to.include.members(['reconnecting']);
    await hall.untilState('live sse');
  });

  it('a message that breaks the contract is reported, and the hall read anew', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.stage.act(
      { do: 'board', board: board(1) },
      { do: 'say', message: { ...change(1), call: { number: 7 } } },
    );
    await hall.until('refetched 1');
    await hall.stage.act({ do: 'write', text: 'data: {"type":\n\n' });
    await hall.stage.act({ do: 'say', message: change(2) });
    await hall.until('2');
    const dropped = hall.reports.filter(({ kind }) => kind === 'messageDropped');
    expect(dropped).to.have.length(2);
    expect(dropped[0]?.message).to.include('call.');
  });
});
