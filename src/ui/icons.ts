import { html, type TemplateResult } from 'lit';

/** Outline of the round icons. */
const ring = 'M20.75 12a8.75 8.75 0 1 1-17.5 0 8.75 8.75 0 1 1 17.5 0z';

/** Path data in a box of 24 by 24, drawn as a line. One path each, so that all icons share one small template. */
const shapes = {
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 1 1 13 0zM15.4 15.4l5.1 5.1',
  x: 'M6 6l12 12M18 6 6 18',
  'arrow-left': 'M19.5 12h-15M10.75 5.75 4.5 12l6.25 6.25',
  'arrow-right': 'M4.5 12h15M13.25 5.75 19.5 12l-6.25 6.25',
  'chevron-right': 'M9 5.5l6.5 6.5L9 18.5',
  'chevron-down': 'M5.5 9l6.5 6.5L18.5 9',
  clock: `${ring}M12 7.25V12l3.25 2`,
  cash: 'M3 6.5h18v11H3zM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 1 1 5 0z',
  'map-pin':
    'M12 21.25c-4.2-4.3-6.75-7.5-6.75-11.1a6.75 6.75 0 1 1 13.5 0c0 3.6-2.55 6.8-6.75 11.1zM14.4 10a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 1 1 4.8 0z',
  'circle-check': `${ring}M8.4 12.4l2.5 2.5 4.8-5.2`,
  info: `${ring}M12 11.25v5M12 7.9h.01`,
  refresh: 'M19.5 12.5a7.5 7.5 0 1 1-2-5.7l2 2.2M19.5 4.25V9h-4.75',
  users:
    'M15.4 8a3.4 3.4 0 1 1-6.8 0 3.4 3.4 0 1 1 6.8 0zM5.75 19.75c.3-3.7 2.8-5.75 6.25-5.75s5.95 2.05 6.25 5.75',
  'circle-x': `${ring}M9 9l6 6M15 9l-6 6`,
  question: `${ring}M9.6 9.4a2.5 2.5 0 1 1 3.5 2.5c-.8.4-1.1.9-1.1 1.8M12 16.6h.01`,
  'external-link': 'M13 5h6v6M19 5l-8.5 8.5M16 14v4.5H5.5V8H10',
  file: 'M5.5 3.25h8.25l5 5v12.5H5.5zM13.5 3.5v5h5M9 12.75h6M9 16.25h6',
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
