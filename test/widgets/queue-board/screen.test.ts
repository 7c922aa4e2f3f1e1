import { expect } from '@open-wc/testing';
import { press } from '../../support/keyboard.js';
import { byRole, eventually } from '../../support/queries.js';
import { openBoard } from './hall-board.js';

describe('the screen of a board', () => {
  const asked: string[] = [];
  const { requestFullscreen } = Element.prototype;
  const wakeLock = Object.getOwnPropertyDescriptor(Navigator.prototype, 'wakeLock');
  beforeEach(() => {
    asked.length = 0;
    // A test's page may neither fill the screen nor keep it awake.
    Element.prototype.requestFullscreen = function (this: Element) {
      asked.push(this.localName);
      return Promise.resolve();
    };
  });
  afterEach(() => {
    Element.prototype.requestFullscreen = requestFullscreen;
    if (wakeLock) Object.defineProperty(Navigator.prototype, 'wakeLock', wakeLock);
    else Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
    Reflect.deleteProperty(document, 'hidden');
  });

  it('is filled by the key F, where the board is the only widget of the page', async () => {
    await openBoard();
    await press('f');
    await eventually(() => expect(asked).to.deep.equal(['mpp-queue-board']));
  });

  it('is not where somebody types, or where there are other widgets, unless the board has the focus', async () => {
    const { board } = await openBoard();
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await press('f');
    field.remove();
    await openBoard();
    await press('f');
    expect(asked).to.deep.equal([]);
    byRole(board, 'region', 'Papan antrean').focus();
    await press('f');
    await eventually(() => expect(asked).to.deep.equal(['mpp-queue-board']));
  });

  it('stays awake: it is asked for again when the page is shown again, and nobody minds where there is none', async () => {
    let locks = 0;
    const request = () => {
      locks += 1;
      return locks === 1
        ? Promise.reject(new Error('low battery'))
        : Promise.resolve({ release: () => Promise.resolve() });
    };
    Object.defineProperty(Navigator.prototype, 'wakeLock', {
      configurable: true,
      get: () => ({ request }),
    });
    await openBoard();
    expect(locks).to.equal(1);
    for (const hidden of [true, false]) {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }
    expect(locks).to.equal(2);
  });

  it('has no pointer when nobody holds the mouse', async () => {
    const { board } = await openBoard();
    const cursor = () =>
      getComputedStyle(board.shadowRoot?.querySelector('.picture') ?? board).cursor;
    await eventually(() => expect(cursor()).to.equal('none'));
    board.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    expect(cursor()).to.not.equal('none');
  });
});
