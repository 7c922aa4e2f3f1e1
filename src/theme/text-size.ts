import { css } from 'lit';

const name = '--_mpp-size';

/**
 * Follows the page's text from 16 px upwards. Only for browsers that know registered properties, which all that pass
 * the condition do; in others `em` would be resolved anew in every nested element, so that they stay with the reader's
 * own setting (`rem`).
 */
export const textSize = css`
  @supports (color: oklch(from #000 l c h)) {
    :host {
      --_mpp-size: var(--mpp-font-size, max(16px, 1em));
    }
  }
`;

/** Makes the size of text a length that is computed once per widget. `@property` does not work in shadow roots. */
export function registerTextSize(): void {
  try {
    CSS.registerProperty({ name, syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch {
    // Another copy of this package has done it, or the browser cannot: see above.
  }
}
