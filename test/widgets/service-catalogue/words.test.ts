import { expect } from '@open-wc/testing';
import { openLane, shareLane, type Lane } from '../../support/lane.js';
import { byPart, byRole, byText, eventually, flatText } from '../../support/queries.js';
import {
  activate,
  openedDetail,
  openList,
  place,
  search,
  settlePage,
  visit,
  type Catalogue,
} from './catalogue.js';
import { agencies, seedService, services } from './seed.js';

const page = document.documentElement;
afterEach(() => {
  page.lang = 'id';
});

const count = services.length;
const agencyCount = new Set(services.map(({ agency_id }) => agency_id)).size;
const passport = seedService('paspor-baru');
const lane = shareLane();

interface View {
  readonly open: () => Promise<Catalogue>;
  readonly id: readonly string[];
  readonly en: readonly string[];
}

const failing = async (): Promise<Catalogue> => {
  const own: Lane = await openLane();
  await own.fault({ kind: 'status', status: 500, json: {} });
  settlePage(own);
  const widget = place();
  await eventually(() => byPart(widget, 'error'));
  return widget;
};

const views: Readonly<Record<string, View>> = {
  'the themes': {
    open: () => visit(lane()),
    id: [
      'Cari layanan',
      `${count} layanan dari ${agencyCount} instansi`,
      'Pilih tema',
      'Semua 24 tema',
      `Lihat semua ${count} layanan`,
    ],
    en: [
      'Find a service',
      `${count} services from ${agencyCount} agencies`,
      'Choose a theme',
      'All 24 themes',
      `See all ${count} services`,
    ],
  },
  'the list': {
    open: async () => {
      const widget = await visit(lane());
      await openList(widget);
      return widget;
    },
    id: [
      `${count} layanan`,
      'Semua instansi',
      'Tampilkan 20 lagi',
      `Tampil 1 sampai 20 dari ${count} layanan`,
      'Gratis',
      'Waktu:',
      'Biaya:',
    ],
    en: [
      `${count} services`,
      'All agencies',
      'Show 20 more',
      `Showing 1 to 20 of ${count} services`,
      'Free',
      'Time:',
      'Cost:',
    ],
  },
  'a detail': {
    open: async () => {
      const widget = await visit(lane(), { service: passport.id });
      await openedDetail(widget, passport.name);
      return widget;
    },
    id: [
      'Siapkan ini Belum diverifikasi',
      'Langkahnya Contoh',
      'Di mana dan kapan',
      'Hasil layanan',
      'Bila ada',
      'Buka besok pukul 08.00 WIB.',
      'Diperbarui Senin, 16 November 2026 oleh',
      'Ada yang keliru?',
      'bukan keterangan resmi',
    ],
    en: [
      'What to bring Not verified',
      'The steps Example',
      'Where and when',
      'What you receive',
      'If you have it',
      'Opens tomorrow 08:00 WIB.',
      'Updated Monday',
      'Is something wrong?',
      'not official',
    ],
  },
  'nothing found': {
    open: async () => {
      const widget = await visit(lane());
      search(widget, 'kapal selam');
      await eventually(() => byPart(widget, 'empty'));
      return widget;
    },
    id: ['Belum ada layanan untuk “kapal selam”', 'Lihat semua tema'],
    en: ['No service found for “kapal selam”', 'See all themes'],
  },
  'a failure': {
    open: failing,
    id: ['Ada gangguan di server MPP', 'Ini bukan kesalahan Anda', 'Coba lagi'],
    en: ['server', 'not your fault', 'Try again'],
  },
};

describe('the words of the catalogue', () => {
  for (const [title, { open, id, en }] of Object.entries(views)) {
    it(`turn with the page, and back: ${title}`, async () => {
      const widget = await open();
      const expectAll = (texts: readonly string[]) => {
        const said = flatText(widget);
        for (const text of texts) expect(said).to.include(text);
        expect(said, 'a placeholder nobody filled').not.to.match(/\{\w+\}/);
      };
      expectAll(id);
      page.lang = 'en-GB';
      await eventually(() => expectAll(en));
      for (const text of id.filter((one) => !en.includes(one))) {
        expect(flatText(widget)).not.to.include(text);
      }
      expect(byPart(widget, 'base').lang).to.equal('en');
      page.lang = 'id';
      await eventually(() => expectAll(id));
      for (const text of en.filter((one) => !id.some((two) => two.includes(one)))) {
        expect(flatText(widget)).not.to.include(text);
      }
    });
  }

  it('leave what the backend wrote as it is', async () => {
    page.lang = 'en';
    const widget = await visit(lane(), { service: passport.id });
    const detail = await openedDetail(widget, passport.name);
    for (const { text } of passport.requirements) expect(flatText(detail)).to.include(text);
    expect(flatText(detail)).to.include(passport.fee.text);
  });

  it('know one from many in English', async () => {
    page.lang = 'en';
    const single = agencies.find(
      ({ id }) => services.filter(({ agency_id }) => agency_id === id).length === 1,
    );
    const widget = await visit(lane(), { agency: single?.id ?? '' });
    byRole(widget, 'heading', '1 service');
  });

  it('are the page’s own where it has some, and change with them', async () => {
    settlePage(lane(), {
      labels: { agency: 'OPD' },
      messages: {
        id: { 'service-catalogue': { title: 'Layanan kami' }, shared: { free: 'Tanpa biaya' } },
        en: { 'service-catalogue': { title: 'Our services' } },
      },
    });
    const widget = place();
    await eventually(() => byRole(widget, 'heading', 'Layanan kami'));
    await eventually(() => byText(widget, `${count} layanan dari ${agencyCount} OPD`));
    activate(byRole(widget, 'button', 'Cari'));
    await eventually(() => byPart(widget, 'list'));
    expect(flatText(widget)).to.include('Tanpa biaya').and.not.to.include('Gratis');
    page.lang = 'en';
    await eventually(() => byRole(widget, 'heading', 'Our services'));

    page.lang = 'id';
    settlePage(lane(), { labels: { agency: 'dinas' } });
    await eventually(() => byRole(widget, 'heading', 'Cari layanan'));
    await eventually(() => byText(widget, `${count} layanan dari ${agencyCount} dinas`));
  });

  it('are the widget’s own before the page’s', async () => {
    settlePage(lane(), { messages: { id: { 'service-catalogue': { title: 'Layanan kami' } } } });
    const widget = place();
    widget.messages = { title: 'Layanan nikah', 'en.title': 'Marriage' };
    await eventually(() => byRole(widget, 'heading', 'Layanan nikah'));
    page.lang = 'en';
    await eventually(() => byRole(widget, 'heading', 'Marriage'));
    widget.messages = undefined;
    await eventually(() => byRole(widget, 'heading', 'Find a service'));
  });
});
