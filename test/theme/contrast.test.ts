import { expect, html } from '@open-wc/testing';
import { setPageSettings } from '../../src/base/client-factory.js';
import { contrast, readColour, type Rgb } from '../../src/theme/colour.js';
import { findWeakPairs } from '../../src/theme/contrast.js';
import { applyPalette } from '../../src/theme/palette.js';
import { accents, channels, ratio } from '../support/colours.js';
import { allByPart, byRole, byText, eventually, flatText } from '../support/queries.js';
import { themed, wrapperOf, type ThemedWidget } from '../support/themed-widget.js';

const warnings: string[] = [];
const { warn } = console;
beforeEach(() => {
  warnings.length = 0;
  console.warn = (...parts: unknown[]) => void warnings.push(parts.join(' '));
});
afterEach(() => {
  console.warn = warn;
  setPageSettings(() => ({}));
  document.body.removeAttribute('style');
});

/** Pages whose own ground is white, or nearly black. */
const grounds = { light: '#fff', dark: '#15181c' } as const;

function widgetOn(scheme: keyof typeof grounds, style: string): Promise<ThemedWidget> {
  document.body.style.background = grounds[scheme];
  return themed(html`<mpp-themed color-scheme=${scheme} style=${style}></mpp-themed>`);
}

describe('contrast', () => {
  // Published figures: https://webaim.org/resources/contrastchecker/ and WCAG's own examples.
  const known = [
    ['#000', '#fff', 21],
    ['#767676', '#fff', 4.54],
    ['#777', '#fff', 4.48],
    ['#f00', '#fff', 4],
    ['#00f', '#fff', 8.59],
  ] as const;
  for (const [front, ground, wanted] of known) {
    it(`of ${front} on ${ground} is ${wanted}`, () => {
      const [one, other] = [readColour(front), readColour(ground)] as [Rgb, Rgb];
      expect(contrast(one, other)).to.be.closeTo(wanted, 0.005);
    });
  }

  for (const [name, accent] of Object.entries(accents)) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`is enough everywhere with ${name} in ${scheme}, derived or computed`, async () => {
        const widget = await widgetOn(scheme, `--mpp-accent: ${accent}`);
        expect(findWeakPairs(wrapperOf(widget))).to.deep.equal([]);

        const button = getComputedStyle(byRole(widget, 'button', 'Lanjut'));
        const { color: link } = getComputedStyle(byRole(widget, 'link'));
        const page = channels(grounds[scheme]);
        expect(ratio(channels(button.color), channels(button.backgroundColor))).to.be.above(4.5);
        expect(ratio(channels(link), page)).to.be.above(4.5);
        for (const text of ['Kalimat', 'bersarang']) {
          const { color } = getComputedStyle(byText(widget, text));
          expect(ratio(channels(color), page), text).to.be.above(4.5);
        }

        applyPalette(wrapperOf(widget));
        expect(findWeakPairs(wrapperOf(widget))).to.deep.equal([]);
      });
    }
  }
});

describe('weak contrast', () => {
  const notes = (widget: ThemedWidget) => allByPart(widget, 'author-note').map(flatText);

  it('is told to the page’s author in author mode, once, with what to change', async () => {
    setPageSettings(() => ({ author: true }));
    const widget = await widgetOn('light', '--mpp-text: #aaa');
    const told = await eventually(() => {
      const found = notes(widget).filter((note) => note.includes('--mpp-text)'));
      expect(found).not.to.deep.equal([]);
      return found;
    });
    // #aaa on white: 2.32
    expect(told.join()).to.contain('2.32').and.contain('(--mpp-surface)').and.contain('page');
    widget.requestUpdate();
    await widget.updateComplete;
    const another = await widgetOn('light', '--mpp-text: #aaa');
    await eventually(() => expect(notes(another)).to.deep.equal(notes(widget)));
    for (const note of told) {
      expect(warnings.filter((line) => line.includes(note))).to.have.length(1);
    }
  });

  it('is told about an accent that is no colour', async () => {
    setPageSettings(() => ({ author: true }));
    const widget = await widgetOn('light', '--mpp-accent: hijau');
    await eventually(() => expect(notes(widget).join()).to.contain('"hijau" (--mpp-accent)'));
  });

  it('is told about the page’s own ground, also inside of shadow roots', async () => {
    setPageSettings(() => ({ author: true }));
    const host = document.createElement('div');
    const widget = document.createElement('mpp-themed') as ThemedWidget;
    host.attachShadow({ mode: 'open' }).append(widget);
    host.style.background = '#333';
    widget.colorScheme = 'light';
    document.body.append(host);
    await eventually(() => expect(notes(widget).join()).to.contain('the page’s own background'));
    host.remove();
  });

  it('is no concern of citizens', async () => {
    const widget = await widgetOn('light', '--mpp-text: #abb');
    // Asked for after the widget could have asked for it, so that its answer would have come before.
    await import('../../src/theme/contrast.js');
    await widget.updateComplete;
    expect(notes(widget)).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
  });
});
