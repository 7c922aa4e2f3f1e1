import { css, type CSSResultGroup } from 'lit';
import { derivedColours } from './derived-colours.js';
import { textSize } from './text-size.js';

/**
 * What styles may use: private aliases, each of them the host's word (`--mpp-*`), else the government design system's
 * if the page has it (`--ina-*`), else our default. Everything stands on the wrapper inside, because a page's reset may
 * hit the host element.
 *
 * Light and dark: forced by `data-theme`; else nothing sets `color-scheme` here, so that the widget follows what the
 * page itself uses, and stays light on a page that knows no dark.
 *
 * Sizes of text are shares of `--_mpp-size`, a length that `text-size.ts` registers, so that inside it is in pixels and
 * does not grow with nesting. It stands on the host element, where `em` is the page's text around the widget.
 */
const aliases = css`
  :host {
    --_mpp-size: var(--mpp-font-size, max(16px, 1rem));
  }
  .mpp {
    --_accent: var(--mpp-accent, var(--ina-primary-primary, #1b5faa));
    --_surface: var(--mpp-surface, var(--ina-background-primary, var(--_default-surface)));
    --_surface-2: var(--mpp-surface-2, var(--ina-background-secondary, var(--_default-surface-2)));
    --_text: var(--mpp-text, var(--ina-content-primary, var(--_default-text)));
    --_muted: var(--mpp-text-muted, var(--ina-content-secondary, var(--_default-muted)));
    --_stroke: var(--mpp-stroke, var(--ina-stroke-primary, var(--_default-stroke)));
    --_stroke-2: var(--mpp-stroke-strong, var(--_default-stroke-2));
    --_on-solid: var(--mpp-on-accent, var(--_default-on-solid));
    --_ok: var(--mpp-success, var(--_default-ok));
    --_warn: var(--mpp-warning, var(--_default-warn));
    --_focus: var(--mpp-focus, var(--_default-focus));

    --_bw: var(--mpp-border-width, 1px);
    --_r: var(--mpp-radius, var(--ina-radius-xl, 12px));
    --_r2: calc(var(--_r) * 0.6667);
    --_r3: calc(var(--_r) * 0.5);
    --_s1: var(--mpp-space, 4px);
    --_s2: calc(var(--_s1) * 2);
    --_s3: calc(var(--_s1) * 3);
    --_s4: calc(var(--_s1) * 4);
    --_s6: calc(var(--_s1) * 6);
    --_target: var(--mpp-target, 44px);

    --_xs: calc(var(--_mpp-size) * 0.8125);
    --_sm: calc(var(--_mpp-size) * 0.875);
    --_md: var(--_mpp-size);
    --_lg: calc(var(--_mpp-size) * 1.125);
    --_xl: calc(var(--_mpp-size) * 1.375);
    --_2xl: calc(var(--_mpp-size) * 1.75);
    --_bold: var(--mpp-weight-bold, 600);
  }
  .mpp[data-theme='light'] {
    color-scheme: light;
  }
  .mpp[data-theme='dark'] {
    color-scheme: dark;
  }
`;

/**
 * Paper and forced colours come before any theme. Where colours are forced, the browser replaces those of text, grounds
 * and borders by itself; named here is what is drawn by a ground alone or inside of pictures, and what would else lose
 * its rank.
 */
const readerFirst = css`
  @media print {
    .mpp.mpp {
      color-scheme: light;
    }
  }
  @media (forced-colors: active) {
    .mpp {
      --_surface: Canvas;
      --_muted: CanvasText;
      --_stroke: CanvasText;
      --_stroke-2: CanvasText;
      --_ok: CanvasText;
      --_warn: CanvasText;
      --_accent-text: LinkText;
      --_solid: ButtonText;
      --_solid-hover: Highlight;
      --_on-solid: ButtonFace;
      --_focus: Highlight;
    }
  }
`;

export const tokens: CSSResultGroup = [aliases, textSize, derivedColours, readerFirst];
