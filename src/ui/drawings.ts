import { html, svg, type TemplateResult } from 'lit';

/** Small line drawings for what is not there. They say nothing that the words beside them do not say. */
const drawing = (lines: unknown): TemplateResult =>
  html`<svg class="drawing" viewBox="0 0 168 96" aria-hidden="true">
    <path d="M8 82h152" />
    ${lines}
  </svg>`;

/** A shelf of folders, and a glass that finds none. */
export const nothingFound = drawing(svg`
  <path class="sheet" d="M22 82V34h32v48zM58 82V22h32v60zM94 82V40h28v42z"/>
  <path d="M30 46h16M30 54h10M66 34h16M66 42h16M66 50h10"/>
  <circle class="accent sheet" cx="124" cy="40" r="20"/>
  <path class="accent" d="M138 54l14 14M118 37c0-7 12-7 12 0 0 5-6 4-6 9M124 52h0"/>`);

/** Two machines whose cable came apart. */
export const brokenLine = drawing(svg`
  <path class="sheet" d="M24 82V30h44v52zM112 82V42h32v40z"/>
  <path d="M24 44h44M32 37h12M32 54h28M32 62h20M120 52h16M120 60h16M128 74h.01"/>
  <path class="accent" d="M68 70h12c5 0 5-10 10-10M112 70h-6c-5 0-5-10-10-10"/>`);
