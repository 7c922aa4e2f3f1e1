import { html, nothing, type TemplateResult } from 'lit';
import { numberParts } from '../queue-board.model.js';

/**
 * A number as it is told apart from afar: its letters on a bullet, so that O and 0, I and 1 cannot be taken for each
 * other. Read out as it is.
 */
export function numberView(number: string): TemplateResult {
  const [letters, digits] = numberParts(number);
  return html`<span class="visually-hidden">${number}</span
    ><span class="bn" data-fit="line" aria-hidden="true"
      >${letters ? html`<i>${letters}</i>` : nothing}${digits}</span
    >`;
}
