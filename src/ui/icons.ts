import { html, type TemplateResult } from 'lit';

/** Outline of the round icons. */
const ring = 'M21 12a9 9 0 1 1-18 0 9 9 0 1 1 18 0z';

/**
 * Path data in a box of 24 by 24, drawn as a line. One path each, so that all icons share one small template; whole
 * numbers, because every page carries all of them.
 */
const shapes = {
  search: 'M17 10a7 7 0 1 1-14 0 7 7 0 1 1 14 0zM15 15l6 6',
  x: 'M6 6l12 12M18 6 6 18',
  'arrow-left': 'M20 12H4M10 6l-6 6 6 6',
  'arrow-right': 'M4 12h16M14 6l6 6-6 6',
  'chevron-right': 'M9 6l6 6-6 6',
  'chevron-down': 'M6 9l6 6 6-6',
  clock: `${ring}M12 7v5l3 2`,
  cash: 'M3 6h18v12H3zM15 12a3 3 0 1 1-6 0 3 3 0 1 1 6 0z',
  'map-pin': 'M12 21C2 11 5 3 12 3s10 8 0 18zM14 10a2 2 0 1 1-4 0 2 2 0 1 1 4 0z',
  'circle-check': `${ring}M8 12l3 3 5-6`,
  info: `${ring}M12 11v5M12 8h.01`,
  refresh: 'M19 12a7 7 0 1 1-2-5l3 3M20 4v6h-6',
  users: 'M15 8a3 3 0 1 1-6 0 3 3 0 1 1 6 0zM6 20c0-8 12-8 12 0',
  'circle-x': `${ring}M9 9l6 6M15 9l-6 6`,
  question: `${ring}M9 10c0-4 6-4 6 0 0 2-3 2-3 4M12 17h.01`,
  'external-link': 'M13 5h6v6M19 5l-9 9M16 14v5H5V8h5',
  file: 'M5 3h9l5 5v13H5zM14 3v5h5M9 13h6M9 17h6',
} as const;

export type IconName = keyof typeof shapes;

/** Path data, which begins with a move. Whatever else a backend sends for a drawing is not drawn. */
const pathData = /^\s*M[\sMLHVCSQTAZ0-9.,+-]*$/i;

const draw = (shape: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${shape} /></svg>`;

/** An icon of our own drawing. It says nothing by itself: the word stands beside it. */
export const icon = (name: IconName): TemplateResult => draw(shapes[name]);

/**
 * An icon that the data bring along, as path data in a box of 24 by 24, drawn as a line.
 * @param drawing without one, or where it is anything but path data, the general icon stands in.
 */
export const drawnIcon = (drawing: string | undefined): TemplateResult =>
  draw(drawing && pathData.test(drawing) ? drawing : shapes.file);
