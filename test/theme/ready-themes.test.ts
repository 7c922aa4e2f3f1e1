import { expect } from '@open-wc/testing';
import '../../src/widgets/service-catalogue/define.js';
import { configureMpp } from '../../src/client/index.js';
import { createReplayClient } from '../../src/testing/index.js';
import { allByPart, byRole, eventually } from '../support/queries.js';

/** Draws a catalogue on a page with a style sheet of its own. */
async function onPage(css: string, scheme = 'light'): Promise<Element> {
  const place = document.body.appendChild(document.createElement('div'));
  places.push(place);
  place.style.colorScheme = scheme;
  const sheet = new CSSStyleSheet();
  await sheet.replace(css);
  document.adoptedStyleSheets = [sheet];
  const widget = document.createElement('mpp-service-catalogue');
  widget.client = createReplayClient();
  widget.agency = 'disdukcapil';
  place.append(widget);
  await eventually(() => {
    if (allByPart(widget, 'item').length === 0) throw new Error('The list is not there yet.');
  });
  return widget;
}

const places: Element[] = [];
before(() => configureMpp({ author: false }));
afterEach(() => {
  document.adoptedStyleSheets = [];
  for (const place of places.splice(0)) place.remove();
});

const theme = async (name: string) => (await fetch(`/src/theme/themes/${name}.css`)).text();
const looks = [
  ...['color', 'background-color', 'border-top-color', 'border-top-width', 'border-radius'],
  ...['font-size', 'font-weight', 'min-height', 'padding-top', 'outline-color'],
];

/** Looks of everything that can be found by its part, as text. */
function looksOf(widget: Element): string {
  const parts = ['base', 'search', 'field', 'button', 'list', 'item'];
  const lines = parts.flatMap((part) =>
    allByPart(widget, part).map((element) => {
      const style = getComputedStyle(element);
      return `${part}: ${looks.map((look) => style.getPropertyValue(look)).join(' | ')}`;
    }),
  );
  return lines.join('\n');
}

const search = (widget: Element) => getComputedStyle(byRole(widget, 'button', 'Cari'));
const box = (widget: Element) => getComputedStyle(allByPart(widget, 'search')[0] ?? widget);

for (const scheme of ['light', 'dark']) {
  describe(`Ready themes, ${scheme}`, () => {
    for (const name of ['default', 'idds']) {
      it(`${name}.css changes nothing on a page that has nothing of its own`, async () => {
        const bare = looksOf(await onPage('', scheme));
        expect(looksOf(await onPage(await theme(name), scheme))).to.equal(bare);
      });
    }

    it('default.css brings the calm blue to a page of the government design system', async () => {
      const government = ':root { --ina-primary-primary: #b00020 }';
      const page = search(await onPage(government, scheme)).backgroundColor;
      const calm = search(await onPage('', scheme)).backgroundColor;
      expect(page).not.to.equal(calm);
      const themed = await onPage(`${government} ${await theme('default')}`, scheme);
      expect(search(themed).backgroundColor).to.equal(calm);
    });
  });
}

describe('Ready themes', () => {
  it('idds.css takes over borders of controls, and leaves what widgets read by themselves', async () => {
    const page = `:root {
      --ina-primary-primary: rgb(9, 104, 246);
      --ina-content-tertiary: rgb(90, 91, 92);
      --ina-radius-xl: 18px;
    }`;
    const widget = await onPage(`${page} ${await theme('idds')}`);
    expect(box(widget).borderTopColor).to.equal('rgb(90, 91, 92)');
    expect(search(widget).backgroundColor).to.equal('rgb(9, 104, 246)');
    const without = await onPage(page);
    expect(box(without).borderTopColor).not.to.equal('rgb(90, 91, 92)');
    expect(box(without).borderRadius).to.equal(box(widget).borderRadius);
  });

  const accents = {
    'example-tulang-bawang-barat': 'rgb(138, 31, 45)',
    'example-banyuwangi': 'rgb(0, 116, 107)',
    'example-badung': 'rgb(179, 72, 10)',
  };
  for (const [name, accent] of Object.entries(accents)) {
    it(`${name}.css draws buttons in its colour`, async () => {
      expect(search(await onPage(await theme(name))).backgroundColor).to.equal(accent);
    });
  }

  it('a site’s own word on the tag is stronger', async () => {
    const own = 'mpp-service-catalogue { --mpp-accent: rgb(1, 2, 3) }';
    const widget = await onPage(`${own} ${await theme('example-badung')}`);
    expect(search(widget).backgroundColor).to.equal('rgb(1, 2, 3)');
  });

  it('high-contrast.css writes black on white, and white on black where the page is dark', async () => {
    const css = await theme('high-contrast');
    const title = (widget: Element) => getComputedStyle(byRole(widget, 'heading', 'Cari layanan'));
    expect(title(await onPage(css)).color).to.equal('rgb(0, 0, 0)');
    expect(title(await onPage(css, 'dark')).color).to.equal('rgb(255, 255, 255)');
  });
});
