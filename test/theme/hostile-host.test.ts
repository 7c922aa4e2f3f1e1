import { expect } from '@open-wc/testing';
import { openPage } from '../support/pages.js';
import { byPart, byRole, byText, eventually } from '../support/queries.js';

const modules = ['/test/support/themed-widget.ts'];
const body = '<mpp-themed></mpp-themed>';

/** What somebody would notice of a text or a control. */
const noticed = [
  'background-color',
  'border-block-start-width',
  'border-start-start-radius',
  'box-sizing',
  'color',
  'cursor',
  'display',
  'float',
  'font-size',
  'font-style',
  'font-variant-caps',
  'font-weight',
  'height',
  'letter-spacing',
  'line-height',
  'margin-block-start',
  'padding-block-start',
  'position',
  'text-align',
  'text-decoration-line',
  'text-indent',
  'text-transform',
  'white-space',
  'width',
  'word-spacing',
] as const;

/** Everything that the widget shows there, as text that can be compared. The typeface is the page's to choose. */
async function looksOn(name: 'plain' | 'hostile-host'): Promise<string[]> {
  // The same typeface on both, so that widths can be compared as well.
  const { document: page, window } = await openPage(name, `<div>${body}</div>`, { modules });
  page.body.style.setProperty('--mpp-font', 'monospace');
  const host = page.body.firstElementChild as HTMLElement;
  host.style.cssText = 'float: none !important; position: static !important; width: 600px';
  return eventually(() => {
    const elements = {
      heading: byRole(host, 'heading'),
      text: byText(host, 'Kalimat'),
      small: byText(host, 'bersarang'),
      card: byPart(host, 'empty'),
      button: byRole(host, 'button', 'Batal'),
      field: byRole(host, 'textbox'),
      link: byRole(host, 'link'),
    };
    return Object.entries(elements).map(([what, element]) => {
      const style = window.getComputedStyle(element);
      const values = noticed.map((property) => `${property}: ${style.getPropertyValue(property)}`);
      return `${what}\n${values.join('\n')}`;
    });
  });
}

describe('style sheets that fight everything on the page', () => {
  it('do not get in', async () => {
    const plain = await looksOn('plain');
    expect((await looksOn('hostile-host')).join('\n\n')).to.equal(plain.join('\n\n'));
  });

  it('can still hide and disable a widget together with what stands around it', async () => {
    const { document: page, window } = await openPage('plain', `<div>${body}</div>`, { modules });
    const host = page.body.firstElementChild as HTMLElement;
    const button = await eventually(() => byRole(host, 'button', 'Batal'));
    host.style.cssText = 'visibility: hidden; pointer-events: none';
    const { visibility, pointerEvents } = window.getComputedStyle(button);
    expect([visibility, pointerEvents]).to.deep.equal(['hidden', 'none']);
  });
});
