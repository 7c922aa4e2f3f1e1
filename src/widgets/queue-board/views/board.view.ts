import { html, nothing, type TemplateResult } from 'lit';
import { drawnIcon, icon } from '../../../ui/icons.js';
import { ageOf, lastCalls } from '../queue-board.model.js';
import type { BoardContext } from './context.js';
import { countersView } from './counters.view.js';
import { drawings } from './drawings.js';
import { breakView, heroMessage, messageView } from './message.view.js';
import { numberView } from './number.js';

/** Calls in the list; a layout with less room hides the last of them. */
const mostCalls = 5;

/** The whole board. */
export function boardView(context: BoardContext): TemplateResult {
  const { phase, grid, hasMedia, silentSince, isToday, isFirst } = context;
  const message = ['over', 'off', 'soon', 'none'].includes(phase.kind) && isToday;
  const isBeside = hasMedia && !message;
  const classes = [
    'picture',
    message && 'message',
    grid.isDense && 'dense',
    isBeside && 'media',
    silentSince !== undefined && 'stale',
  ].filter(Boolean);
  return html`<div class=${classes.join(' ')}>
    ${headerView(context)}
    ${
      message
        ? messageView(context)
        : html`${heroView(context)}${
            isFirst
              ? html`<div class="last"></div>`
              : html`${callsView(context)}${countersView(context)}`
          }`
    }
    <div class="host" part="media" ?hidden=${!isBeside}>
      <slot name="media" @slotchange=${context.mediaChanged}></slot>
    </div>
    ${
      isFirst
        ? nothing
        : silentSince === undefined
          ? noticesView(context, message)
          : staleView(context, silentSince)
    }
  </div>`;
}

function headerView({ locale, mall, now, voice, unlock, isFirst }: BoardContext): TemplateResult {
  return html`<header class="head" part="header">
    <h2 data-fit="words">${mall?.name}</h2>
    ${
      voice === 'locked'
        ? html`<button class="sound" part="sound" type="button" @click=${unlock}>
            ${drawnIcon(drawings.speaker)}${locale.text('sound')}
          </button>`
        : nothing
    }
    <p>
      ${isFirst ? nothing : html`<span>${locale.date(now)}</span><time>${locale.time(now)}</time>`}
    </p>
  </header>`;
}

function heroView(context: BoardContext): TemplateResult {
  const { locale, shown, phase } = context;
  if (phase.kind === 'break' && !shown?.isLit) return breakView(context);
  if (!shown) {
    return phase.kind === 'full'
      ? heroMessage(locale.text('fullTitle'), locale.text('fullText'))
      : heroMessage(locale.text('callNone'), locale.text('callNoneText'));
  }
  const { call, isLit, times } = shown;
  const title = !isLit
    ? locale.text('callLast')
    : times > 1
      ? locale.text('callAgain', { count: times })
      : locale.text('callNow');
  return html`<div class=${isLit ? 'hero lit' : 'hero'} part="hero">
    <h3><span>${title}</span><span class="for" data-fit="words">${call.serviceName}</span></h3>
    <p class="number" part="number">${numberView(call.number)}</p>
    <p class="to" part="destination">
      ${icon('arrow-right')}<b data-fit="words">${call.counter.label}</b>
    </p>
  </div>`;
}

function callsView({ locale, hall, shown }: BoardContext): TemplateResult {
  return html`<div class="last" part="calls">
    <h3>${locale.text('before')}</h3>
    <ol>
      ${lastCalls(hall.calls, shown?.call, mostCalls).map(
        (call) =>
          html`<li part="call">
            <span class="who">${numberView(call.number)}</span>
            <p>
              <b data-fit="words">${call.counter.label}</b>
              <span data-fit="words">${call.serviceName}</span>
            </p>
            <time>${locale.time(call.at)}</time>
          </li>`,
      )}
    </ol>
  </div>`;
}

function noticesView(
  { locale, hall, mall, phase, grid, page, shown }: BoardContext,
  message: boolean,
): TemplateResult {
  const { pages } = grid;
  const isFull = phase.kind === 'full' && shown;
  const texts = [
    ...(isFull ? [`${locale.text('fullTitle')}. ${locale.text('fullText')}`] : []),
    ...hall.notices,
    mall?.exampleNotice ?? '',
  ].filter(Boolean);
  return html`<footer class="run" part="notices" aria-label=${locale.text('notices')}>
    ${texts.length ? icon('info') : nothing}
    <div class="strip"><p class="text">${texts.join('\u2003\u2022\u2003')}</p></div>
    ${
      pages > 1 && !message
        ? html`<p class="page">${locale.text('page', { page: page + 1, pages })}</p>`
        : nothing
    }
  </footer>`;
}

function staleView({ locale, now, isToday }: BoardContext, since: number): TemplateResult {
  const [age, count] = ageOf(now - since);
  return html`<p class="run cut" part="stale" role="status">
    ${drawnIcon(drawings.offline)}
    <span data-fit="words"
      ><b>${locale.text('cut')}</b> ${
        isToday
          ? locale.text('cutSince', { time: locale.time(since), age: locale.text(age, { count }) })
          : locale.text('cutNothing')
      }</span
    >
  </p>`;
}
