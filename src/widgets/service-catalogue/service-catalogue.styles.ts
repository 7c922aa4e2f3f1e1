import { css } from 'lit';

/**
 * Layout of the catalogue. Breakpoints are widths of the widget, never of the viewport: narrow below 300 px, phone below
 * 560, wide below 880, page above. Sizes are in em of the wrapper or in the tokens' steps.
 */
export const catalogueStyles = css`
  .head {
    display: grid;
    gap: var(--_s1);
  }
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
  .clear {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    border: 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .search .button span {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .section {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_s4);
    margin-block: var(--_s6) var(--_s3);
  }
  .tiles {
    display: grid;
    border: var(--_bw) solid var(--_stroke);
    border-radius: var(--_r);
    background: var(--_surface);
    overflow: hidden;
  }
  .tile {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px var(--_s3);
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 52px;
    padding: 12px var(--_s4);
    border: 0;
    background: none;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }
  li + li > .tile {
    border-block-start: var(--_bw) solid var(--_stroke);
  }
  .tile svg {
    color: var(--_accent-text);
  }
  .tile b {
    font-weight: var(--_bold);
  }
  .tile .count {
    color: var(--_muted);
    font-size: var(--_sm);
  }
  .tile:hover {
    background: var(--_tint);
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2) var(--_s4);
    margin-block-start: var(--_s4);
  }
  .filters {
    display: grid;
    gap: var(--_s2);
    margin-block-start: var(--_s3);
  }
  .filters label {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    font-size: var(--_sm);
  }
  .found {
    display: grid;
    gap: 2px;
    margin-block: var(--_s5) var(--_s3);
  }
  .rows {
    container: rows / inline-size;
    border: var(--_bw) solid var(--_stroke);
    border-radius: var(--_r);
    background: var(--_surface);
    overflow: hidden;
  }
  .row {
    position: relative;
    display: grid;
    gap: var(--_s2);
    padding: var(--_s4);
  }
  .row + .row {
    border-block-start: var(--_bw) solid var(--_stroke);
  }
  .row:hover {
    background: var(--_tint);
  }
  .row h4 button {
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    line-height: 1.375;
    text-align: start;
    cursor: pointer;
  }
  .row h4 button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .row h4 button:focus-visible {
    outline: 0;
  }
  .row:has(button:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
    border-radius: var(--_r);
  }
  .row:hover h4 button {
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .row .go {
    display: none;
    color: var(--_muted);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--_s4);
    font-size: var(--_sm);
    line-height: 1.43;
  }
  .facts > * {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
    min-inline-size: 0;
  }
  .facts svg {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin-block-start: 1px;
    color: var(--_muted);
  }
  @container mpp (max-width: 299.98px) {
    .tile .unit {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container mpp (min-width: 300px) {
    .tiles {
      grid-template-columns: 1fr 1fr;
      gap: var(--_s2);
      border: 0;
      border-radius: 0;
      background: none;
      overflow: visible;
    }
    .tile,
    li + li > .tile {
      grid-template: 24px 1fr auto / minmax(0, 1fr);
      align-items: start;
      gap: var(--_s2);
      padding: var(--_s3) var(--_s4);
      border: var(--_bw) solid var(--_stroke);
      border-radius: var(--_r);
      background: var(--_surface);
    }
    .tile:hover,
    li + li > .tile:hover {
      border-color: var(--_tint-stroke);
      background: var(--_tint);
    }
  }
  @container mpp (min-width: 420px) {
    .filters {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container mpp (min-width: 560px) {
    .search .button span {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }
    .search .button svg {
      display: none;
    }
    .search .button {
      padding-inline: 20px;
    }
    .tiles {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: var(--_s3);
    }
    .tile,
    li + li > .tile {
      padding: var(--_s4);
    }
    .row {
      grid-template-columns: minmax(0, 1fr) 20px;
      padding: var(--_s4) var(--_s5);
    }
    .row .facts {
      grid-row: 2;
    }
    .row .go {
      display: block;
      grid-area: 1 / 2 / span 2;
      align-self: center;
    }
  }
  @container rows (min-width: 760px) {
    .row {
      grid-template-columns: minmax(0, 1fr) 8.5em 9.5em 11.5em 20px;
      align-items: center;
      column-gap: var(--_s4);
    }
    .row .facts {
      display: contents;
    }
    .row .facts > * {
      font-size: var(--_sm);
    }
    .row .go {
      grid-area: 1 / 5;
    }
  }
  @container mpp (min-width: 1200px) {
    .tiles {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
  }
`;
