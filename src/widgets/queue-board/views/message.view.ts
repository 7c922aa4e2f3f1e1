import { html, nothing, type TemplateResult } from 'lit';
import type { BoardContext } from './context.js';

/** A few words in place of a call. */
export const heroMessage = (title: string, ...texts: readonly string[]): TemplateResult =>
  html`<div class="hero none" part="hero">
    <p class="big" data-fit="words">${title}</p>
    ${texts.map((text) => html`<p data-fit="words">${text}</p>`)}
  </div>`;

/** A break: when calls go on, and that nobody loses a number by it. */
export function breakView({ locale, phase: { note, opensAt } }: BoardContext): TemplateResult {
  const until = opensAt ? [locale.text('breakUntil', { clock: locale.clock(opensAt) })] : [];
  return heroMessage(note ?? locale.text('breakTitle'), ...until, locale.text('breakText'));
}

/** Nobody is called today, any more or yet: why, when again, and whom to ask. */
export function messageView({ locale, phase, mall }: BoardContext): TemplateResult {
  const { kind, note, opensAt } = phase;
  const again = opensAt && locale.text('again', { date: locale.dateTime(opensAt) });
  const lines: Readonly<Record<typeof kind, readonly (string | undefined)[]>> = {
    soon: [
      opensAt
        ? locale.text('soonTitle', { clock: locale.clock(opensAt) })
        : locale.text('offTitle'),
      locale.text('soonText'),
    ],
    off: [locale.text('offTitle'), note, again],
    none: [locale.text('noneTitle'), locale.text('noneText')],
    over: [locale.text('overTitle'), again, locale.text('overText')],
    ...{ open: [], break: [], full: [] },
  };
  const [title, ...texts] = lines[kind];
  const complaint = mall?.contacts?.find((contact) => contact.kind === 'complaint');
  return html`<div class="close" part="message">
    <h3 data-fit="words">${title}</h3>
    ${texts.map((text) => (text ? html`<p>${text}</p>` : nothing))}
    ${
      complaint
        ? html`<dl>
            <dt>${locale.text('complaint')}</dt>
            <dd>${[complaint.name, complaint.value].filter(Boolean).join(', ')}</dd>
          </dl>`
        : nothing
    }
  </div>`;
}
