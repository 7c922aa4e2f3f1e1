import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTicket } from '../desk.types.js';
import type { PageContext } from './page-context.js';

/** What is particular about a number: where it was taken, priority, whether its owner is there. */
export function ticketMarks({ words }: PageContext, ticket: DeskTicket): TemplateResult {
  const { priorityGroup, source, checkedIn } = ticket;
  return html`${
      priorityGroup
        ? html`<span class="mark warn"
            >${words.priority}:
            ${priorityGroup}${ticket.priorityConfirmed ? html` ✓` : html` ?`}</span
          > `
        : nothing
    }<span class="mark">${words.sources[source] ?? source}</span> ${
      checkedIn ? nothing : html`<span class="mark">${words.notThere}</span>`
    }`;
}
