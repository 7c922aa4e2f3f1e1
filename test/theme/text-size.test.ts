import { expect, html } from '@open-wc/testing';
import { byRole, byText } from '../support/queries.js';
import { themed, type ThemedWidget } from '../support/themed-widget.js';

const page = document.documentElement;
afterEach(() => page.removeAttribute('style'));

const sizeOf = (widget: ThemedWidget, text: string) =>
  Number.parseFloat(getComputedStyle(byText(widget, text)).fontSize);

describe('the size of text', () => {
  it('is 16 px at least, also where the page shrinks its root to 10 px', async () => {
    page.style.fontSize = '10px';
    const widget = await themed();
    expect(sizeOf(widget, 'Kalimat')).to.equal(16);
    expect(sizeOf(widget, 'bersarang')).to.equal(14);
    const field = getComputedStyle(byRole(widget, 'textbox'));
    expect(Number.parseFloat(field.fontSize)).to.equal(16);
  });

  it('follows a page whose text is larger', async () => {
    const widget = await themed(html`<div style="font-size: 24px"><mpp-themed></mpp-themed></div>`);
    expect(sizeOf(widget, 'Kalimat')).to.equal(24);
    expect(sizeOf(widget, 'bersarang')).to.equal(21);
  });

  it('follows a reader who enlarges the text of the whole page', async () => {
    const widget = await themed();
    page.style.fontSize = '200%';
    expect(sizeOf(widget, 'Kalimat')).to.equal(32);
  });

  it('is what the page says by its token', async () => {
    page.style.setProperty('--mpp-font-size', '18px');
    expect(sizeOf(await themed(), 'Kalimat')).to.equal(18);
  });

  it('does not grow from one widget to another inside of it', async () => {
    const outer = await themed(
      html`<div style="font-size: 20px">
        <mpp-themed><mpp-themed id="inner"></mpp-themed></mpp-themed>
      </div>`,
    );
    const inner = outer.querySelector('mpp-themed') as ThemedWidget;
    await inner.updateComplete;
    expect(sizeOf(inner, 'Kalimat')).to.equal(20);
    expect(sizeOf(inner, 'bersarang')).to.equal(17.5);
  });
});
