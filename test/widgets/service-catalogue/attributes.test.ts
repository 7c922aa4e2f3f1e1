import { expect } from '@open-wc/testing';
import { openLane, shareLane } from '../../support/lane.js';
import {
  allByPart,
  allByRole,
  byPart,
  byRole,
  byText,
  eventually,
  flatText,
  hasRole,
} from '../../support/queries.js';
import { loaded, openedDetail, place, rowNames, settlePage, visit } from './catalogue.js';
import { consoleWarnings } from './console-warnings.js';
import { counts, mall, seedAgency, seedCategory, seedService, services } from './seed.js';

const namesOf = (fits: (service: (typeof services)[number]) => boolean) =>
  services.filter(fits).map(({ name }) => name);
const [religion, land] = [seedAgency('kemenag'), seedAgency('atrbpn')];
const ofReligion = namesOf(({ agency_id }) => agency_id === religion.id);
const ofLand = namesOf(({ agency_id }) => agency_id === land.id);
const atSubdistricts = namesOf(
  ({ level, channels }) =>
    level.includes('kecamatan') || channels.some(({ place }) => place === 'kantor kecamatan'),
);
const agencyCount = counts(services, ({ agency_id }) => agency_id).size;

/** How light a colour is drawn, from 0 to 765; styles write colours in many ways. */
function brightnessOf(colour: string): number {
  const drawing = new OffscreenCanvas(1, 1).getContext('2d');
  if (!drawing) throw new Error('Nothing can be drawn.');
  drawing.fillStyle = colour;
  drawing.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = drawing.getImageData(0, 0, 1, 1).data;
  return red + green + blue;
}

const lane = shareLane();

