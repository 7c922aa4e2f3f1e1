import { css } from 'lit';

/**
 * Layout of the catalogue. Breakpoints are widths of the widget, never of the viewport: narrow below 300 px, phone below
 * 560, wide above. Sizes are in em of the wrapper or in the tokens' steps.
 */
export const catalogueStyles = css`
  .search {
    position: relative;
    display: flex;
    align-items: center;
    margin-block-start: var(--_s4);
    padding: 3px;
    border: 1.5px solid var(--_stroke-2);
    border-radius: calc(var(--_r2) + 4px);
    background: var(--_surface);
  }
  .search > svg {
    position: absolute;
    inset-inline-start: 14px;
    color: var(--_muted);
    pointer-events: none;
  }
  .search input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 46px;
    padding: 0 8px 0 44px;
    border: 0;
    border-radius: var(--_r2);
    background: none;
    text-overflow: ellipsis;
    appearance: none;
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  /* The ring goes around the whole box, where the browser can tell that it is the field that has the focus. */
  .search:has(input:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @supports selector(:has(a)) {
    .search input {
      outline: 0;
    }
  }
  .clear {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: var(--_r2);
    color: var(--_muted);
  }
  .clear:focus-visible,
  .search .button:focus-visible {
    outline-offset: -1px;
  }
  .search .button span {
    display: none;
  }
  .section {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_s4);
    margin-block: var(--_s6) var(--_s2);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--_s2);
  }
  .tile {
    display: grid;
    grid-template: auto 1fr auto / minmax(0, 1fr);
    gap: var(--_s2);
    inline-size: 100%;
    block-size: 100%;
    padding: var(--_s3) var(--_s4);
    line-height: 1.25;
  }
  .tile:hover {
    border-color: var(--_tint-stroke);
    background: var(--_tint);
  }
  .tile svg {
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    color: var(--_accent-text);
  }
  .more {
    margin-block-start: var(--_s4);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s3);
    margin-block-start: var(--_s3);
  }
  .filters label {
    flex: 1 1 11em;
    max-inline-size: 24em;
  }
  .later {
    border: 0;
  }
  .later summary {
    display: inline-flex;
    min-block-size: var(--_target);
    font-size: var(--_sm);
    font-weight: inherit;
  }
  details .filters {
    margin: 0;
  }
  #near {
    margin-block: var(--_s6) var(--_s3);
  }
  #found {
    margin-block: calc(var(--_s1) * 5) var(--_s3);
  }
  .rows {
    container: rows / inline-size;
    overflow: hidden;
  }
  .row {
    position: relative;
    display: grid;
    gap: var(--_s2);
    padding: var(--_s4);
    /* Rows out of sight are laid out when they come into it: half of what a key press would cost. */
    content-visibility: auto;
    contain-intrinsic-size: auto 5em;
  }
  .row:hover {
    background: var(--_tint);
  }
  .row button {
    font-weight: inherit;
    line-height: 1.375;
  }
  .row button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .row button:focus-visible {
    outline: 0;
  }
  .row button:focus-visible::after {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
    border-radius: var(--_r);
  }
  .row:hover button {
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .go {
    display: none;
    color: var(--_muted);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--_s4);
  }
  .facts > * {
    display: flex;
    gap: 6px;
  }
  .facts > :empty {
    display: none;
  }
  .facts svg {
    color: var(--_muted);
  }
  .facts .status svg {
    color: inherit;
  }
  @container mpp (max-width: 299.98px) {
    .tiles {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .tile {
      grid-template: auto / auto minmax(0, 1fr);
      gap: 2px var(--_s3);
      border-radius: 0;
    }
    .tile svg {
      grid-row: span 2;
    }
    li:not(:last-child) > .tile {
      border-block-end: 0;
    }
    li:first-child > .tile {
      border-radius: var(--_r) var(--_r) 0 0;
    }
    li:last-child > .tile {
      border-radius: 0 0 var(--_r) var(--_r);
    }
  }
  @container mpp (min-width: 560px) {
    .search .button {
      padding-inline: 20px;
    }
    .search .button span {
      display: inline;
    }
    .search .button svg {
      display: none;
    }
    .tiles {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: var(--_s3);
    }
    .tile {
      padding: var(--_s4);
    }
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding: var(--_s4) calc(var(--_s1) * 5);
    }
    .facts {
      grid-row: 2;
    }
    .go {
      display: flex;
      grid-area: 1 / -2 / span 2;
      align-self: center;
    }
  }
  @container rows (min-width: 760px) {
    .row {
      grid-template-columns: minmax(0, 1fr) 11em 8.5em 10.5em auto;
      align-items: center;
      column-gap: var(--_s4);
    }
    .facts {
      display: contents;
    }
    .facts > * {
      display: flex !important;
      font-size: var(--_sm);
    }
    .go {
      grid-row: 1;
    }
  }
`;
