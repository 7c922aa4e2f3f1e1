import { expect } from '@open-wc/testing';
import { openLane, shareLane } from '../../support/lane.js';
import { type } from '../../support/keyboard.js';
import {
  allByRole,
  byRole,
  byText,
  eventually,
  flatText,
  hasRole,
  nameOf,
} from '../../support/queries.js';
import {
  activate,
  choose,
  focusedName,
  openedDetail,
  openList,
  openRow,
  place,
  rowNames,
  search,
  settlePage,
  visit,
} from './catalogue.js';
import {
  agencies,
  categories,
  counts,
  mall,
  seedAgency,
  seedCategory,
  seedService,
  services,
} from './seed.js';

/** Services in which a word begins with these letters, in their name or in what tells of them. */
const saying = (letters: string) => {
  const word = new RegExp(`(^|[^\\p{L}\\p{N}])${letters}`, 'iu');
  return services.filter(({ name, aliases, code, agency_id }) => {
    const agency = seedAgency(agency_id);
    return word.test([name, ...aliases, code, agency.name, agency.short_name].join(' | '));
  });
};
const lostCard = seedService('ktp-el-hilang-rusak');
const numbered = (name: string, count: number | undefined) => `${name} (${count})`;

describe('a citizen at the catalogue', () => {
  const lane = shareLane();

  it('finds a service by a word, reads what it takes, and comes back to where it stood', async () => {
    const widget = await visit(lane());
    byRole(widget, 'searchbox', 'Cari layanan').focus();
    await type('ktp');
    const found = saying('ktp').map(({ name }) => name);
    await eventually(() => byRole(widget, 'heading', `${found.length} layanan untuk “ktp”`));
    expect([...rowNames(widget)].sort()).to.deep.equal([...found].sort());

    const detail = await openRow(widget, lostCard.name);
    expect(focusedName()).to.equal(lostCard.name);
    const text = flatText(detail);
    expect(text).to.include(seedAgency(lostCard.agency_id).name);
    const needed = byRole(detail, 'region', /^Siapkan ini/);
    expect(allByRole(needed, 'listitem').map(flatText)).to.deep.equal(
      lostCard.requirements.map(({ text, note }) => (note ? `${text} ${note}` : text)),
    );
    const steps = byRole(detail, 'region', /^Langkahnya/);
    expect(allByRole(steps, 'listitem').map(flatText)).to.deep.equal(lostCard.procedure);
    const where = flatText(byRole(detail, 'region', /^Di mana dan kapan/));
    expect(where).to.include(lostCard.counter).and.to.include(mall.name);
    expect(text).to.include(`Waktu ${lostCard.duration.text}`);
    expect(text).to.include(`Biaya ${lostCard.fee.text}`);
    expect(text).to.include(lostCard.output).and.to.include(lostCard.complaint);
    activate(byText(detail, 'Keterangan lain'));
    await eventually(() => byText(detail, `Kode layanan ${lostCard.code}`));

    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    await eventually(() => byRole(widget, 'list', /untuk “ktp”/));
    expect(focusedName()).to.equal(lostCard.name);
    expect((byRole(widget, 'searchbox') as HTMLInputElement).value).to.equal('ktp');
  });

  it('is told why a service is in the list when its name does not say the word', async () => {
    const widget = await visit(lane());
    const [alias = ''] = seedService('paspor-baru').aliases;
    search(widget, alias);
    await eventually(() => byText(widget, `Juga disebut “${alias}”`));
    search(widget, lostCard.code);
    await eventually(() => byText(widget, `Kode ${lostCard.code}`));
    expect(rowNames(widget)).to.deep.equal([lostCard.name]);
  });

  it('browses by theme and narrows by agency, with a count beside each choice', async () => {
    const widget = await visit(lane());
    const byTheme = counts(services, ({ category }) => category);
    activate(byRole(widget, 'button', `Semua ${byTheme.size} tema`));
    await eventually(() => byRole(widget, 'button', 'Lebih sedikit tema'));
    const tiles = allByRole(byRole(widget, 'list', 'Pilih tema'), 'button');
    expect(tiles.map(nameOf)).to.deep.equal(
      categories
        .filter(({ id }) => byTheme.has(id))
        .map(({ id, label }) => `${label} ${byTheme.get(id)} layanan`),
    );

    const theme = seedCategory('usaha');
    const inTheme = services.filter(({ category }) => category === theme.id);
    activate(byRole(widget, 'button', `${theme.label} ${inTheme.length} layanan`));
    await eventually(() => byRole(widget, 'heading', `${inTheme.length} layanan`));

    const byAgency = counts(inTheme, ({ agency_id }) => agency_id);
    const agencyBox = byRole(widget, 'combobox', 'Instansi') as HTMLSelectElement;
    const expected = agencies
      .filter(({ id }) => byAgency.has(id))
      .map(({ id, short_name }) => numbered(short_name, byAgency.get(id)));
    const offered = [...agencyBox.options].map(({ label }) => label.trim());
    expect(offered[0]).to.equal('Semua instansi');
    expect(offered.slice(1).sort()).to.deep.equal(expected.sort());

    const [agencyId, count] = [...byAgency].find(([, number]) => number > 1) ?? ['', 0];
    const agency = seedAgency(agencyId);
    choose(agencyBox, numbered(agency.short_name, count));
    await eventually(() => byRole(widget, 'heading', `${count} layanan`));
    expect(rowNames(widget)).to.deep.equal(
      inTheme.filter(({ agency_id }) => agency_id === agencyId).map(({ name }) => name),
    );
    // Themes are counted as this agency has them, whatever theme is chosen now.
    const ofAgency = services.filter(({ agency_id }) => agency_id === agencyId);
    const themeBox = byRole(widget, 'combobox', 'Tema') as HTMLSelectElement;
    const themes = [...themeBox.options].slice(1).map(({ label }) => label.trim());
    expect([...themes].sort()).to.deep.equal(
      [...counts(ofAgency, ({ category }) => category)]
        .map(([id, number]) => numbered(seedCategory(id).label, number))
        .sort(),
    );
    expect(themeBox.selectedOptions[0]?.label.trim()).to.include(theme.label);

    activate(byRole(widget, 'button', 'Semua tema'));
    await eventually(() => byRole(widget, 'list', 'Pilih tema'));
    expect(focusedName()).to.equal('Cari layanan');
  });

  it('sees more of a long list, and goes on at the first row that came', async () => {
    const widget = await visit(lane());
    await openList(widget);
    const names = services.map(({ name }) => name);
    expect(rowNames(widget)).to.deep.equal(names.slice(0, 20));
    expect(flatText(widget)).to.include(`Tampil 1 sampai 20 dari ${names.length} layanan`);
    activate(byRole(widget, 'button', 'Tampilkan 20 lagi'));
    await eventually(() => byText(widget, `Tampil 1 sampai 40 dari ${names.length} layanan`));
    expect(rowNames(widget)).to.deep.equal(names.slice(0, 40));
    expect(focusedName()).to.equal(names[20]);
    for (let shown = 40; shown < 200; shown += 20) {
      activate(byRole(widget, 'button', 'Tampilkan 20 lagi'));
      await eventually(() => expect(rowNames(widget)).to.have.length(shown + 20));
      expect(focusedName()).to.equal(names[shown]);
    }
    // Not more at once: the next ones stand alone, and there is a way back.
    activate(byRole(widget, 'button', /^Tampilkan \d+ lagi$/));
    await eventually(() => expect(rowNames(widget)).to.deep.equal(names.slice(200)));
    expect(focusedName()).to.equal(names[200]);
    byText(widget, `Tampil 201 sampai ${names.length} dari ${names.length} layanan`);
    activate(byRole(widget, 'button', 'Tampilkan yang sebelumnya'));
    await eventually(() => expect(rowNames(widget)).to.deep.equal(names.slice(0, 200)));
    expect(focusedName()).to.equal(names[0]);
    expect(hasRole(widget, 'button', 'Tampilkan yang sebelumnya')).to.equal(false);
  });

  it('narrows by cost, way, place and audience, with a count beside each choice', async () => {
    const widget = await visit(lane());
    await openList(widget);
    const free = services.filter(({ fee }) => fee.free);
    activate(byText(widget, 'Saringan lain'));
    const cost = await eventually(() => byRole(widget, 'combobox', 'Biaya') as HTMLSelectElement);
    const option = [...cost.options].find(({ text }) => text.startsWith('Gratis'));
    expect(option?.text).to.equal(`Gratis (${free.length})`);
    choose(cost, /^Gratis/);
    await eventually(() => byRole(widget, 'heading', `${free.length} layanan`));
    const online = free.filter(({ channels }) => channels.some(({ type }) => type === 'online'));
    const way = byRole(widget, 'combobox', 'Cara') as HTMLSelectElement;
    const daring = [...way.options].find(({ text }) => text.startsWith('Bisa daring'));
    expect(daring?.text).to.equal(`Bisa daring (${online.length})`);
    choose(way, /^Bisa daring/);
    await eventually(() => byRole(widget, 'heading', `${online.length} layanan`));
    for (const name of ['Tempat', 'Untuk siapa']) byRole(widget, 'combobox', name);
  });

  it('sees what is chosen also where words leave nothing of it', async () => {
    const widget = await visit(lane());
    search(widget, 'izin');
    const agency = await eventually(() => {
      const select = byRole(widget, 'combobox', 'Instansi') as HTMLSelectElement;
      expect(select.options).to.have.length.above(1);
      return select;
    });
    const [, first] = agency.options;
    const text = first?.label.trim() ?? '';
    const name = text.replace(/ \(\d+\)$/, '');
    choose(agency, text);
    await eventually(() => byRole(widget, 'list', /untuk “izin”/));
    search(widget, 'paspor');
    await eventually(() => {
      const { selectedOptions } = byRole(widget, 'combobox', 'Instansi') as HTMLSelectElement;
      expect(selectedOptions[0]?.text).to.equal(`${name} (0)`);
    });
  });

  it('is told when nothing is found, and where to go from there', async () => {
    const widget = await visit(lane());
    search(widget, '  kapal selam ');
    const title = await eventually(() =>
      byRole(widget, 'heading', 'Belum ada layanan untuk “kapal selam”'),
    );
    expect(title.localName).to.equal('h3');
    const advice = flatText(widget);
    expect(advice).to.include('Coba kata yang lebih pendek');
    expect(advice).to.include('petugas di meja informasi');
    expect(hasRole(widget, 'list', /layanan/)).to.equal(false);
    expect(hasRole(widget, 'button', 'Hapus saringan')).to.equal(false);
    activate(byRole(widget, 'button', 'Lihat semua tema'));
    await eventually(() => byRole(widget, 'list', 'Pilih tema'));
    const box = byRole(widget, 'searchbox') as HTMLInputElement;
    expect(box.value).to.equal('');
    expect(focusedName()).to.equal('Cari layanan');
  });

  it('clears filters that leave nothing, and keeps the words', async () => {
    const widget = await visit(lane());
    const theme = seedCategory('tanah');
    activate(byRole(widget, 'button', /^Semua \d+ tema$/));
    await eventually(() => byRole(widget, 'button', 'Lebih sedikit tema'));
    activate(byRole(widget, 'button', new RegExp(`^${theme.label} `)));
    await eventually(() => byRole(widget, 'list', /layanan/));
    search(widget, 'paspor');
    await eventually(() => byRole(widget, 'heading', 'Belum ada layanan untuk “paspor”'));
    activate(byRole(widget, 'button', 'Hapus saringan'));
    const found = saying('paspor');
    await eventually(() => byRole(widget, 'heading', `${found.length} layanan untuk “paspor”`));
    expect((byRole(widget, 'searchbox') as HTMLInputElement).value).to.equal('paspor');
  });

  it('clears the search, and may type on', async () => {
    const widget = await visit(lane());
    expect(hasRole(widget, 'button', 'Hapus kata pencarian')).to.equal(false);
    search(widget, 'nikah');
    await eventually(() => byRole(widget, 'list', /untuk “nikah”/));
    activate(byRole(widget, 'button', 'Hapus kata pencarian'));
    await eventually(() => byRole(widget, 'list', 'Pilih tema'));
    await eventually(() => expect(focusedName()).to.equal('Cari layanan'));
    await type('pajak');
    await eventually(() => byRole(widget, 'list', /untuk “pajak”/));
  });

  it('may ask for the whole list without a word', async () => {
    const widget = await visit(lane());
    activate(byRole(widget, 'button', 'Cari'));
    await eventually(() => byRole(widget, 'heading', `${services.length} layanan`));
    expect(flatText(widget)).to.include(
      `${services.length} layanan dari ${counts(services, ({ agency_id }) => agency_id).size} instansi`,
    );
  });

  it('reads of more than one service, each with its own detail', async () => {
    const widget = await visit(lane());
    search(widget, 'paspor');
    const passport = seedService('paspor-baru');
    await eventually(() => byRole(widget, 'button', passport.name));
    await openRow(widget, passport.name);
    activate(byRole(widget, 'button', 'Kembali ke daftar'));
    const other = saying('paspor').find(({ id }) => id !== passport.id) ?? passport;
    await eventually(() => byRole(widget, 'button', other.name));
    activate(byRole(widget, 'button', other.name));
    const detail = await openedDetail(widget, other.name);
    activate(byText(detail, 'Keterangan lain'));
    await eventually(() => byText(detail, `Kode layanan ${other.code}`));
    const text = flatText(detail);
    for (const { text: requirement } of other.requirements) expect(text).to.include(requirement);
    expect(text).not.to.include(`Kode layanan ${passport.code}`);
  });
});

describe('a citizen who is faster than the line', () => {
  it('types before the services have come, and finds them when they come', async () => {
    const lane = await openLane();
    await lane.hold();
    settlePage(lane);
    const widget = place();
    (await eventually(() => byRole(widget, 'searchbox', 'Cari layanan'))).focus();
    await type('ktp');
    expect(flatText(widget)).to.include('Memuat…');
    await lane.release();
    await eventually(() => byRole(widget, 'list', /untuk “ktp”/));
    expect((byRole(widget, 'searchbox') as HTMLInputElement).value).to.equal('ktp');
    expect(rowNames(widget)).to.include(lostCard.name);
  });
});
