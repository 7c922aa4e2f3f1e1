import { emulateMedia } from '@web/test-runner-commands';
import { expect, html } from '@open-wc/testing';
import { render } from 'lit';
import { Locale } from '../../src/i18n/locale.js';
import { findWeakPairs } from '../../src/theme/contrast.js';
import { brokenLine } from '../../src/ui/drawings.js';
import { renderSkeleton } from '../../src/ui/states.js';
import { accents, channels, isLight } from '../support/colours.js';
import { forceColours } from '../support/media.js';
import { byPart, byRole, byText } from '../support/queries.js';
import { themed, wrapperOf } from '../support/themed-widget.js';

// Chromium only: no other engine lets a test change what readers settled in their device.

const system = (keyword: string): string => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = keyword;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return channels(color).join();
};
const shown = (colour: string) => channels(colour).join();

describe('a reader who wants less motion', () => {
  const resting = async (): Promise<boolean> => {
    const widget = await themed();
    const base = wrapperOf(widget);
    const box = base.appendChild(document.createElement('div'));
    render(renderSkeleton(new Locale(), 'rows'), box);
    return base.getAnimations({ subtree: true }).length === 0;
  };

  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('sees skeletons stand still', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(await resting(), 'with motion').to.equal(false);
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(await resting(), 'without').to.equal(true);
  });

  it('sees colours change at once', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const widget = await themed();
    const button = byRole(widget, 'button', 'Lanjut');
    void getComputedStyle(button).backgroundColor;
    widget.style.setProperty('--mpp-accent', accents.maroon);
    expect(shown(getComputedStyle(button).backgroundColor)).to.equal(shown(accents.maroon));
  });
});

describe('a reader who forces colours', () => {
  beforeEach(() => forceColours(true));
  afterEach(() => forceColours(false));

  it('reads text, borders and links in them, whatever the page wants', async () => {
    const widget = await themed(
      html`<mpp-themed style="--mpp-accent: ${accents.pink}"></mpp-themed>`,
    );
    expect(shown(getComputedStyle(byText(widget, 'Kalimat')).color)).to.equal(system('CanvasText'));
    const card = getComputedStyle(byPart(widget, 'empty'));
    expect(shown(card.backgroundColor)).to.equal(system('Canvas'));
    expect(shown(card.borderTopColor)).to.equal(system('CanvasText'));
    expect(shown(getComputedStyle(byRole(widget, 'link')).color)).to.equal(system('LinkText'));
  });

  it('still tells the first button from the others', async () => {
    const widget = await themed();
    const [first, other] = ['Lanjut', 'Batal'].map((name) =>
      getComputedStyle(byRole(widget, 'button', name)),
    );
    expect(shown(first?.backgroundColor ?? '')).to.equal(system('ButtonText'));
    expect(shown(first?.color ?? '')).to.equal(system('ButtonFace'));
    expect(shown(other?.backgroundColor ?? '')).not.to.equal(system('ButtonText'));
  });

  it('sees pictures and skeletons in them', async () => {
    const base = wrapperOf(
      await themed(html`<mpp-themed style="--mpp-surface: #fde; --mpp-stroke: #edf"></mpp-themed>`),
    );
    const box = base.appendChild(document.createElement('div'));
    render(html`${brokenLine}${renderSkeleton(new Locale(), 'text')}`, box);
    const lines = [...box.querySelectorAll('svg path')].map((path) => {
      const { stroke, fill } = getComputedStyle(path);
      return [stroke, fill].filter((colour) => colour !== 'none').map(shown);
    });
    const allowed = ['Canvas', 'CanvasText', 'LinkText'].map(system);
    expect(lines.flat().filter((colour) => !allowed.includes(colour))).to.deep.equal([]);
    const bars = [...box.querySelectorAll('[part=loading] i')];
    expect(bars.map((bar) => shown(getComputedStyle(bar).backgroundColor))).to.include(
      system('CanvasText'),
    );
  });

  it('is not taken for a page with weak contrast', async () => {
    const widget = await themed(html`<mpp-themed style="--mpp-text: #fff"></mpp-themed>`);
    expect(findWeakPairs(wrapperOf(widget))).to.deep.equal([]);
  });
});

describe('paper', () => {
  afterEach(() => emulateMedia({ media: 'screen' }));

  it('is white, also for a dark widget, and carries nothing that can only be pressed', async () => {
    const widget = await themed(
      html`<mpp-themed color-scheme="dark"><p>Isi halaman</p></mpp-themed>`,
    );
    const text = byText(widget, 'Kalimat');
    const button = byRole(widget, 'button', 'Lanjut');
    expect(isLight(getComputedStyle(text).color)).to.equal(true);
    await emulateMedia({ media: 'print' });
    expect(isLight(getComputedStyle(text).color)).to.equal(false);
    expect(getComputedStyle(button).display).to.equal('none');
  });
});
