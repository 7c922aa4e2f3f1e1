import { installClock, type FakeClock } from '../../support/clock.js';
import { byPart, allByPart, eventually, flatText } from '../../support/queries.js';
import {
  createExampleHall,
  createReplayClient,
  type ExampleHallOptions,
  type ReplayHall,
  type ReplayOptions,
} from '../../../src/testing/index.js';
import type { MppQueueBoard } from '../../../src/widgets/queue-board/queue-board.js';
import '../../../src/widgets/queue-board/define.js';

export const mallId = 'mpp-tulang-bawang-barat';

/** A board before a replayed hall. */
export interface HallBoard {
  readonly board: MppQueueBoard;
  readonly hall: ReplayHall;
  /** How the backend behaves; may be changed on the way. */
  readonly conduct: ReplayOptions;
  /** Numbers in the order in which they stood in the large field. */
  readonly shown: string[];
}

export interface BoardOptions extends ExampleHallOptions {
  attributes?: Readonly<Record<string, string>>;
  conduct?: ReplayOptions;
  /** CSS pixels. */
  width?: number;
  height?: number;
  /** Another board's hall. */
  hall?: ReplayHall;
  /** What is put into the board. */
  content?: Node;
}

let clock: FakeClock | undefined;
const places: HTMLElement[] = [];

/**
 * Time that the test moves; given back by itself.
 * @param turn what is waited for between two timers; see {@link installClock}
 */
export function moveTime(turn?: () => Promise<void>): FakeClock {
  return (clock = installClock('2026-11-23T02:41:00Z', turn));
}

afterEach(() => {
  for (const place of places.splice(0)) place.remove();
  clock?.restore();
  clock = undefined;
  document.documentElement.lang = 'id';
});

/** Draws a board; resolves when it shows all there is. */
export async function openBoard({
  attributes = {},
  conduct: given = {},
  width = 1280,
  height = 720,
  hall: other,
  content,
  ...options
}: BoardOptions = {}): Promise<HallBoard> {
  const hall = other ?? createExampleHall(options);
  const conduct: ReplayOptions = { hall, ...given };
  const board = document.createElement('mpp-queue-board');
  const shown: string[] = [];
  board.addEventListener('mpp-call-show', ({ call }) => shown.push(call.number));
  board.client = createReplayClient(conduct);
  for (const [name, value] of Object.entries({ mall: mallId, ...attributes })) {
    board.setAttribute(name, value);
  }
  if (content) board.append(content);
  const place = document.createElement('div');
  place.style.cssText = `inline-size: ${width}px; block-size: ${height}px; overflow: hidden`;
  places.push(place);
  place.append(board);
  // On the narrowest places a board is as high as what is in it.
  board.style.blockSize = width < 560 ? 'auto' : '100%';
  if (width < 560) place.style.overflow = 'visible';
  document.body.append(place);
  await eventually(async () => {
    await clock?.advance(0);
    if (!allByPart(board, 'header').length && !allByPart(board, 'error').length) {
      throw new Error(`There is nothing yet: ${flatText(board)}`);
    }
  });
  await eventually(async () => {
    await clock?.advance(0);
    if (!allByPart(board, 'header').length) return;
    const header = byPart(board, 'header');
    if (!flatText(header).includes('Mal')) throw new Error('The mall has not come.');
    if (!header.querySelector('time')) throw new Error('Nothing but the large field is drawn.');
  });
  return { board, hall, conduct, shown };
}

/** Lets time pass, and all that follows from it. */
export async function pass(milliseconds: number, { board }: HallBoard): Promise<void> {
  await clock?.advance(milliseconds);
  await settle(board);
}

/** Lets what has been told arrive and be drawn. */
export async function settle(board: MppQueueBoard): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await clock?.advance(0);
    await board.updateComplete;
  }
}

/** What people read in a part. */
export const textOf = (board: Element, part: string): string => flatText(byPart(board, part));

/** Rows of the list, or cells of the grid. */
export const textsOf = (board: Element, part: string): string[] =>
  allByPart(board, part).map(flatText);

/** Lines of the log of calls. */
export const logOf = (board: MppQueueBoard): string[] =>
  [...(board.shadowRoot?.querySelectorAll('[role=log] p') ?? [])].map(
    ({ textContent }) => textContent ?? '',
  );
