// Written by `npm run build:contract` from the table of operations and the schemas; a test holds it to them.

import type { Shape } from './shape.js';

/** Shapes that others refer to by their place. */
export const sharedShapes: readonly Shape[] = [['l', ['*']]];

/** What a page reads besides answers of operations. */
export const recordShapes = {
  catalogueFile: [
    'o',
    {
      contractVersion: ['s', 0, 20000],
      'publishedAt?': [
        's',
        0,
        1000000000,
        /^\d{4}-(0[1-9]|1[0-2])-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
        1,
      ],
      malls: 0,
      agencies: 0,
      services: 0,
    },
  ],
} satisfies Record<string, Shape>;
