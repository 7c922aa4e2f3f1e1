import { expect } from '@open-wc/testing';
import { createMppClient, type LiveWay } from '../../../src/client/index.js';
import { showPage } from '../../base/held-time.js';
import { openStage, type Stage } from '../../support/live-stage.js';
import type { StageAct } from '../../support/live-stage.types.js';
import { errorOf } from '../clients.js';
import { board, callOf, change, openHall, type Hall } from './halls.js';
import { holdLineTime } from './line-time.js';

const second = 1_000;
/** Seconds. */
const minute = 60;

const time = holdLineTime();

/** Lets seconds pass, and what was asked within each be answered. */
async function pass(seconds: number, until: () => boolean = () => false): Promise<void> {
  for (let passed = 0; passed < seconds && !until(); passed += 1) {
    await time.tick(second);
  }
}

type Answers = Omit<Extract<StageAct, { do: 'answer' }>, 'do'>;

async function stageWith(answers: Answers, begin = 0): Promise<Stage> {
  const stage = await openStage();
  await stage.act({ do: 'board', board: board(begin) }, { do: 'answer', ...answers });
  return stage;
}

async function hallOf(answers: Answers, live?: readonly LiveWay[], begin = 0): Promise<Hall> {
  return openHall(live, { stage: await stageWith(answers, begin) });
}

/** Lets time pass until the hall is followed this way. */
async function becomesLive(hall: Hall, way: LiveWay): Promise<void> {
  const live = `live ${way}`;
  await pass(5 * minute, () => hall.states.at(-1) === live);
  expect(hall.states.at(-1), hall.states.join(', ')).to.equal(live);
}

describe('a hall is followed another way', () => {
  const noEvents: Readonly<Record<string, Answers>> = {
    'there are no events (404)': { events: 404 },
    'events are not allowed (405)': { events: 405 },
    'events are not to be had (406)': { events: 406 },
    'a page comes in place of events': { events: 'html' },
    'something on the way holds events back': { events: 'silent' },
  };
  for (const [name, answers] of Object.entries(noEvents)) {
    it(`by WebSocket where ${name}`, async () => {
      const hall = await hallOf(answers);
      await becomesLive(hall, 'webSocket');
      await hall.stage.act({ do: 'say', message: change(1) });
      await hall.until('1');
      expect(hall.heard).to.deep.equal(['board 0', '1']);
    });
  }

  for (const socket of [404, 'silent'] as const) {
    it(`by polling where neither works (WebSocket: ${socket})`, async () => {
      const hall = await hallOf({ events: 404, socket });
      // Some browsers take their time until they say that a socket was refused.
      await becomesLive(hall, 'polling');
      await hall.stage.act({ do: 'board', board: board(1) });
      await pass(60, () => hall.heard.includes('board 1'));
      expect(hall.heard).to.deep.equal(['board 0', '1', 'board 1']);
    });
  }

  it('and comes back to the better way when it works again', async () => {
    const hall = await hallOf({ events: 404, socket: 404 });
    await becomesLive(hall, 'polling');
    await hall.stage.act({ do: 'answer', events: 'stream' });
    await becomesLive(hall, 'sse');
    const polls = (await hall.stage.seen('board')).length;
    await hall.stage.act({ do: 'say', message: change(1) });
    await hall.until('1');
    await pass(20);
    expect(await hall.stage.seen('board')).to.have.length(polls);
    // There was never a moment without news.
    expect(hall.states).not.to.include('stale');
  });

  it('that the page names, in its order', async () => {
    const hall = await hallOf({}, ['webSocket', 'polling']);
    await becomesLive(hall, 'webSocket');
    expect(await hall.stage.seen('events')).to.deep.equal([]);
    await hall.stage.act({ do: 'say', message: change(1), times: 2 });
    await hall.until('1');
    await hall.stage.act({ do: 'keep', message: change(2) }, { do: 'cut' });
    await pass(60, () => hall.heard.includes('2'));
    expect(hall.heard).to.deep.equal(['board 0', '1', '2']);
    expect((await hall.stage.seen('socket')).map(({ after }) => after)).to.deep.equal([
      'e1.0',
      'e1.1',
    ]);
  });
});

