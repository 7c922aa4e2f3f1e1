import { expect } from '@open-wc/testing';
import { byPart } from '../../support/queries.js';
import { logOf, moveTime, openBoard, pass, settle, textOf, textsOf } from './hall-board.js';

describe('a call on the board', () => {
  it('stands in the large field at once, with where to go, and lights up once', async () => {
    moveTime();
    const opened = await openBoard();
    const { board, hall } = opened;
    expect(textOf(board, 'hero')).to.include('Panggilan terakhir').and.to.include('B-032');
    hall.call('c1');
    await settle(board);
    expect(textOf(board, 'number')).to.equal('A-047');
    expect(textOf(board, 'destination')).to.equal('Gerai 1 Loket A');
    expect(textOf(board, 'hero')).to.include('Panggilan sekarang').and.to.include('KTP-el, KIA');
    expect(byPart(board, 'hero').classList.contains('lit')).to.equal(true);
    await pass(10_000, opened);
    expect(textOf(board, 'hero')).to.include('Panggilan terakhir').and.to.include('A-047');
    expect(byPart(board, 'hero').classList.contains('lit')).to.equal(false);
  });

  it('is at once in the grid, with one less who waits; the one before it heads the list', async () => {
    moveTime();
    const { board, hall } = await openBoard();
    expect(textsOf(board, 'counter')[0]).to.match(/Gerai 1 Loket A ?A-046 ?6 menunggu/);
    hall.call('c1');
    await settle(board);
    expect(textsOf(board, 'counter')[0]).to.match(/Gerai 1 Loket A ?A-047 ?5 menunggu/);
    expect(textsOf(board, 'call')[0]).to.match(/B-032 ?Gerai 1 Loket B ?09\.39/);
  });

  it('that is a recall stands again, and says which call it is', async () => {
    moveTime();
    const opened = await openBoard();
    const { board, hall, shown } = opened;
    hall.call('c1');
    await pass(15_000, opened);
    hall.call('c1', undefined, 'recall');
    await settle(board);
    expect(textOf(board, 'hero')).to.include('Panggilan sekarang, ke-2').and.to.include('A-047');
    expect(shown.slice(-2)).to.deep.equal(['A-047', 'A-047']);
    expect(textsOf(board, 'call').filter((row) => row.includes('A-047'))).to.deep.equal([]);
  });

  it('of five counters at once has its turn each, in order, while grid and list show all', async () => {
    moveTime();
    const opened = await openBoard();
    const { board, hall, shown } = opened;
    for (const id of ['c1', 'c2', 'c3', 'c4', 'c5']) hall.call(id);
    await settle(board);
    expect(textOf(board, 'number')).to.equal('A-047');
    const cells = textsOf(board, 'counter').slice(0, 5).join();
    for (const number of ['A-047', 'B-033', 'C-019', 'D-012', 'E-005']) {
      expect(cells).to.include(number);
    }
    expect(textsOf(board, 'call')[0]).to.include('E-005');
    const seen: string[] = [];
    for (let second = 0; second < 40; second += 1) {
      const number = textOf(board, 'number');
      if (seen.at(-1) !== number) seen.push(number);
      await pass(1_000, opened);
    }
    expect(seen).to.deep.equal(['A-047', 'B-033', 'C-019', 'D-012', 'E-005']);
    expect(shown.slice(-5)).to.deep.equal(seen);
  });

  it('is told to screen readers once, in words', async () => {
    moveTime();
    const opened = await openBoard();
    const { board, hall } = opened;
    hall.call('c1');
    await pass(12_000, opened);
    hall.call('c1', undefined, 'recall');
    await pass(60_000, opened);
    expect(logOf(board).slice(-2)).to.deep.equal([
      'Nomor A-047, silakan menuju Gerai 1 Loket A.',
      'Panggilan ulang. Nomor A-047, silakan menuju Gerai 1 Loket A.',
    ]);
    expect(logOf(board)).to.have.length(3);
  });
});

describe('two boards of one hall', () => {
  it('show the same call, whenever they came', async () => {
    moveTime();
    const first = await openBoard();
    for (const id of ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']) first.hall.call(id);
    await pass(7_000, first);
    const second = await openBoard({ hall: first.hall });
    for (let second_ = 0; second_ < 40; second_ += 1) {
      expect(textOf(second.board, 'number')).to.equal(textOf(first.board, 'number'));
      await pass(1_000, first);
    }
    // Who comes later has not seen those whose turn was over.
    expect(second.shown[0]).to.not.equal('A-047');
  });
});

describe('after the line was cut', () => {
  it('the board catches up: what is recent has its turn, what is older stands in the list alone', async () => {
    moveTime();
    const opened = await openBoard();
    const { board, hall, conduct, shown } = opened;
    conduct.fault = 'unreachable';
    hall.cut();
    hall.call('c1');
    hall.call('c2');
    await pass(150_000, opened);
    hall.call('c3');
    hall.call('c4');
    await pass(20_000, opened);
    expect(textOf(board, 'number')).to.equal('B-032');
    conduct.fault = undefined;
    await pass(60_000, opened);
    expect(shown.slice(1)).to.deep.equal(['C-019', 'D-012']);
    expect(textsOf(board, 'call').join()).to.include('A-047').and.to.include('B-033');
    expect(textsOf(board, 'counter')[0]).to.include('A-047');
  });
});
