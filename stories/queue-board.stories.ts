import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  board,
  calls,
  changeable,
  happens,
  type BoardAttributes,
  type Screen,
  type StoryHall,
} from './support/board.js';
import { sees } from './support/citizen.js';

/**
 * The board of a hall, on a TV. Each story's hall goes on by `createExampleHall` of `mpp-widgets/testing`; hosts can do
 * the same. It is one drawing from 720p to 4K, so that most stories show it at 960 x 540.
 */
const meta: Meta<BoardAttributes> = {
  title: 'Queue board',
  component: 'mpp-queue-board',
  parameters: {
    controls: { include: changeable },
    actions: { handles: ['mpp-call-show', 'mpp-call-announce'] },
    a11y: {
      config: {
        rules: [
          // Colours on a board are its own, and the same whatever the page has.
          { id: 'link-in-text-block', enabled: false },
        ],
      },
    },
  },
  render: (attributes, { parameters }) =>
    board(
      attributes,
      parameters['hall'] as StoryHall | undefined,
      parameters['screen'] as Screen | undefined,
      parameters['content'],
    ),
};
export default meta;
type Story = StoryObj<BoardAttributes>;

/** A story with a hall of its own. */
function inHall(hall: StoryHall, story: (hall: StoryHall) => Story): Story {
  const { parameters, ...rest } = story(hall);
  return { ...rest, parameters: { ...parameters, hall } };
}

const screen = (width: number, height: number) => ({ parameters: { screen: { width, height } } });
const isCalling = (hall: StoryHall): Story => ({ play: calls(hall, 'c1') });

/** A number is called: the large field lights up once. */
export const Calling: Story = inHall({}, isCalling);

/** The last call stands; nobody is called just now. */
export const Calm: Story = inHall({}, () => ({ play: sees('hero', /B-032/) }));

/** Nobody came; the officer calls again. */
export const Recall: Story = inHall({}, (hall) => ({
  play: happens(
    hall,
    ({ hall: living }) => {
      living.call('c2', 'B-032', 'recall');
    },
    sees('hero', /ke-2|call 2/),
  ),
}));

/** Five counters call at once: each has its turn, grid and list show all at once. */
export const FiveAtOnce: Story = inHall({}, (hall) => ({
  play: calls(hall, 'c1', 'c2', 'c3', 'c4', 'c5'),
}));

/** Dark on light, for bright halls. */
export const Light: Story = inHall({}, (hall) => ({
  args: { tone: 'light' },
  play: calls(hall, 'c1'),
}));

export const OneCounter: Story = inHall({ size: 1 }, isCalling);
export const SixCounters: Story = inHall({ size: 6 }, isCalling);
export const TwentyFourCounters: Story = inHall({ size: 24 }, isCalling);

/** What does not fit is on further pages, which turn slowly and say which they are. */
export const SixtyCounters: Story = inHall({ size: 60 }, (hall) => ({
  play: happens(hall, () => undefined, sees('notices', /dari 3|of 3/)),
}));

export const Portrait: Story = inHall({}, (hall) => ({
  ...screen(607, 1080),
  play: calls(hall, 'c1'),
}));

/** Ultra HD: the same drawing. */
export const UltraHd: Story = inHall({}, (hall) => ({
  name: '4K',
  tags: ['!autodocs'],
  ...screen(3840, 2160),
  play: calls(hall, 'c1'),
}));

/** A column of a web page. */
export const SideColumn: Story = inHall({ size: 6 }, (hall) => ({
  ...screen(320, 0),
  play: calls(hall, 'c1'),
}));

/** A video, or anything else of the host's, in the slot `media`. */
export const WithMedia: Story = inHall({}, (hall) => ({
  parameters: {
    content: html`<div
      slot="media"
      style="background: linear-gradient(#1d3b5a, #3d6a8a); color: #fff; display: grid; place-content: center"
    >
      Video
    </div>`,
  },
  play: calls(hall, 'c2'),
}));

