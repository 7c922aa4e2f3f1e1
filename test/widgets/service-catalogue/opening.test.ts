import { expect } from '@open-wc/testing';
import { installClock } from '../../support/clock.js';
import { openLane, type Lane } from '../../support/lane.js';
import { allByPart, byPart, byRole, eventually, flatText, hasRole } from '../../support/queries.js';
import { backendTime, setBackendClock } from './backend-clock.js';
import {
  openedDetail,
  openRow,
  place,
  rows,
  settlePage,
  visit,
  type Catalogue,
} from './catalogue.js';
import { additions, agencies, mall, seedService, services } from './seed.js';

interface Moment {
  readonly at: string;
  readonly service?: string;
  /** What the row says. */
  readonly row: RegExp;
  /** What the detail says. */
  readonly says: RegExp;
}

const holiday = (date: string) => mall.holidays.find((one) => one.date === date)?.name ?? '';
const hall = 'ktp-el-baru';
const passport = 'paspor-baru';

// The hall: Monday to Friday 08.00 to 15.30; the last number at 15.00; a break at noon with fewer counters, on Friday
// one that closes it. Immigration is there on Tuesday and Thursday.
const moments: Readonly<Record<string, Moment>> = {
  'open, until when, and when the last number is taken': {
    at: '2026-11-23T09:10',
    row: /Buka$/,
    says: /Buka sampai pukul 15\.30 WIB Nomor terakhir pukul 15\.00\./,
  },
  'before it opens': {
    at: '2026-11-23T07:59',
    row: /Buka pukul 08\.00 WIB$/,
    says: /Tutup Buka pukul 08\.00 WIB\./,
  },
  'in the minute it opens': {
    at: '2026-11-23T08:00',
    row: /Buka$/,
    says: /Buka sampai pukul 15\.30 WIB/,
  },
  'in a break with fewer counters': {
    at: '2026-11-23T12:15',
    row: /Buka$/,
    says: /Buka sampai pukul 15\.30 WIB.*Istirahat siang: sampai pukul 13\.00 loket melayani bergiliran\./,
  },
  'after the last number': {
    at: '2026-11-23T15:10',
    row: /Buka$/,
    says: /Buka sampai pukul 15\.30 WIB Pengambilan nomor hari ini sudah selesai\./,
  },
  'closed until tomorrow': {
    at: '2026-11-23T15:30',
    row: /Buka besok pukul 08\.00 WIB$/,
    says: /Tutup Buka besok pukul 08\.00 WIB\./,
  },
  'before a break that closes': {
    at: '2026-11-27T09:00',
    row: /Buka$/,
    says: /Jeda salat Jumat pukul 11\.30 sampai 13\.00\./,
  },
  'in a break that closes': {
    at: '2026-11-27T11:45',
    row: /Jeda salat Jumat, buka lagi pukul 13\.00 WIB$/,
    says: /Jeda salat Jumat, buka lagi pukul 13\.00 WIB/,
  },
  'closed over the weekend': {
    at: '2026-11-28T10:00',
    row: /Buka Senin pukul 08\.00 WIB$/,
    says: /Tutup Buka Senin pukul 08\.00 WIB\./,
  },
  'a holiday, by its name': {
    at: '2026-12-24T10:00',
    row: /Buka Senin pukul 08\.00 WIB$/,
    says: new RegExp(`Tutup: ${holiday('2026-12-24')} Buka Senin pukul 08\\.00 WIB\\.`),
  },
  'holidays of more than a week': {
    at: '2026-03-17T15:40',
    row: /Buka Rabu, 25 Maret 2026, pukul 08\.00 WIB$/,
    says: /Buka Rabu, 25 Maret 2026, pukul 08\.00 WIB\./,
  },
  'hours of Ramadan': {
    at: '2026-03-02T14:00',
    row: /Buka$/,
    says: /Buka sampai pukul 14\.30 WIB/,
  },
  'a day that ends early': {
    at: '2026-12-18T11:30',
    row: /Buka$/,
    says: /Buka sampai pukul 12\.00 WIB/,
  },
  'after a day that ended early': {
    at: '2026-12-18T12:30',
    row: /Buka Senin pukul 08\.00 WIB$/,
    says: /Tutup Buka Senin pukul 08\.00 WIB\./,
  },
  'closed before a year whose holidays are not known': {
    at: '2026-12-31T16:00',
    row: /Hari libur 2027 belum diketahui$/,
    says: /Tutup Hari libur 2027 belum diketahui\./,
  },
  'a year whose holidays are not known': {
    at: '2027-01-04T10:00',
    row: /Jam layanan belum diketahui$/,
    says: /Jam layanan belum diketahui Hari libur 2027 belum diketahui\./,
  },
  'an agency on a day it is not in the hall': {
    at: '2026-11-23T09:10',
    service: passport,
    row: /Buka besok pukul 08\.00 WIB$/,
    says: /Tutup Buka besok pukul 08\.00 WIB\./,
  },
  'an agency on a day it is in the hall': {
    at: '2026-11-24T09:10',
    service: passport,
    row: /Buka$/,
    says: /Buka sampai pukul 15\.30 WIB/,
  },
  'an agency between its days': {
    at: '2026-11-25T09:10',
    service: passport,
    row: /Buka besok pukul 08\.00 WIB$/,
    says: /Tutup Buka besok pukul 08\.00 WIB\./,
  },
  'an agency after its days of the week': {
    at: '2026-11-27T09:10',
    service: passport,
    row: /Buka Selasa pukul 08\.00 WIB$/,
    says: /Tutup Buka Selasa pukul 08\.00 WIB\./,
  },
  'a service elsewhere, whose hours nobody knows': {
    at: '2026-11-24T09:10',
    service: 'paspor-hilang',
    row: /Jam layanan belum diketahui$/,
    says: /Jam layanan belum diketahui/,
  },
  'an agency that comes on days nobody has written down': {
    at: '2026-11-24T09:10',
    service: services.find(({ agency_id }) => agency_id === 'bpom')?.id ?? '',
    row: /Jam layanan belum diketahui$/,
    says: /Jam layanan belum diketahui/,
  },
};