describe('what the page’s author narrows to', () => {
  it('is one agency, or another one later, or the whole mall again', async () => {
    const widget = await visit(lane(), { agency: religion.id, limit: '50' });
    expect(rowNames(widget)).to.deep.equal(ofReligion);
    expect(flatText(widget)).to.include(`${ofReligion.length} layanan dari 1 instansi`);
    expect(hasRole(widget, 'combobox', 'Instansi')).to.equal(false);
    expect(hasRole(widget, 'button', 'Semua tema')).to.equal(false);

    widget.agency = land.id;
    await eventually(() => byRole(widget, 'heading', `${ofLand.length} layanan`));
    expect(rowNames(widget)).to.deep.equal(ofLand);

    widget.removeAttribute('agency');
    widget.removeAttribute('limit');
    await eventually(() => byRole(widget, 'list', 'Pilih tema'));
    expect(flatText(widget)).to.include(`${services.length} layanan dari ${agencyCount} instansi`);
  });

  it('is one theme, or another one later', async () => {
    const widget = await visit(lane(), { theme: 'tanah' });
    expect(rowNames(widget)).to.deep.equal(namesOf(({ category }) => category === 'tanah'));
    expect(hasRole(widget, 'combobox', 'Tema')).to.equal(false);
    widget.setAttribute('theme', 'perjalanan');
    const travels = namesOf(({ category }) => category === 'perjalanan');
    await eventually(() => byRole(widget, 'heading', `${travels.length} layanan`));
    expect(rowNames(widget)).to.deep.equal(travels);
  });

  it('is one area, by region code or by name', async () => {
    const [, tumijajar] = mall.subdistricts;
    const widget = await visit(lane(), { area: tumijajar?.code ?? '', limit: '100' });
    expect(rowNames(widget)).to.deep.equal(atSubdistricts);
    widget.setAttribute('area', 'balai');
    await eventually(() => byPart(widget, 'empty'));
    widget.setAttribute('area', (tumijajar?.name ?? '').toUpperCase());
    await eventually(() => byPart(widget, 'list'));
    expect(rowNames(widget)).to.deep.equal(atSubdistricts);
  });

  it('is one service, or another one later, without a list to go back to', async () => {
    const [first, second] = [seedService('paspor-baru'), seedService('ktp-el-baru')];
    const widget = await visit(lane(), { service: first.id });
    const detail = await openedDetail(widget, first.name);
    expect(flatText(detail)).to.include(first.requirements[0]?.text);
    expect(hasRole(widget, 'button', 'Kembali ke daftar')).to.equal(false);
    expect(hasRole(widget, 'searchbox')).to.equal(false);

    widget.service = second.id;
    const other = await openedDetail(widget, second.name);
    expect(flatText(other)).to.include(second.requirements[0]?.text);
    expect(flatText(other)).not.to.include(first.duration.text);

    widget.removeAttribute('service');
    await eventually(() => byRole(widget, 'list', 'Pilih tema'));
  });

  it('is a mall, asked for by itself', async () => {
    const own = await openLane();
    const widget = await visit(own, { mall: mall.id });
    const asked = (await own.requests()).map(({ path }) => path.split('&')[0]).sort();
    expect(asked).to.deep.equal([
      `/v1/agencies?mallId=${mall.id}`,
      `/v1/malls/${mall.id}`,
      `/v1/services?mallId=${mall.id}`,
    ]);
    expect(flatText(widget)).to.include(`${services.length} layanan`);
  });

  it('is a mall the page names, unless the element names another', async () => {
    const own = await openLane();
    settlePage(own, { mall: mall.id });
    const [ofPage, unknown] = [place(), place({ mall: 'tidak-ada' })];
    await loaded(ofPage);
    await eventually(() => byRole(unknown, 'heading', 'Data tidak ditemukan'));
    unknown.mall = mall.id;
    await loaded(unknown);
  });

  it('is so many rows at first, and so many more each time', async () => {
    const widget = await visit(lane(), { limit: '3' });
    const names = services.map(({ name }) => name);
    expect(rowNames(widget)).to.deep.equal(names.slice(0, 3));
    byRole(widget, 'button', 'Tampilkan 3 lagi').click();
    await eventually(() => byText(widget, `Tampil 1 sampai 6 dari ${names.length} layanan`));
    expect(rowNames(widget)).to.deep.equal(names.slice(0, 6));
    widget.limit = 8;
    await eventually(() => byText(widget, `Tampil 1 sampai 8 dari ${names.length} layanan`));
    expect(rowNames(widget)).to.deep.equal(names.slice(0, 8));
  });

  it('may be all of these together', async () => {
    const [agency, theme] = [seedAgency('disdukcapil'), seedCategory('kependudukan')];
    const widget = await visit(lane(), {
      agency: agency.id,
      theme: theme.id,
      area: mall.subdistricts[0]?.code ?? '',
      limit: '50',
    });
    expect(rowNames(widget)).to.deep.equal(
      namesOf(
        ({ agency_id, category, name }) =>
          agency_id === agency.id && category === theme.id && atSubdistricts.includes(name),
      ),
    );
  });
});

describe('how the page’s author has it speak and look', () => {
  it('in words of the host, now and later', async () => {
    const widget = await visit(lane(), { labels: '{"agency":"OPD"}' });
    expect(flatText(widget)).to.include(`dari ${agencyCount} OPD`);
    widget.setAttribute('labels', '{"agency":"dinas"}');
    await eventually(() => byText(widget, new RegExp(`dari ${agencyCount} dinas$`)));
    widget.labels = { agency: 'lembaga' };
    await eventually(() => byText(widget, new RegExp(`dari ${agencyCount} lembaga$`)));
    widget.removeAttribute('labels');
    await eventually(() => byText(widget, new RegExp(`dari ${agencyCount} instansi$`)));
  });

  it('in a language, now and later', async () => {
    const widget = await visit(lane(), { lang: 'en' });
    byRole(widget, 'searchbox', 'Find a service');
    expect(byPart(widget, 'base').lang).to.equal('en');
    widget.lang = 'id';
    await eventually(() => byRole(widget, 'searchbox', 'Cari layanan'));
    expect(byPart(widget, 'base').lang).to.equal('id');
  });

  it('light or dark, now and later', async () => {
    const widget = await visit(lane(), { 'color-scheme': 'dark' });
    const brightness = () => brightnessOf(getComputedStyle(byPart(widget, 'base')).color);
    const dark = brightness();
    widget.setAttribute('color-scheme', 'light');
    await eventually(() => expect(brightness()).to.be.below(dark / 2));
    widget.colorScheme = 'dark';
    await eventually(() => expect(brightness()).to.equal(dark));
  });
});

