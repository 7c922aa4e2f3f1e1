import { expect } from '@open-wc/testing';
import { listenTo, type Announcements } from '../../support/announcements.js';
import { installClock, type FakeClock } from '../../support/clock.js';
import { openLane, type Lane } from '../../support/lane.js';
import { byPart, byRole, eventually } from '../../support/queries.js';
import {
  activate,
  choose,
  openRow,
  place,
  rowNames,
  search,
  settlePage,
  visit,
  type Catalogue,
} from './catalogue.js';
import { services } from './seed.js';

let lane: Lane;
let clock: FakeClock;
let heard: Announcements;
beforeEach(async () => {
  lane = await openLane();
  clock = installClock(Date.now());
});
afterEach(() => {
  heard.stop();
  clock.restore();
});

const listening = async (attributes: Record<string, string> = {}): Promise<Catalogue> => {
  const widget = await visit(lane, attributes);
  heard = listenTo(widget);
  return widget;
};

/** Lets everything that is to be said be said. */
async function pass(widget: Catalogue, milliseconds: number): Promise<void> {
  await clock.advance(milliseconds);
  await widget.updateComplete;
  await clock.advance(0);
}

describe('what is announced', () => {
  it('is the number of results, once, when somebody has stopped typing', async () => {
    const widget = await listening();
    for (const text of ['k', 'kt', 'ktp']) {
      search(widget, text);
      await pass(widget, 300);
    }
    expect(heard.heard).to.deep.equal([]);
    await pass(widget, 399);
    expect(heard.heard).to.deep.equal([]);
    await pass(widget, 2);
    const count = rowNames(widget).length;
    expect(heard.heard).to.deep.equal([`${count} layanan untuk “ktp”`]);
    await pass(widget, 60_000);
    expect(heard.heard).to.have.length(1);
  });

  it('is said at once, and once, when somebody does not wait', async () => {
    const widget = await listening();
    search(widget, 'paspor');
    await pass(widget, 100);
    activate(byRole(widget, 'button', 'Cari'));
    await pass(widget, 5_000);
    expect(heard.heard).to.deep.equal([`${rowNames(widget).length} layanan untuk “paspor”`]);
  });

  it('is that nothing was found, too', async () => {
    const widget = await listening();
    search(widget, 'kapal selam');
    await pass(widget, 5_000);
    expect(heard.heard).to.deep.equal(['0 layanan untuk “kapal selam”']);
  });

  it('is what a filter leaves', async () => {
    const widget = await listening();
    activate(byRole(widget, 'button', 'Cari'));
    await pass(widget, 5_000);
    choose(byRole(widget, 'combobox', 'Instansi'), /^\s*Kemenag /);
    await pass(widget, 5_000);
    const ofAgency = services.filter(({ agency_id }) => agency_id === 'kemenag');
    expect(heard.heard).to.deep.equal([`${services.length} layanan`, `${ofAgency.length} layanan`]);
  });

  it('is in the language of the page', async () => {
    const widget = await listening({ lang: 'en' });
    search(widget, 'paspor');
    await pass(widget, 5_000);
    expect(heard.heard).to.deep.equal([`${rowNames(widget).length} services for “paspor”`]);
  });

  it('is nothing while somebody reads a detail and comes back: the focus says it', async () => {
    const widget = await listening({ agency: 'kemenag' });
    const [name = ''] = rowNames(widget);
    await openRow(widget, name);
    await pass(widget, 5_000);
    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    await eventually(() => byPart(widget, 'list'));
    await pass(widget, 5_000);
    expect(heard.heard).to.deep.equal([]);
  });

  it('is a failure, once', async () => {
    settlePage(lane);
    await lane.fault({ kind: 'status', status: 500, json: {} });
    const widget = place();
    heard = listenTo(widget);
    await eventually(() => byPart(widget, 'error'));
    await pass(widget, 1_000);
    const failures = heard.heard.filter((text) => text.includes('Ada gangguan di server MPP'));
    expect(failures).to.have.length(1);
  });
});
