import { css } from 'lit';

/** What a board says besides calls: running text, old news, closed; a video beside them, and many counters. After the picture. */
export const boardStates = css`
  .run {
    --_strip: var(--_pan);
    grid-area: run;
    display: flex;
    align-items: center;
    gap: calc(20 * var(--u));
    min-inline-size: 0;
    padding-inline: var(--_pad);
    background: var(--_strip);
    /* Wider than the picture, which moves a little against burn-in. */
    box-shadow: 0 calc(8 * var(--u)) 0 calc(8 * var(--u)) var(--_strip);
    font-size: calc(34 * var(--u));
  }
  .run .icon {
    color: var(--_bmu);
  }
  .strip {
    flex: 1;
    min-inline-size: 0;
    block-size: 1.3em;
    overflow: hidden;
    -webkit-mask-image: linear-gradient(90deg, #000 96%, #0000);
    mask-image: linear-gradient(90deg, #000 96%, #0000);
    line-height: 1.3;
  }
  .text {
    inline-size: max-content;
    white-space: nowrap;
  }
  .moving {
    padding-inline-start: 100%;
    box-sizing: content-box;
    animation: run var(--_time) linear var(--_delay) infinite;
  }
  .strip:hover .moving {
    animation-play-state: paused;
  }
  .turning {
    inline-size: auto;
    white-space: normal;
  }
  @keyframes run {
    to {
      transform: translateX(-100%);
    }
  }
  .page {
    color: var(--_bmu);
    font-size: calc(28 * var(--u));
    white-space: nowrap;
  }
  .cut {
    --_strip: #ffd33d;
    color: #14120a;
  }
  .cut span {
    flex: 1;
  }
  .cut .lines {
    font-size: calc(1.25em * var(--_fit));
  }
  .cut .icon {
    color: inherit;
  }
  .stale .bn,
  .stale .to {
    opacity: 0.55;
  }
  .stale .bn i {
    background: var(--_bst);
    color: var(--_bfg);
  }
  .close {
    grid-area: hero / hero / grid / last;
    display: grid;
    align-content: center;
    justify-items: start;
    gap: calc(20 * var(--u));
    padding-inline: calc(160 * var(--u));
    color: var(--_bmu);
    font-size: calc(48 * var(--u));
    line-height: 1.3;
  }
  .close h3 {
    max-inline-size: 100%;
    color: var(--_bfg);
    font-size: calc(104 * var(--u) * var(--_fit));
    line-height: 1.05;
  }
  .close dl {
    inline-size: 100%;
    margin-block-start: calc(56 * var(--u));
    padding-block-start: calc(36 * var(--u));
    border-block-start: calc(2 * var(--u)) solid var(--_bst);
    font-size: calc(30 * var(--u));
  }
  .close dd {
    color: var(--_bfg);
    font-size: calc(40 * var(--u));
    font-weight: var(--_bold);
  }
  .host {
    grid-area: media;
    display: grid;
    min-block-size: 0;
    overflow: hidden;
  }
  .host[hidden] {
    display: none;
  }
  ::slotted([slot='media']) {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .idle,
  .idle * {
    cursor: none;
  }
  .dense {
    --_cell: 114;
  }
  .dense .cell {
    grid-template-columns: minmax(0, 1fr) auto;
    padding-inline: calc(18 * var(--u));
  }
  .dense .cell h3 {
    font-size: calc(25 * var(--u) * var(--_fit));
  }
  .dense .cell .who {
    font-size: calc(52 * var(--u));
  }
  .dense .word {
    font-size: calc(26 * var(--u));
  }
  .dense .off .sub {
    display: none;
  }
  .dense li:nth-child(n + 4):not(.cell) {
    display: none;
  }
  .dense .last ol {
    grid-template-rows: repeat(3, minmax(0, 1fr));
  }
  @media (prefers-reduced-motion: reduce) {
    .hero {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .hero,
    .last,
    .cell {
      border: 1px solid CanvasText;
    }
    .lit,
    .cell.lit,
    .bn i,
    .lit .bn i,
    .cut {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
