import { expect } from '@open-wc/testing';
import { shareLane } from '../../support/lane.js';
import { expectAccessible } from '../../support/accessibility.js';
import { allByRole, byRole, byText, eventually, flatText, hasRole } from '../../support/queries.js';
import { activate, focusedName, rowNames, visit, type Catalogue } from './catalogue.js';
import { additions, mall, services } from './seed.js';

const lane = shareLane();

async function open(): Promise<{ widget: Catalogue; page: HTMLElement }> {
  const widget = await visit(lane());
  activate(byRole(widget, 'button', 'Tentang MPP Tubaba'));
  const page = await eventually(() => byRole(widget, 'article', mall.name));
  return { widget, page };
}

describe('the mall’s own page', () => {
  it('says where it is, when it is open, what is there, and what it promises', async () => {
    const { page } = await open();
    await eventually(() => expect(focusedName()).to.equal(mall.name));
    const text = flatText(page);
    expect(text).to.include(mall.address.text).and.to.include(additions.service_charter);
    for (const { name } of mall.facilities) expect(text).to.include(name);
    for (const { name } of mall.contacts) expect(text).to.include(name);
    const hours = flatText(byRole(page, 'region', /^Jam buka/));
    expect(hours).to.include('Buka sampai pukul 15.30 WIB');
    expect(hours).to.include('Senin sampai Kamis: 08.00 sampai 15.30; Istirahat siang');
    expect(hours).to.include('Jumat: 08.00 sampai 15.30; Jeda salat Jumat 11.30 sampai 13.00');
    expect(hours).to.include('Sabtu sampai Minggu: Tutup');
    await expectAccessible(page);
  });

  it('tells ahead of holidays and of days with other hours, of those days alone', async () => {
    const { page } = await open();
    const hours = flatText(byRole(page, 'region', /^Jam buka/));
    const next = mall.holidays.filter(({ date }) => date >= '2026-11-23').slice(0, 2);
    for (const { name } of next) expect(hours).to.include(`: ${name}`);
    expect(hours).to.match(/lebih awal Jumat, 18 Desember 2026 Jumat: 08.00 sampai 12.00 Hari/);
  });

  it('gives each way to reach it as a link, and none that leads nowhere', async () => {
    const { page } = await open();
    const links = allByRole(byRole(page, 'region', 'Kontak'), 'link') as HTMLAnchorElement[];
    const addresses = links.map(({ href }) => href);
    expect(addresses).to.include('https://www.lapor.go.id/');
    expect(addresses).to.include('https://wa.me/6280000001812');
    expect(addresses).to.include('mailto:mpp@tubaba.example');
    for (const href of addresses) expect(href).to.match(/^(?:https|tel|mailto):/);
  });

  it('leads to the services of an agency, and back to where one came from', async () => {
    const { widget, page } = await open();
    activate(byText(page, /^Instansi di sini/));
    const own = services.filter(({ agency_id }) => agency_id === 'kemenag');
    activate(byRole(page, 'button', `Kemenag (${own.length})`));
    await eventually(() => expect(rowNames(widget).length).to.equal(own.length));
    activate(byRole(widget, 'button', 'Semua tema'));
    activate(await eventually(() => byRole(widget, 'button', 'Tentang MPP Tubaba')));
    activate(await eventually(() => byRole(widget, 'button', 'Kembali')));
    await eventually(() => expect(focusedName()).to.equal('Tentang MPP Tubaba'));
  });

  it('is not offered where the page’s author narrowed to a part of the mall', async () => {
    const widget = await visit(lane(), { agency: 'kemenag' });
    expect(hasRole(widget, 'button', 'Tentang MPP Tubaba')).to.equal(false);
  });
});
