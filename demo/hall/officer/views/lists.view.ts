import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskList, DeskQueue, DeskTicket } from '../desk.types.js';
import { openDialog } from './dialogs.view.js';
import { minutesSince, type PageContext } from './page-context.js';
import { ticketMarks } from './ticket-marks.js';

/** The queues of this counter, or all of them. */
export function queuesInView({ shown, desk, allQueues }: PageContext): readonly DeskQueue[] {
  const queues = shown.desk?.queues ?? [];
  const own = desk.counter?.queueIds ?? [];
  return allQueues ? queues : queues.filter(({ id }) => own.includes(id));
}

const listOf = ({ shown }: PageContext, { id }: DeskQueue): Partial<DeskList> =>
  shown.desk?.lists.find(({ queueId }) => queueId === id) ?? {};

/** Who waits, in the order in which they will be called. */
export function waitingView(context: PageContext): TemplateResult {
  const { words } = context;
  const queues = queuesInView(context);
  return html`<section class="card list" aria-labelledby="waiting-title">
    <div class="list-head">
      <h2 id="waiting-title">${words.waiting}</h2>
      <div role="group" aria-label=${words.waiting}>
        ${[false, true].map(
          (all) =>
            html`<button
              type="button"
              class="button small"
              aria-pressed=${context.allQueues === all}
              @click=${() => context.showAllQueues(all)}
            >
              ${all ? words.otherQueues : words.onlyMine}
            </button>`,
        )}
      </div>
    </div>
    ${queues.map((queue) => queueView(context, queue))}
  </section>`;
}

function queueView(context: PageContext, queue: DeskQueue): TemplateResult {
  const { waiting = [], notCheckedIn = [] } = listOf(context, queue);
  const all = [...waiting, ...notCheckedIn];
  const rows = repeat(
    all,
    ({ id }) => id,
    (ticket) => waitingRow(context, ticket),
  );
  return html`<h3>${queue.label} <span class="quiet">${waiting.length}</span></h3>
    ${
      all.length > 0
        ? html`<ol>
            ${rows}
          </ol>`
        : html`<p class="quiet">${context.words.nobodyWaits}</p>`
    }`;
}

function waitingRow(context: PageContext, ticket: DeskTicket): TemplateResult {
  const { words } = context;
  const { priorityGroup, priorityConfirmed, checkedIn } = ticket;
  return html`<li class="row">
    <p class="number">${ticket.number}</p>
    <div class="about">
      <p>${ticket.serviceName ?? nothing}</p>
      <p class="quiet">
        ${words.sinceMinutes(minutesSince(context, ticket.since))} ${ticketMarks(context, ticket)}
      </p>
    </div>
    <div class="row-acts">
      ${checkedIn ? nothing : rowAct(context, ticket, 'check-in', words.checkIn)}
      ${
        priorityGroup && !priorityConfirmed
          ? rowAct(context, ticket, 'confirm-priority', words.confirm)
          : nothing
      }
      <button
        type="button"
        class="button small"
        aria-label="${words.cancel} ${ticket.number}"
        ?disabled=${context.shown.busy}
        @click=${() => openDialog('cancel', ticket, context)}
      >
        ✕
      </button>
    </div>
  </li>`;
}

/** Who was called and did not come. */
export function missedView(context: PageContext): TemplateResult {
  const { words } = context;
  const missed = queuesInView(context).flatMap((queue) => listOf(context, queue).missed ?? []);
  return html`<section class="card list" aria-labelledby="missed-title">
    <h2 id="missed-title">${words.missed}</h2>
    ${
      missed.length === 0
        ? html`<p class="quiet">${words.missedNone}</p>`
        : html`<ul>
            ${repeat(
              missed,
              ({ id }) => id,
              (ticket) =>
                html`<li class="row">
                  <p class="number">${ticket.number}</p>
                  <p class="about quiet">
                    ${words.sinceMinutes(minutesSince(context, ticket.since))}
                  </p>
                  <div class="row-acts">${rowAct(context, ticket, 'rejoin', words.rejoin)}</div>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

function rowAct(context: PageContext, ticket: DeskTicket, act: string, text: string) {
  return html`<button
    type="button"
    class="button small"
    aria-label="${text} ${ticket.number}"
    ?disabled=${context.shown.busy}
    @click=${() => void context.desk.ticketAct(ticket, act)}
  >
    ${text}
  </button>`;
}