describe('what the page’s author got wrong', () => {
  const warnings = consoleWarnings();
  const notes = (widget: Element) => allByPart(widget, 'author-note').map(flatText);

  const unreadable: readonly (readonly [string, string])[] = [
    ['limit', 'many'],
    ['limit', '0'],
    ['limit', '-4'],
    ['limit', '2.5'],
    ['limit', ''],
    ['labels', 'queue=antrian'],
    ['labels', '["antrian"]'],
    ['labels', 'null'],
    ['labels', ''],
  ];
  for (const [name, value] of unreadable) {
    it(`is told in place, to authors only, and does no harm: ${name}="${value}"`, async () => {
      const widget = await visit(lane(), { [name]: value }, { author: true });
      await eventually(() => expect(notes(widget).join()).to.include(`"${name}"`));
      expect(notes(widget)).to.have.length(1);
      byRole(widget, 'list', 'Pilih tema');
      expect(flatText(widget)).to.include(`dari ${agencyCount} instansi`);

      const citizens = await visit(lane(), { [name]: value });
      expect(notes(citizens)).to.deep.equal([]);
      byRole(citizens, 'list', 'Pilih tema');
    });
  }

  it('is told in the console once, whatever number of widgets has it', async () => {
    settlePage(lane());
    const first = place({ agency: '-', limit: 'x' });
    const second = place({ agency: '-', limit: 'y' });
    await Promise.all([loaded(first), loaded(second)]);
    // Of a page's life: the tests above have the same mistakes.
    expect(warnings.all().filter((line) => line.includes('"limit"'))).to.have.length(1);
    expect(warnings.all().filter((line) => line.includes('"labels"'))).to.have.length(1);
  });

  it('is kind to citizens when it names an agency, theme or area that is not there', async () => {
    for (const name of ['agency', 'theme', 'area']) {
      const widget = await visit(lane(), { [name]: 'tidak-ada' });
      byRole(widget, 'heading', 'Belum ada layanan di sini');
      expect(flatText(widget), name).to.include('Tanyakan kepada petugas di meja informasi');
    }
  });

  it('is kind to citizens when it names a service that is not there', async () => {
    const widget = await visit(lane(), { service: 'tidak-ada' });
    byRole(widget, 'heading', /^Layanan ini tidak ada dalam daftar/);
    expect(flatText(widget)).to.include('Tanyakan kepada petugas');
  });

  it('leaves Indonesian for a language nobody knows, and the page’s colours for a scheme nobody knows', async () => {
    const widget = await visit(lane(), { lang: 'tlh', 'color-scheme': 'pink' });
    byRole(widget, 'searchbox', 'Cari layanan');
    const plain = await visit(lane());
    const colour = (one: Element) => getComputedStyle(byPart(one, 'base')).color;
    expect(colour(widget)).to.equal(colour(plain));
  });

  const forbidden = [
    { title: 'an address the page does not allow', api: 'https://asing.example' },
    { title: 'an address that is none', api: 'javascript:alert(1)' },
    { title: 'two sources at once', api: '/a', catalogue: '/b.json' },
  ];
  for (const { title, ...attributes } of forbidden) {
    it(`is told when it is ${title}; the citizen reads what the page says instead`, async () => {
      settlePage(lane(), { author: true });
      const widget = place(attributes as Record<string, string>);
      widget.textContent = 'Datanglah ke meja informasi.';
      await eventually(() => byRole(widget, 'heading', 'Bagian ini belum siap ditampilkan'));
      expect(flatText(widget)).to.include('Datanglah ke meja informasi.');
      expect(allByRole(widget, 'button')).to.have.length(0);
      expect(notes(widget).join()).to.include('api');
      expect(warnings.now().join()).to.include('<mpp-service-catalogue>').and.to.include('api');

      for (const name of Object.keys(attributes)) widget.removeAttribute(name);
      await loaded(widget);
      expect(hasRole(widget, 'heading', 'Bagian ini belum siap ditampilkan')).to.equal(false);
    });
  }
});
