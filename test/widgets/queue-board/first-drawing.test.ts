import { expect } from '@open-wc/testing';
import { replace } from '../../client/clients.js';
import { allByPart, byPart } from '../../support/queries.js';
import { moveTime, openBoard, textOf, textsOf } from './hall-board.js';

/** What is seen in the first frame that has a number. */
interface FirstFrame {
  readonly number: string;
  readonly counters: number;
  readonly hero: Element;
  readonly place: string;
}

const placeOf = (element: Element): string => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].map(Math.round).join(' ');
};

/** Looks at every frame until there is a number. */
function firstFrame(): Promise<FirstFrame> {
  return new Promise((resolve) => {
    const look = () => {
      const board = document.querySelector('mpp-queue-board');
      const [hero] = board ? allByPart(board, 'hero') : [];
      if (!board || !hero) return void requestAnimationFrame(look);
      resolve({
        ...{ number: textOf(board, 'number'), counters: allByPart(board, 'counter').length },
        ...{ hero, place: placeOf(hero) },
      });
    };
    requestAnimationFrame(look);
  });
}

const restored: (() => void)[] = [];
afterEach(() => {
  for (const restore of restored.splice(0)) restore();
});

describe('the first drawing', () => {
  it('is the number that is called, in its place; all counters come right after it', async () => {
    moveTime();
    restored.push(replace(document, 'hidden', false));
    const looking = firstFrame();
    const { board, shown } = await openBoard();
    const first = await looking;
    expect(first).to.include({ number: 'B-032', counters: 0 });
    expect(textsOf(board, 'counter')).to.have.length(12);
    expect(byPart(board, 'hero')).to.equal(first.hero);
    expect(placeOf(first.hero)).to.equal(first.place);
    expect(shown).to.deep.equal(['B-032']);
  });

  it('is all of it where nobody looks, and on a phone', async () => {
    for (const [target, name, value] of [
      [document, 'hidden', true],
      [window, 'innerWidth', 360],
    ] as const) {
      restored.push(replace(target, name as never, value));
      const looking = firstFrame();
      const { board } = await openBoard();
      expect((await looking).counters).to.equal(12);
      board.remove();
      restored.pop()?.();
    }
  });
});
