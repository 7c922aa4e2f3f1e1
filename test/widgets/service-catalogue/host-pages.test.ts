import { expect } from '@open-wc/testing';
import { exposedElements } from '../../support/flat-tree.js';
import { openLane, type Lane } from '../../support/lane.js';
import { drawnOutside, smallTargets } from '../../support/layout.js';
import { openPage, type OpenPage, type PageOptions } from '../../support/pages.js';
import { byPart, byRole, eventually, flatText } from '../../support/queries.js';
import { activate, loaded, openedDetail, openRow, rowNames, search } from './catalogue.js';
import { seedService } from './seed.js';

const passport = seedService('paspor-baru');
let lane: Lane;
beforeEach(async () => {
  lane = await openLane();
});

/** A page of somebody else's site with a catalogue, as its administrator writes it. */
async function openSite(
  name: 'strict-csp' | 'hostile-host',
  attributes = '',
  options: PageOptions = {},
): Promise<OpenPage> {
  const config = JSON.stringify({ api: lane.address, keepCopies: false, retries: 0 });
  return openPage(
    name,
    `<script type="application/json" data-mpp-config>${config}</script>
     <mpp-service-catalogue ${attributes}>Meja informasi</mpp-service-catalogue>`,
    {
      modules: ['/src/widgets/service-catalogue/define.ts'],
      connect: [lane.address],
      ...options,
    },
  );
}

/** The whole way of a citizen. */
async function travel({ document }: OpenPage): Promise<void> {
  await loaded(document);
  search(document, 'paspor');
  await eventually(() => byRole(document, 'button', passport.name));
  await openRow(document, passport.name);
  activate(byRole(document, 'button', 'Kembali ke daftar'));
  await eventually(() => byPart(document, 'list'));
}

describe('under the strictest policy a site may have', () => {
  const expectPeace = (site: OpenPage) => {
    expect(
      site.violations().map(({ directive, blocked }) => `${directive} ${blocked}`),
    ).to.deep.equal([]);
    expect(site.errors()).to.deep.equal([]);
  };

  it('a citizen goes the whole way, and nothing is forbidden', async () => {
    const site = await openSite('strict-csp');
    await travel(site);
    expectPeace(site);
  });

  it('it turns English and dark while it runs', async () => {
    const site = await openSite('strict-csp');
    await loaded(site.document);
    site.document.documentElement.lang = 'en';
    site.document.documentElement.dataset['theme'] = 'dark';
    await eventually(() => byRole(site.document, 'searchbox', 'Find a service'));
    expectPeace(site);
  });

  it('it says so when the backend fails, and tells the author when the policy forbids the backend', async () => {
    await lane.fault({ kind: 'status', status: 503, json: {} });
    const site = await openSite('strict-csp');
    await eventually(() => byRole(site.document, 'heading', 'Server MPP sedang dirawat'));
    expectPeace(site);

    const closed = await openSite('strict-csp', '', { connect: [location.origin] });
    await eventually(() => byRole(closed.document, 'heading', 'Server MPP belum bisa dihubungi'));
    await eventually(() => {
      const directives = closed.violations().map(({ directive }) => directive);
      expect([...new Set(directives)]).to.deep.equal(['connect-src']);
    });
  });

  it('a detail, an agency and a theme are shown by attributes', async () => {
    const site = await openSite('strict-csp', `service="${passport.id}" labels='{"agency":"OPD"}'`);
    await openedDetail(site.document, passport.name);
    expectPeace(site);
  });
});

describe('on a page whose style sheets fight everything', () => {
  /** Styles that the page's author did not mean for the widget. */
  function expectOwnStyles({ document, window }: OpenPage): void {
    const base = byPart(document, 'base');
    expect(Number.parseFloat(window.getComputedStyle(base).fontSize)).to.be.at.least(16);
    for (const element of exposedElements(base)) {
      const style = window.getComputedStyle(element);
      const about = `${element.localName} ${flatText(element).slice(0, 40)}`;
      expect(Number.parseFloat(style.fontSize), about).to.be.at.least(13);
      expect(style.textTransform, about).to.equal('none');
      expect(style.wordSpacing, about).to.equal('0px');
      expect(style.textIndent, about).to.equal('0px');
      // Browsers never wrap the text of a select.
      if (element.localName !== 'select') expect(style.whiteSpace, about).to.not.equal('pre');
      expect(style.float, about).to.equal('none');
      expect(style.fontVariantCaps, about).to.equal('normal');
    }
  }

  for (const width of [360, 1200]) {
    it(`text is readable, nothing overlaps the page, and a citizen goes the whole way, ${width} px wide`, async () => {
      const site = await openSite('hostile-host', '', { width, height: 900 });
      const { document } = site;
      await loaded(document);
      const widget = document.querySelector('mpp-service-catalogue') ?? document.body;
      const expectSound = () => {
        expectOwnStyles(site);
        expect(drawnOutside(widget)).to.deep.equal([]);
        expect(smallTargets(widget)).to.deep.equal([]);
        expect(widget.getBoundingClientRect().width).to.be.at.most(width);
      };
      expectSound();
      search(document, 'paspor');
      await eventually(() => byPart(document, 'list'));
      expect(rowNames(document)).to.include(passport.name);
      expectSound();
      await openRow(document, passport.name);
      expectSound();
      activate(byRole(document, 'button', 'Kembali ke daftar'));
      await eventually(() => byPart(document, 'list'));
      expect(site.errors()).to.deep.equal([]);
    });
  }

  it('lines have the height of text, and headings stand out', async () => {
    const { document, window } = await openSite('hostile-host');
    await loaded(document);
    const style = (element: Element) => window.getComputedStyle(element);
    const heading = byRole(document, 'heading', 'Cari layanan');
    const base = style(byPart(document, 'base'));
    expect(Number.parseFloat(base.lineHeight)).to.be.at.most(2 * Number.parseFloat(base.fontSize));
    expect(Number.parseFloat(style(heading).fontSize)).to.be.above(
      Number.parseFloat(base.fontSize),
    );
    expect(Number(style(heading).fontWeight)).to.be.at.least(600);
    expect(style(heading).textAlign).to.be.oneOf(['start', 'left']);
  });
});
