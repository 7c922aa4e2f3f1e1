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
export const SlowLeaflet: Story = backed(
  { delay: 'forever', only: ['getService'] },
  { args: { service: 'kk-baru' }, play: sees('loading') },
);

const nothing: ReplayOptions = {
  transform: (operation, body) =>
    operation === 'listServices' ? { ...(body as object), items: [], total: 0 } : body,
};

/** A mall that has not listed anything yet. */
export const EmptyCatalogue: Story = backed(nothing, { play: sees('empty') });

/** The device has no network. */
export const ErrorOffline: Story = backed(
  { fault: 'offline' },
  { play: sees('error', /luring|offline/) },
);

/** Nobody answers. */
export const ErrorUnreachable: Story = backed(
  { fault: 'unreachable' },
  { play: sees('error', /belum bisa dihubungi|cannot be reached/) },
);

/** No answer in time. */
export const ErrorTimeout: Story = backed(
  { fault: 'timeout' },
  { play: sees('error', /belum datang|No answer yet/) },
);

/** 429, with a time to come back. */
export const ErrorBusy: Story = backed(
  { fault: 'status', status: 429, retryAfter: 120 },
  { play: sees('error', /ramai|busy/) },
);

/** 500. */
export const ErrorServer: Story = backed(
  { fault: 'status', status: 500 },
  { play: sees('error', /gangguan|went wrong/) },
);

/** 503. */
export const ErrorMaintenance: Story = backed(
  { fault: 'status', status: 503 },
  { play: sees('error', /dirawat|maintenance/) },
);

/** An answer that does not follow the contract. */
export const ErrorUnreadableAnswer: Story = backed(
  { transform: () => ({ services: 'kosong' }) },
  { play: sees('error', /tidak terbaca|cannot be read/) },
);

/** 403. */
export const ErrorForbidden: Story = backed(
  { fault: 'status', status: 403 },
  { play: sees('error', /untuk umum|not public/) },
);

/** 422: the backend does not accept what it was asked. */
export const ErrorRejected: Story = backed(
  { fault: 'status', status: 422 },
  { play: sees('error', /tidak dapat diproses|cannot be processed/) },
);

/** `mall` names one that the backend does not have. */
export const ErrorNoSuchMall: Story = {
  args: { mall: 'mpp-kota-lain' },
  play: sees('error', /tidak ditemukan|Not found/),
};

const copied = (backend: ReplayOptions): Story => ({
  parameters: { backend: { ...backend, keepCopies: true } },
  beforeEach: () => earlierVisit('2026-11-20T16:05:00+07:00'),
  play: sees('stale', /20/),
});

/** The backend is away: the copy of the last visit, with its date. */
export const CopyBackendUnreachable: Story = copied({ fault: 'unreachable' });

/** The device is offline: the copy of the last visit, with its date. */
export const CopyOffline: Story = copied({ fault: 'offline' });

const at = (time: string): Story =>
  backed({ time }, { args: { service: 'akta-kematian' }, play: sees('detail') });

/** Open. */
export const TimeOpen: Story = at('2026-11-23T09:10:00+07:00');
/** Before it opens. */
export const TimeBeforeOpening: Story = at('2026-11-23T06:40:00+07:00');
/** Fewer counters at noon. */
export const TimeFewerCountersAtNoon: Story = at('2026-11-23T12:20:00+07:00');
/** Closed for the Friday prayer. */
export const TimeBreakForFridayPrayer: Story = at('2026-11-27T12:05:00+07:00');
/** Open, but no number is given any more. */
export const TimeAfterLastNumber: Story = at('2026-11-23T15:10:00+07:00');
/** Closed on a holiday, with the next opening. */
export const TimeHoliday: Story = at('2026-12-25T10:00:00+07:00');
/** The holidays of this year are not known: nothing is said to be open. */
export const TimeHolidaysNotKnown: Story = at('2027-01-04T09:10:00+07:00');

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
  { args: { limit: 8 }, play: sees('item', /<img/) },
);
/** The same in the leaflet. */
export const HostileTextsInLeaflet: Story = backed(
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
  { args: { service: 'ktp-el-baru' }, play: sees('disclosure') },
);
