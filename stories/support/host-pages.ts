/** Style sheets of pages that widgets are put into. */

/** Root font sizes of 10 px, as themes of village portals have them. */
export const smallRoot = `
  html { font-size: 10px; }
  body { font-size: 1.6rem; }
`;

/** What Tailwind's preflight does to every element, in short. */
export const preflight = `
  *, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; }
  html { line-height: 1.5; -webkit-text-size-adjust: 100%; tab-size: 4; }
  h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit; }
  a { color: inherit; text-decoration: inherit; }
  ol, ul, menu { list-style: none; }
  img, svg, video { display: block; vertical-align: middle; max-width: 100%; }
  button, input, select, textarea {
    font: inherit; letter-spacing: inherit; color: inherit; background-color: transparent; border-radius: 0;
  }
  ::placeholder { opacity: 1; color: color-mix(in oklab, currentcolor 50%, transparent); }
`;

/** What old themes force upon every element, and hand down. */
export const forced = `
  .host-page * {
    float: none !important; letter-spacing: 0.15em !important; text-transform: uppercase !important;
    font-weight: 300 !important; text-align: justify !important;
  }
  .host-page a { color: inherit !important; }
  .host-page button, .host-page input, .host-page select {
    width: 100% !important; height: 20px !important; border-radius: 0 !important; background: #fff !important;
  }
  .host-page { text-indent: 2em; white-space: pre-line; font-variant: small-caps; cursor: wait; }
`;

/** Custom properties of the government design system, light and dark, by names seen in public code. */
export const governmentDesignSystem = `
  .government {
    --ina-primary-primary: #0968f6;
    --ina-content-primary: #18181b;
    --ina-content-secondary: #52525b;
    --ina-content-tertiary: #71717a;
    --ina-background-primary: #ffffff;
    --ina-background-secondary: #f4f4f5;
    --ina-stroke-primary: #e4e4e7;
    --ina-radius-xl: 16px;
    --ina-negative-700: #b42318;
  }
  .host-page[data-scheme='dark'] .government {
    --ina-content-primary: #fafafa;
    --ina-content-secondary: #d4d4d8;
    --ina-content-tertiary: #a1a1aa;
    --ina-background-primary: #18181b;
    --ina-background-secondary: #27272a;
    --ina-stroke-primary: #3f3f46;
  }
`;

/** A style sheet that is on the page as long as the story. */
export function styleSheet(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}
