import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ServiceSelectEvent } from '../src/index.js';
import type { ReplayOptions } from '../src/testing/index.js';
import { national, only, saying } from './support/backends.js';
import { catalogue, changeable, type CatalogueAttributes } from './support/catalogue.js';
import { presses, sees, steps, types, unfolds } from './support/citizen.js';

/**
 * Citizens find a service by words, theme or agency, and read what to bring, where to go, what it costs and how long it
 * takes. Every story speaks through the real client to recorded answers of the reference backend; its clock stands at
 * Monday, 23 November 2026, 09.10 WIB. All data are examples.
 */
const meta: Meta<CatalogueAttributes> = {
  title: 'Service catalogue/For citizens',
  component: 'mpp-service-catalogue',
  parameters: {
    controls: { include: changeable },
    actions: { handles: ['mpp-service-select', 'mpp-queue-request', 'mpp-status-request'] },
  },
  render: (attributes, { parameters }) =>
    catalogue(attributes, parameters['backend'] as ReplayOptions | undefined),
};
export default meta;
type Story = StoryObj<CatalogueAttributes>;

/** What people meet first: the search box, and themes with the number of services in each. */
export const Themes: Story = { play: sees('tile') };

/** All services, with their agency, time, cost and whether they are open now. */
export const List: Story = {
  play: steps(presses('button', /^(Lihat semua|See all) 217/), sees('item')),
};

/** Found by name, by other names people use, by agency or code; the row says why when it is not plain. */
export const SearchResult: Story = {
  name: 'Search result',
  play: steps(types('bikin paspor'), sees('item', /[Pp]aspor/)),
};

/** Nothing fits: what to try, and whom to ask. */
export const NothingFound: Story = {
  name: 'Nothing found',
  play: steps(types('kapal selam'), sees('empty', /kapal selam/)),
};

/** Everyday words, one of them misspelt: what they were taken for is said. */
export const EverydayWords: Story = {
  name: 'Search in everyday words',
  play: steps(types('mau bikin kartu kelurga'), sees('item', /KK/)),
};

/** Nothing fits surely: what has something to do with it stands apart. */
export const NearOnes: Story = {
  name: 'Nothing found, near ones',
  play: steps(types('resep rendang padang kartu'), sees('empty'), sees('item')),
};

/** The mall itself: hours, holidays ahead, facilities, contacts, its promise, and its agencies. */
export const About: Story = {
  name: 'About the mall',
  play: steps(presses('button', /^(Tentang|About) MPP/), sees('detail', /Maklumat|charter/)),
};

/** What was looked at on this device before, and one press to forget it. */
export const Recent: Story = {
  name: 'Looked at before',
  tags: ['!autodocs'],
  play: steps(
    types('paspor baru'),
    presses('button', /^Paspor baru/),
    presses('button', /^(Kembali ke daftar|Back to the list)/),
    presses('button', /^(Semua tema|All themes)$/),
    sees('button', /Paspor baru/),
  ),
};

/** Opened from the list; the way back leads to the same row. */
export const DetailFromList: Story = {
  name: 'Detail, opened from the list',
  // It takes the focus, and Storybook's page of all stories would scroll to it.
  tags: ['!autodocs'],
  play: steps(types('kk baru'), sees('item'), presses('button', /^KK baru/), sees('disclosure')),
};

/** The leaflet: what to bring first, the steps, time and cost, where and when. The page's author named the service. */
export const Detail: Story = {
  args: { service: 'ktp-el-hilang-rusak' },
  play: sees('disclosure'),
};

/**
 * Ways on to a queue number and to the status of an application, where the page's author named where they lead. First an
 * event, `mpp-queue-request` or `mpp-status-request`, for a widget on the same page; where nobody takes it, the link.
 */
export const HandOver: Story = {
  name: 'Detail, with ways on',
  args: { service: 'ktp-el-hilang-rusak', 'queue-href': '/antrean', 'status-href': '/status' },
  play: sees('button', /(Ambil nomor|Take a)/),
};

/** Ways to take the checklist along, and to print it or a notice for a board. */
export const Sharing: Story = {
  name: 'Detail, shared and printed',
  args: { service: 'ktp-el-hilang-rusak' },
  play: steps(unfolds(/^(Bagikan|Share)/), sees('button', /(selebaran|notice)/)),
};

/** How a reader reports what is wrong, by the host's own address. */
export const Report: Story = {
  name: 'Detail, reported as wrong',
  args: { service: 'ktp-el-hilang-rusak', 'report-href': 'mailto:mpp@contoh.example' },
  play: steps(unfolds(/^(Ada yang|Is something)/), sees('button', /(surel|e-mail)/)),
};

