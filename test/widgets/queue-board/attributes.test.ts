import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessibility.js';
import { byRole, eventually, flatText } from '../../support/queries.js';
import { logOf, moveTime, openBoard, pass, settle, textOf, textsOf } from './hall-board.js';

describe('a board of one zone', () => {
  it('shows its counters and their calls, and no others', async () => {
    moveTime();
    const opened = await openBoard({ attributes: { zone: 'zona-2' } });
    const { board, hall, shown } = opened;
    expect(textsOf(board, 'counter')).to.have.length(6);
    expect(textOf(board, 'number')).to.equal('B-032');
    hall.call('c1');
    await settle(board);
    expect(textOf(board, 'number')).to.equal('B-032');
    hall.call('c2');
    await settle(board);
    expect(textOf(board, 'number')).to.equal('B-033');
    expect(shown).to.deep.equal(['B-032', 'B-033']);
    board.zone = 'zona-1';
    await settle(board);
    expect(textOf(board, 'number')).to.equal('A-047');
    expect(textsOf(board, 'call').join()).not.to.include('B-033');
  });
});

describe('what the backend says', () => {
  it('is text, whatever it is', async () => {
    moveTime();
    const odd = '<img src=x onerror=alert(1)>';
    const opened = await openBoard({
      counter: (counter) => ({ ...counter, label: odd }),
      queue: (queue) => ({ ...queue, label: odd }),
      notices: [odd, '{{ constructor }}', 'javascript:alert(1)'],
    });
    const { board, hall } = opened;
    hall.call('c1', odd);
    await pass(500, opened);
    expect(textOf(board, 'number')).to.equal(odd);
    expect(textOf(board, 'destination')).to.equal(odd);
    expect(logOf(board).at(-1)).to.include(odd);
    expect(board.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('is a number as it is, where it has another shape', async () => {
    moveTime();
    const { board, hall } = await openBoard();
    for (const number of ['12', 'a-1', 'Z1-07', 'ABCDEF-1', '\u200f007', ' ']) {
      hall.call('c1', number);
      hall.call('c1', number);
    }
    await settle(board);
    expect(textsOf(board, 'counter')[0]).to.include('Gerai 1 Loket A');
  });
});

describe('the board’s language', () => {
  it('is the page’s, with all of its words', async () => {
    moveTime();
    document.documentElement.lang = 'en';
    const opened = await openBoard();
    const { board, hall } = opened;
    hall.call('c1');
    await settle(board);
    await eventually(() => expect(textOf(board, 'hero')).to.include('Now calling'));
    expect(flatText(board)).to.include('Earlier').and.to.include('5 waiting');
    expect(textOf(board, 'header')).to.match(/Monday, (November 23|23 November),? 2026/);
    expect(logOf(board).at(-1)).to.equal('Number A-047, please go to Gerai 1 Loket A.');
    document.documentElement.lang = 'id';
    await settle(board);
    await eventually(() => expect(textOf(board, 'hero')).to.include('Panggilan sekarang'));
  });
});

describe('axe has nothing to say of the board', () => {
  for (const tone of ['dark', 'light']) {
    it(`in ${tone}, with a call and with old numbers`, async () => {
      const attributes = { tone, 'stale-after': '1' };
      const { board, hall, conduct } = await openBoard({ attributes });
      hall.call('c1');
      await eventually(() => expect(textOf(board, 'number')).to.equal('A-047'));
      await expectAccessible(board);
      conduct.fault = 'unreachable';
      hall.cut();
      await eventually(() => expect(textOf(board, 'stale')).to.include('terputus'));
      await expectAccessible(board);
    });
  }

  it('and it is a region with a log of calls', async () => {
    const { board } = await openBoard();
    byRole(board, 'region', 'Papan antrean');
    byRole(board, 'log', 'Panggilan');
  });
});
