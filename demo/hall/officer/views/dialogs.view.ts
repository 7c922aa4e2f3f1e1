import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTicket } from '../desk.types.js';
import type { PageContext } from './page-context.js';

type DialogName = 'transfer' | 'cancel' | 'day';

/** What a dialog is about, from its opening until the next one opens. */
let subject: DeskTicket | undefined;

/** Opens a question before something that cannot be undone. Escape and "back" close it, and the focus returns. */
export function openDialog(
  name: DialogName,
  ticket: DeskTicket | undefined,
  context: PageContext,
): void {
  subject = ticket;
  // Drawn anew, so that it speaks of this number.
  context.showAllQueues(context.allQueues);
  document.querySelector<HTMLDialogElement>(`dialog[data-name="${name}"]`)?.showModal();
}

/** All dialogs of the page, closed until they are opened. */
export function dialogsView(context: PageContext): TemplateResult {
  return html`${transferDialog(context)} ${cancelDialog(context)} ${dayDialog(context)}`;
}

function transferDialog(context: PageContext): TemplateResult {
  const { words, shown, desk } = context;
  const submit = (event: SubmitEvent) => {
    const queueId = new FormData(event.target as HTMLFormElement).get('queue');
    if (subject && typeof queueId === 'string') {
      void desk.ticketAct(subject, 'transfer', { queueId });
    }
  };
  const others = (shown.desk?.queues ?? []).filter(({ id }) => id !== subject?.queueId);
  return dialog(context, 'transfer', {
    title: words.transferTitle(subject?.number ?? ''),
    body: html`<label class="field">
      <span>${words.queue}</span>
      <select name="queue">
        ${others.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}
      </select>
    </label>`,
    act: words.transfer,
    submit,
  });
}

function cancelDialog(context: PageContext): TemplateResult {
  const { words, desk } = context;
  return dialog(context, 'cancel', {
    title: words.cancelTitle(subject?.number ?? ''),
    body: html`<p>${words.cancelHelp}</p>`,
    act: words.cancel,
    danger: true,
    submit: () => {
      if (subject) void desk.ticketAct(subject, 'cancel');
    },
  });
}

function dayDialog(context: PageContext): TemplateResult {
  const { words, desk } = context;
  return dialog(context, 'day', {
    title: words.closeDay,
    body: html`<p>${words.closeDayHelp}</p>`,
    act: words.closeDay,
    danger: true,
    submit: () => void desk.closeDay(),
  });
}

interface Question {
  readonly title: string;
  readonly body: TemplateResult;
  readonly act: string;
  readonly danger?: boolean;
  readonly submit: (event: SubmitEvent) => void;
}

function dialog(context: PageContext, name: DialogName, question: Question): TemplateResult {
  const { words, shown } = context;
  const { title, body, act, danger, submit } = question;
  const close = (event: Event) => (event.target as HTMLElement).closest('dialog')?.close();
  return html`<dialog data-name=${name} aria-labelledby="${name}-title" class="card">
    <form method="dialog" class="form" @submit=${submit}>
      <h2 id="${name}-title">${title}</h2>
      ${body}
      <div class="dialog-acts">
        <button type="button" class="button" @click=${close}>${words.back}</button>
        <button class="button ${danger ? 'danger' : 'primary'}" ?disabled=${shown.busy}>
          ${act || nothing}
        </button>
      </div>
    </form>
  </dialog>`;
}
