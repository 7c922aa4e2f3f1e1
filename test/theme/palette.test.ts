import { expect, fixture, html } from '@open-wc/testing';
import { readColour } from '../../src/theme/colour.js';
import { defaultColours } from '../../src/theme/default-colours.js';
import { applyPalette, computePalette } from '../../src/theme/palette.js';
import { accents, channels, distance } from '../support/colours.js';
import { themed, wrapperOf } from '../support/themed-widget.js';

/** Steps of a channel that rounding may make. */
const rounding = 2;

/** A private colour as an element inside the wrapper gets it. */
function colourOf(wrapper: Element, name: string): string {
  const probe = wrapper.appendChild(document.createElement('i'));
  probe.style.backgroundColor = `var(${name})`;
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return backgroundColor;
}

const accentOf = (colour: string) => {
  const accent = readColour(colour);
  if (!accent) throw new Error(`${colour} is no colour`);
  return accent;
};

const widgetWith = (accent: string, scheme: string) =>
  themed(html`<mpp-themed color-scheme=${scheme} style="--mpp-accent: ${accent}"></mpp-themed>`);

describe('the palette', () => {
  for (const [name, accent] of Object.entries(accents)) {
    for (const scheme of ['light', 'dark']) {
      it(`of ${name} in ${scheme} is computed as browsers derive it`, async () => {
        const wrapper = wrapperOf(await widgetWith(accent, scheme));
        const computed = Object.entries(computePalette(accentOf(accent), scheme === 'dark'));
        expect(computed.length).to.be.greaterThan(10);
        const apart = computed.flatMap(([role, colour]) => {
          const derived = colourOf(wrapper, role);
          const steps = distance(channels(colour), channels(derived));
          return steps > rounding ? [`${role}: ${colour}, but derived ${derived}`] : [];
        });
        expect(apart).to.deep.equal([]);
      });
    }
  }

  it('changes with the accent and the colour scheme where it is computed', async () => {
    const wrapper = wrapperOf(await widgetWith(accents.green, 'light'));
    const solid = () => colourOf(wrapper, '--_solid');
    applyPalette(wrapper);
    expect(channels(solid())).to.deep.equal(channels(accents.green));
    wrapper.dataset['theme'] = 'dark';
    applyPalette(wrapper);
    expect(channels(solid())).not.to.deep.equal(channels(accents.green));
  });
});

describe('the default colours', () => {
  for (const scheme of ['light', 'dark']) {
    it(`in ${scheme} are what our own accent gives`, async () => {
      const wrapper = wrapperOf(await widgetWith(accents.blue, scheme));
      const plain = await fixture<HTMLElement>(html`<div></div>`);
      const root = plain.attachShadow({ mode: 'open' });
      const { styleSheet, cssText } = defaultColours;
      if (styleSheet) root.adoptedStyleSheets = [styleSheet];
      const old = root.appendChild(document.createElement('div'));
      old.className = 'mpp';
      old.dataset['theme'] = scheme;

      const roles = [...new Set(cssText.match(/--_[\w-]+(?=:)/g))];
      expect(roles.length).to.be.greaterThan(15);
      const apart = roles.flatMap((role) => {
        const [plainly, derived] = [colourOf(old, role), colourOf(wrapper, role)];
        const steps = distance(channels(plainly), channels(derived));
        return steps > rounding ? [`${role}: ${plainly}, but derived ${derived}`] : [];
      });
      expect(apart).to.deep.equal([]);
    });
  }
});
