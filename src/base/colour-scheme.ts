import { isServer } from 'lit';

export type ColourScheme = 'auto' | 'light' | 'dark';

/** How pages say it on `<html>`: the government design system and many others, and Bootstrap since 5.3. */
export const schemeAttributes = ['data-theme', 'data-bs-theme'] as const;

/**
 * Light or dark by the element's own word, else by the page's. `auto` where neither has one: then the widget has the
 * `color-scheme` that the page itself uses.
 */
export function resolveColourScheme(own: string): ColourScheme {
  const page = isServer ? null : document.documentElement;
  const words = [own, ...schemeAttributes.map((name) => page?.getAttribute(name))];
  return words.find((word): word is ColourScheme => word === 'light' || word === 'dark') ?? 'auto';
}
