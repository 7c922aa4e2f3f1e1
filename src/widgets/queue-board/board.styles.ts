import { css } from 'lit';

/**
 * The board's picture: its frame and the large field. One unit, `--u`, is a pixel of a picture of 1920 x 1080, or upright
 * 1080 x 1920, so that it is the same drawing from 720p to 4K. Letters are read from as many metres as a fifth of their
 * height in millimetres; on 43 inches the number is 102 mm high (20 m), where to go 40 mm (8 m), the counters' numbers
 * 23 mm (4.6 m).
 */
export const boardStyles = css`
  .picture {
    --_columns: 4;
    --_rows: 3;
    --_cell: 120;
    --_grid: calc(var(--_rows) * (var(--_cell) + 12) + 24);
    /* What is left for the large field, and the sizes in it. */
    --_hero: calc(904 - var(--_grid));
    /* Above and below it a line each. */
    --_number: min(calc(var(--_hero) * 0.587), calc(var(--_hero) - 176), 360);
    --_to: max(96, min(calc(var(--_hero) * 0.231), 150));
    --_pad: calc(48 * var(--u));
    --_gap: calc(24 * var(--u));
    display: grid;
    grid-template:
      'head head' calc(100 * var(--u)) 'hero last' minmax(0, 1fr) 'grid grid' calc(
        var(--_grid) * var(--u)
      )
      'run run' calc(76 * var(--u)) / minmax(0, 1fr) calc(620 * var(--u));
    gap: 0 var(--_gap);
    block-size: 100%;
    font-variant-numeric: tabular-nums slashed-zero;
    line-height: 1.15;
  }
  .picture :is(h2, h3, p, li, b, time) {
    letter-spacing: -0.01em;
  }
  .picture :is(h2, h3) + p {
    margin: 0;
  }
  [data-fit] {
    --_fit: 1;
    min-inline-size: 0;
    font-size: calc(1em * var(--_fit));
    white-space: nowrap;
  }
  .lines {
    line-height: 1.05;
    white-space: normal;
  }
  .head {
    grid-area: head;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_pad);
    padding-inline: var(--_pad);
    font-size: calc(34 * var(--u));
  }
  .head h2 {
    flex: 1;
    font-size: calc(34 * var(--u) * var(--_fit));
    line-height: 1.15;
  }
  .head p {
    display: flex;
    align-items: baseline;
    gap: calc(28 * var(--u));
    color: var(--_bmu);
    font-size: calc(30 * var(--u));
    white-space: nowrap;
  }
  .head time {
    color: var(--_bfg);
    font-size: calc(48 * var(--u));
    font-weight: var(--_bold);
  }
  .sound {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: max(44px, calc(64 * var(--u)));
    padding-inline: 0.8em;
    border-radius: calc(14 * var(--u));
    background: var(--_call);
    color: var(--_on-call);
    font-size: max(14px, calc(30 * var(--u)));
    font-weight: var(--_bold);
  }
  .hero,
  .last,
  .host {
    border-radius: calc(20 * var(--u));
    background: var(--_pan);
  }
  .hero {
    grid-area: hero;
    display: grid;
    grid-template: auto 1fr auto / minmax(0, 1fr);
    min-block-size: 0;
    margin-inline-start: var(--_pad);
    padding: calc(26 * var(--u)) var(--_pad) calc(30 * var(--u));
    transition:
      background-color 180ms,
      color 180ms;
  }
  .hero h3 {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    color: var(--_bmu);
    font-size: calc(36 * var(--u));
    font-weight: 400;
    line-height: 1.15;
    white-space: nowrap;
  }
  .hero .for {
    flex: 0 1 auto;
    text-align: end;
  }
  .number {
    align-self: center;
    min-inline-size: 0;
    font-size: calc(var(--_number) * var(--u));
    line-height: 0.8;
  }
  .picture .number {
    letter-spacing: -0.03em;
  }
  .to {
    display: flex;
    align-items: center;
    gap: calc(24 * var(--u));
    min-inline-size: 0;
    font-size: calc(var(--_to) * var(--u));
    line-height: 1;
  }
  .picture .to b {
    flex: 1;
    letter-spacing: -0.025em;
  }
  /* Two lines where there is room for little more than one. */
  .to b.lines {
    font-size: calc(0.82em * var(--_fit));
    line-height: 1;
  }
  .to .icon {
    inline-size: 1em;
    block-size: 1em;
    margin: 0 0 0 -0.12em;
    stroke-width: 2;
  }
  .none {
    align-content: center;
    grid-template-rows: none;
    gap: calc(16 * var(--u));
    color: var(--_bmu);
    font-size: calc(44 * var(--u));
  }
  .none .big {
    color: var(--_bfg);
    font-size: calc(96 * var(--u) * var(--_fit));
    font-weight: var(--_bold);
    line-height: 1.1;
  }
  .bn {
    display: flex;
    align-items: center;
    gap: 0.16em;
    inline-size: 100%;
    font-family: var(--mpp-number-font, inherit);
    font-weight: var(--_bold);
    font-feature-settings: 'zero', 'tnum';
    line-height: 1;
  }
  .bn i {
    flex: none;
    min-inline-size: 1.15em;
    padding: 0.14em 0.22em;
    border-radius: 0.2em;
    background: var(--_bullet);
    color: var(--_on-bullet);
    font-size: 0.66em;
    font-style: normal;
    letter-spacing: 0;
    text-align: center;
  }
  .number .bn {
    line-height: 0.8;
  }
  .number .bn i {
    min-inline-size: 1.04em;
    margin-inline-end: 0.05em;
    padding: 0.1em 0.2em;
    line-height: 1;
  }
  .lit {
    background: var(--_call);
    color: var(--_on-call);
  }
  .lit.hero h3,
  .lit .sub,
  .lit .sub b {
    color: inherit;
  }
  .lit .bn i {
    background: var(--_on-call);
    color: var(--_call);
  }
`;
