import { css } from 'lit';

export const tokens = css`
  /* mpp-widgets: token set (design reference)
   Order of every private alias:  --mpp-* (the host's word)  ->  --ina-* (IDDS, if the page has it)  ->  our default.
   Public tokens (22):
     colour   --mpp-accent --mpp-on-accent --mpp-text --mpp-text-muted --mpp-success --mpp-warning --mpp-danger --mpp-info
     surface  --mpp-surface --mpp-surface-2        stroke  --mpp-stroke --mpp-stroke-strong --mpp-border-width
     shape    --mpp-radius   space --mpp-space     target  --mpp-target
     type     --mpp-font --mpp-font-size --mpp-number-font --mpp-weight-bold
     focus    --mpp-focus    board --mpp-board-call
   In the shadow root read ".mpp" as the inner wrapper, never :host (outer resets beat :host). */

  .mpp {
    color-scheme: light dark;

    /* ---- one accent in ---- */
    --_accent: var(--mpp-accent, var(--ina-primary-primary, #1b5faa));

    /* ---- neutrals: grey plus a breath of the accent (hue is taken from the accent, grey has none) ---- */
    --_surface: var(
      --mpp-surface,
      var(
        --ina-background-primary,
        light-dark(#ffffff, color-mix(in oklch, var(--_accent) 7%, #181818))
      )
    );
    --_surface-2: var(
      --mpp-surface-2,
      var(
        --ina-background-secondary,
        light-dark(
          color-mix(in oklch, var(--_accent) 4%, #f9f9f9),
          color-mix(in oklch, var(--_accent) 9%, #222222)
        )
      )
    );
    --_text: var(
      --mpp-text,
      var(
        --ina-content-primary,
        light-dark(
          color-mix(in oklch, var(--_accent) 14%, #171717),
          color-mix(in oklch, var(--_accent) 5%, #f1f1f1)
        )
      )
    );
    --_muted: var(
      --mpp-text-muted,
      var(
        --ina-content-secondary,
        light-dark(
          color-mix(in oklch, var(--_accent) 16%, #5a5a5a),
          color-mix(in oklch, var(--_accent) 14%, #b9b9b9)
        )
      )
    );
    --_stroke: var(
      --mpp-stroke,
      var(
        --ina-stroke-primary,
        light-dark(
          color-mix(in oklch, var(--_accent) 9%, #e4e4e4),
          color-mix(in oklch, var(--_accent) 14%, #323232)
        )
      )
    );
    --_stroke-2: var(
      --mpp-stroke-strong,
      light-dark(
        color-mix(in oklch, var(--_accent) 16%, #828282),
        color-mix(in oklch, var(--_accent) 16%, #888888)
      )
    );
    --_bw: var(--mpp-border-width, 1px);

    /* ---- accent roles: color-mix first (Chrome 111+), relative colour refines below (119+) ---- */
    --_solid: light-dark(var(--_accent), color-mix(in oklch, var(--_accent) 52%, white));
    --_mark: light-dark(
      color-mix(in oklch, var(--_accent) 92%, black),
      var(--_solid)
    ); /* dots, lines, meters, ticks: 3:1 on surface */
    --_solid-hover: color-mix(in oklch, var(--_solid) 88%, light-dark(black, white));
    --_on-solid: var(--mpp-on-accent, light-dark(#ffffff, #10141a));
    --_accent-text: light-dark(
      color-mix(in oklch, var(--_accent) 94%, black),
      color-mix(in oklch, var(--_accent) 44%, white)
    );
    --_tint: light-dark(
      color-mix(in oklch, var(--_accent) 7%, white),
      color-mix(in oklch, var(--_accent) 30%, #1b1b1b)
    );
    --_tint-2: light-dark(
      color-mix(in oklch, var(--_accent) 14%, white),
      color-mix(in oklch, var(--_accent) 42%, #1b1b1b)
    );
    --_tint-stroke: light-dark(
      color-mix(in oklch, var(--_accent) 32%, white),
      color-mix(in oklch, var(--_accent) 62%, #1b1b1b)
    );

    /* ---- status: always word + icon + colour. fg is text-grade on surface and on its own tint ---- */
    --_ok: var(--mpp-success, light-dark(oklch(0.45 0.105 155), oklch(0.82 0.12 155)));
    --_warn: var(--mpp-warning, light-dark(oklch(0.46 0.095 65), oklch(0.85 0.12 82)));
    --_bad: var(
      --mpp-danger,
      var(--ina-negative-700, light-dark(oklch(0.47 0.165 27), oklch(0.8 0.105 25)))
    );
    --_info: var(--mpp-info, var(--_accent-text));
    --_ok-tint: light-dark(
      color-mix(in oklch, oklch(0.84 0.14 155) 20%, white),
      color-mix(in oklch, oklch(0.4 0.09 155) 46%, #1b1b1b)
    );
    --_warn-tint: light-dark(
      color-mix(in oklch, oklch(0.87 0.13 90) 24%, white),
      color-mix(in oklch, oklch(0.42 0.085 75) 46%, #1b1b1b)
    );
    --_bad-tint: light-dark(
      color-mix(in oklch, oklch(0.78 0.13 25) 16%, white),
      color-mix(in oklch, oklch(0.37 0.085 25) 44%, #1b1b1b)
    );
    --_info-tint: var(--_tint);
    --_ok-stroke: light-dark(
      oklch(0.82 0.075 155),
      color-mix(in oklch, oklch(0.62 0.11 155) 62%, #1b1b1b)
    );
    --_warn-stroke: light-dark(
      oklch(0.84 0.095 84),
      color-mix(in oklch, oklch(0.64 0.1 78) 62%, #1b1b1b)
    );
    --_bad-stroke: light-dark(
      oklch(0.83 0.085 25),
      color-mix(in oklch, oklch(0.62 0.12 25) 62%, #1b1b1b)
    );
    --_info-stroke: var(--_tint-stroke);
    /* "called" is the one place where a status fills the widget */
    --_call-bg: light-dark(oklch(0.43 0.105 155), oklch(0.38 0.09 155));
    --_call-fg: #ffffff;
    --_call-2: oklch(0.93 0.05 155);

    /* ---- focus: two-tone, seen on any surface ---- */
    --_focus: var(--mpp-focus, light-dark(oklch(0.42 0.16 265), oklch(0.86 0.12 90)));
    --_focus-gap: var(--_surface);

    /* ---- shape, space, target ---- */
    --_r: var(--mpp-radius, var(--ina-radius-xl, 12px)); /* cards */
    --_r2: calc(var(--_r) * 0.6667); /* controls */
    --_r3: calc(var(--_r) * 0.5); /* small marks */
    --_s: var(--mpp-space, 4px);
    --_s1: var(--_s);
    --_s2: calc(var(--_s) * 2);
    --_s3: calc(var(--_s) * 3);
    --_s4: calc(var(--_s) * 4);
    --_s5: calc(var(--_s) * 5);
    --_s6: calc(var(--_s) * 6);
    --_s8: calc(var(--_s) * 8);
    --_s10: calc(var(--_s) * 10);
    --_target: var(--mpp-target, 44px);

    /* ---- type: own px base, ratios of it, never rem (hosts set html{font-size:10px}) ---- */
    --_fs: var(--mpp-font-size, 16px);
    --_xs: calc(var(--_fs) * 0.8125); /* 13/20 captions            */
    --_sm: calc(var(--_fs) * 0.875); /* 14/20 facts, meta         */
    --_md: var(--_fs); /* 16/24 body                */
    --_lg: calc(var(--_fs) * 1.125); /* 18/24 row and card titles */
    --_xl: calc(var(--_fs) * 1.375); /* 22/28 view title, phone   */
    --_2xl: calc(var(--_fs) * 1.75); /* 28/36 view title, wide    */
    --_3xl: calc(var(--_fs) * 2.25); /* 36/40 answers             */
    --_num: calc(var(--_fs) * 4); /* 64    ticket number       */
    --_bold: var(--mpp-weight-bold, 600);
    --_numfont: var(--mpp-number-font, inherit);

    --_ease: cubic-bezier(0.2, 0.7, 0.2, 1);
    --_dur: 180ms;
  }
  [data-theme='light'] .mpp,
  .mpp[data-theme='light'] {
    color-scheme: light;
  }
  [data-theme='dark'] .mpp,
  .mpp[data-theme='dark'] {
    color-scheme: dark;
  }

  /* lightness clamps: any accent, even yellow, gives text and fills that pass */
  @supports (color: oklch(from red l c h)) {
    .mpp {
      --_accent-text: light-dark(
        oklch(from var(--_accent) min(l, 0.48) c h),
        oklch(from var(--_accent) max(l, 0.8) min(c, 0.12) h)
      );
      --_mark: light-dark(
        oklch(from var(--_accent) min(l, 0.6) c h),
        oklch(from var(--_accent) max(l, 0.77) min(c, 0.105) h)
      );
      --_solid: light-dark(var(--_accent), oklch(from var(--_accent) max(l, 0.77) min(c, 0.105) h));
      --_tint: light-dark(
        oklch(from var(--_accent) 0.968 calc(min(c, 0.16) * 0.14) h),
        oklch(from var(--_accent) 0.29 calc(min(c, 0.16) * 0.32) h)
      );
      --_tint-2: light-dark(
        oklch(from var(--_accent) 0.925 calc(min(c, 0.16) * 0.27) h),
        oklch(from var(--_accent) 0.37 calc(min(c, 0.16) * 0.42) h)
      );
      --_tint-stroke: light-dark(
        oklch(from var(--_accent) 0.8 calc(min(c, 0.16) * 0.5) h),
        oklch(from var(--_accent) 0.5 calc(min(c, 0.16) * 0.6) h)
      );
      /* white or near-black on the fill, by lightness of the fill */
      --_on-solid: var(
        --mpp-on-accent,
        light-dark(oklch(from var(--_accent) clamp(0.16, (0.578 - l) * 9999, 1) 0 h), #10141a)
      );
    }
  }
  /* before light-dark() (Chrome < 123, Safari < 17.5): the build writes the two halves as
   .mpp{...light...}  @media (prefers-color-scheme:dark){.mpp:not([data-theme=light]){...dark...}}  .mpp[data-theme=dark]{...dark...}
   before color-mix(): the same values, computed once in JS from the accent. */

  @media (prefers-reduced-motion: reduce) {
    .mpp {
      --_dur: 0ms;
    }
  }

  @media (forced-colors: active) {
    .mpp {
      --_surface: Canvas;
      --_surface-2: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_stroke: CanvasText;
      --_stroke-2: CanvasText;
      --_accent-text: LinkText;
      --_solid: ButtonText;
      --_on-solid: ButtonFace;
      --_mark: CanvasText;
      --_tint: Canvas;
      --_tint-2: Canvas;
      --_tint-stroke: CanvasText;
      --_ok: CanvasText;
      --_warn: CanvasText;
      --_bad: CanvasText;
      --_info: CanvasText;
      --_ok-tint: Canvas;
      --_warn-tint: Canvas;
      --_bad-tint: Canvas;
      --_info-tint: Canvas;
      --_ok-stroke: CanvasText;
      --_warn-stroke: CanvasText;
      --_bad-stroke: CanvasText;
      --_info-stroke: CanvasText;
      --_call-bg: Highlight;
      --_call-fg: HighlightText;
      --_call-2: HighlightText;
      --_focus: Highlight;
    }
  }

  .mpp {
    container: mpp / inline-size;
    color: var(--_text);
    font: 400 var(--_md)/1.5 var(--mpp-font, inherit);
    letter-spacing: normal;
    text-align: start;
  }
`;
