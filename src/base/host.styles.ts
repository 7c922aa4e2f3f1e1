import { css } from 'lit';

/**
 * What holds in every widget. A page's reset may hit the host element, so that only what must win is set on it, and
 * the rest on the wrapper inside.
 */
export const hostStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .author-note {
    margin: 0.5em 0 0;
    padding: 0.5em 0.75em;
    border: 1px dashed currentcolor;
    font: 0.875em/1.4 monospace;
    overflow-wrap: anywhere;
  }
`;
