import { expect } from '@open-wc/testing';
import { createRandom } from '../../../demo/day/random.js';
import { allByPart, flatText } from '../../support/queries.js';
import { turnByMessage } from '../../support/turn.js';
import { callsOfDays, emptyHall, overBadLine } from './busy-day.js';
import { moveTime, openBoard, pass, settle } from './hall-board.js';

describe('a board all day', () => {
  it('shows each of 1,000 calls once and in order over a line that doubles, moves and cuts, and sleeps twice', async function () {
    this.timeout(500_000);
    // A day has some ten thousand turns.
    const clock = moveTime(turnByMessage);
    const random = createRandom('board');
    const hall = emptyHall();
    const bad = overBadLine(hall, () => random.unit());
    const opened = await openBoard({ hall: bad, width: 960, height: 540 });
    const { board, conduct } = opened;
    const shown: string[] = [];
    board.addEventListener('mpp-call-show', ({ call }) => shown.push(call.id));
    const called: string[] = [];
    /** Calls whose turn passed while the board slept, or that were older than a minute when it woke up. */
    const slept: string[] = [];
    let largest = 0;

    const calls = callsOfDays(1_000);
    for (const [index, { after, counterId, number, kind }] of calls.entries()) {
      const isAsleep = index % 400 >= 300 && index % 400 < 330;
      // A page that sleeps has no timers; the clock goes on without it.
      if (isAsleep) clock.set(clock.now() + 11_000);
      else {
        await clock.advance(after * 1_000);
        // The hall's answers do not know of the test's time.
        await settle(board);
      }
      const { id } = hall.call(counterId, number, kind);
      called.push(id);
      if (index % 400 >= 294 && index % 400 < 326) slept.push(id);
      if (index % 70 === 69) hall.cut();
      if (index % 230 === 200) {
        conduct.fault = 'unreachable';
        hall.cut();
        await clock.advance(9_000);
        conduct.fault = undefined;
      }
      largest = Math.max(largest, board.shadowRoot?.querySelectorAll('*').length ?? 0);
    }
    await pass(180_000, opened);

    expect(new Set(shown).size, 'none is shown twice').to.equal(shown.length);
    const sequences = shown.map((id) => called.indexOf(id));
    expect(sequences, 'in order').to.deep.equal([...sequences].sort((a, b) => a - b));
    const missing = called.filter((id) => !shown.includes(id));
    expect(
      missing.filter((id) => !slept.includes(id)),
      'none is lost',
    ).to.deep.equal([]);
    expect(shown.at(-1)).to.equal(called.at(-1));
    // Those that were slept through stand in the grid and in the list all the same.
    expect(flatText(allByPart(board, 'number')[0] ?? board)).to.equal(calls.at(-1)?.number);
    expect(largest, 'elements on the board').to.be.below(1_200);
  });
});
