import { expect, html } from '@open-wc/testing';
import { accents, channels, isLight } from '../support/colours.js';
import { byPart, byRole, byText } from '../support/queries.js';
import { themed, type ThemedWidget } from '../support/themed-widget.js';

const page = document.documentElement;
afterEach(() => {
  page.removeAttribute('style');
  delete page.dataset['theme'];
  delete page.dataset['bsTheme'];
});

/** How it looks when it has come to rest. */
function styleOf(element: Element): CSSStyleDeclaration {
  const style = getComputedStyle(element);
  // Reading starts the transitions that a change sets off.
  void style.color;
  for (const animation of element.getAnimations()) animation.finish();
  return style;
}
const shown = (colour: string) => channels(colour).join();

describe('the page’s colours', () => {
  /** What a page may set: by its own word, by the government design system's, and where it is seen. */
  const tokens: readonly (readonly [
    own: string,
    national: string,
    seen: (widget: ThemedWidget) => string,
  ])[] = [
    [
      '--mpp-accent',
      '--ina-primary-primary',
      (widget) => styleOf(byRole(widget, 'button', 'Lanjut')).backgroundColor,
    ],
    ['--mpp-text', '--ina-content-primary', (widget) => styleOf(byText(widget, 'Kalimat')).color],
    [
      '--mpp-text-muted',
      '--ina-content-secondary',
      (widget) => styleOf(byText(widget, 'bersarang')).color,
    ],
    [
      '--mpp-surface',
      '--ina-background-primary',
      (widget) => styleOf(byPart(widget, 'empty')).backgroundColor,
    ],
    [
      '--mpp-surface-2',
      '--ina-background-secondary',
      (widget) => styleOf(byPart(widget, 'example')).backgroundColor,
    ],
    [
      '--mpp-stroke',
      '--ina-stroke-primary',
      (widget) => styleOf(byPart(widget, 'empty')).borderTopColor,
    ],
  ];
  for (const [own, national, seen] of tokens) {
    it(`come from ${own}, else from ${national}, else from us`, async () => {
      const widget = await themed();
      const byDefault = shown(seen(widget));
      page.style.setProperty(national, accents.maroon);
      expect(shown(seen(widget))).to.equal(shown(accents.maroon));
      page.style.setProperty(own, accents.teal);
      expect(shown(seen(widget))).to.equal(shown(accents.teal));
      page.style.removeProperty(own);
      page.style.removeProperty(national);
      expect(shown(seen(widget))).to.equal(byDefault);
    });
  }

  it('reach a widget that stands in the page, and its neighbour keeps its own', async () => {
    page.style.setProperty('--mpp-accent', accents.maroon);
    const widget = await themed(
      html`<mpp-themed style="--mpp-accent: ${accents.sky}"></mpp-themed>`,
    );
    const other = await themed();
    const solid = (one: ThemedWidget) => styleOf(byRole(one, 'button', 'Lanjut')).backgroundColor;
    expect(shown(solid(widget))).to.equal(shown(accents.sky));
    expect(shown(solid(other))).to.equal(shown(accents.maroon));
  });

  it('come with its corners', async () => {
    const widget = await themed();
    const corner = () => styleOf(byPart(widget, 'empty')).borderTopLeftRadius;
    expect(corner()).to.equal('12px');
    page.style.setProperty('--ina-radius-xl', '6px');
    expect(corner()).to.equal('6px');
    page.style.setProperty('--mpp-radius', '0px');
    expect(corner()).to.equal('0px');
  });
});

describe('light or dark', () => {
  const isDark = (widget: ThemedWidget) => isLight(styleOf(byText(widget, 'Kalimat')).color);

  /** The page's attributes are seen by an observer, which speaks before the next task. */
  async function later(widget: ThemedWidget): Promise<void> {
    await Promise.resolve();
    await widget.updateComplete;
  }

  it('is light on a page that knows no dark', async () => {
    expect(isDark(await themed())).to.equal(false);
  });

  it('is what the page’s style sheets say, while they say it', async () => {
    const widget = await themed();
    page.style.colorScheme = 'dark';
    expect(isDark(widget)).to.equal(true);
    page.style.colorScheme = 'light';
    expect(isDark(widget)).to.equal(false);
  });

  for (const name of ['theme', 'bsTheme']) {
    it(`is what data-${name} on <html> says, before the style sheets`, async () => {
      const widget = await themed();
      page.style.colorScheme = 'light';
      page.dataset[name] = 'dark';
      await later(widget);
      expect(isDark(widget)).to.equal(true);
      page.style.colorScheme = 'dark';
      page.dataset[name] = 'light';
      await later(widget);
      expect(isDark(widget)).to.equal(false);
      // A word of another system says neither.
      page.dataset[name] = 'sepia';
      await later(widget);
      expect(isDark(widget)).to.equal(true);
    });
  }

  it('is what data-theme says where both speak', async () => {
    page.dataset['theme'] = 'light';
    page.dataset['bsTheme'] = 'dark';
    expect(isDark(await themed())).to.equal(false);
  });

  it('is what the element says before everything', async () => {
    page.dataset['theme'] = 'dark';
    const widget = await themed(html`<mpp-themed color-scheme="light"></mpp-themed>`);
    expect(isDark(widget)).to.equal(false);
    widget.setAttribute('color-scheme', 'dark');
    page.dataset['theme'] = 'light';
    await later(widget);
    expect(isDark(widget)).to.equal(true);
    widget.setAttribute('color-scheme', 'auto');
    await later(widget);
    expect(isDark(widget)).to.equal(false);
  });
});
