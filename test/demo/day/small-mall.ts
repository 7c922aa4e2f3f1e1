import type { DayScene } from '../../../demo/day/day.types.js';
import { daySpanOf } from '../../../demo/day/scene.js';

/** A mall of nine counters on an ordinary weekday. The frozen days are those of this mall: it must not change either. */
export const smallMall: DayScene = {
  queues: [
    { id: 'A', typicalMinutes: 8, services: [{ id: 'ktp' }, { id: 'ikd', typicalMinutes: 5 }] },
    { id: 'B', typicalMinutes: 12 },
    { id: 'C', typicalMinutes: 10 },
    { id: 'D', typicalMinutes: 15 },
    { id: 'KS', typicalMinutes: 6 },
  ],
  counters: [
    { id: 'loket-a1', queueIds: ['A'] },
    { id: 'loket-a2', queueIds: ['A'] },
    { id: 'loket-a3', queueIds: ['A', 'B'] },
    { id: 'loket-b1', queueIds: ['B'] },
    { id: 'loket-c1', queueIds: ['C'] },
    { id: 'loket-c2', queueIds: ['C'] },
    { id: 'loket-d1', queueIds: ['D'] },
    { id: 'loket-d2', queueIds: ['D'] },
    { id: 'loket-ks', queueIds: ['KS'] },
  ],
  opening: daySpanOf({
    opens: '08:00',
    closes: '15:30',
    lastTicket: '15:00',
    breaks: [{ from: '12:00', to: '13:00', mode: 'reducedCounters' }],
  }),
  priorityGroupIds: ['lansia', 'disabilitas'],
};
