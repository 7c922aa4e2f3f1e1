import { css } from 'lit';

/** The calls before, and the grid of counters. Comes after the picture's frame and large field, whose sizes it stands in. */
export const boardLists = css`
  .last {
    grid-area: last;
    display: grid;
    grid-template-rows: auto 1fr;
    min-block-size: 0;
    margin-inline-end: var(--_pad);
    padding: calc(24 * var(--u)) calc(36 * var(--u)) calc(12 * var(--u));
    overflow: hidden;
  }
  .last h3 {
    padding-block-end: calc(12 * var(--u));
    color: var(--_bmu);
    font-size: calc(32 * var(--u));
    font-weight: 400;
    line-height: 1.15;
  }
  .last ol {
    display: grid;
    grid-auto-rows: minmax(0, 1fr);
    grid-template-rows: repeat(4, minmax(0, 1fr));
  }
  .last li {
    display: grid;
    grid-template: auto auto / calc(196 * var(--u)) minmax(0, 1fr) auto;
    align-content: center;
    gap: 0 calc(14 * var(--u));
    border-block-start: 1px solid var(--_bst);
    font-size: calc(36 * var(--u));
    line-height: 1.05;
  }
  .last li:nth-child(n + 5) {
    display: none;
  }
  .last .who {
    grid-row: 1 / 3;
    align-self: center;
  }
  .last li p {
    display: contents;
  }
  .last li p span {
    grid-area: 2 / 2;
    color: var(--_bmu);
    font-size: calc(26 * var(--u) * var(--_fit));
  }
  .last time {
    grid-area: 1 / 3 / 3;
    align-self: center;
    color: var(--_bmu);
    font-size: calc(28 * var(--u));
  }
  /* Where to go has a line of its own, since there is no room to say more that could be read. */
  @container tv (orientation: landscape) {
    .last li b {
      grid-column: 2 / 4;
    }
    .last li p span {
      display: none;
    }
    .last time {
      grid-area: 2 / 2;
    }
  }
  .who {
    min-inline-size: 0;
    font-size: calc(58 * var(--u));
    line-height: 1;
  }
  .grid {
    grid-area: grid;
    display: grid;
    grid-template: repeat(max(1, var(--_rows)), minmax(0, 1fr)) / repeat(
        var(--_columns),
        minmax(0, 1fr)
      );
    gap: calc(12 * var(--u));
    padding: calc(20 * var(--u)) var(--_pad) calc(16 * var(--u));
  }
  .cell {
    display: grid;
    grid-template: auto 1fr / fit-content(72%) minmax(0, 1fr);
    align-items: end;
    column-gap: calc(12 * var(--u));
    min-inline-size: 0;
    padding: calc(10 * var(--u)) calc(24 * var(--u));
    border-radius: calc(14 * var(--u));
    background: var(--_pan);
  }
  .cell.lit {
    background: var(--_call);
  }
  .cell h3 {
    grid-column: 1 / -1;
    font-size: calc(28 * var(--u) * var(--_fit));
    line-height: 1.15;
  }
  .cell h3.lines {
    line-height: 1;
  }
  .cell .who {
    font-size: calc(64 * var(--u));
  }
  .past .who {
    color: var(--_bmu);
  }
  .sub,
  .count {
    min-inline-size: 0;
    color: var(--_bmu);
    font-size: calc(24 * var(--u));
    line-height: 1.25;
    text-align: end;
  }
  .sub > * {
    display: block;
  }
  .sub b {
    color: var(--_bfg);
    font-weight: 400;
  }
  .count {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 0.3em;
    color: inherit;
    font-size: calc(30 * var(--u));
    line-height: 1.5;
    white-space: nowrap;
  }
  .count .icon {
    inline-size: 1em;
    block-size: 1em;
    color: var(--_bmu);
  }
  .lit .count .icon {
    color: inherit;
  }
  .off {
    grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
    background: none;
    box-shadow: inset 0 0 0 calc(2 * var(--u)) var(--_bst);
    color: var(--_bmu);
  }
  .word {
    display: flex;
    align-items: center;
    gap: 0.35em;
    min-inline-size: 0;
    font-size: calc(34 * var(--u));
    line-height: 1.5;
  }
`;
