import { html, svg, type TemplateResult } from 'lit';

const shapes = {
  search: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.4 15.4 5.1 5.1"/>`,
  x: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  'arrow-left': svg`<path d="M19.5 12h-15M10.75 5.75 4.5 12l6.25 6.25"/>`,
  'arrow-right': svg`<path d="M4.5 12h15M13.25 5.75 19.5 12l-6.25 6.25"/>`,
  'chevron-right': svg`<path d="m9 5.5 6.5 6.5L9 18.5"/>`,
  'chevron-down': svg`<path d="m5.5 9 6.5 6.5L18.5 9"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.75"/><path d="M12 7.25V12l3.25 2"/>`,
  cash: svg`<rect x="2.75" y="6.25" width="18.5" height="11.5" rx="2"/><circle cx="12" cy="12" r="2.5"/><path d="M6.25 12h.01M17.75 12h.01"/>`,
  'map-pin': svg`<path d="M12 21.25c-4.2-4.3-6.75-7.5-6.75-11.1a6.75 6.75 0 1 1 13.5 0c0 3.6-2.55 6.8-6.75 11.1z"/><circle cx="12" cy="10" r="2.4"/>`,
  'circle-check': svg`<circle cx="12" cy="12" r="8.75"/><path d="m8.4 12.4 2.5 2.5 4.8-5.2"/>`,
  info: svg`<circle cx="12" cy="12" r="8.75"/><path d="M12 11.25v5M12 7.9h.01"/>`,
  alert: svg`<path d="M10.7 4.6a1.5 1.5 0 0 1 2.6 0l7.5 13a1.5 1.5 0 0 1-1.3 2.25h-15a1.5 1.5 0 0 1-1.3-2.25z"/><path d="M12 9.5v4.25M12 16.75h.01"/>`,
  'wifi-off': svg`<path d="m4 4 16 16"/><path d="M12 18.75h.01M8.6 15.4a4.9 4.9 0 0 1 6.7 0M5.4 12.1a9.6 9.6 0 0 1 4.3-2.5M15 9.9a9.6 9.6 0 0 1 3.6 2.2M2.6 8.9a13.6 13.6 0 0 1 3.9-2.6M10.9 5.2A13.5 13.5 0 0 1 21.4 8.9"/>`,
  refresh: svg`<path d="M19.5 12.5a7.5 7.5 0 1 1-2-5.7l2 2.2"/><path d="M19.5 4.25V9h-4.75"/>`,
  phone: svg`<path d="M20.25 11.75a8.25 8.25 0 0 1-12 7.35l-4.5 1.15 1.2-4.3A8.25 8.25 0 1 1 20.25 11.75z"/>`,
  users: svg`<circle cx="9" cy="8" r="3.4"/><path d="M2.75 19.75c.3-3.7 2.8-5.75 6.25-5.75s5.95 2.05 6.25 5.75M15.75 4.9a3.4 3.4 0 0 1 0 6.2M17.75 14.4c2.1.75 3.3 2.55 3.5 5.35"/>`,
  calendar: svg`<rect x="3.75" y="5.25" width="16.5" height="15" rx="2"/><path d="M3.75 10h16.5M8.25 3.25v4M15.75 3.25v4"/>`,
  'circle-x': svg`<circle cx="12" cy="12" r="8.75"/><path d="m9 9 6 6M15 9l-6 6"/>`,
  question: svg`<circle cx="12" cy="12" r="8.75"/><path d="M9.6 9.4a2.5 2.5 0 1 1 3.5 2.5c-.8.4-1.1.9-1.1 1.8M12 16.6h.01"/>`,
  'external-link': svg`<path d="M13 5h6v6M19 5l-8.5 8.5M16 14v4.5H5.5V8H10"/>`,
} as const;

export type IconName = keyof typeof shapes;

/** The frame every icon is drawn in: 24 by 24, in the colour of the text. */
export function iconFrame(shape: TemplateResult<2>): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shape}
  </svg>`;
}

/** An icon of our own drawing. It says nothing by itself: the word stands beside it. */
export function icon(name: IconName): TemplateResult {
  return iconFrame(shapes[name]);
}
