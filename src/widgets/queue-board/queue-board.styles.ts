import { css } from 'lit';

/**
 * The frame of the board, and what stands in it until there is a hall. On a wide place it is as high as its host says,
 * else 16:9; on a narrow one as high as what is in it.
 */
export const queueBoardStyles = css`
  .mpp {
    block-size: 100%;
  }
  .tv {
    --_bg: var(--mpp-board-ground, #0b0e13);
    --_pan: var(--mpp-board-panel, #151a22);
    --_bfg: var(--mpp-board-text, #fff);
    --_bmu: var(--mpp-board-muted, #a9b4c2);
    --_bst: var(--mpp-board-line, #2a323d);
    --_call: var(--mpp-board-call, #ffd33d);
    --_on-call: var(--mpp-board-on-call, #14120a);
    --_bullet: var(--mpp-board-bullet, #2d3a4a);
    --_on-bullet: var(--mpp-board-on-bullet, #fff);
    --_over: 0;
    container: tv / size;
    position: relative;
    aspect-ratio: 16 / 9;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
    padding: calc(var(--_over) * 1%);
    background: var(--_bg);
    color: var(--_bfg);
  }
  .tv[data-tone='light'] {
    --_bg: var(--mpp-board-ground, #eef1f4);
    --_pan: var(--mpp-board-panel, #fff);
    --_bfg: var(--mpp-board-text, #0b0e13);
    --_bmu: var(--mpp-board-muted, #4a5563);
    --_bst: var(--mpp-board-line, #d3dae2);
    --_call: var(--mpp-board-call, #123f7a);
    --_on-call: var(--mpp-board-on-call, #fff);
    --_bullet: var(--mpp-board-bullet, #0b0e13);
  }
  .board {
    --u: min(calc(100cqw / 1920), calc(100cqh / 1080));
    --_surface: var(--_pan);
    --_text: var(--_bfg);
    --_muted: var(--_bmu);
    --_stroke: var(--_bst);
    --_md: calc(36 * var(--u));
    --_lg: calc(44 * var(--u));
    position: relative;
    block-size: 100%;
    font-size: var(--_md);
  }
  .board:focus-visible {
    outline-offset: calc(-4px);
  }
  .wait {
    display: grid;
    grid-template: calc(100 * var(--u)) 1fr calc(396 * var(--u)) / 1fr calc(620 * var(--u));
    gap: calc(24 * var(--u));
    block-size: 100%;
    padding: 0 calc(48 * var(--u)) calc(48 * var(--u));
  }
  .wait i {
    border-radius: calc(20 * var(--u));
    background: var(--_pan);
  }
  .wait i:first-of-type,
  .wait i:last-child {
    grid-column: 1 / -1;
    background: none;
  }
  .wait i:last-child {
    background: var(--_pan);
  }
  .failed {
    display: grid;
    place-content: center;
    block-size: 100%;
    padding: calc(96 * var(--u));
  }
  @container tv (orientation: portrait) {
    .board {
      --u: min(calc(100cqw / 1080), calc(100cqh / 1920));
    }
  }
  @container mpp (max-width: 559px) {
    .tv {
      container-type: inline-size;
      aspect-ratio: auto;
      block-size: auto;
      min-block-size: 100%;
    }
    .board {
      --u: max(0.62px, calc(100cqw / 480));
      block-size: auto;
    }
    .wait {
      grid-template: 48px 220px 160px / 1fr;
    }
  }
`;