/** The services of all malls of the country, 31,031 of them: they are found as soon as in one. */
export const National: Story = {
  name: 'All malls of the country',
  tags: ['!autodocs'],
  parameters: { backend: national() },
  // Thirty thousand services are read first, on whatever machine this is.
  play: steps(types('paspor'), sees('item', /[Pp]aspor/, 40_000)),
};

/** Passports are booked in a system of the immigration office, whose days at the mall are Tuesday and Thursday. */
export const BookingElsewhere: Story = {
  name: 'Detail, booked elsewhere',
  args: { service: 'paspor-baru' },
  play: sees('detail', /M-Paspor/),
};

/** The same, with an address to lead to. */
export const BookingLink: Story = {
  name: 'Detail, booked elsewhere, with a link',
  args: { service: 'paspor-baru' },
  parameters: {
    backend: saying({
      service: only('paspor-baru', {
        booking: { kind: 'elsewhere', name: 'M-Paspor', url: 'https://m-paspor.example' },
      }),
    }),
  },
  play: sees('button', /M-Paspor/),
};

/** A counter that is being prepared. */
export const Soon: Story = {
  name: 'Phase: soon',
  args: { service: 'konsultasi-notaris' },
  play: sees('phase', /Segera hadir|Coming soon/),
};

/** A counter that rests for a while. */
export const Paused: Story = {
  name: 'Phase: paused',
  args: { service: 'pdam-pasang-baru' },
  play: sees('phase'),
};

/** A counter that went elsewhere. */
export const Moved: Story = {
  name: 'Phase: moved',
  args: { service: 'kasir-pajak-daerah' },
  play: sees('phase'),
};

const mobileService = {
  id: 'mobil-adminduk',
  kind: 'mobile',
  name: 'Mobil layanan Disdukcapil',
  address: 'Halaman Kantor Kecamatan Gunung Terang',
  area: { code: '18.12.04', name: 'Gunung Terang' },
  visits: [
    { date: '2026-11-25', opens: '09:00', closes: '14:00' },
    { date: '2026-12-09', opens: '09:00', closes: '14:00', note: 'Bawa fotokopi KK.' },
    { date: '2026-12-23', opens: '09:00', closes: '12:00' },
  ],
};

/** A mobile counter that comes on certain days. */
export const DatedVisits: Story = {
  name: 'Place with dated visits',
  args: { service: 'ktp-el-baru' },
  parameters: {
    backend: saying({
      mall: (mall) => ({
        ...mall,
        places: [...(mall['places'] as readonly unknown[]), mobileService],
      }),
      service: only('ktp-el-baru', { placeIds: ['mobil-adminduk'] }),
    }),
  },
  play: sees('detail', /Mobil layanan/),
};

/** Nobody wrote down when it is open: then nothing is said to be open. */
export const UnknownHours: Story = {
  name: 'Unknown hours',
  args: { service: 'sim-c-baru' },
  play: sees('detail', /belum diketahui|not known/),
};

/** `agency` narrows it to one agency. */
export const ByAgency: Story = {
  name: 'Narrowed to an agency',
  args: { agency: 'disdukcapil' },
  play: sees('item'),
};

/** `theme` narrows it to one theme. */
export const ByTheme: Story = {
  name: 'Narrowed to a theme',
  args: { theme: 'pernikahan-keluarga' },
  play: sees('item'),
};

/** `limit` says how many are listed at first. */
export const Limit: Story = { args: { limit: 3 }, play: sees('item') };

/** The page's author named a service that the mall does not have (any more). */
export const UnknownService: Story = {
  name: 'A service that is not there',
  args: { service: 'surat-jalan' },
  play: sees('empty'),
};

/** The host's own words for things, by the attribute `labels`: antrian, tiyuh, perangkat daerah. */
export const Labels: Story = {
  name: 'The host’s own words',
  args: {
    agency: 'disdukcapil',
    labels: {
      queue: 'antrian',
      village: 'tiyuh',
      agency: 'perangkat daerah',
      counter: 'meja',
      'en.agency': 'office',
    },
  },
  play: sees('base', /perangkat daerah|office/),
};

/** `preventDefault()` on `mpp-service-select` keeps the detail closed: the host leads to a page of its own. */
export const OwnPage: Story = {
  name: 'The host’s own page of a service',
  render: () => {
    const lead = (event: ServiceSelectEvent) => {
      event.preventDefault();
      const page = (event.currentTarget as HTMLElement).querySelector('output');
      if (page) page.textContent = `/layanan/${event.service.id}`;
    };
    return html`<div @mpp-service-select=${lead}>
      <p>The host would lead to: <output>—</output></p>
      ${catalogue({ theme: 'pernikahan-keluarga', limit: 3 })}
    </div>`;
  },
  play: sees('item'),
};
