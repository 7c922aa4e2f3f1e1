import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ReplayOptions } from '../src/testing/index.js';
import { earlierVisit, saying } from './support/backends.js';
import { catalogue, changeable, type CatalogueAttributes } from './support/catalogue.js';
import { sees } from './support/citizen.js';

/**
 * What citizens see of a backend that is slow, fails, rests, has nothing or says odd things, and of its clock. Each
 * story's `parameters.backend` is what `createReplayClient` of `mpp-widgets/testing` is given; hosts can do the same.
 */
const meta: Meta<CatalogueAttributes> = {
  title: 'Service catalogue/Backend',
  component: 'mpp-service-catalogue',
  parameters: { controls: { include: changeable }, actions: { handles: ['mpp-service-select'] } },
  render: (attributes, { parameters }) =>
    catalogue(attributes, parameters['backend'] as ReplayOptions | undefined),
};
export default meta;
type Story = StoryObj<CatalogueAttributes>;

const backed = (backend: ReplayOptions, story: Story): Story => ({
  ...story,
  parameters: { ...story.parameters, backend },
});

/** Shapes of the size of what comes. The search box works already. */
export const Loading: Story = backed({ delay: 'forever' }, { play: sees('loading') });

/** The list is there, the leaflet is still on its way: what the list knew stands at once. */
export const SlowDetail: Story = backed(
  { delay: 'forever', only: ['getService'] },
  { name: 'Slow: the leaflet is on its way', args: { service: 'kk-baru' }, play: sees('loading') },
);

const nothing: ReplayOptions = {
  transform: (operation, body) =>
    operation === 'listServices' ? { ...(body as object), items: [], total: 0 } : body,
};

/** A mall that has not listed anything yet. */
export const EmptyCatalogue: Story = backed(nothing, {
  name: 'Empty catalogue',
  play: sees('empty'),
});

/** The device has no network. */
export const Offline: Story = backed(
  { fault: 'offline' },
  { name: 'Error: offline', play: sees('error', /luring|offline/) },
);

/** Nobody answers. */
export const Unreachable: Story = backed(
  { fault: 'unreachable' },
  { name: 'Error: unreachable', play: sees('error', /belum bisa dihubungi|cannot be reached/) },
);

/** No answer in time. */
export const TimedOut: Story = backed(
  { fault: 'timeout' },
  { name: 'Error: no answer in time', play: sees('error', /belum datang|No answer yet/) },
);

/** 429, with a time to come back. */
export const Busy: Story = backed(
  { fault: 'status', status: 429, retryAfter: 120 },
  { name: 'Error: busy', play: sees('error', /ramai|busy/) },
);

/** 500. */
export const ServerError: Story = backed(
  { fault: 'status', status: 500 },
  { name: 'Error: server', play: sees('error', /gangguan|went wrong/) },
);

/** 503. */
export const Maintenance: Story = backed(
  { fault: 'status', status: 503 },
  { name: 'Error: maintenance', play: sees('error', /dirawat|maintenance/) },
);

/** An answer that does not follow the contract. */
export const BadAnswer: Story = backed(
  { transform: () => ({ services: 'kosong' }) },
  { name: 'Error: unreadable answer', play: sees('error', /tidak terbaca|cannot be read/) },
);

/** 403. */
export const Forbidden: Story = backed(
  { fault: 'status', status: 403 },
  { name: 'Error: forbidden', play: sees('error', /untuk umum|not public/) },
);

/** 422: the backend does not accept what it was asked. */
export const Rejected: Story = backed(
  { fault: 'status', status: 422 },
  { name: 'Error: rejected', play: sees('error', /tidak dapat diproses|cannot be processed/) },
);

/** `mall` names one that the backend does not have. */
export const UnknownMall: Story = {
  name: 'Error: no such mall',
  args: { mall: 'mpp-kota-lain' },
  play: sees('error', /tidak ditemukan|Not found/),
};

const copied = (backend: ReplayOptions, name: string): Story => ({
  name,
  parameters: { backend: { ...backend, keepCopies: true } },
  beforeEach: () => earlierVisit('2026-11-20T16:05:00+07:00'),
  play: sees('stale', /20/),
});

/** The backend is away: the copy of the last visit, with its date. */
export const StaleCopy: Story = copied({ fault: 'unreachable' }, 'Copy: backend unreachable');

/** The device is offline: the copy of the last visit, with its date. */
export const StaleOffline: Story = copied({ fault: 'offline' }, 'Copy: offline');

const at = (time: string, name: string): Story => ({
  ...backed({ time }, { args: { service: 'akta-kematian' }, play: sees('detail') }),
  name: `Time: ${name}`,
});

/** Open. */
export const TimeOpen: Story = at('2026-11-23T09:10:00+07:00', 'open');
/** Before it opens. */
export const TimeEarly: Story = at('2026-11-23T06:40:00+07:00', 'before opening');
/** Fewer counters at noon. */
export const TimeNoon: Story = at('2026-11-23T12:20:00+07:00', 'fewer counters at noon');
/** Closed for the Friday prayer. */
export const TimeFriday: Story = at('2026-11-27T12:05:00+07:00', 'break for the Friday prayer');
/** Open, but no number is given any more. */
export const TimeLate: Story = at('2026-11-23T15:10:00+07:00', 'after the last number');
/** Closed on a holiday, with the next opening. */
export const TimeHoliday: Story = at('2026-12-25T10:00:00+07:00', 'holiday');
/** The holidays of this year are not known: nothing is said to be open. */
export const TimeNextYear: Story = at('2027-01-04T09:10:00+07:00', 'holidays not known');

const odd = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script> Surat & "tanda kutip"',
  'Surat \u202eterbalik\u202c dan\u200b tanpa\u200b lebar',
  'javascript:alert(1)',
  '{{ constructor.constructor("alert(1)")() }}',
  `Surat${'panjang'.repeat(30)}`,
];

/** Nothing a backend sends is HTML: markup, tricks of writing direction and words without end are shown as text. */
export const HostileTexts: Story = backed(
  saying({
    service: (service) => {
      const text = odd[String(service['name']).length % odd.length];
      return { ...service, name: text, aliases: odd, counter: text, fee: { text } };
    },
    agency: (agency) => ({ ...agency, name: odd[0], shortName: odd[5] }),
  }),
  { name: 'Hostile texts', args: { limit: 8 }, play: sees('item', /<img/) },
);
/** The same in the leaflet. */
export const HostileDetail: Story = backed(
  saying({
    service: (service) => ({
      ...service,
      name: odd[1],
      counter: odd[5],
      fee: { text: odd[0] },
      requirements: odd.map((text) => ({ text, note: text })),
      procedure: odd,
      product: odd[2],
      legalBasis: odd,
    }),
  }),
  { name: 'Hostile texts, leaflet', args: { service: 'ktp-el-baru' }, play: sees('disclosure') },
);
