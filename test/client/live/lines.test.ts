import { expect } from '@open-wc/testing';
import { showPage } from '../../base/held-time.js';
import { beat, board, change, createWatcher, openHall, type Hall } from './halls.js';
import { holdLineTime } from './line-time.js';

const second = 1_000;
const minute = 60 * second;

const time = holdLineTime();

/** Lets time pass until something has happened. */
async function pass(work: Promise<void>, most = 10 * minute): Promise<number> {
  let isDone = false;
  void work.then(() => {
    isDone = true;
  });
  for (let passed = 0; passed <= most; passed += second) {
    await time.tick(second);
    if (isDone) return passed;
  }
  throw new Error(`Nothing happened within ${most / minute} minutes.`);
}

/** Time passes as it does for a page that is open: the backend beats every 15 seconds. */
async function passInPeace(hall: Hall, milliseconds: number, sequence: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 15 * second) {
    await hall.stage.act({ do: 'say', message: beat(sequence) });
    await time.tick(15 * second);
  }
}

describe('a line that is dead though nobody cut it', () => {
  it('is noticed after two and a half beats, and another one goes on where it was', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await passInPeace(hall, 5 * minute, 0);
    expect(hall.states).to.deep.equal(['connecting', 'live sse']);
    await hall.stage.act({ do: 'freeze' }, { do: 'say', message: change(1) });
    await pass(hall.until('1'), 45 * second);
    expect(hall.heard).to.deep.equal(['board 0', '1']);
    await hall.untilState('live sse');
    await hall.stage.open('events', 1);
  });

  it('for minutes is stale since the last sign of life', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    const since = hall.client.now();
    await hall.stage.act({ do: 'freeze' }, { do: 'answer', events: 503, board: 503 });
    await pass(hall.untilState('stale'), minute);
    expect(Math.abs((hall.state?.since ?? 0) - since)).to.be.lessThan(2 * second);
    expect(hall.state?.reason?.kind).to.be.oneOf(['timeout', 'unavailable']);
    for (let passed = 0; passed < 24; passed += 1) await time.tick(10 * second);
    await hall.stage.act({ do: 'keep', message: change(1) }, { do: 'answer', events: 'stream' });
    await hall.stage.act({ do: 'answer', board: 'good' }, { do: 'board', board: board(1) });
    // Whichever way is tried first when it is back, the best one is come back to.
    await pass(hall.untilState('live sse'), 5 * minute);
    expect(hall.heard.slice(1)).to.have.length(1);
    expect(hall.heard.at(-1)).to.be.oneOf(['1', 'refetched 1']);
  });
});

describe('a server that is restarted', () => {
  it('is come back to, without a rush, and nothing is lost or told twice', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.stage.act({ do: 'say', message: change(1) });
    await hall.until('1');
    await hall.stage.act({ do: 'away', away: true });
    await hall.untilState('reconnecting');
    const asked = (await hall.stage.seen()).length;
    await pass(hall.untilState('stale'), minute);
    await hall.stage.act({ do: 'keep', message: change(2) }, { do: 'keep', message: change(3) });
    await hall.stage.act({ do: 'away', away: false });
    await pass(hall.until('3'), minute);
    expect(hall.heard).to.deep.equal(['board 0', '1', '2', '3']);
    expect((await hall.stage.seen()).length - asked).to.be.lessThan(4);
    expect(hall.states.at(-1)).to.equal('live sse');
    // One outage is one report, however often it was tried.
    expect(hall.reports.map(({ kind }) => kind)).to.deep.equal(['requestFailed']);
  });

  it('that says when to come back is not asked before', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.stage.act({ do: 'answer', events: 503, headers: { 'Retry-After': '40' } });
    await hall.stage.act({ do: 'cut' });
    await hall.untilState('reconnecting');
    await pass(hall.stage.asked('events', 2), 5 * second);
    await hall.stage.act({ do: 'answer', events: 'stream', headers: {} });
    await time.clock.advance(38 * second);
    dispatchEvent(new Event('visibilitychange'));
    showPage(true);
    await time.clock.advance(1 * second);
    expect(await hall.stage.seen('events')).to.have.length(2);
    await pass(hall.untilState('live sse'), 15 * second);
  });
});

