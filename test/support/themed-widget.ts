/** A widget that shows one of everything whose colours and sizes the theme decides. Also a module for `openPage()`. */
import { fixture } from '@open-wc/testing';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { MppElement } from '../../src/base/mpp-element.js';
import { reset } from '../../src/theme/reset.js';
import { tokens } from '../../src/theme/tokens.js';
import { controls } from '../../src/ui/controls.styles.js';
import { byPart } from './queries.js';

export class ThemedWidget extends MppElement<'title'> {
  static override readonly styles: CSSResultGroup = [tokens, reset, controls];
  protected override readonly words = { name: 'themed', words: { id: { title: 'Judul' } } };

  protected override renderContent(): TemplateResult {
    return html`<h2>Judul</h2>
      <p>Kalimat</p>
      <p class="muted small">Keterangan <span class="small">bersarang</span></p>
      <div class="card padded" part="empty">Kartu</div>
      <p class="notice" part="example">Pemberitahuan</p>
      <button class="button primary" type="button">Lanjut</button>
      <button class="button" type="button">Batal</button>
      <label>Nama <input class="input" /></label>
      <a href="#tautan">Tautan</a>
      <slot></slot>`;
  }
}

if (!customElements.get('mpp-themed')) customElements.define('mpp-themed', ThemedWidget);

/** The widget on a page of its own styles. */
export async function themed(
  template: TemplateResult = html`<mpp-themed></mpp-themed>`,
): Promise<ThemedWidget> {
  const box = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const widget = box.querySelector('mpp-themed') as ThemedWidget;
  await widget.updateComplete;
  return widget;
}

/** The wrapper of everything that the widget draws. */
export const wrapperOf = (widget: ThemedWidget): HTMLElement => byPart(widget, 'base');
