import { html, type TemplateResult } from 'lit';

/** The page around a story, as Storybook's toolbar sets it. */
export interface Surroundings {
  language: string;
  scheme: string;
  /** Name of a ready theme. */
  palette: string;
  /** CSS pixels of the column, or `full`. */
  width: string;
}

export const usualSurroundings: Surroundings = {
  language: 'id',
  scheme: 'light',
  palette: 'default',
  width: 'full',
};

/** Ready themes by the name of their file. */
export const palettes = {
  default: 'Default, a calm blue',
  idds: 'IDDS, on a page that has it',
  'example-tulang-bawang-barat': 'Example: Tulang Bawang Barat',
  'example-banyuwangi': 'Example: Banyuwangi',
  'example-badung': 'Example: Badung',
  'high-contrast': 'High contrast',
} as const;

/** Columns as hosts have them: a narrow side column, a small phone, a tablet, the whole window. */
export const widths = ['245', '320', '768', 'full'] as const;

/**
 * Makes a ready theme hold for a part of the page: Storybook shows many stories on one. A host links the file as it is.
 */
export function scopedTheme(name: string, css: string): string {
  return css.replaceAll(':root', `[data-palette='${name}']`);
}

/** A calm host page around a story: its own font and colours, language, light or dark, a column of some width. */
export function inSurroundings(
  content: unknown,
  { language, scheme, palette, width }: Surroundings,
): TemplateResult {
  const column = width === 'full' ? 'none' : `${width}px`;
  return html`<div class="host-page" lang=${language} data-scheme=${scheme} data-palette=${palette}>
    <div style="max-inline-size: ${column}">${content}</div>
  </div>`;
}

/** Looks of the host page. */
export const hostPageStyles = `
  .host-page {
    color-scheme: light;
    box-sizing: border-box;
    padding: 24px;
    background: #fff;
    color: #1d2430;
    font: 16px/1.5 Inter, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  }
  .host-page[data-scheme='dark'] {
    color-scheme: dark;
    background: #0f1318;
    color: #e4e8ee;
  }
  .host-page[data-palette='high-contrast'] {
    background: #fff;
    color: #000;
  }
  .host-page[data-palette='high-contrast'][data-scheme='dark'] {
    background: #000;
    color: #fff;
  }
  #storybook-root > .host-page {
    min-block-size: 100vh;
  }
  .to-copy {
    margin: 0 0 24px;
    padding: 12px 16px;
    overflow: auto;
    border-radius: 8px;
    background: color-mix(in srgb, currentcolor 8%, transparent);
    font: 14px/1.5 ui-monospace, monospace;
  }
  @media (max-width: 480px) {
    .host-page {
      padding: 12px;
    }
  }
`;