/** One part of the hall. */
export const Zone: Story = inHall({}, (hall) => ({
  args: { zone: 'zona-1' },
  play: calls(hall, 'c1'),
}));

/** Room for TVs that cut the edge of the picture. */
export const Overscan: Story = inHall({}, (hall) => ({
  args: { overscan: 4 },
  play: calls(hall, 'c1'),
}));

/** The line is cut: numbers dim, and a banner says how old they are. */
export const Stale: Story = inHall({}, (hall) => ({
  args: { 'stale-after': 1 },
  play: happens(
    hall,
    ({ hall: living, conduct }) => {
      conduct.fault = 'unreachable';
      living.cut();
    },
    sees('stale', /terputus|lost/),
  ),
}));

/** Nothing has come yet. */
export const Loading: Story = inHall(
  { backend: { delay: 'forever', only: ['getBoard', 'watchBoard'] } },
  () => ({ play: sees('loading') }),
);

/** The backend never answered. It goes on by itself. */
export const ErrorUnreachable: Story = inHall({ backend: { fault: 'unreachable' } }, () => ({
  play: sees('error', /belum bisa dihubungi|cannot be reached/),
}));

const shut = (hall: StoryHall, part: string, text: RegExp): Story =>
  inHall(hall, () => ({ play: sees(part, text) }));
const quiet: StoryHall = {
  calls: [],
  counter: ({ serving: _, ...counter }) => ({ ...counter, state: 'closed' }),
};

/** Nobody has been called yet. */
export const NoCallYet: Story = shut({ calls: [] }, 'hero', /Belum ada|No calls/);

export const NotOpenYet: Story = shut(
  {
    ...quiet,
    time: '2026-11-23T07:20:00+07:00',
    queue: (queue) => ({
      ...{ ...queue, state: 'closed', reason: 'beforeHours', waiting: 0 },
      opensAt: '2026-11-23T08:00:00+07:00',
    }),
  },
  'message',
  /Buka pukul|open at/,
);

export const Break: Story = shut(
  {
    time: '2026-11-23T12:10:00+07:00',
    queue: (queue) => ({
      ...{ ...queue, state: 'paused', reason: 'break' },
      opensAt: '2026-11-23T13:00:00+07:00',
    }),
  },
  'hero',
  /Istirahat|Break/,
);

/** No number is left today; those who have one are still called. */
export const Full: Story = shut(
  { queue: (queue) => ({ ...queue, state: 'full', reason: 'quota' }) },
  'notices',
  /habis|left/,
);

export const Over: Story = shut(
  {
    ...quiet,
    time: '2026-11-23T15:42:00+07:00',
    queue: (queue) => ({
      ...{ ...queue, state: 'closed', reason: 'afterHours', waiting: 0 },
      opensAt: '2026-11-24T08:00:00+07:00',
    }),
  },
  'message',
  /telah selesai|done for today/,
);

export const Holiday: Story = shut(
  {
    ...quiet,
    time: '2026-12-25T10:00:00+07:00',
    queue: (queue) => ({
      ...{ ...queue, state: 'closed', reason: 'closure', note: 'Hari Natal', waiting: 0 },
      opensAt: '2026-12-28T08:00:00+07:00',
    }),
  },
  'message',
  /Natal/,
);

export const NoQueueToday: Story = shut({ size: 0 }, 'message', /tidak ada|no queue/);

/** Long names and numbers of another shape step down until they fit. */
export const LongNames: Story = inHall(
  {
    counter: (counter) =>
      counter.id === 'c1'
        ? { ...counter, label: 'Gerai Dinas Kependudukan dan Pencatatan Sipil Loket 1' }
        : counter,
  },
  (hall) => ({
    play: happens(
      hall,
      ({ hall: living }) => {
        living.call('c1', 'KTP/2026/XI/00012-el');
      },
      sees('hero', /KTP\/2026/),
    ),
  }),
);

/** A board that speaks. Until somebody presses the button, it works without sound. */
export const Speaking: Story = inHall({}, (hall) => ({
  args: { voice: true },
  play: calls(hall, 'c1'),
}));