describe('a laptop that slept', () => {
  it('reads the hall anew after a long sleep', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.stage.act({ do: 'freeze' }, { do: 'board', board: board(50) });
    await hall.stage.act(...[48, 49, 50].map((n) => ({ do: 'keep', message: change(n) }) as const));
    time.clock.set('2026-11-23T10:00:00+07:00');
    await pass(hall.until('refetched 50'), 10 * second);
    expect(hall.heard).to.deep.equal(['board 0', 'refetched 50']);
    expect(hall.states).to.include('stale');
    await pass(hall.untilState('live sse'), 10 * second);
    await hall.stage.act({ do: 'say', message: change(51) });
    await hall.until('51');
  });

  it('goes on at once when the page is looked at again or the network is another one', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    for (const event of [
      () => showPage(true),
      () => dispatchEvent(new Event('online')),
      () => {
        dispatchEvent(new Event('pagehide'));
        dispatchEvent(new Event('pageshow'));
      },
    ]) {
      const asked = (await hall.stage.seen('events')).length;
      await hall.stage.act({ do: 'freeze' });
      time.clock.set(time.clock.now() + minute);
      event();
      await hall.stage.asked('events', asked + 1);
      await hall.untilState('live sse');
    }
    expect(hall.heard).to.deep.equal(['board 0']);
  });
});

describe('a page that nobody sees', () => {
  it('holds no line after a while, and is up to date at once when somebody does', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    showPage(false);
    await passInPeace(hall, 45 * second, 0);
    await hall.stage.open('events', 1);
    await passInPeace(hall, 45 * second, 0);
    await hall.stage.open('events', 0);
    await time.clock.advance(3 * minute);
    expect(await hall.stage.seen()).to.have.length(2);
    await hall.stage.act({ do: 'keep', message: change(1) });
    showPage(true);
    await hall.until('1');
    await hall.untilState('live sse');
  });

  it('keeps it for who asks for that', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.watch({ whenHidden: true });
    showPage(false);
    await passInPeace(hall, 3 * minute, 0);
    await hall.stage.act({ do: 'say', message: change(1) });
    await hall.until('1');
    expect(await hall.stage.seen('events')).to.have.length(1);
  });
});

describe('watchers of one hall', () => {
  it('share one line, late ones are told the present, and it closes after the last one', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    await hall.stage.act({ do: 'say', message: change(1) });
    await hall.until('1');
    const secondCopy = '../../../src/client/index.ts?second-copy';
    const copy = (await import(secondCopy)) as typeof import('../../../src/client/index.js');
    const other = copy.createMppClient({ api: hall.stage.address, retries: 0 });
    const leaving = new AbortController();
    const others = Array.from({ length: 19 }, () => createWatcher());
    for (const [index, { listener }] of others.entries()) {
      const client = index % 2 ? other : hall.client;
      await client.watch('mpp', listener, { signal: leaving.signal });
    }
    for (const { heard, states } of others) {
      expect(heard).to.deep.equal(['board 1']);
      expect(states).to.deep.equal(['live sse']);
    }
    await hall.stage.act({ do: 'say', message: change(2) });
    await Promise.all([hall, ...others].map((each) => each.until('2')));
    expect(await hall.stage.seen()).to.have.length(2);
    leaving.abort();
    await time.clock.advance(5 * second);
    await hall.stage.open('events', 1);
    hall.leave();
    await hall.watch({ signal: AbortSignal.abort() });
    await time.clock.advance(2 * second);
    await hall.stage.open('events', 0);
    expect(others[0]?.heard).to.deep.equal(['board 1', '2']);
  });

  it('are not disturbed by one that throws', async () => {
    const hall = await openHall();
    await hall.untilState('live sse');
    const broken = new AbortController();
    await hall.client.watch(
      'mpp',
      () => {
        throw new Error('broken');
      },
      { signal: broken.signal },
    );
    const late = await hall.watch();
    await hall.stage.act({ do: 'say', message: change(1) });
    await late.until('1');
    await hall.until('1');
    broken.abort();
    // The developer hears of it, as of any other error nobody caught.
    const thrown = await time.clock.advance(0).catch((error: unknown) => error);
    expect(String(thrown)).to.equal('Error: broken');
    while (await time.clock.advance(0).catch(() => true));
  });
});
