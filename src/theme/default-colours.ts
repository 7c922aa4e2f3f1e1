import { css } from 'lit';

/**
 * The default colours as plain values, for browsers that cannot derive them (before Chromium 123, Safari 17.5,
 * Firefox 128): what `derived-colours.ts` gives for our own accent, #1b5faa. A test holds the two together. They come with
 * `palette.ts`, which computes what another accent changes, so that no current browser loads them. Without specificity,
 * because what a reader forces is stronger.
 */
export const defaultColours = css`
  :where(.mpp) {
    --_default-surface: #ffffff;
    --_default-surface-2: #f0f2f6;
    --_default-text: #1a2129;
    --_default-muted: #525b66;
    --_default-stroke: #d3d9e0;
    --_default-stroke-2: #737d89;
    --_solid: #1b5faa;
    --_default-on-solid: #ffffff;
    --_solid-hover: #154f8f;
    --_mark: #1b5faa;
    --_accent-text: #195da8;
    --_tint: #ecf5ff;
    --_tint-stroke: #a0c1ea;
    --_default-ok: #0f663a;
    --_default-warn: #7c4b11;
    --_warn-tint: #fdf4de;
    --_warn-stroke: #e8c681;
    --_default-focus: #2043a3;
  }
  @media not print {
    :where(.mpp[data-theme='dark']) {
      --_default-surface: #191d21;
      --_default-surface-2: #23282d;
      --_default-text: #e6eaee;
      --_default-muted: #a4adb8;
      --_default-stroke: #313942;
      --_default-stroke-2: #78828e;
      --_solid: #85b8f6;
      --_default-on-solid: #10141a;
      --_solid-hover: #94c1f8;
      --_mark: #85b8f6;
      --_accent-text: #87c1ff;
      --_tint: #1c2c41;
      --_tint-stroke: #416591;
      --_default-ok: #80dba2;
      --_default-warn: #f5c66d;
      --_warn-tint: #3d2e1a;
      --_warn-stroke: #715a34;
      --_default-focus: #efce6f;
    }
  }
`;
