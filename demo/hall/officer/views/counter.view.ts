import { html, nothing, type TemplateResult } from 'lit';
import type { DeskCounter, DeskTicket } from '../desk.types.js';
import { keys } from '../keyboard.js';
import { openDialog } from './dialogs.view.js';
import { minutesSince, type PageContext } from './page-context.js';
import { ticketMarks } from './ticket-marks.js';

/** Who is at this counter, and the one thing to do next. */
export function counterView(context: PageContext): TemplateResult | typeof nothing {
  const { counter, serving } = context.desk;
  if (!counter) return nothing;
  return html`<section class="card now" aria-labelledby="now-title">
    <div aria-live="polite" aria-atomic="true">
      ${serving ? servingView(context, serving) : nobodyView(context, counter)}
    </div>
    <div class="acts">
      ${serving?.state === 'called' ? calledActs(context, serving) : nothing}
      ${serving?.state === 'serving' ? servingActs(context, serving) : nothing}
      ${serving?.state === 'called' ? nothing : callNextAct(context, counter)}
    </div>
    <label class="shortcuts">
      <input
        type="checkbox"
        .checked=${context.shortcuts}
        @change=${(event: Event) =>
          context.switchShortcuts((event.target as HTMLInputElement).checked)}
      />
      ${context.words.shortcutsOn}
    </label>
  </section>`;
}

function servingView(context: PageContext, ticket: DeskTicket): TemplateResult {
  const { words } = context;
  const isCalled = ticket.state === 'called';
  return html`<h2 id="now-title" class="mark ${isCalled ? 'warn' : 'good'}">
      ${isCalled ? words.called : words.serving}
    </h2>
    <p class="number big">${ticket.number}</p>
    <p class="service">${ticket.serviceName ?? nothing}</p>
    <p class="quiet">
      ${words.sinceMinutes(minutesSince(context, ticket.since))}${
        ticket.calls > 1 ? html` · ${words.calledTimes(ticket.calls)}` : nothing
      }
    </p>
    <p class="marks">${ticketMarks(context, ticket)}</p>`;
}

function nobodyView({ words }: PageContext, counter: DeskCounter): TemplateResult {
  return html`<h2 id="now-title">${words.nobody}</h2>
    <p class="number big quiet" aria-hidden="true">–</p>
    <p class="quiet">${counter.state === 'open' ? words.nobodyHelp : words.counterIsClosed}</p>`;
}

type Act = keyof typeof keys;

function button(
  context: PageContext,
  act: Act,
  press: () => void,
  { look = '', text = context.words[act], disabled = false } = {},
): TemplateResult {
  const key = keys[act];
  return html`<button
    type="button"
    class="button ${look}"
    data-key=${key}
    aria-keyshortcuts=${context.shortcuts ? key : nothing}
    ?disabled=${disabled || context.shown.busy}
    @click=${press}
  >
    ${text} ${context.shortcuts ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
  </button>`;
}

const calledActs = (context: PageContext, ticket: DeskTicket) => {
  const { desk } = context;
  const act = (name: string) => () => void desk.ticketAct(ticket, name);
  return [
    button(context, 'serve', act('serve'), { look: 'primary large' }),
    button(context, 'recall', act('recall')),
    button(context, 'skip', act('skip')),
    transferAct(context, ticket),
  ];
};

const servingActs = (context: PageContext, ticket: DeskTicket) => [
  button(context, 'finish', () => void context.desk.ticketAct(ticket, 'finish')),
  transferAct(context, ticket),
];

const transferAct = (context: PageContext, ticket: DeskTicket) =>
  button(context, 'transfer', () => openDialog('transfer', ticket, context));

function callNextAct(context: PageContext, counter: DeskCounter): TemplateResult {
  const { words, shown } = context;
  const ready = (shown.desk?.lists ?? [])
    .filter(({ queueId }) => counter.queueIds?.includes(queueId))
    .flatMap(({ waiting }) => waiting);
  const press = () => void context.desk.callNext();
  return html`${button(context, 'callNext', press, {
      look: 'primary large first',
      text: counter.serving ? words.finishAndCallNext : words.callNext,
      disabled: ready.length === 0 || counter.state !== 'open',
    })}
    <p class="quiet count">
      ${ready.length === 0 ? words.nobodyWaits : words.waitingCount(ready.length)}
    </p>`;
}
