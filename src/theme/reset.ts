import { css } from 'lit';

/**
 * What a page may hand down into a widget without meaning it, put back, and the browser's own looks of what we draw
 * ourselves. Typeface and writing direction are the page's, and so is `visibility`: what stands in a closed menu of the
 * page must stay hidden with it.
 */
export const reset = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .mpp {
    container: mpp / inline-size;
    color: var(--_text);
    font-family: var(--mpp-font, inherit);
    font-size: var(--_md);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    font-stretch: normal;
    font-feature-settings: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    word-break: normal;
    /* Not break-word: cells of a grid would still be as wide as the longest word, and leave the widget's box. */
    overflow-wrap: anywhere;
    hyphens: manual;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    list-style: none;
    cursor: auto;
    writing-mode: horizontal-tb;
    border-collapse: separate;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
  }
  :where(h1, h2, h3, h4, p, ul, ol, dl, dd, dt, fieldset, legend, figure) {
    margin: 0;
    padding: 0;
    border: 0;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(h1, h2, h3, h4, b) {
    font-weight: var(--_bold);
  }
  :where(h1, h2, h3, h4) {
    font-size: inherit;
  }
  button,
  input,
  select,
  textarea {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-transform: inherit;
  }
`;
