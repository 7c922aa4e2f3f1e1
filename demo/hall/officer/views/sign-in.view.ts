import { html, type TemplateResult } from 'lit';
import type { Shown } from '../desk-state.js';
import type { DeskCounter } from '../desk.types.js';
import type { PageContext } from './page-context.js';

/** Asks for the password. */
export function signInView({ desk, shown, words }: PageContext): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const password = new FormData(form).get('password');
    if (typeof password === 'string' && password !== '') void desk.signIn(password);
  };
  return html`<main class="narrow">
    <form class="card form" @submit=${submit}>
      <h2>${words.signInTitle}</h2>
      <p class="quiet" id="sign-in-help">${words.signInHelp}</p>
      <!-- Password managers look for a name beside a password. -->
      <input type="text" autocomplete="username" .value=${'petugas'} readonly hidden />
      <label class="field">
        <span>${words.password}</span>
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          aria-describedby="sign-in-help"
          required
          autofocus
        />
      </label>
      <button class="button primary" ?disabled=${shown.busy}>${words.signIn}</button>
    </form>
  </main>`;
}

/** Asks which counter this is, grouped as in the hall. */
export function chooseCounterView({ desk, shown, words }: PageContext): TemplateResult {
  const counters = shown.desk?.counters ?? [];
  const zones = [...new Set(counters.map(({ zone }) => zone ?? ''))];
  return html`<main class="choice">
    <h2>${words.chooseCounter}</h2>
    <p class="quiet">${words.chooseCounterHelp}</p>
    ${zones.map(
      (zone) =>
        html`<section class="zone">
          <h3>${zone}</h3>
          <ul>
            ${counters
              .filter((counter) => (counter.zone ?? '') === zone)
              .map(
                (counter) =>
                  html`<li>
                    <button
                      type="button"
                      class="button"
                      @click=${() => desk.chooseCounter(counter.id)}
                    >
                      ${counter.label}
                      <span class="quiet">${queueLabels(shown, counter)}</span>
                    </button>
                  </li>`,
              )}
          </ul>
        </section>`,
    )}
  </main>`;
}

/** Two counters may have the same sign; whom they serve tells them apart. */
function queueLabels({ desk }: Shown, { queueIds = [] }: DeskCounter): string {
  const queues = (desk?.queues ?? []).filter(({ id }) => queueIds.includes(id));
  return queues.map(({ label }) => label).join(', ');
}
