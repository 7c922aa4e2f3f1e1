import { expect } from '@open-wc/testing';
import type { MppQueueBoard } from '../../../src/widgets/queue-board/queue-board.js';
import { drawnOutside } from '../../support/layout.js';
import { allByPart, eventually } from '../../support/queries.js';
import { openBoard, textOf, textsOf, type BoardOptions } from './hall-board.js';

const longService = 'Surat keterangan hasil pemeriksaan narkotika (SKHPN)';
const longName = 'Gerai Dinas Kependudukan dan Pencatatan Sipil Loket 1';

/** Texts that are wider or higher than the place they have. */
function cutTexts(board: MppQueueBoard): string[] {
  const root = board.shadowRoot;
  const texts = [...(root?.querySelectorAll<HTMLElement>('[data-fit]') ?? [])]
    .filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth + 1)
    .map(({ textContent }) => `wide: ${textContent.trim()}`);
  const places = [
    ...(root?.querySelectorAll<HTMLElement>('[part=counter], [part=hero], [part=calls]') ?? []),
  ]
    .filter(
      ({ clientHeight, clientWidth, scrollHeight, scrollWidth }) =>
        scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 1,
    )
    .map(({ textContent }) => `large: ${textContent.replace(/\s+/g, ' ').trim()}`);
  return [...texts, ...places];
}

/** The running text runs out of its place on purpose. */
const withoutNotice = (_: string, body: unknown) => ({
  ...(body as object),
  exampleNotice: undefined,
});

const screens = {
  '720p': [1280, 720],
  '1080p': [1920, 1080],
  '4K': [3840, 2160],
  upright: [1080, 1920],
  'a column of 320': [320, 0],
} as const;

describe('the picture', () => {
  for (const [screen, [width, height]] of Object.entries(screens)) {
    for (const size of [1, 6, 24, 60]) {
      it(`holds ${size} counters on ${screen}, and cuts nothing`, async () => {
        const options: BoardOptions = {
          ...{ size, width, height, conduct: { transform: withoutNotice }, notices: [] },
          // The widest face there is.
          attributes: { style: 'font-family: "DejaVu Sans", Verdana, sans-serif' },
          counter: (counter) => (counter.id === 'c1' ? { ...counter, label: longName } : counter),
          queue: (queue) => ({ ...queue, label: longService }),
        };
        const { board, hall } = await openBoard(options);
        // A number of another shape.
        hall.call('c1', size === 6 ? 'KTP/2026/XI/00012-el' : undefined);
        await eventually(() => {
          expect(textOf(board, 'hero')).to.include(longName);
          expect(cutTexts(board)).to.deep.equal([]);
          // The picture itself moves by a few pixels against burn-in; its texts stay inside.
          const texts = drawnOutside(board).filter((found) => found.startsWith('text'));
          expect(texts).to.deep.equal([]);
        });
      });
    }
  }

  it('says in the list what a call was for where there is room to read it', async () => {
    const upright = await openBoard({ width: 1080, height: 1920 });
    await eventually(() => {
      expect(textsOf(upright.board, 'call')[0]).to.match(/Gerai 26 Loket 1 ?Samsat ?09\.38/);
    });
    const wide = await openBoard();
    expect(textsOf(wide.board, 'call')[0]).to.match(/Gerai 26 Loket 1 ?09\.38/);
  });

  it('says nothing in a column of a page that is too small to be read on a phone', async () => {
    const queue: BoardOptions['queue'] = (one) => ({ ...one, label: longService });
    const counter: BoardOptions['counter'] = (one) => ({ ...one, label: longName });
    const { board } = await openBoard({ queue, counter, size: 24, width: 320, height: 0 });
    const texts = [
      ...(board.shadowRoot?.querySelectorAll<HTMLElement>(
        '[part=counter] h3, [part=counter] .sub *, [part=call] p *, [part=call] time, [part=hero] .for',
      ) ?? []),
    ];
    expect(texts.length).to.be.above(60);
    await eventually(() => {
      const sizes = texts.map((text) => parseFloat(getComputedStyle(text).fontSize));
      expect(Math.min(...sizes)).to.be.at.least(12.9);
    });
  });

  it('turns pages of counters, and says which', async () => {
    const { board } = await openBoard({ size: 60 });
    expect(textsOf(board, 'counter')).to.have.length(20);
    expect(textOf(board, 'notices')).to.match(/Loket, halaman [123] dari 3$/);
  });

  it('makes room for a video', async () => {
    const video = document.createElement('div');
    video.slot = 'media';
    const { board } = await openBoard({ content: video, width: 1280 });
    await eventually(() => expect(video.clientWidth).to.be.greaterThan(400));
    expect(video.clientHeight).to.be.greaterThan(240);
    await eventually(() => expect(cutTexts(board)).to.deep.equal([]));
    expect(allByPart(board, 'call').length).to.be.greaterThan(2);
  });

  it('keeps away from the edge where the TV cuts it', async () => {
    const { board } = await openBoard({ attributes: { overscan: '5' } });
    await eventually(() => {
      const [header] = allByPart(board, 'header');
      const inside = (header?.getBoundingClientRect().top ?? 0) - board.getBoundingClientRect().top;
      expect(inside).to.be.at.least(0.05 * 1280 - 6);
    });
  });

  it('is one drawing: twice the screen, twice the size', async () => {
    const small = await openBoard({ width: 1280, height: 720 });
    const large = await openBoard({ width: 2560, height: 1440 });
    const sizeIn = ({ board }: typeof small, part: string) =>
      parseFloat(getComputedStyle(allByPart(board, part)[0] ?? board).fontSize);
    for (const part of ['number', 'destination']) {
      expect(sizeIn(large, part) / sizeIn(small, part)).to.be.closeTo(2, 0.02);
    }
  });
});

