import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Light modules around a code, without which cameras do not find it (ISO/IEC 18004). */
const quietZone = 4;

/**
 * A QR code, drawn as one path, dark on light whatever the page's colours.
 * @param text up to about 1,200 bytes
 * @param label what a screen reader says instead
 * @throws {Error} for a text that no code can hold
 */
export function renderQr(text: string, label: string): TemplateResult {
  // Medium correction: paper on a village board gets wet and torn.
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  return html`<svg
    class="qr"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path fill="#000" d=${dark.join('')} />
  </svg>`;
}
