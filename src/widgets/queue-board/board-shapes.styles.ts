import { css } from 'lit';

/** What is other than on a wide board: beside a video, upright, and as a column of a page. */
export const boardShapes = css`
  .media {
    --_number: 226;
    --_to: 88;
    grid-template:
      'head head' calc(100 * var(--u))
      'hero media' calc(430 * var(--u))
      'grid last' minmax(0, 1fr)
      'run run' calc(76 * var(--u)) / minmax(0, 1fr) calc(812 * var(--u));
  }
  .media .host {
    margin-inline-end: var(--_pad);
  }
  .media .grid {
    padding: calc(20 * var(--u)) 0 calc(16 * var(--u)) var(--_pad);
  }
  .media .last {
    margin-block: calc(20 * var(--u)) calc(16 * var(--u));
  }
  @container tv (orientation: portrait) {
    .picture {
      --_number: 288;
      --_to: 92;
      grid-template:
        'head' calc(152 * var(--u)) 'hero' minmax(calc(480 * var(--u)), 1fr) 'last' calc(
          360 * var(--u)
        )
        'grid' calc(var(--_grid) * var(--u)) 'run' calc(88 * var(--u)) / minmax(0, 1fr);
      gap: 0;
    }
    .head {
      flex-wrap: wrap;
      align-content: center;
      gap: calc(4 * var(--u)) var(--_pad);
    }
    .head h2 {
      flex: 1 0 60%;
    }
    .head p {
      flex: 1 0 100%;
      flex-direction: row-reverse;
      justify-content: space-between;
    }
    .hero {
      margin-inline-end: var(--_pad);
    }
    .last {
      margin: var(--_gap) var(--_pad) 0;
    }
    .last li:nth-child(n + 4) {
      display: none;
    }
    .last ol {
      grid-template-rows: repeat(3, minmax(0, 1fr));
    }
    .dense {
      --_cell: 102;
      grid-template-rows:
        calc(152 * var(--u)) minmax(calc(480 * var(--u)), 1fr) calc(250 * var(--u))
        calc(var(--_grid) * var(--u)) calc(88 * var(--u));
    }
    .dense .cell {
      padding-block: calc(8 * var(--u));
    }
    .dense li:nth-child(n + 3):not(.cell) {
      display: none;
    }
    .dense .last ol {
      grid-template-rows: repeat(2, minmax(0, 1fr));
    }
    .close {
      padding-inline: calc(64 * var(--u));
    }
    .close h3 {
      font-size: calc(88 * var(--u) * var(--_fit));
    }
    .media {
      --_number: 230;
      --_to: 84;
      --_cell: 96;
      grid-template:
        'head' calc(152 * var(--u)) 'media' minmax(0, 1fr) 'hero' calc(424 * var(--u)) 'last' calc(
          224 * var(--u)
        )
        'grid' calc(var(--_grid) * var(--u)) 'run' calc(88 * var(--u)) / minmax(0, 1fr);
    }
    .media .host {
      margin: 0 var(--_pad) var(--_gap);
    }
    .media .last {
      margin-block: var(--_gap) 0;
    }
    .media .last li p span {
      display: none;
    }
    .media .grid {
      padding: calc(20 * var(--u)) var(--_pad) calc(16 * var(--u));
    }
  }
  @container mpp (max-width: 559px) {
    .picture {
      --_pad: calc(16 * var(--u));
      --_number: 120;
      --_to: 42;
      display: block;
      block-size: auto;
      padding-block-end: 1px;
    }
    .head {
      flex-wrap: wrap;
      gap: calc(2 * var(--u)) var(--_pad);
      padding-block: calc(16 * var(--u));
    }
    .head h2 {
      flex: 1 0 100%;
      font-size: calc(24 * var(--u) * var(--_fit));
    }
    .head p {
      flex: 1;
      flex-wrap: wrap;
      flex-direction: row-reverse;
      justify-content: space-between;
      gap: 0 var(--_pad);
      font-size: calc(20 * var(--u));
    }
    .head time {
      font-size: calc(28 * var(--u));
    }
    .hero {
      gap: calc(16 * var(--u));
      padding: calc(20 * var(--u));
    }
    .hero,
    .last,
    .picture > .host {
      margin: 0 var(--_pad) calc(12 * var(--u));
    }
    .hero h3 {
      flex-direction: column;
      align-items: start;
      gap: 0;
      font-size: calc(20 * var(--u));
    }
    .hero .for {
      text-align: start;
    }
    .to {
      gap: calc(10 * var(--u));
    }
    .none {
      font-size: calc(20 * var(--u));
    }
    .none .big {
      font-size: calc(34 * var(--u) * var(--_fit));
    }
    .last {
      padding: calc(14 * var(--u)) calc(20 * var(--u)) calc(4 * var(--u));
    }
    .last h3,
    .last li,
    .last time {
      font-size: calc(20 * var(--u));
    }
    /* Read on a phone: what is long breaks, and is not stepped down. */
    .cell h3,
    .sub,
    .last li p span {
      font-size: max(13px, calc(18 * var(--u)));
    }
    .cell h3,
    .hero .for,
    .sub > *,
    .last li p > * {
      white-space: normal;
    }
    .last ol {
      grid-template-rows: none;
      grid-auto-rows: minmax(calc(60 * var(--u)), auto);
    }
    .last li {
      grid-template-columns: calc(120 * var(--u)) minmax(0, 1fr) auto;
      padding-block: calc(6 * var(--u));
    }
    .who,
    .cell .who {
      font-size: calc(32 * var(--u));
    }
    .grid {
      grid-template-rows: none;
      grid-auto-rows: minmax(calc(86 * var(--u)), auto);
      gap: calc(8 * var(--u));
      padding: 0 var(--_pad) calc(12 * var(--u));
    }
    .cell {
      padding: calc(10 * var(--u)) calc(14 * var(--u));
    }
    .cell,
    .off {
      grid-template: auto auto auto / minmax(0, 1fr);
      align-content: start;
      row-gap: calc(4 * var(--u));
    }
    .sub {
      text-align: start;
    }
    .word {
      font-size: max(13px, calc(18 * var(--u)));
    }
    .off .sub {
      display: none;
    }
    .run {
      gap: calc(10 * var(--u));
      padding-block: calc(12 * var(--u));
      font-size: calc(20 * var(--u));
    }
    .cut {
      align-items: start;
    }
    .cut span {
      white-space: normal;
    }
    .close {
      gap: calc(12 * var(--u));
      padding: calc(32 * var(--u)) calc(24 * var(--u));
      font-size: calc(22 * var(--u));
    }
    .close h3 {
      font-size: calc(40 * var(--u) * var(--_fit));
    }
    .close dl,
    .close dd {
      margin-block-start: calc(12 * var(--u));
      font-size: calc(20 * var(--u));
    }
  }
`;