describe('the running text', () => {
  const long = Array.from({ length: 8 }, (_, index) => `Pengumuman panjang nomor ${index + 1}.`);
  const { matchMedia } = window;
  afterEach(() => {
    window.matchMedia = matchMedia;
  });
  const textIn = (board: MppQueueBoard) => board.shadowRoot?.querySelector<HTMLElement>('.text');
  const isMoving = (board: MppQueueBoard) => (textIn(board)?.getAnimations().length ?? 0) > 0;

  it('moves only where it does not fit', async () => {
    const conduct = { transform: withoutNotice };
    const short = await openBoard({ conduct, notices: ['Selamat datang.'] });
    expect(isMoving(short.board)).to.equal(false);
    const wide = await openBoard({ conduct, notices: long });
    await eventually(() => expect(isMoving(wide.board)).to.equal(true));
  });

  it('runs on when somebody is called', async () => {
    const opened = await openBoard({ notices: long });
    const run = await eventually(() => {
      const [animation] = textIn(opened.board)?.getAnimations() ?? [];
      if (!animation) throw new Error('It stands.');
      return animation;
    });
    const counter = opened.hall.board.counters[0]?.id ?? '';
    opened.hall.call(counter);
    await eventually(() => expect(opened.shown).not.to.deep.equal([]));
    await opened.board.updateComplete;
    expect(textIn(opened.board)?.getAnimations()).to.deep.equal([run]);
  });

  it('stands and turns by lines for people who want no movement', async () => {
    // Media settings of a reader cannot be had in every engine.
    window.matchMedia = (query) =>
      Object.create(matchMedia.call(window, query), {
        matches: { value: query.includes('reduce') },
      }) as MediaQueryList;
    const { board } = await openBoard({ notices: long });
    await eventually(() => expect(textIn(board)?.classList.contains('turning')).to.equal(true));
    expect(isMoving(board)).to.equal(false);
    expect(textIn(board)?.style.transform).to.match(/^translateY\(/);
  });
});
