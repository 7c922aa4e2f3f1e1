import { html, svg, type TemplateResult } from 'lit';

/** Small line drawings for what is not there. They say nothing that the words beside them do not say. */
const drawing = (lines: unknown): TemplateResult =>
  html`<svg class="drawing" viewBox="0 0 168 96" aria-hidden="true">
    <path d="M8 82h152" />
    ${lines}
  </svg>`;

/** A shelf of folders, and a glass that finds none. */
export const nothingFound = drawing(svg`
  <path class="sheet" d="M22 82V34h32v48zM58 82V22h32v60z"/>
  <path class="accent sheet" d="M144 40a20 20 0 1 1-40 0 20 20 0 1 1 40 0zM138 54l14 14"/>`);

/** Two machines whose cable came apart. */
export const brokenLine = drawing(svg`
  <path class="sheet" d="M24 82V30h44v52zM112 82V42h32v40z"/>
  <path d="M24 44h44M32 54h28M120 52h16"/>
  <path class="accent" d="M68 70h12c5 0 5-10 10-10M112 70h-6c-5 0-5-10-10-10"/>`);
