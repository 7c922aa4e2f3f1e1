import { expect } from '@open-wc/testing';
import { allByPart } from '../../support/queries.js';
import { logOf, moveTime, openBoard, pass, textOf, textsOf, type HallBoard } from './hall-board.js';

const goAway = ({ conduct, hall }: HallBoard) => {
  conduct.fault = 'unreachable';
  hall.cut();
};

describe('a board that hears nothing any more', () => {
  it('dims its numbers, says how old they are and what to do, and says no more how many wait', async () => {
    moveTime();
    const opened = await openBoard();
    const { board } = opened;
    goAway(opened);
    await pass(9_000, opened);
    expect(allByPart(board, 'stale')).to.have.length(0);
    await pass(5_000, opened);
    expect(textOf(board, 'stale')).to.equal(
      'Sambungan terputus. Angka pukul 09.41, kurang dari semenit lalu. Perhatikan panggilan petugas di loket.',
    );
    const number = board.shadowRoot?.querySelector('[part=number] .bn');
    expect(number && Number(getComputedStyle(number).opacity)).to.be.below(0.7);
    expect(textsOf(board, 'counter').join()).not.to.include('menunggu');
    await pass(3 * 60_000, opened);
    expect(textOf(board, 'stale')).to.include('Angka pukul 09.41, 3 menit lalu.');
    expect(textOf(board, 'header')).to.include('09.44');
  });

  it('waits as long as its author says', async () => {
    moveTime();
    const opened = await openBoard({ attributes: { 'stale-after': '40' } });
    goAway(opened);
    await pass(38_000, opened);
    expect(allByPart(opened.board, 'stale')).to.have.length(0);
    await pass(4_000, opened);
    expect(allByPart(opened.board, 'stale')).to.have.length(1);
  });

  it('recovers by itself after an hour, and does not make up for what is over', async function () {
    this.timeout(60_000);
    moveTime();
    const opened = await openBoard();
    const { board, hall, conduct, shown } = opened;
    goAway(opened);
    hall.call('c1');
    await pass(3_660_000, opened);
    expect(textOf(board, 'stale')).to.include('1 jam lalu');
    hall.call('c2');
    conduct.fault = undefined;
    await pass(45_000, opened);
    expect(allByPart(board, 'stale')).to.have.length(0);
    expect(shown).to.deep.equal(['B-032', 'B-033']);
    expect(logOf(board)).to.have.length(2);
    expect(textsOf(board, 'call').join()).to.include('A-047');
    expect(textsOf(board, 'counter')[0]).to.include('5 menunggu');
  });

  it('shows no number of yesterday', async function () {
    this.timeout(60_000);
    moveTime();
    const opened = await openBoard({ time: '2026-11-23T23:58:30+07:00' });
    const { board } = opened;
    expect(textOf(board, 'number')).to.equal('B-032');
    goAway(opened);
    await pass(60_000, opened);
    expect(textOf(board, 'number')).to.equal('B-032');
    await pass(60_000, opened);
    expect(textOf(board, 'header')).to.include('Selasa, 24 November 2026');
    expect(textOf(board, 'stale')).to.equal(
      'Sambungan terputus. Perhatikan panggilan petugas di loket.',
    );
    expect(allByPart(board, 'number')).to.have.length(0);
    expect(allByPart(board, 'call')).to.have.length(0);
    expect(textsOf(board, 'counter').join()).not.to.match(/\d\d\d/);
  });

  it('starts the new day empty when the backend tells of it', async () => {
    moveTime();
    const opened = await openBoard({ time: '2026-11-23T23:59:50+07:00' });
    await pass(15_000, opened);
    opened.hall.act({ date: '2026-11-24' });
    await pass(1_000, opened);
    expect(textOf(opened.board, 'hero')).to.include('Belum ada panggilan');
    opened.hall.call('c1', 'A-001');
    await pass(1_000, opened);
    expect(textOf(opened.board, 'number')).to.equal('A-001');
  });
});

describe('a board that never heard anything', () => {
  it('says so, and goes on by itself', async () => {
    moveTime();
    const opened = await openBoard({ conduct: { fault: 'unreachable' } });
    const { board, conduct } = opened;
    expect(textOf(board, 'error')).to.include('Server MPP belum bisa dihubungi');
    conduct.fault = undefined;
    await pass(40_000, opened);
    expect(textOf(board, 'number')).to.equal('B-032');
  });
});
