import { expect } from '@open-wc/testing';
import { shareLane } from '../../support/lane.js';
import {
  allByPart,
  allByRole,
  byPart,
  byRole,
  eventually,
  flatText,
} from '../../support/queries.js';
import {
  openedDetail,
  openList,
  place,
  search,
  settlePage,
  visit,
  type Catalogue,
} from './catalogue.js';
import { additions, agencies, mall, seedAgency, services, type SeedService } from './seed.js';

type Mark = 'Contoh' | 'Belum diverifikasi' | '';

const meanings = {
  Contoh: 'bukan keterangan resmi',
  'Belum diverifikasi': 'belum dicocokkan dengan sumber resmi',
};

/** An example says more than that nobody confirmed it. */
function markOf(marks: {
  unverified?: boolean | undefined;
  illustrative?: boolean | undefined;
}): Mark {
  return marks.illustrative ? 'Contoh' : marks.unverified ? 'Belum diverifikasi' : '';
}

const isAtMall = ({ channels }: SeedService) => channels.some((channel) => channel.place === 'MPP');
const subdistrictCount = mall.subdistricts.length;

/** Hours that the hall's or the agency's days in it give; the seed knows none of other places. */
function hoursMark(service: SeedService): Mark {
  const agency = seedAgency(service.agency_id);
  const comesOnCertainDays = agency.counters.every((sign) => sign.includes('hari tertentu'));
  const isKnown = isAtMall(service) && agency.at_mall !== false;
  if (!isKnown || (comesOnCertainDays && !additions.agency_days[agency.id])) return '';
  // Hours of the hall and days of agencies are made up throughout.
  return 'Contoh';
}

/** What each marked part of the detail must carry, by what a reader finds it by. */
function expectedMarks(service: SeedService): Record<string, Mark> {
  const agency = seedAgency(service.agency_id);
  const isUnverified = (field: string) => service.unverified_fields.includes(field);
  const field = (name: 'duration' | 'fee' | 'validity') =>
    markOf({
      unverified: isUnverified(name) || service[name]?.unverified,
      illustrative: service[name]?.illustrative,
    });
  // Letters of queues are made up, so a step that names one is an example.
  const namesQueue = service.procedure.some((step) => /nomor antrean [A-Z]/.test(step));
  return {
    agency: markOf({ unverified: agency.name_unverified, illustrative: agency.illustrative }),
    'Siapkan ini': markOf({ unverified: isUnverified('requirements') }),
    Langkahnya: markOf({ unverified: isUnverified('procedure'), illustrative: namesQueue }),
    Waktu: field('duration'),
    Biaya: field('fee'),
    'Hasil layanan': '',
    ...(service.validity && { 'Masa berlaku': field('validity') }),
    'Pengaduan dan saran': '',
    'Dasar hukum': markOf({ unverified: isUnverified('legal_basis') }),
    updated: 'Contoh',
    ...(isAtMall(service) && { address: 'Contoh' as const }),
    ...(isAtMall(service) &&
      agency.at_mall !== false && { counter: 'Contoh' as const, opening: hoursMark(service) }),
  };
}

/** The mark at the end of a text, and the text without it. */
function splitMark(text: string): [rest: string, mark: Mark] {
  const [, rest = text, mark = ''] = /^(.*?)(?: (Contoh|Belum diverifikasi))?$/.exec(text) ?? [];
  return [rest, mark as Mark];
}

/** Marks as the detail shows them. */
function shownMarks(detail: HTMLElement, service: SeedService): Record<string, Mark> {
  const agency = seedAgency(service.agency_id);
  const shown: Record<string, Mark> = {};
  const note = (name: string, text: string, wanted: string) => {
    const [rest, mark] = splitMark(text);
    expect(rest, name).to.equal(wanted);
    shown[name] = mark;
  };
  for (const heading of [...allByRole(detail, 'heading'), ...allByRole(detail, 'button')]) {
    const [name, mark] = splitMark(flatText(heading));
    if (name in expectedMarks(service)) shown[name] = mark;
  }
  const paragraphs = allByRole(detail, 'paragraph').map(flatText);
  const begins = (begin: string) => paragraphs.find((text) => text.startsWith(begin)) ?? '';
  note('agency', begins(agency.name), agency.name);
  const [time = '', cost = ''] = allByRole(detail, 'definition').map(flatText);
  note('Waktu', time, service.duration.text);
  note('Biaya', cost, service.fee.text);
  // Below the date stand other facts, which are not part of it.
  const update = begins('Diperbarui').replace(/ Untuk .*$| Kode .*$/, '');
  note('updated', update, `Diperbarui Senin, 16 November 2026 oleh ${agency.short_name}`);
  if (isAtMall(service)) note('address', begins(mall.address.text), mall.address.text);
  if (isAtMall(service) && agency.at_mall !== false) {
    note('counter', begins(service.counter), service.counter);
    const where = byRole(detail, 'region', /^Di mana dan kapan/);
    const opening = allByRole(where, 'listitem').map(flatText)[1] ?? '';
    shown['opening'] = splitMark(opening)[1];
  }
  return shown;
}

