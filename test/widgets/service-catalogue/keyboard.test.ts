import { expect, fixtureSync, html } from '@open-wc/testing';
import { installClock } from '../../support/clock.js';
import { press, type } from '../../support/keyboard.js';
import { shareLane } from '../../support/lane.js';
import { showsFocus } from '../../support/layout.js';
import { byPart, byRole, eventually, focused, nameOf } from '../../support/queries.js';
import { focusedName, loaded, openedDetail, settlePage, type Catalogue } from './catalogue.js';
import { seedService } from './seed.js';

const lostCard = seedService('ktp-el-hilang-rusak');
const lane = shareLane();

/** A page with something before and after its catalogue. */
async function arrive(attributes: Record<string, string> = {}): Promise<Catalogue> {
  settlePage(lane());
  const page = fixtureSync<HTMLElement>(html`
    <div>
      <button>Sebelum</button>
      <mpp-service-catalogue></mpp-service-catalogue>
      <button>Sesudah</button>
    </div>
  `);
  const widget = page.querySelector('mpp-service-catalogue') as Catalogue;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  await loaded(widget);
  byRole(page, 'button', 'Sebelum').focus();
  return widget;
}

/** Goes on with a key until something has the keyboard, and returns what was passed. All of the widget shows its focus. */
async function goTo(name: string | RegExp, key = 'Tab'): Promise<string[]> {
  const passed: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    await press(key);
    const element = focused();
    const now = focusedName();
    if (!element || now === '') throw new Error(`The keyboard is lost after ${passed.join(', ')}.`);
    // What stands beside the widget has its browser's own ring.
    if (element.getRootNode() !== document) {
      expect(showsFocus(element), `${now} shows that it has the keyboard`).to.equal(true);
    }
    if (typeof name === 'string' ? now === name : name.test(now)) return passed;
    passed.push(now);
  }
  throw new Error(`The keyboard leads only to ${passed.join(', ')}.`);
}

describe('by keyboard alone', () => {
  it('a citizen passes everything in the order of reading, and out of the widget again', async () => {
    await arrive();
    const forth = await goTo('Sesudah');
    expect(forth.slice(0, 3)).to.deep.equal(['Cari layanan', 'Cari', 'Semua 24 tema']);
    expect(forth).to.have.length(3 + 8 + 2);
    expect(forth.slice(-2)).to.deep.equal(['Lihat semua 217 layanan', 'Tentang MPP Tubaba']);
    const back = await goTo('Sebelum', 'Shift+Tab');
    expect(back).to.deep.equal([...forth].reverse());
  });

  it('a citizen finds a service, reads it, unfolds what is folded, and comes back', async () => {
    const widget = await arrive();
    await goTo('Cari layanan');
    await type('ktp');
    await eventually(() => byRole(widget, 'list', /untuk “ktp”/));
    await goTo(lostCard.name);
    await press('Enter');
    const detail = await openedDetail(widget, lostCard.name);
    await eventually(() => expect(focusedName()).to.equal(lostCard.name));
    expect(focused()?.localName).to.equal('h2');
    await goTo(/^Dasar hukum/);
    await press('Enter');
    await eventually(() => {
      const text = [...detail.querySelectorAll('details')].filter(({ open }) => open);
      expect(text).to.have.length(1);
    });
    await goTo('Kembali ke daftar', 'Shift+Tab');
    await press('Enter');
    await eventually(() => expect(focusedName()).to.equal(lostCard.name));
    expect(nameOf(byPart(widget, 'list'))).to.match(/untuk “ktp”/);
    await goTo('Hapus kata pencarian', 'Shift+Tab');
    await press('Space');
    await eventually(() => expect(focusedName()).to.equal('Cari layanan'));
  });

  it('a citizen who leaves the search box at once finds filters that stay', async () => {
    const widget = await arrive();
    await goTo('Cari layanan');
    // No time passes: nothing is counted anew by itself.
    const clock = installClock(Date.now());
    try {
      await type('izin');
      await eventually(() => byRole(widget, 'list', /untuk “izin”/));
      await press('Tab');
      await eventually(() => {
        const filters = byRole(widget, 'group', 'Saring daftar').querySelectorAll('select');
        // The first choice is that of all; what leaves no other one is gone.
        for (const filter of filters) expect(filter.options).to.have.length.above(2);
      });
    } finally {
      clock.restore();
    }
  });

  it('a citizen searches with Enter', async () => {
    const widget = await arrive();
    await goTo('Cari layanan');
    await type('paspor');
    await press('Enter');
    await eventually(() => byRole(widget, 'list', /untuk “paspor”/));
    expect(focusedName()).to.equal('Cari layanan');
  });

  it('a citizen sees all themes, and the keyboard stays where it was', async () => {
    const widget = await arrive();
    await goTo('Semua 24 tema');
    expect(byRole(widget, 'button', 'Semua 24 tema').ariaExpanded).to.equal('false');
    await press('Enter');
    await eventually(() => expect(focusedName()).to.equal('Lebih sedikit tema'));
    expect(byRole(widget, 'button', 'Lebih sedikit tema').ariaExpanded).to.equal('true');
  });
});
