import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Results, round } from '../results.js';
import { printTable } from '../table.js';
import type { Answer, Order } from './messages.types.js';
import { answerBytes } from './polling.js';
import { BenchViewer } from './viewer.js';

/** By line. Fewer WebSockets: each act is a frame of its own there, and the run would last twice as long. */
const viewersBy = { events: 180, socket: 20 } as const;
/** Acts of the whole run; the first round fills what is meant to be filled, and growth is counted from there. */
const [rounds, actsPerRound, actsAtOnce] = [10, 10_000, 250];
/** A busy hall: acts in a minute, and what a viewer asks and hears meanwhile. */
const minute = { acts: 10, beats: 4, polls: 30 } as const;

const kilobytes = (bytes: number) => (bytes / 1_024).toFixed(1);
const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1);

/** What two hundred viewers and a hundred thousand acts leave behind, and what a viewer costs. */
export async function run(): Promise<Results> {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
    execArgv: ['--expose-gc', '--import', 'tsx'],
  });
  const viewers: BenchViewer[] = [];
  try {
    const { url, mallId } = await hear(child, 'ready');
    const base = `/v1/malls/${mallId}`;
    for (const kind of ['events', 'socket'] as const) {
      for (let count = 0; count < viewersBy[kind]; count += 1) {
        viewers.push(await BenchViewer.open(url, `${base}/events`, kind));
      }
    }
    return { ...(await memory(child, viewers)), ...(await costs(child, url, base, viewers)) };
  } finally {
    for (const viewer of viewers) viewer.close();
    if (child.connected) {
      child.disconnect();
      await once(child, 'exit');
    }
  }
}

async function memory(child: ChildProcess, viewers: readonly BenchViewer[]): Promise<Results> {
  const measured: Extract<Answer, { is: 'measured' }>[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    for (let done = 0; done < actsPerRound; done += actsAtOnce) {
      await tell(child, viewers, actsAtOnce);
    }
    console.log(`live: ${(turn + 1) * actsPerRound} acts told`);
    measured.push(await ask(child, { do: 'measure' }, 'measured'));
  }
  printTable(
    `Memory of the server, MB after garbage collection: ${viewers.length} viewers, ${viewersBy.socket} of them over WebSocket`,
    ['acts so far', 'heap', 'buffers', 'resident'],
    measured.map(({ heap, buffers, resident }, index) => [
      String((index + 1) * actsPerRound),
      megabytes(heap),
      megabytes(buffers),
      megabytes(resident),
    ]),
  );
  const [first, last] = [measured[0], measured.at(-1)];
  const growth = first && last ? last.heap + last.buffers - first.heap - first.buffers : NaN;
  return { [`live.viewers.${viewers.length}.growthMB`]: round(growth / 1_048_576, 2) };
}

async function costs(
  child: ChildProcess,
  url: string,
  base: string,
  viewers: readonly BenchViewer[],
): Promise<Results> {
  const [events, socket] = [viewers[0], viewers.at(-1)];
  if (!events || !socket) throw new Error('There are no viewers.');
  const before = [events.bytes, socket.bytes];
  const acts = 100;
  // One by one, as they happen.
  for (let count = 0; count < acts; count += 1) await tell(child, viewers, 1);
  const perChange = (events.bytes - (before[0] ?? 0)) / acts;
  const perChangeSocket = (socket.bytes - (before[1] ?? 0)) / acts;

  const whole = await answerBytes(url, `${base}/board`);
  const same = await answerBytes(url, `${base}/board`, { 'If-None-Match': whole.tag });
  const polling = minute.acts * whole.bytes + (minute.polls - minute.acts) * same.bytes;
  // A beat is a message without records; 150 bytes are more than it has.
  const beats = minute.beats * 150;
  const row = (name: string, bytes: number, requests: number, atServer: string) => [
    name,
    kilobytes(bytes),
    String(requests),
    atServer,
  ];
  printTable(
    `A viewer in a minute with ${minute.acts} acts; a board has ${whole.bytes} B packed, a 304 ${same.bytes} B`,
    ['way', 'kB', 'requests', 'requests at the server, 200 viewers behind a cache'],
    [
      row('server-sent events', minute.acts * perChange + beats, 0, '0, and 200 lines'),
      row('WebSocket', minute.acts * perChangeSocket + beats, 0, '0, and 200 lines'),
      row('polling with ETag', polling, minute.polls, `${minute.polls}`),
      row('polling all 200 without a cache', polling, minute.polls, `${minute.polls * 200}`),
    ],
  );
  return {
    'live.viewer.sse.bytesPerChange': round(perChange, 0),
    'live.viewer.socket.bytesPerChange': round(perChangeSocket, 0),
    'live.viewer.sse.bytesPerMinute': round(minute.acts * perChange + beats, 0),
    'live.viewer.polling.bytesPerMinute': polling,
    'live.viewer.polling.requestsPerMinute': minute.polls,
  };
}

/** Lets acts happen and waits until every viewer has heard of the last one. */
async function tell(child: ChildProcess, viewers: readonly BenchViewer[], count: number) {
  const { sequence } = await ask(child, { do: 'act', count }, 'acted');
  await Promise.all(viewers.map((viewer) => viewer.has(`"sequence":${sequence},`)));
}

type AnswerOf<Kind extends Answer['is']> = Extract<Answer, { is: Kind }>;

function ask<Kind extends Answer['is']>(
  child: ChildProcess,
  order: Order,
  kind: Kind,
): Promise<AnswerOf<Kind>> {
  const heard = hear(child, kind);
  child.send(order);
  return heard;
}

async function hear<Kind extends Answer['is']>(
  child: ChildProcess,
  kind: Kind,
): Promise<AnswerOf<Kind>> {
  const [answer] = (await once(child, 'message')) as [Answer];
  if (answer.is !== kind) throw new Error(`The server said "${answer.is}", not "${kind}".`);
  return answer as AnswerOf<Kind>;
}
