import { html, nothing, type TemplateResult } from 'lit';
import { type PageContext, timeOf } from './page-context.js';

const counterStates = ['open', 'paused', 'closed'] as const;

/** Where this is, whether it is live, and what the counter does. */
export function headerView(context: PageContext): TemplateResult {
  const { shown, words, desk } = context;
  const { counter } = desk;
  const isDesk = shown.phase === 'desk' && counter !== undefined;
  return html`<header class="top">
    <div class="place">
      <h1>${isDesk ? counter.label : words.title}</h1>
      <p class="quiet">${shown.desk?.mallName ?? nothing}</p>
    </div>
    ${
      isDesk
        ? html`<div class="counter-state" role="group" aria-label=${words.counterState}>
            ${counterStates.map(
              (state) =>
                html`<button
                  type="button"
                  class="button small"
                  aria-pressed=${counter.state === state}
                  ?disabled=${shown.busy}
                  @click=${() => void desk.setCounterState(state)}
                >
                  ${
                    {
                      open: words.counterOpen,
                      paused: words.counterPaused,
                      closed: words.counterClosed,
                    }[state]
                  }
                </button>`,
            )}
          </div>`
        : nothing
    }
    <div class="standing">
      ${liveMark(context)}
      ${
        shown.desk
          ? html`<p class="number clock" aria-hidden="true">${timeOf(context, desk.now())}</p>`
          : nothing
      }
      <button type="button" class="button small" @click=${() => context.switchLanguage()}>
        ${words.language}
      </button>
      ${
        isDesk
          ? html`<button
              type="button"
              class="button small"
              @click=${() => desk.chooseCounter(undefined)}
            >
              ${words.chooseCounter}
            </button>`
          : nothing
      }
      ${
        shown.desk
          ? html`<button type="button" class="button small" @click=${() => desk.signOut()}>
              ${words.signOut}
            </button>`
          : nothing
      }
    </div>
  </header>`;
}

function liveMark(context: PageContext): TemplateResult | typeof nothing {
  const { shown, words } = context;
  if (!shown.live) return nothing;
  const { kind, since } = shown.live;
  const text = {
    connecting: words.connecting,
    live: words.live,
    reconnecting: words.reconnecting,
    stale: words.stale(timeOf(context, since)),
  }[kind];
  const look = kind === 'live' ? 'good' : kind === 'stale' ? 'bad' : 'warn';
  return html`<p class="mark ${look}" role="status"><span aria-hidden="true">●</span> ${text}</p>`;
}
