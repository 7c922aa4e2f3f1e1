import type { Call, Counter, Queue } from '../contract/index.js';
import { createReplayHall, type ReplayHall, type ReplayHallOptions } from './replay-hall.js';

/** Counters of an example hall: sign, letters of the numbers, last number, people who wait, queue. */
const signs = [
  ['Gerai 1 Loket A', 'A', 46, 6, 'KTP-el, KIA'],
  ['Gerai 1 Loket B', 'B', 32, 3, 'KK, pindah'],
  ['Gerai 1 Loket C', 'C', 18, 1, 'Akta'],
  ['Gerai 2 Loket D', 'D', 11, 0, 'Izin usaha'],
  ['Gerai 2 Loket E', 'E', 4, 0, 'Izin praktik'],
  ['Gerai 5 Loket 1', 'P', 27, 4, 'Pajak daerah'],
  ['Gerai 15 Loket 1', 'F', 22, 2, 'SKCK'],
  ['Gerai 15 Loket 2', 'G', 16, 5, 'SIM'],
  ['Gerai 19 Loket 1', 'T', 0, 0, 'Pertanahan'],
  ['Gerai 24 Loket 1', 'J', 35, 8, 'BPJS Kesehatan'],
  ['Gerai 26 Loket 1', 'R', 41, 7, 'Samsat'],
  ['Gerai 28', 'N', 0, 0, 'Taspen'],
] as const;
const paused = 8;
const closed = 11;
/** Counters of the last calls, newest first, and how many minutes ago they were. */
const lately = [
  [1, 2],
  [10, 3],
  [9, 5],
  [6, 6],
  [7, 8],
  [2, 9],
] as const;

export interface ExampleHallOptions extends Partial<ReplayHallOptions> {
  /** How many counters; 12 unless told. */
  size?: number;
  /** Changes what is said of a queue, for example that it has no numbers left. */
  queue?: (queue: Queue) => Queue;
  counter?: (counter: Counter) => Counter;
}

/** A hall on an ordinary morning, with as many counters as wanted. All of it is made up. */
export function createExampleHall({
  size = signs.length,
  queue: changeQueue = (queue) => queue,
  counter: changeCounter = (counter) => counter,
  ...options
}: ExampleHallOptions = {}): ReplayHall {
  const { time = '2026-11-23T09:41:00+07:00' } = options;
  const since = (minutes: number) => new Date(Date.parse(time) - minutes * 60_000).toISOString();
  const records = Array.from({ length: size }, (_, index) => {
    const [sign, letter, count, waiting, label] = signs[index % signs.length] ?? signs[0];
    const round = Math.floor(index / signs.length);
    const letters = round ? `${letter}${'ABCDEFGH'[round - 1]}` : letter;
    const queueId = `q${index + 1}`;
    const number = count > 0 ? `${letters}-${String(count).padStart(3, '0')}` : undefined;
    const state = index === paused ? 'paused' : index === closed ? 'closed' : 'open';
    const queue: Queue = { id: queueId, label, state: 'open', waiting };
    const counter: Counter = {
      ...{ id: `c${index + 1}`, label: round ? `Gerai ${28 + index - 11}` : sign, state },
      ...{ zone: `zona-${1 + (index % 2)}`, queueIds: [queueId] },
      ...(number !== undefined && {
        serving: { number, ticketId: number, state: 'serving', since: since(9) },
      }),
    };
    return { queue: changeQueue(queue), counter: changeCounter(counter), label };
  });
  const calls = lately.flatMap(([index, minutes], place): Call[] => {
    const { counter, queue } = records[index] ?? {};
    if (!counter?.serving || !queue) return [];
    const { number } = counter.serving;
    return [
      {
        ...{ id: `call-${lately.length - place}`, sequence: lately.length - place, number },
        ...{ counter: { id: counter.id, label: counter.label }, at: since(minutes), kind: 'call' },
        ...{ queueId: queue.id, ticketId: number, serviceName: queue.label },
      },
    ];
  });
  return createReplayHall({
    ...{ time, calls },
    counters: records.map(({ counter }) => counter),
    queues: records.map(({ queue }) => queue),
    notices: [
      'Ruang laktasi dan area bermain anak di sebelah Gerai 3.',
      'Nomor terakhir diambil pukul 15.00 WIB.',
    ],
    ...options,
  });
}
