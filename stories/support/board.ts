import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { MppClient } from '../../src/client/index.js';
import {
  createExampleHall,
  createReplayClient,
  type ExampleHallOptions,
  type ReplayHall,
  type ReplayOptions,
} from '../../src/testing/index.js';
import '../../src/widgets/queue-board/define.js';
import { sees, steps, type Play } from './citizen.js';

/** What a page's author writes on the tag. */
export interface BoardAttributes {
  zone?: string;
  tone?: 'dark' | 'light' | 'auto';
  overscan?: number;
  'stale-after'?: number;
  voice?: boolean;
}

/** Attributes that Storybook offers to change. */
export const changeable: readonly (keyof BoardAttributes)[] = [
  ...(['zone', 'tone', 'overscan', 'stale-after', 'voice'] as const),
];

/** Where Storybook, and the server of the tests, have the recordings; below the page. */
const recordings = 'assets/voice/id/';

/** The hall of a story, and how its backend behaves. */
export interface StoryHall extends ExampleHallOptions {
  backend?: ReplayOptions;
}

/** CSS pixels of the screen that a story shows. */
export interface Screen {
  width: number;
  height: number;
}

interface Living {
  readonly hall: ReplayHall;
  readonly conduct: ReplayOptions;
  readonly client: MppClient;
}

const halls = new WeakMap<StoryHall, Living>();
const usual: StoryHall = {};

/** One hall for each story, however often Storybook draws it. */
function livingOf(options: StoryHall): Living {
  const { backend, ...rest } = options;
  const known = halls.get(options);
  if (known) return known;
  const hall = createExampleHall(rest);
  const conduct: ReplayOptions = { hall, ...backend };
  const living = { hall, conduct, client: createReplayClient(conduct) };
  halls.set(options, living);
  return living;
}

/** The tag as on a page of a hall's TV, on a screen of some size. */
export function board(
  attributes: BoardAttributes = {},
  options: StoryHall = usual,
  { width, height }: Screen = { width: 960, height: 540 },
  content?: unknown,
): TemplateResult {
  const { zone, tone, overscan, voice = false } = attributes;
  return html`<div
    style="inline-size: ${width}px; block-size: ${height ? `${height}px` : 'auto'}; max-inline-size: none"
  >
    <mpp-queue-board
      style="block-size: 100%"
      mall="mpp-tulang-bawang-barat"
      zone=${ifDefined(zone || undefined)}
      tone=${ifDefined(tone)}
      overscan=${ifDefined(overscan)}
      stale-after=${ifDefined(attributes['stale-after'])}
      ?voice=${voice}
      voice-src=${ifDefined(voice ? recordings : undefined)}
      .client=${livingOf(options).client}
      >${content}</mpp-queue-board
    >
  </div>`;
}

/** Something happens in a story's hall once its board stands. */
export const happens = (options: StoryHall, act: (living: Living) => void, ...then: Play[]): Play =>
  steps(sees('header', /\d\d[.:]\d\d/), async () => act(livingOf(options)), ...then);

/** Counters call their next numbers. */
export const calls = (options: StoryHall, ...counterIds: string[]): Play =>
  happens(
    options,
    ({ hall }) => {
      for (const id of counterIds) hall.call(id);
    },
    sees('hero', /Panggilan sekarang|Now calling/),
  );
