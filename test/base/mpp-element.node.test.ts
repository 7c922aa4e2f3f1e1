import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { expect } from 'chai';
import { html } from 'lit';
import { SampleWidget } from './sample-widget.js';

customElements.define('mpp-sample', SampleWidget);

describe('a widget on the server', () => {
  it('is drawn in its language, with the words of the host, and loads nothing', async () => {
    const page = await collectResult(
      render(html`<mpp-sample lang="en" labels='{"queue":"ticket"}'></mpp-sample>`),
    );
    expect(page).to.match(/class="mpp"[^>]*lang="en"/);
    expect(page.replace(/<!--.*?-->/g, '')).to.contain('<h2>Take a ticket number</h2>');
  });
});
