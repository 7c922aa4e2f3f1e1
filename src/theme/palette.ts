import { luminance, readColour, toLight, type Rgb } from './colour.js';
import { defaultColours } from './default-colours.js';

/** Lightness 0 to 1, chroma, hue in radians. */
type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** sRGB to OKLCH, by the matrices of Björn Ottosson's definition of Oklab. */
function toOklch([red, green, blue]: Rgb): Oklch {
  const [r, g, b] = [toLight(red), toLight(green), toLight(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const bluish = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const yellowish = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    Math.hypot(bluish, yellowish),
    Math.atan2(yellowish, bluish),
  ];
}

/** OKLCH to sRGB; what the screen cannot show is cut off, as browsers do. */
function toRgb([lightness, chroma, hue]: Oklch): Rgb {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channel = (light: number) => {
    const share = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, share)) * 255);
  };
  return [
    channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    channel(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
    1,
  ];
}

/**
 * What `derived-colours.ts` derives from an accent, for browsers that cannot; a test holds the two together.
 * @returns Colours as `rgb(...)`, by the name of their custom property.
 */
export function computePalette(accent: Rgb, dark: boolean): Record<string, string> {
  const [l, c, h] = toOklch(accent);
  const neutral = (share: number, rest: number) => toRgb([l * share + rest, c * share, h]);
  const tint = (lightness: number, share: number) =>
    toRgb([lightness, Math.min(c, 0.16) * share, h]);
  const white: Rgb = [255, 255, 255, 1];
  const solid = dark ? toRgb([Math.max(l, 0.77), Math.min(c, 0.105), h]) : accent;
  const onSolid: Rgb = dark ? [16, 20, 26, 1] : luminance(accent) < 0.179 ? white : [0, 0, 0, 1];
  const [solidL, solidC, solidH] = toOklch(solid);
  const hover = onSolid === white ? 0 : 0.12;
  const colours: Record<string, Rgb> = {
    '--_default-surface': dark ? neutral(0.07, 0.194) : white,
    '--_default-surface-2': dark ? neutral(0.09, 0.229) : neutral(0.04, 0.942),
    '--_default-text': dark ? neutral(0.05, 0.911) : neutral(0.14, 0.176),
    '--_default-muted': dark ? neutral(0.14, 0.676) : neutral(0.16, 0.389),
    '--_default-stroke': dark ? neutral(0.14, 0.272) : neutral(0.09, 0.838),
    '--_default-stroke-2': neutral(0.16, dark ? 0.525 : 0.508),
    '--_default-on-solid': onSolid,
    '--_solid': solid,
    '--_solid-hover': toRgb([solidL * 0.88 + hover, solidC * 0.88, solidH]),
    '--_mark': dark ? solid : toRgb([Math.min(l, 0.6), c, h]),
    '--_accent-text': toRgb(
      dark ? [Math.max(l, 0.8), Math.min(c, 0.12), h] : [Math.min(l, 0.48), c, h],
    ),
    '--_tint': dark ? tint(0.29, 0.32) : tint(0.968, 0.14),
    '--_tint-stroke': dark ? tint(0.5, 0.6) : tint(0.8, 0.5),
  };
  return Object.fromEntries(
    Object.entries(colours).map(([name, [r, g, b]]) => [name, `rgb(${r}, ${g}, ${b})`]),
  );
}

const applied = new WeakMap<Element, string>();

/**
 * Gives a widget's wrapper the default colours, and the palette of the accent it inherits. Colours a reader forces stay.
 */
export function applyPalette(wrapper: HTMLElement): void {
  const root = wrapper.getRootNode();
  const { styleSheet } = defaultColours;
  if (root instanceof ShadowRoot && styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets = [styleSheet, ...root.adoptedStyleSheets];
  }
  if (matchMedia('(forced-colors: active)').matches) return;
  const dark = wrapper.dataset['theme'] === 'dark';
  const text = getComputedStyle(wrapper).getPropertyValue('--_accent').trim();
  const key = `${text} ${dark}`;
  const accent = readColour(text);
  if (!accent || applied.get(wrapper) === key) return;
  applied.set(wrapper, key);
  for (const [name, colour] of Object.entries(computePalette(accent, dark))) {
    wrapper.style.setProperty(name, colour);
  }
}