const lane = shareLane();

describe('what is not confirmed, or only an example, is marked, and what is confirmed is not:', () => {
  let widget: Catalogue;
  const phased = Object.keys(additions.agency_phases);

  for (const agency of agencies) {
    const ofAgency = services.filter(({ agency_id }) => agency_id === agency.id);
    it(`${ofAgency.length} services of ${agency.short_name}`, async () => {
      settlePage(lane());
      widget = place({ service: ofAgency[0]?.id ?? '' });
      for (const service of ofAgency) {
        widget.service = service.id;
        const detail = await openedDetail(widget, service.name);
        const expected = expectedMarks(service);
        const shown = shownMarks(detail, service);
        if (phased.includes(agency.id)) {
          // An agency that rests has no opening to mark.
          delete expected['opening'];
          delete shown['opening'];
        }
        expect(shown, service.id).to.deep.equal(expected);

        const marks = new Set(allByPart(detail, 'mark').map(flatText));
        const legend = flatText(byPart(detail, 'legend'));
        for (const [mark, meaning] of Object.entries(meanings)) {
          expect(legend.includes(`“${mark}” berarti`), `${service.id}: ${mark}`).to.equal(
            marks.has(mark),
          );
          expect(legend.includes(meaning), `${service.id}: ${mark}`).to.equal(marks.has(mark));
        }
        expect(flatText(byPart(widget, 'example')), service.id).to.equal(mall.demo_note);
      }
    });
  }

  it('places outside the mall, by their names', async () => {
    settlePage(lane());
    const service = services.find(({ id }) => id === 'paspor-hilang');
    widget = place({ service: service?.id ?? '' });
    const detail = await openedDetail(widget, service?.name ?? '');
    const where = flatText(byRole(detail, 'region', /^Di mana dan kapan/));
    expect(where).to.include('Kantor Imigrasi Kotabumi Belum diverifikasi');
    const card = services.find(({ id }) => id === 'ktp-el-baru');
    widget.service = card?.id;
    const other = await openedDetail(widget, card?.name ?? '');
    byRole(other, 'button', `Juga di tempat lain ${subdistrictCount} tempat`).click();
    const offices = allByRole(other, 'paragraph')
      .map(flatText)
      .filter((text) => text.startsWith('Kantor Kecamatan'));
    expect(offices).to.deep.equal(mall.subdistricts.map(({ name }) => `Kantor Kecamatan ${name}`));
  });
});

describe('that all of it is an example', () => {
  it('is said on every view', async () => {
    const widget = await visit(lane());
    const said = () => flatText(byPart(widget, 'example'));
    expect(said(), 'themes').to.equal(mall.demo_note);
    await openList(widget);
    expect(said(), 'list').to.equal(mall.demo_note);
    search(widget, 'kapal selam');
    await eventually(() => byPart(widget, 'empty'));
    expect(said(), 'nothing found').to.equal(mall.demo_note);
    widget.service = 'tidak-ada';
    await eventually(() => byRole(widget, 'heading', /^Layanan ini tidak ada/));
    expect(said(), 'unknown service').to.equal(mall.demo_note);
    widget.lang = 'en';
    await eventually(() => byRole(widget, 'heading', /^This service is not in the list/));
    expect(said(), 'English').to.equal(mall.demo_note);
  });

  it('is not said where the backend does not say so', async () => {
    const answer = await fetch(`${lane().address}/v1/malls/${mall.id}`);
    const json = { ...((await answer.json()) as object), id: 'real', exampleNotice: undefined };
    await lane().fault({ kind: 'status', status: 200, path: '/v1/malls/real', json });
    settlePage(lane());
    const widget = place({ mall: 'real' });
    await eventually(() => byRole(widget, 'searchbox'));
    await eventually(() => expect(flatText(widget)).not.to.include('Memuat'));
    expect(allByPart(widget, 'example')).to.have.length(0);
  });
});