describe('polling', () => {
  it('tells calls one by one as long as the list shows that none is missing', async () => {
    const hall = await hallOf({}, ['polling'], 3);
    await becomesLive(hall, 'polling');
    await hall.stage.act({ do: 'board', board: board(6) });
    await pass(20, () => hall.heard.includes('board 6'));
    // Acts that are no calls are seen in the board alone.
    const quiet = board(9, { calls: [callOf(8), callOf(6), callOf(5)] });
    await hall.stage.act({ do: 'board', board: quiet });
    await pass(20, () => hall.heard.includes('board 9'));
    await hall.stage.act({ do: 'board', board: board(40) });
    await pass(20, () => hall.heard.includes('refetched 40'));
    expect(hall.heard).to.deep.equal([
      ...['board 3', '4', '5', '6', 'board 6'],
      ...['8', 'board 9', 'refetched 40'],
    ]);
  });

  it('takes no older board for news, and a new count for one', async () => {
    const hall = await hallOf({}, ['polling'], 5);
    await becomesLive(hall, 'polling');
    await hall.stage.act({ do: 'board', board: board(4) });
    await pass(20);
    await hall.stage.act({ do: 'board', board: board(2, { epoch: 'e2' }) });
    await pass(20, () => hall.heard.length > 1);
    expect(hall.heard).to.deep.equal(['board 5', 'refetched 2']);
  });

  it('takes a board that stands still for one that nobody writes any more', async () => {
    const hall = await hallOf({}, ['polling']);
    await becomesLive(hall, 'polling');
    await hall.stage.act({ do: 'board', board: board(1), isStanding: true });
    await pass(20, () => hall.heard.includes('board 1'));
    await pass(150, () => hall.states.at(-1) === 'stale');
    expect(hall.states.at(-1)).to.equal('stale');
    await hall.stage.act({ do: 'board', board: board(2) });
    await becomesLive(hall, 'polling');
  });

  it('never asks sooner than the backend allows, and seldom while nothing happens', async () => {
    const hall = await hallOf({ headers: { 'Cache-Control': 'max-age=20' } }, ['polling']);
    await becomesLive(hall, 'polling');
    await pass(19);
    expect(await hall.stage.seen('board')).to.have.length(1);
    await pass(101);
    // Six times twenty seconds, less what is added so that not all ask at once.
    expect((await hall.stage.seen('board')).length).to.be.within(5, 7);
    await hall.stage.act({ do: 'answer', headers: {} });
    await pass(60);
    const before = (await hall.stage.seen('board')).length;
    await pass(60);
    expect((await hall.stage.seen('board')).length - before).to.be.within(3, 5);
  });

  it('waits as long as Retry-After says, also when the page is looked at meanwhile', async () => {
    const hall = await hallOf({}, ['polling']);
    await becomesLive(hall, 'polling');
    await hall.stage.act({ do: 'answer', board: 429, headers: { 'Retry-After': '30' } });
    await pass(10, () => hall.states.at(-1) !== 'live polling');
    const asked = (await hall.stage.seen('board')).length;
    await hall.stage.act({ do: 'answer', board: 'good', headers: {} });
    await pass(10);
    showPage(true);
    await pass(18);
    expect(await hall.stage.seen('board')).to.have.length(asked);
    expect(hall.state?.reason?.kind).to.equal('tooManyRequests');
    await becomesLive(hall, 'polling');
  });

  it('stops while nobody sees the page, and goes on at once', async () => {
    const hall = await hallOf({}, ['polling']);
    await becomesLive(hall, 'polling');
    showPage(false);
    await pass(70);
    const asked = (await hall.stage.seen('board')).length;
    await pass(60);
    expect(await hall.stage.seen('board')).to.have.length(asked);
    await hall.stage.act({ do: 'board', board: board(1) });
    showPage(true);
    await hall.stage.asked('board', asked + 1);
    await becomesLive(hall, 'polling');
  });

  it('is all there is where the backend offers the board alone', async () => {
    const stage = await stageWith({});
    const client = createMppClient({ api: stage.address, operations: ['getBoard'], retries: 1 });
    const controller = new AbortController();
    const states: string[] = [];
    await client.watch(
      'mpp',
      (news) => news.type === 'state' && states.push(news.state.transport ?? news.state.kind),
      { signal: controller.signal },
    );
    await pass(5, () => states.includes('polling'));
    controller.abort();
    expect(states.at(-1)).to.equal('polling');
    expect(await stage.seen('events')).to.deep.equal([]);
  });
});

describe('a backend that cannot be followed', () => {
  it('is told as unsupported, a wrong id or way as what it is', async () => {
    const api = 'https://mpp.test/live';
    const none = createMppClient({ api, operations: ['watchBoard', 'getMall'] });
    expect((await errorOf(none.watch('mpp', () => {}))).kind).to.equal('unsupported');
    const file = createMppClient({ catalogue: 'https://mpp.test/katalog.json' });
    expect((await errorOf(file.watch('mpp', () => {}))).kind).to.equal('unsupported');
    const noWay = createMppClient({ api, live: ['sse'], operations: ['getBoard'] });
    expect((await errorOf(noWay.watch('mpp', () => {}))).kind).to.equal('unsupported');
    const client = createMppClient({ api });
    expect((await errorOf(client.watch('', () => {}))).kind).to.equal('invalid');
    const typo = createMppClient({ api, live: ['sse', 'websocket' as 'sse'] });
    const error = await errorOf(typo.watch('mpp', () => {}));
    expect(error.kind).to.equal('configuration');
    expect(error.message).to.include('"websocket"').and.include('webSocket');
  });

  it('says why while it is tried again', async () => {
    const hall = await hallOf({ board: 'bad' });
    await pass(5, () => hall.state?.reason !== undefined);
    expect(hall.state).to.include({ kind: 'connecting' });
    expect(hall.state?.reason?.kind).to.equal('badAnswer');
    await hall.stage.act({ do: 'answer', board: 'good' });
    await becomesLive(hall, 'sse');
    expect(hall.state?.reason).to.equal(undefined);
  });
});