let lane: Lane;
beforeEach(async () => {
  lane = await openLane();
});

const rowOf = (widget: Catalogue, name: string) =>
  flatText(rows(widget).find((row) => hasRole(row, 'button', name)) ?? widget);
const where = (widget: Catalogue) => flatText(byRole(widget, 'region', /^Di mana dan kapan/));

describe('whether a service is open', () => {
  for (const [title, { at, service: id = hall, row, says }] of Object.entries(moments)) {
    it(`${title}: ${at}`, async () => {
      await setBackendClock(lane, `${at}:00+07:00`);
      const service = seedService(id);
      const widget = await visit(lane, { agency: service.agency_id, limit: '50' });
      expect(rowOf(widget, service.name)).to.match(row);
      await openRow(widget, service.name);
      expect(where(widget)).to.match(says);
    });
  }

  it('changes with the minute, without anybody doing anything', async () => {
    await setBackendClock(lane, '2026-11-23T15:29:00+07:00');
    const clock = installClock(Date.now());
    try {
      const service = seedService(hall);
      const widget = await visit(lane, { service: service.id });
      await openedDetail(widget, service.name);
      expect(where(widget)).to.match(/Buka sampai pukul 15\.30 WIB/);
      const asked = (await lane.requests()).length;
      await clock.advance(61_000);
      await eventually(() => expect(where(widget)).to.match(/Tutup Buka besok pukul 08\.00 WIB/));
      expect(await lane.requests()).to.have.length(asked);
    } finally {
      clock.restore();
    }
  });

  for (const days of [-1, 1, 400]) {
    it(`is by the backend's clock where the device is wrong by ${days} days`, async () => {
      const clock = installClock(Date.now() + days * 86_400_000);
      try {
        const service = seedService(passport);
        const widget = await visit(lane, { agency: service.agency_id });
        const day = new Date((await backendTime(lane)) + 7 * 3_600_000).getUTCDay();
        expect(day, 'the seed’s Monday').to.equal(1);
        expect(rowOf(widget, service.name)).to.match(/Buka besok pukul 08\.00 WIB$/);
      } finally {
        clock.restore();
      }
    });
  }

  it('is by the mall’s time zone and calendar, in English too', async () => {
    await setBackendClock(lane, '2026-11-27T16:00:00+07:00');
    const service = seedService(hall);
    const widget = await visit(lane, { service: service.id, lang: 'en' });
    await openedDetail(widget, service.name);
    const said = flatText(byRole(widget, 'region', /^Where and when/));
    expect(said).to.match(/Closed Opens Monday 08:00 WIB\./);
  });
});

