import { expect } from '@open-wc/testing';
import type { Counter, Queue } from '../../../src/contract/index.js';
import { allByPart } from '../../support/queries.js';
import { openBoard, textOf, textsOf, type BoardOptions } from './hall-board.js';

const asleep = ({ serving: _, ...counter }: Counter): Counter => ({ ...counter, state: 'closed' });
const said =
  (change: Partial<Queue>) =>
  (queue: Queue): Queue => ({ ...queue, waiting: 0, ...change });
const quiet = { counter: asleep, calls: [] } satisfies BoardOptions;

describe('what the board says when nobody is called', () => {
  it('before the first call', async () => {
    const { board } = await openBoard({ calls: [] });
    expect(textOf(board, 'hero')).to.equal(
      'Belum ada panggilan Nomor yang dipanggil akan tampil di sini.',
    );
  });

  it('before it opens', async () => {
    const opensAt = '2026-11-23T08:00:00+07:00';
    const queue = said({ state: 'closed', reason: 'beforeHours', opensAt });
    const { board } = await openBoard({ ...quiet, queue, time: '2026-11-23T07:20:00+07:00' });
    expect(textOf(board, 'message')).to.include('Buka pukul 08.00 WIB');
    expect(allByPart(board, 'counter')).to.have.length(0);
  });

  it('in a break, until when', async () => {
    const opensAt = '2026-11-23T13:00:00+07:00';
    const queue = said({ state: 'paused', reason: 'break', note: 'Istirahat siang', opensAt });
    const { board } = await openBoard({ queue });
    expect(textOf(board, 'hero')).to.equal(
      'Istirahat siang Dilanjutkan pukul 13.00 WIB. Nomor Anda tetap berlaku.',
    );
    expect(textsOf(board, 'counter')).to.have.length(12);
  });

  it('when no numbers are left, while those who have one are still called', async () => {
    const queue = said({ state: 'full', reason: 'quota', waiting: 2 });
    const { board } = await openBoard({ queue });
    expect(textOf(board, 'number')).to.equal('B-032');
    expect(textOf(board, 'notices')).to.match(
      /^Nomor hari ini sudah habis\. Yang sudah memegang nomor tetap dilayani\./,
    );
    const empty = await openBoard({ queue, calls: [] });
    expect(textOf(empty.board, 'hero')).to.include('Nomor hari ini sudah habis');
  });

  it('when it is over, and when it opens again', async () => {
    const opensAt = '2026-11-24T08:00:00+07:00';
    const queue = said({ state: 'closed', reason: 'afterHours', opensAt });
    const { board } = await openBoard({ ...quiet, queue, time: '2026-11-23T15:42:00+07:00' });
    expect(textOf(board, 'message')).to.include(
      'Pelayanan hari ini telah selesai Buka lagi Selasa, 24 November 2026, pukul 08.00 WIB. Terima kasih sudah datang. Selamat jalan.',
    );
    expect(textOf(board, 'message')).to.include('SP4N-LAPOR!');
  });

  it('not that it is over while somebody still waits or is served', async () => {
    const queue = said({ state: 'closed', reason: 'afterHours' });
    const serving = await openBoard({ queue });
    expect(allByPart(serving.board, 'message')).to.have.length(0);
    const waits = said({ state: 'closed', reason: 'afterHours', waiting: 1 });
    const waiting = await openBoard({ ...quiet, queue: waits });
    expect(allByPart(waiting.board, 'message')).to.have.length(0);
  });

  it('on a holiday, which one', async () => {
    const queue = said({ state: 'closed', reason: 'closure', note: 'Hari Natal' });
    const { board } = await openBoard({ ...quiet, queue });
    expect(textOf(board, 'message')).to.match(/^Hari ini tutup Hari Natal/);
  });

  it('on a day without hours, also where an agency has told none, and not why one agency is closed', async () => {
    const reasons = ['noHoursToday', 'unknownHours', 'phase'];
    const queue = (one: Queue) => ({
      ...said({ state: 'closed', reason: reasons[Number(one.id.replace(/\D/g, '')) % 3] })(one),
      ...{ opensAt: '2026-11-24T08:00:00+07:00', note: 'Gerai ditata ulang' },
    });
    const { board } = await openBoard({ ...quiet, queue, size: 60 });
    expect(textOf(board, 'message')).to.match(/^Hari ini tutup Buka lagi Selasa/);
    // No counters are shown, so none are on another page.
    expect(textOf(board, 'notices')).not.to.include('halaman');
  });

  it('when the mall has no queue', async () => {
    const { board } = await openBoard({ size: 0 });
    expect(textOf(board, 'message')).to.match(/^Hari ini tidak ada antrean/);
  });
});

describe('a counter that takes nobody', () => {
  it('is on a break, closed, or ready', async () => {
    const { board } = await openBoard();
    const cells = textsOf(board, 'counter');
    expect(cells[8]).to.include('Gerai 19 Loket 1').and.to.include('Istirahat');
    expect(cells[11]).to.include('Gerai 28').and.to.include('Loket tutup');
    const ready = await openBoard({
      calls: [],
      counter: ({ serving: _, ...counter }) => ({ ...counter, state: 'open' }),
    });
    expect(textsOf(ready.board, 'counter')[0]).to.include('Siap melayani');
  });

  it('in a state that this version does not know says it as the backend wrote it', async () => {
    const { board } = await openBoard({
      counter: ({ serving: _, ...counter }) => ({ ...counter, state: 'dipindahkan' }),
    });
    expect(textsOf(board, 'counter')[0]).to.include('dipindahkan');
  });
});
