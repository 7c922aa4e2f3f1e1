import { html, nothing, type TemplateResult } from 'lit';
import { drawnIcon, icon } from '../../../ui/icons.js';
import { cellsOf, type Cell } from '../queue-board.model.js';
import type { BoardContext } from './context.js';
import { drawings } from './drawings.js';
import { numberView } from './number.js';

/** The grid of counters; one page of it, where there are many. */
export function countersView(context: BoardContext): TemplateResult {
  const { hall, grid, page, locale } = context;
  const cells = cellsOf(hall).slice(page * grid.perPage, (page + 1) * grid.perPage);
  return html`<ul class="grid" part="counters" aria-label=${locale.text('counters')}>
    ${cells.map((cell) => cellView(context, cell))}
  </ul>`;
}

function cellView(context: BoardContext, cell: Cell): TemplateResult {
  const { shown } = context;
  const { counter, number, service } = cell;
  const isLit = shown?.isLit && shown.call.counter.id === counter.id;
  const word = wordOf(context, cell);
  const state = word ? ' off' : isLit ? ' lit' : cell.isServing ? '' : ' past';
  return html`<li class="cell${state}" part="counter">
    <h3 data-fit="words">${counter.label}</h3>
    ${
      word
        ? html`<p class="word">
              ${counter.state === 'paused' ? drawnIcon(drawings.pause) : nothing}<span
                data-fit="words"
                >${word}</span
              >
            </p>
            <p class="sub"><span data-fit="words">${service}</span></p>`
        : html`<p class="who">${number === undefined ? '–' : numberView(number)}</p>
            ${waitingView(context, cell)}`
    }
  </li>`;
}

/** What stands in place of a number. A state this version does not know is shown as the backend wrote it. */
function wordOf(
  { locale }: BoardContext,
  { counter, number, isServing }: Cell,
): string | undefined {
  const { state } = counter;
  // Whoever is still served finds the way, also where the counter takes nobody else.
  if (isServing) return undefined;
  if (state === 'closed') return locale.text('counterClosed');
  if (state === 'paused') return locale.text('counterPaused');
  if (state !== 'open') return state;
  return number === undefined ? locale.text('counterReady') : undefined;
}

function waitingView(
  { locale, grid, silentSince }: BoardContext,
  { waiting, service }: Cell,
): TemplateResult {
  // How many wait is nobody's own fact: of an old board it is not said.
  const count = silentSince === undefined ? waiting : undefined;
  const words =
    count === undefined
      ? undefined
      : count === 0
        ? locale.text('waitingNone')
        : locale.text('waiting', { count });
  if (grid.isDense) {
    return count === undefined
      ? html`<p></p>`
      : html`<p class="count">
          ${icon('users')}<span aria-hidden="true">${locale.number(count)}</span
          ><span class="visually-hidden">${words}</span>
        </p>`;
  }
  return html`<p class="sub">
    ${words ? html`<b data-fit="words">${words}</b>` : nothing}<span data-fit="words"
      >${service}</span
    >
  </p>`;
}
