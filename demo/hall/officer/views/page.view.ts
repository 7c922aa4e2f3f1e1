import { html, nothing, type TemplateResult } from 'lit';
import { counterView } from './counter.view.js';
import { dialogsView } from './dialogs.view.js';
import { headerView } from './header.view.js';
import { missedView, waitingView } from './lists.view.js';
import type { PageContext } from './page-context.js';
import { dayView, paperView, queuesView } from './queues.view.js';
import { chooseCounterView, signInView } from './sign-in.view.js';

/** The whole page. */
export function pageView(context: PageContext): TemplateResult {
  return html`${headerView(context)}
    <div class="messages" role="alert">${problemText(context)}</div>
    <div class="messages good" role="status">${context.shown.done ?? nothing}</div>
    ${mainView(context)}`;
}

function mainView(context: PageContext): TemplateResult {
  const { shown, words } = context;
  switch (shown.phase) {
    case 'starting':
      return html`<p class="starting">${words.connecting} …</p>`;
    case 'noMall':
      return html`<p class="starting">${words.noMall}</p>`;
    case 'away':
      return html`<p class="starting">${words.away}</p>`;
    case 'signIn':
      return signInView(context);
    case 'chooseCounter':
      return chooseCounterView(context);
    case 'desk':
      return html`<main class="desk">
          ${counterView(context)} ${waitingView(context)}
          <div class="side">
            ${missedView(context)} ${queuesView(context)} ${paperView(context)} ${dayView(context)}
          </div>
        </main>
        ${dialogsView(context)}`;
  }
}

function problemText({ shown: { problem }, words }: PageContext): string | typeof nothing {
  if (!problem) return nothing;
  const { code, retryAfter } = problem;
  if (retryAfter !== undefined) return words.tooMany(retryAfter);
  if (code === 'sessionOver') return words.sessionOver;
  if (code === 'wrongPassword') return words.wrongPassword;
  return words.problems[code] ?? words.failed;
}