describe('what is not there yet, or not any more', () => {
  const words = { soon: 'Segera hadir', paused: 'Dihentikan sementara', moved: 'Pindah' };
  for (const [agencyId, { state, date, note }] of Object.entries(additions.agency_phases)) {
    const service = services.find(({ agency_id }) => agency_id === agencyId);
    const agency = agencies.find(({ id }) => id === agencyId);
    it(`says so of ${agency?.short_name} (${state}), and nothing of being open`, async () => {
      const widget = await visit(lane, { agency: agencyId });
      const word = words[state as keyof typeof words];
      const name = service?.name ?? '';
      expect(rowOf(widget, name)).to.match(new RegExp(`${word}$`));
      await openRow(widget, name);
      const day = new Intl.DateTimeFormat('id-ID', {
        ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
        timeZone: 'UTC',
      });
      expect(flatText(byPart(widget, 'phase'))).to.equal(
        `${word} · ${day.format(Date.parse(date))} ${note}`,
      );
      expect(where(widget)).not.to.match(/Buka|Tutup|Jam layanan/);
    });
  }

  it('is shown in the backend’s words where they are new', async () => {
    const service = { id: 'a', name: 'Layanan A', phase: { state: 'trial', note: 'Uji coba.' } };
    const json = { items: [service], page: 1, pageSize: 500, total: 1 };
    await lane.fault({ kind: 'replace', path: '/v1/services', json });
    await lane.fault({ kind: 'replace', path: '/v1/services/a', json: service });
    const widget = await visit(lane, { service: 'a' });
    expect(flatText(byPart(widget, 'phase'))).to.equal('trial Uji coba.');
  });
});

describe('where else a visit is booked', () => {
  it('is named, and linked to when there is an address', async () => {
    const service = seedService(passport);
    settlePage(lane);
    const widget = place({ service: service.id });
    const detail = await openedDetail(widget, service.name);
    const name = `Pesan jadwal lewat ${additions.booking_channels['aplikasi M-Paspor']}`;
    expect(flatText(detail)).to.include(name);
    expect(hasRole(detail, 'link', name)).to.equal(false);
    widget.remove();

    const answer = await fetch(`${lane.address}/v1/services/${service.id}`);
    const record = (await answer.json()) as { booking: object };
    const booking = { ...record.booking, url: 'https://paspor.example/jadwal' };
    await lane.fault({
      kind: 'replace',
      path: `/v1/services/${service.id}`,
      json: { ...record, booking },
    });
    settlePage(lane, { headers: { 'X-Visit': '2' } });
    const other = place({ service: service.id });
    const linked = await openedDetail(other, service.name);
    const link = byRole(linked, 'link', name) as HTMLAnchorElement;
    expect(link.href).to.equal('https://paspor.example/jadwal');
    expect(link.relList.contains('noopener')).to.equal(true);
    expect(flatText(linked)).to.include('Anda akan meninggalkan halaman ini');
  });

  it('is not spoken of where it is booked nowhere', async () => {
    const service = seedService(hall);
    settlePage(lane);
    const widget = place({ service: service.id });
    expect(flatText(await openedDetail(widget, service.name))).not.to.include('Pesan jadwal');
  });

  it('is a visit of a mobile service, with its date and hours', async () => {
    const answer = await fetch(`${lane.address}/v1/malls`);
    const page = (await answer.json()) as { items: { places: object[] }[] };
    const visits = [
      { date: '2026-11-20', opens: '09:00', closes: '12:00' },
      { date: '2026-11-25', opens: '09:00', closes: '12:00', note: 'Lapangan Panaragan' },
    ];
    const van = {
      id: 'keliling',
      name: 'Mobil layanan',
      kind: 'mobile',
      area: { name: 'A' },
      visits,
    };
    for (const item of page.items) item.places.push(van);
    await lane.fault({ kind: 'replace', path: '/v1/malls', json: page });
    const service = { id: 'a', name: 'Layanan A', placeIds: ['keliling'] };
    const json = { items: [service], page: 1, pageSize: 500, total: 1 };
    await lane.fault({ kind: 'replace', path: '/v1/services', json });
    await lane.fault({ kind: 'replace', path: '/v1/services/a', json: service });
    const widget = await visit(lane, { service: 'a' });
    const said = await eventually(() => where(widget));
    expect(said).to.include('Mobil layanan');
    expect(said).to.include('Rabu, 25 November 2026, 09.00 sampai 12.00 · Lapangan Panaragan');
    expect(said).not.to.include('20 November');
    expect(said).to.match(/Tutup Buka Rabu pukul 09\.00 WIB\./);
    expect(allByPart(widget, 'mark')).to.have.length(0);
  });
});
