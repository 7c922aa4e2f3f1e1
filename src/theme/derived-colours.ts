import { css } from 'lit';

/**
 * Every default colour, derived from the accent by the browser. In OKLCH equal lightness looks equally light, so that
 * clamping it keeps contrast for any accent, even yellow. Neutrals carry a breath of the accent. The condition asks for
 * a sum, because early implementations took the lightness for a percentage. Browsers without it get theirs from
 * `palette.ts`.
 */
export const derivedColours = css`
  @supports (color: light-dark(#000, #fff)) and (color: oklch(from #000 calc(l * 0.5 + 0.1) c h))
    and (color: color(from #000 xyz-d65 x y z)) {
    .mpp {
      --_default-surface: light-dark(
        #fff,
        oklch(from var(--_accent) calc(l * 0.07 + 0.194) calc(c * 0.07) h)
      );
      --_default-surface-2: light-dark(
        oklch(from var(--_accent) calc(l * 0.04 + 0.942) calc(c * 0.04) h),
        oklch(from var(--_accent) calc(l * 0.09 + 0.229) calc(c * 0.09) h)
      );
      --_default-text: light-dark(
        oklch(from var(--_accent) calc(l * 0.14 + 0.176) calc(c * 0.14) h),
        oklch(from var(--_accent) calc(l * 0.05 + 0.911) calc(c * 0.05) h)
      );
      --_default-muted: light-dark(
        oklch(from var(--_accent) calc(l * 0.16 + 0.389) calc(c * 0.16) h),
        oklch(from var(--_accent) calc(l * 0.14 + 0.676) calc(c * 0.14) h)
      );
      --_default-stroke: light-dark(
        oklch(from var(--_accent) calc(l * 0.09 + 0.838) calc(c * 0.09) h),
        oklch(from var(--_accent) calc(l * 0.14 + 0.272) calc(c * 0.14) h)
      );
      --_default-stroke-2: light-dark(
        oklch(from var(--_accent) calc(l * 0.16 + 0.508) calc(c * 0.16) h),
        oklch(from var(--_accent) calc(l * 0.16 + 0.525) calc(c * 0.16) h)
      );
      --_solid: light-dark(var(--_accent), oklch(from var(--_accent) max(l, 0.77) min(c, 0.105) h));
      /* White or black, whichever has more contrast: both have 4.58 at a luminance of 0.179. */
      --_default-on-solid: light-dark(
        color(
          from var(--_accent) xyz-d65 clamp(0, (0.179 - y) * 9999, 0.9505)
            clamp(0, (0.179 - y) * 9999, 1) clamp(0, (0.179 - y) * 9999, 1.089)
        ),
        #10141a
      );
      /* Away from the text on it. */
      --_solid-hover: color-mix(
        in oklab,
        var(--_solid) 88%,
        oklch(from var(--_on-solid) clamp(0, (0.5 - l) * 9999, 1) 0 h)
      );
      --_mark: light-dark(oklch(from var(--_accent) min(l, 0.6) c h), var(--_solid));
      --_accent-text: light-dark(
        oklch(from var(--_accent) min(l, 0.48) c h),
        oklch(from var(--_accent) max(l, 0.8) min(c, 0.12) h)
      );
      --_tint: light-dark(
        oklch(from var(--_accent) 0.968 calc(min(c, 0.16) * 0.14) h),
        oklch(from var(--_accent) 0.29 calc(min(c, 0.16) * 0.32) h)
      );
      --_tint-stroke: light-dark(
        oklch(from var(--_accent) 0.8 calc(min(c, 0.16) * 0.5) h),
        oklch(from var(--_accent) 0.5 calc(min(c, 0.16) * 0.6) h)
      );
      --_default-ok: light-dark(#0f663a, #80dba2);
      --_default-warn: light-dark(#7c4b11, #f5c66d);
      --_warn-tint: light-dark(#fdf4de, #3d2e1a);
      --_warn-stroke: light-dark(#e8c681, #715a34);
      --_default-focus: light-dark(#2043a3, #efce6f);
    }
  }
`;
