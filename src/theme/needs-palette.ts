/** Whether the browser cannot derive colours from an accent: the conditions of `derived-colours.ts`. */
export const needsPalette = (): boolean =>
  !CSS.supports(
    '(color: light-dark(#000, #fff)) and (color: oklch(from #000 calc(l * 0.5 + 0.1) c h)) and ' +
      '(color: color(from #000 xyz-d65 x y z))',
  );
