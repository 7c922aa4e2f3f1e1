import { expect } from '@open-wc/testing';
import { replace } from '../../client/clients.js';
import { listenTo } from '../../support/announcements.js';
import { shareLane } from '../../support/lane.js';
import { allByRole, byRole, byText, eventually, flatText, nameOf } from '../../support/queries.js';
import { activate, openRow, search, visit, type Catalogue } from './catalogue.js';
import { mall, seedService } from './seed.js';

const lane = shareLane();
const lostCard = seedService('ktp-el-hilang-rusak');
const newCard = seedService('ktp-el-baru');

async function read(widget: Catalogue, name: string): Promise<HTMLElement> {
  await eventually(() => byRole(widget, 'searchbox'));
  search(widget, name);
  await eventually(() => byRole(widget, 'button', name));
  return openRow(widget, name);
}

const boxes = (detail: Element) => allByRole(detail, 'checkbox') as HTMLInputElement[];
const ticked = (detail: Element) => boxes(detail).map(({ checked }) => checked);

describe('what to prepare', () => {
  it('can be ticked off, and stays so while a reader goes back and forth', async () => {
    const widget = await visit(lane());
    const detail = await read(widget, lostCard.name);
    const texts = lostCard.requirements.map(({ text }) => text);
    expect(boxes(detail).map(nameOf)).to.deep.equal(texts);
    expect(ticked(detail)).to.deep.equal(texts.map(() => false));
    activate(byRole(detail, 'checkbox', texts[1]));
    expect(ticked(detail)).to.deep.equal(texts.map((_text, index) => index === 1));
    activate(byRole(widget, 'button', 'Kembali ke daftar'));

    const other = await read(widget, newCard.name);
    expect(ticked(other).includes(true)).to.equal(false);
    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    const again = await read(widget, lostCard.name);
    expect(ticked(again)).to.deep.equal(texts.map((_text, index) => index === 1));
    activate(byRole(again, 'checkbox', texts[1]));
    expect(ticked(again).includes(true)).to.equal(false);
  });

  it('goes into a message with all that a reader needs, to no one before it is sent', async () => {
    const widget = await visit(lane());
    const detail = await read(widget, lostCard.name);
    activate(byText(detail, 'Bagikan atau cetak'));
    const link = await eventually(() => byRole(detail, 'link', 'Kirim ke WhatsApp'));
    const { origin, searchParams } = new URL((link as HTMLAnchorElement).href);
    expect(origin).to.equal('https://wa.me');
    const message = searchParams.get('text') ?? '';
    expect(message.startsWith(lostCard.name)).to.equal(true);
    for (const { text, note } of lostCard.requirements) {
      expect(message).to.include(`- ${text}${note ? ` (${note})` : ''}\n`);
    }
    for (const text of [lostCard.duration.text, lostCard.fee.text, lostCard.counter, 'Diperbarui'])
      expect(message).to.include(text);
    expect(link.getAttribute('rel')).to.include('noreferrer');
    byRole(detail, 'button', 'Cetak daftar ini');
  });

  it('is copied as text, and says so', async () => {
    const widget = await visit(lane());
    const detail = await read(widget, lostCard.name);
    const copied: string[] = [];
    const restore = replace(navigator.clipboard, 'writeText', (text: string) => {
      copied.push(text);
      return Promise.resolve();
    });
    try {
      const { heard } = listenTo(widget);
      activate(byText(detail, 'Bagikan atau cetak'));
      activate(await eventually(() => byRole(detail, 'button', 'Salin sebagai teks')));
      await eventually(() => expect(heard).to.deep.equal(['Daftar sudah disalin.']));
      expect(copied).to.have.length(1);
      expect(copied[0]).to.include(lostCard.requirements[0]?.text ?? '');
    } finally {
      restore();
    }
  });
});

describe('where to go', () => {
  it('begins with the place of the visitor’s area', async () => {
    const [subdistrict] = mall.subdistricts;
    const widget = await visit(lane(), { area: subdistrict?.code ?? '' });
    const detail = await read(widget, 'Legalisasi surat keterangan tiyuh');
    const where = flatText(byRole(detail, 'region', /^Di mana/));
    expect(where).to.match(new RegExp(`^Di mana dan kapan [^,]*${subdistrict?.name}`));
  });
});
