// Written by `npm run build:contract` from the table of operations and the schemas; a test holds it to them.

import type { Shape } from './shape.js';
import type { OperationName } from './vocabulary.js';

/** Shapes that others refer to by their place. */
export const sharedShapes: readonly Shape[] = [
  ['l', ['*']],
  ['i', 1],
  ['i', 0],
  ['s', 0, 20000],
  ['r', 3],
  [
    's',
    0,
    1000000000,
    /^\d{4}-(0[1-9]|1[0-2])-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
    1,
  ],
  ['s', 1, 200],
  ['s', 1, 20000],
  ['o', { latitude: ['n', -90, 90], longitude: ['n', -180, 180] }],
  ['s', 0, 1000000000, /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/],
  [
    'l',
    [
      'o',
      {
        day: ['i', 1, 7],
        opens: 9,
        closes: 9,
        'lastTicket?': 9,
        'breaks?': [
          'l',
          ['o', { from: 9, to: 9, 'label?': 3, mode: ['v', ['closed', 'reducedCounters']] }],
        ],
      },
    ],
  ],
  ['s', 0, 1000000000, /^\d{4}-(0[1-9]|1[0-2])-\d\d$/, 1],
  ['l', ['s', 0, 1000000000]],
  [
    'o',
    {
      weekly: 10,
      'special?': ['l', ['o', { from: 11, to: 11, 'label?': 3, weekly: 10 }]],
      'note?': 3,
      'unverified?': 12,
      'illustrative?': 12,
    },
  ],
  ['s', 0, 2000, /^https?:\/\/[^\s/?#]+\S*$/i],
  ['v', ['unknown'], 13],
  [
    'o',
    {
      id: 6,
      name: 7,
      timeZone: 7,
      'shortName?': 3,
      'timeZoneLabel?': 3,
      'regionCode?': 3,
      'regionName?': 3,
      'address?': 3,
      'geo?': 8,
      'hours?': 13,
      'calendar?': [
        'o',
        {
          years: ['l', ['i']],
          closures: ['l', ['o', { date: 11, name: 7, kind: 3, closed: ['b'] }]],
        },
      ],
      'facilities?': [
        'l',
        ['o', { id: 6, name: 7, 'note?': 3, 'unverified?': 12, 'illustrative?': 12 }],
      ],
      'contacts?': [
        'l',
        [
          'o',
          {
            kind: 3,
            name: 7,
            'value?': 3,
            'url?': 14,
            'note?': 3,
            'unverified?': 12,
            'illustrative?': 12,
          },
        ],
      ],
      'serviceCharter?': 3,
      'themes?': [
        'l',
        [
          'o',
          {
            id: 6,
            name: 7,
            'description?': 3,
            'drawing?': ['s', 0, 2000, /^[\sMLHVCSQTAZ0-9.,+-]+$/i],
          },
        ],
      ],
      'places?': [
        'l',
        [
          'o',
          {
            id: 6,
            name: 7,
            kind: 3,
            area: ['o', { name: 3, 'code?': 3 }],
            'address?': 3,
            'geo?': 8,
            'hours?': 15,
            'visits?': ['l', ['o', { date: 11, opens: 9, closes: 9, 'note?': 3 }]],
            'unverified?': 12,
            'illustrative?': 12,
          },
        ],
      ],
      'labels?': 4,
      'exampleNotice?': 3,
      'unverified?': 12,
      'illustrative?': 12,
    },
  ],
  ['l', 3],
  ['o', { state: 3, 'date?': 11, 'note?': 3 }],
  [
    'o',
    {
      id: 6,
      name: 7,
      'mallId?': 6,
      'shortName?': 3,
      'kind?': 3,
      'logo?': 14,
      'counters?': 17,
      'zone?': 3,
      'hours?': 15,
      'phase?': 18,
      'unverified?': 12,
      'illustrative?': 12,
    },
  ],
  ['l', ['o', { type: ['v', ['onsite', 'online']], 'name?': 3, 'url?': 14 }]],
  ['l', 6],
  ['n', 0],
  ['o', { text: 7, 'value?': 22, 'unit?': 3 }],
  ['o', { text: 7, 'amount?': 22, 'free?': ['b'] }],
  ['o', { kind: ['v', ['here', 'elsewhere', 'none']], 'name?': 3, 'url?': 14 }],
  ['o', { count: 2, at: 5 }],
  [
    'o',
    {
      id: 6,
      name: 7,
      'mallId?': 6,
      'code?': 3,
      'aliases?': 17,
      'agencyId?': 6,
      'themeId?': 6,
      'audiences?': 17,
      'channels?': 20,
      'levels?': 17,
      'placeIds?': 21,
      'counter?': 3,
      'duration?': 23,
      'fee?': 24,
      'hours?': 15,
      'phase?': 18,
      'booking?': 25,
      'waitingNow?': 26,
      'updatedAt?': 11,
      'updatedBy?': 3,
      'unverified?': 12,
      'illustrative?': 12,
      'requirements?': ['l', ['o', { text: 7, 'note?': 3, 'required?': ['b'], 'form?': 14 }]],
      'procedure?': ['l', 7],
      'product?': 3,
      'complaint?': 3,
      'legalBasis?': 17,
      'facilities?': 17,
      'staffCompetence?': 17,
      'internalSupervision?': 17,
      'staffCount?': 3,
      'serviceGuarantee?': 17,
      'securityGuarantee?': 17,
      'performanceEvaluation?': 17,
      'validity?': 3,
    },
  ],
  ['i', 1, 500],
];

/** What a page reads besides answers of operations. */
export const recordShapes = {
  page: ['o', { items: 0, page: 1, pageSize: 1, total: 2 }],
  problem: ['o', { code: 3, message: 3, 'citizenMessage?': 3, 'fields?': 4 }],
  catalogueFile: [
    'o',
    { contractVersion: 3, 'publishedAt?': 5, malls: 0, agencies: 0, services: 0 },
  ],
  mall: 16,
  agency: 19,
  service: 27,
} satisfies Record<string, Shape>;

/** What a page must know of an operation to ask it; `operations.ts` says what each field means. */
export interface WireOperation {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly list: boolean;
  readonly safe: boolean;
  readonly cacheable: boolean;
  readonly input: Shape;
  readonly output: Shape;
}

export const wireOperations: Readonly<Record<OperationName, WireOperation>> = {
  listMalls: {
    method: 'GET',
    path: '/v1/malls',
    list: true,
    safe: true,
    cacheable: true,
    input: ['o', { 'page?': 1, 'pageSize?': 28 }],
    output: 16,
  },
  getMall: {
    method: 'GET',
    path: '/v1/malls/{mallId}',
    list: false,
    safe: true,
    cacheable: true,
    input: ['o', { mallId: 6 }],
    output: 16,
  },
  listAgencies: {
    method: 'GET',
    path: '/v1/agencies',
    list: true,
    safe: true,
    cacheable: true,
    input: ['o', { 'mallId?': 6, 'page?': 1, 'pageSize?': 28 }],
    output: 19,
  },
  listServices: {
    method: 'GET',
    path: '/v1/services',
    list: true,
    safe: true,
    cacheable: true,
    input: [
      'o',
      {
        'mallId?': 6,
        'agencyId?': 6,
        'themeId?': 6,
        'area?': 3,
        'query?': ['s', 0, 200],
        'page?': 1,
        'pageSize?': 28,
      },
    ],
    output: [
      'o',
      {
        id: 6,
        name: 7,
        'mallId?': 6,
        'code?': 3,
        'aliases?': 17,
        'agencyId?': 6,
        'themeId?': 6,
        'audiences?': 17,
        'channels?': 20,
        'levels?': 17,
        'placeIds?': 21,
        'counter?': 3,
        'duration?': 23,
        'fee?': 24,
        'hours?': 15,
        'phase?': 18,
        'booking?': 25,
        'waitingNow?': 26,
        'updatedAt?': 11,
        'updatedBy?': 3,
        'unverified?': 12,
        'illustrative?': 12,
      },
    ],
  },
  getService: {
    method: 'GET',
    path: '/v1/services/{serviceId}',
    list: false,
    safe: true,
    cacheable: true,
    input: ['o', { serviceId: 6, 'mallId?': 6 }],
    output: 27,
  },
};
