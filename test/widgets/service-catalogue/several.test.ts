import { expect, fixtureSync, html } from '@open-wc/testing';
import { openLane, type Lane } from '../../support/lane.js';
import { allByPart, byPart, byRole, eventually, flatText, hasRole } from '../../support/queries.js';
import {
  activate,
  loaded,
  openedDetail,
  openRow,
  place,
  rowNames,
  search,
  settlePage,
  visit,
  type Catalogue,
} from './catalogue.js';
import { consoleWarnings } from './console-warnings.js';
import { seedService, services } from './seed.js';

const passport = seedService('paspor-baru');
let lane: Lane;
beforeEach(async () => {
  lane = await openLane();
});

/** Paths asked for so far, without their query. */
const asked = async () => (await lane.requests()).map(({ path }) => path.split('?')[0]).sort();
const once = ['/v1/agencies', '/v1/malls', '/v1/services'];

/** A host with a shadow root on the page. */
function shadowHost(mode: ShadowRootMode = 'open'): ShadowRoot {
  const host = document.createElement('div');
  fixtureSync(html`<div>${host}</div>`);
  return host.attachShadow({ mode });
}

describe('several catalogues on a page', () => {
  it('ask once for what all of them show', async () => {
    settlePage(lane);
    const widgets = [place(), place(), place()];
    await Promise.all(widgets.map(loaded));
    expect(await asked()).to.deep.equal(once);
    await loaded(place());
    expect(await asked()).to.deep.equal(once);
  });

  it('ask once however they are narrowed', async () => {
    settlePage(lane);
    const widgets = [
      place(),
      place({ agency: 'kemenag' }),
      place({ theme: 'tanah' }),
      place({ area: '18.12.01' }),
      place({ limit: '3' }),
      place({ lang: 'en', 'color-scheme': 'dark' }),
    ];
    await Promise.all(widgets.map(loaded));
    expect(await asked()).to.deep.equal(once);
    expect(rowNames(widgets[1] ?? document)).not.to.deep.equal(rowNames(widgets[2] ?? document));
  });

  it('ask once for the detail they both show', async () => {
    settlePage(lane);
    const widgets = [place({ service: passport.id }), place({ service: passport.id })];
    await Promise.all(widgets.map((widget) => openedDetail(widget, passport.name)));
    expect(await asked()).to.deep.equal([...once, `/v1/services/${passport.id}`].sort());
  });

  it('do not disturb each other', async () => {
    settlePage(lane);
    const [first, second] = [place(), place()];
    await Promise.all([loaded(first), loaded(second)]);
    search(first, 'paspor');
    await eventually(() => byPart(first, 'list'));
    expect(hasRole(second, 'list', 'Pilih tema')).to.equal(true);
    first.remove();
    search(second, 'nikah');
    await eventually(() => byPart(second, 'list'));
  });
});

describe('a catalogue that is moved', () => {
  const withQuery = async (): Promise<Catalogue> => {
    const widget = await visit(lane);
    search(widget, 'paspor');
    await eventually(() => byPart(widget, 'list'));
    return widget;
  };
  const found = services.filter(({ name }) => /paspor/i.test(name)).map(({ name }) => name);

  it('keeps its list, and does not ask again', async () => {
    const widget = await withQuery();
    const places = [shadowHost(), shadowHost('closed'), fixtureSync<Element>(html`<div></div>`)];
    for (const one of places) {
      one.append(widget);
      await widget.updateComplete;
      expect((byRole(widget, 'searchbox') as HTMLInputElement).value).to.equal('paspor');
      expect(rowNames(widget)).to.include.members(found);
    }
    search(widget, '');
    await eventually(() => byRole(widget, 'list', 'Pilih tema'));
    expect(await asked()).to.deep.equal(once);
  });

  it('keeps its open detail, and does not ask again', async () => {
    const widget = await withQuery();
    await openRow(widget, passport.name);
    const before = await asked();
    shadowHost().append(widget);
    await widget.updateComplete;
    expect(flatText(byPart(widget, 'detail'))).to.include(passport.requirements[0]?.text);
    expect(await asked()).to.deep.equal(before);
    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    await eventually(() => byPart(widget, 'list'));
  });

  it('goes on waiting for what it has asked for', async () => {
    await lane.hold();
    settlePage(lane);
    const widget = place();
    await lane.arrived(3);
    shadowHost().append(widget);
    fixtureSync<Element>(html`<div></div>`).append(widget);
    await lane.release();
    await loaded(widget);
    expect(await asked()).to.deep.equal(once);
  });

  it('speaks the language of where it comes to', async () => {
    const widget = await visit(lane);
    const english = shadowHost();
    (english.host as HTMLElement).lang = 'en';
    english.append(widget);
    await eventually(() => byRole(widget, 'searchbox', 'Find a service'));
    expect(await asked()).to.deep.equal(once);
  });
});

describe('a catalogue that is taken away', () => {
  it('and put back later has what it had, and does not ask again', async () => {
    const widget = await visit(lane);
    const { parentElement } = widget;
    search(widget, 'paspor');
    await eventually(() => byPart(widget, 'list'));
    const before = rowNames(widget);
    widget.remove();
    await widget.updateComplete;
    parentElement?.append(widget);
    await widget.updateComplete;
    expect(rowNames(widget)).to.deep.equal(before);
    expect(await asked()).to.deep.equal(once);
  });

  it('while it loads lets go of its request, and asks again when it is put back', async () => {
    await lane.hold();
    settlePage(lane);
    const widget = place();
    const { parentElement } = widget;
    await lane.arrived(3);
    widget.remove();
    // A microtask later nobody waits any more.
    await Promise.resolve();
    parentElement?.append(widget);
    await lane.arrived(6);
    await lane.release();
    await loaded(widget);
  });

  it('may be copied, made by hand, or written as HTML', async () => {
    settlePage(lane);
    const written = fixtureSync<HTMLElement>(html`<div></div>`);
    written.innerHTML = '<mpp-service-catalogue agency="kemenag"></mpp-service-catalogue>';
    await loaded(written);
    const original = written.querySelector('mpp-service-catalogue');
    const copy = original?.cloneNode(true) as Catalogue;
    const made = new (customElements.get('mpp-service-catalogue') ?? HTMLElement)() as Catalogue;
    made.agency = 'kemenag';
    written.append(copy, made);
    await Promise.all([loaded(copy), loaded(made)]);
    expect(rowNames(copy)).to.deep.equal(rowNames(made));
    expect(await asked()).to.deep.equal(once);
  });
});

describe('the script loaded twice', () => {
  const warnings = consoleWarnings();

  it('warns once and leaves the widgets as they are', async () => {
    const widget = await visit(lane);
    search(widget, 'paspor');
    await eventually(() => byPart(widget, 'list'));
    const before = rowNames(widget);
    const defined = customElements.get('mpp-service-catalogue');
    const secondCopy = '../../../src/widgets/service-catalogue/define.ts?second-copy';
    await import(secondCopy);
    await import(secondCopy);
    expect(warnings.now().filter((line) => line.includes('defined already'))).to.have.length(1);
    expect(customElements.get('mpp-service-catalogue') === defined).to.equal(true);
    await widget.updateComplete;
    expect(rowNames(widget)).to.deep.equal(before);
    const later = place({ agency: 'kemenag' });
    await loaded(later);
    expect(allByPart(later, 'item').length).to.be.above(0);
    expect(await asked()).to.deep.equal(once);
  });
});
