import { html, nothing, type TemplateResult } from 'lit';
import type { DeskQueue } from '../desk.types.js';
import { openDialog } from './dialogs.view.js';
import { queuesInView } from './lists.view.js';
import type { PageContext } from './page-context.js';

/** Whether people can take numbers, and what officers can do about it. */
export function queuesView(context: PageContext): TemplateResult {
  return html`<section class="card list" aria-labelledby="queues-title">
    <h2 id="queues-title">${context.words.queues}</h2>
    <ul>
      ${queuesInView(context).map((queue) => queueRow(context, queue))}
    </ul>
  </section>`;
}

function queueRow(context: PageContext, queue: DeskQueue): TemplateResult {
  const { words, shown, desk } = context;
  const { id, state, note, quotaLeft } = queue;
  const names: Record<string, string> = {
    open: words.queueOpen,
    paused: words.queuePaused,
    closed: words.queueClosed,
    full: words.queueFull,
  };
  const acts = { open: words.openQueue, paused: words.pauseQueue, closed: words.closeQueue };
  return html`<li class="queue">
    <p>
      <strong>${queue.label}</strong>
      <span class="mark ${state === 'open' ? 'good' : 'warn'}">${names[state] ?? state}</span>
    </p>
    <p class="quiet">
      ${note ?? nothing} ${quotaLeft === undefined ? nothing : words.quota(quotaLeft)}
    </p>
    <div class="row-acts" role="group" aria-label=${queue.label}>
      ${(['open', 'paused', 'closed'] as const)
        .filter((wanted) => wanted !== state)
        .map(
          (wanted) =>
            html`<button
              type="button"
              class="button small"
              aria-label="${acts[wanted]} ${queue.label}"
              ?disabled=${shown.busy}
              @click=${() => void desk.act(`/queues/${encodeURIComponent(id)}/state`, { state: wanted })}
            >
              ${acts[wanted]}
            </button>`,
        )}
    </div>
  </li>`;
}

/** Keys in what was handed out on paper. */
export function paperView(context: PageContext): TemplateResult {
  const { words, desk } = context;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const [queueId, number] = [data.get('queue'), data.get('number')];
    if (typeof queueId !== 'string' || typeof number !== 'string' || number.trim() === '') return;
    const typed = number.trim().toUpperCase();
    if (await desk.keepPaperNumber(queueId, typed, words.added(typed))) form.reset();
  };
  return html`<section class="card" aria-labelledby="paper-title">
    <form class="form" @submit=${submit}>
      <h2 id="paper-title">${words.paper}</h2>
      <p class="quiet" id="paper-help">${words.paperHelp}</p>
      <label class="field">
        <span>${words.queue}</span>
        <select name="queue">
          ${queuesInView(context).map(({ id, label }) => html`<option value=${id}>${label}</option>`)}
        </select>
      </label>
      <label class="field">
        <span>${words.number}</span>
        <input
          name="number"
          required
          maxlength="40"
          autocomplete="off"
          aria-describedby="paper-help"
        />
      </label>
      <button class="button">${words.add}</button>
    </form>
  </section>`;
}

/** Ends the mall's day. */
export function dayView(context: PageContext): TemplateResult {
  const { words, shown } = context;
  return html`<section class="card day">
    <button
      type="button"
      class="button danger"
      ?disabled=${shown.busy}
      @click=${() => openDialog('day', undefined, context)}
    >
      ${words.closeDay}
    </button>
  </section>`;
}
