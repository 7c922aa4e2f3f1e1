/** Colours as tests judge them, apart from the code that they judge. */

export type Channels = readonly [red: number, green: number, blue: number];

const context = Object.assign(document.createElement('canvas'), {
  width: 1,
  height: 1,
}).getContext('2d', { willReadFrequently: true });

/** Any opaque CSS colour as the screen shows it, 0 to 255. @throws where it is none, or can be seen through. */
export function channels(colour: string): Channels {
  if (!context) throw new Error('This browser draws no canvas.');
  if (!CSS.supports('color', colour)) throw new Error(`"${colour}" is no colour.`);
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  if (alpha < 255) throw new Error(`"${colour}" is not opaque.`);
  return [red, green, blue];
}

/** Difference of the channel that differs most. */
export const distance = (one: Channels, other: Channels): number =>
  Math.max(...one.map((channel, index) => Math.abs(channel - (other[index] ?? 0))));

/** Contrast ratio as WCAG 2.2 defines it. */
export function ratio(one: Channels, other: Channels): number {
  const luminance = (colour: Channels) => {
    const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether a text of this colour is meant for a dark ground. */
export const isLight = (colour: string): boolean => ratio(channels(colour), [0, 0, 0]) > 7;

/** Colours that sites of regencies have, and those that are hardest to read on or against. */
export const accents = {
  blue: '#1b5faa',
  green: '#1c6b46',
  maroon: '#8a1f2d',
  yellow: '#f2b705',
  teal: '#00a19a',
  purple: '#6b3fa0',
  orange: '#d9480f',
  sky: '#38bdf8',
  black: '#000000',
  pink: '#f06595',
} as const;
