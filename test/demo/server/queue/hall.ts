import type { Catalogue } from '../../../../demo/server/catalogue/catalogue.types.js';
import type { QueuePlan } from '../../../../demo/server/queue/queue-plan.types.js';
import type { WeeklyOpening } from '../../../../src/contract/index.js';

const workingDay = (day: 1 | 2 | 3 | 4 | 5): WeeklyOpening => ({
  day,
  opens: '08:00',
  closes: '15:30',
  lastTicket: '15:00',
  breaks: [{ from: '12:00', to: '13:00', label: 'Istirahat siang', mode: 'closed' }],
});

/** A small mall with everything a queue can meet. */
export const hall: Catalogue = {
  malls: [
    {
      id: 'timur',
      name: 'MPP Timur',
      timeZone: 'Asia/Jayapura',
      hours: { weekly: [1, 2, 3, 4, 5].map((day) => workingDay(day as 1 | 2 | 3 | 4 | 5)) },
      calendar: {
        years: [2026],
        closures: [
          { date: '2026-12-25', name: 'Hari Raya Natal', kind: 'nationalHoliday', closed: true },
        ],
      },
      places: [{ id: 'mal', name: 'MPP Timur', kind: 'mall', area: { name: 'Timur' } }],
    },
  ],
  agencies: [
    { id: 'dukcapil', mallId: 'timur', name: 'Dinas Kependudukan' },
    { id: 'pdam', mallId: 'timur', name: 'PDAM', phase: { state: 'soon', note: 'Segera' } },
  ],
  services: [
    { id: 'ktp', mallId: 'timur', name: 'KTP', agencyId: 'dukcapil', placeIds: ['mal'] },
    { id: 'kia', mallId: 'timur', name: 'KIA', agencyId: 'dukcapil', placeIds: ['mal'] },
    { id: 'kk', mallId: 'timur', name: 'KK', agencyId: 'dukcapil', placeIds: ['mal'] },
    { id: 'air', mallId: 'timur', name: 'Sambungan air', agencyId: 'pdam', placeIds: ['mal'] },
  ],
};

const queue = { mallId: 'timur', padding: 3, checkIn: true, rejoinAfter: 2 };
const counter = { mallId: 'timur', agencyId: 'dukcapil' };

/** Its queues: A with two counters, B with quotas, C of an agency that is yet to come. */
export const hallQueues: QueuePlan = {
  malls: [
    {
      mallId: 'timur',
      priorityGroups: [
        { id: 'lansia', name: 'Lansia' },
        { id: 'anak', name: 'Anak-anak' },
      ],
      priorityCallsInARow: 2,
    },
  ],
  queues: [
    {
      ...queue,
      id: 'a',
      label: 'KTP dan KIA',
      prefix: 'A',
      agencyId: 'dukcapil',
      services: [{ id: 'ktp', typicalMinutes: 10 }, { id: 'kia' }],
    },
    {
      ...queue,
      id: 'b',
      label: 'KK',
      prefix: 'B',
      padding: 0,
      agencyId: 'dukcapil',
      quotaInHall: 2,
      quotaOnline: 1,
      checkIn: false,
      services: [{ id: 'kk' }],
    },
    {
      ...queue,
      id: 'c',
      label: 'Air',
      prefix: 'C',
      agencyId: 'pdam',
      services: [{ id: 'air' }],
    },
  ],
  counters: [
    { ...counter, id: 'one', label: 'Loket 1', queueIds: ['a'] },
    { ...counter, id: 'two', label: 'Loket 2', queueIds: ['a', 'b'] },
  ],
};
