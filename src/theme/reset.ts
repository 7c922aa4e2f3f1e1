import { css } from 'lit';

/**
 * What a page may hand down into a widget without meaning it, put back, and the browser's own looks of what we draw
 * ourselves. Typeface and writing direction are the page's, and so is what hides or disables the widget together with
 * what stands around it: a closed menu, a curtain under a dialogue.
 */
export const reset = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .mpp {
    all: initial;
    display: block;
    container: mpp / inline-size;
    color: var(--_text);
    color-scheme: inherit;
    font-family: var(--mpp-font, inherit);
    font-size: var(--_md);
    line-height: 1.5;
    /* Not break-word: cells of a grid would still be as wide as the longest word, and leave the widget's box. */
    overflow-wrap: anywhere;
    pointer-events: inherit;
    visibility: inherit;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    /* An empty word, because \`none\` would take the list away from VoiceOver. */
    list-style: '';
  }
  h2,
  h3,
  h4,
  b {
    font-weight: var(--_bold);
  }
  button,
  input,
  select {
    margin: 0;
    font: inherit;
    color: inherit;
  }
`;
