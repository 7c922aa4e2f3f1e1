import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import type { ArgTypesEnhancer, StrictInputType } from 'storybook/internal/types';
import manifest from '../custom-elements.json' with { type: 'json' };
import { configureMpp } from '../src/client/index.js';
import {
  hostPageStyles,
  inSurroundings,
  palettes,
  scopedTheme,
  usualSurroundings,
  widths,
} from '../stories/support/surroundings.js';
import { styleSheet } from '../stories/support/host-pages.js';
import badung from '../src/theme/themes/example-badung.css?raw';
import banyuwangi from '../src/theme/themes/example-banyuwangi.css?raw';
import tulangBawangBarat from '../src/theme/themes/example-tulang-bawang-barat.css?raw';
import defaultTheme from '../src/theme/themes/default.css?raw';
import highContrast from '../src/theme/themes/high-contrast.css?raw';
import idds from '../src/theme/themes/idds.css?raw';

const themes: Readonly<Record<keyof typeof palettes, string>> = {
  default: defaultTheme,
  idds,
  'example-tulang-bawang-barat': tulangBawangBarat,
  'example-banyuwangi': banyuwangi,
  'example-badung': badung,
  'high-contrast': highContrast,
};

setCustomElementsManifest(manifest);
// On localhost author mode is on by itself, and stories would show notes that citizens never see.
configureMpp({ author: false });
const scoped = Object.entries(themes).map(([name, css]) => scopedTheme(name, css));
document.head.append(styleSheet([hostPageStyles, ...scoped].join('\n')));

/** How an attribute is changed in Storybook, which takes every type that may be absent for an object. */
function controlOf(name: string, { table }: StrictInputType): Partial<StrictInputType> {
  if (table?.category !== 'attributes') return { control: { disable: true } };
  const type = table.type?.summary ?? '';
  if (name === 'color-scheme') {
    return { control: { type: 'inline-radio' }, options: ['auto', 'light', 'dark'] };
  }
  return {
    control: { type: /Labels/.test(type) ? 'object' : /number/.test(type) ? 'number' : 'text' },
  };
}

/** Adds controls where the custom elements manifest alone names something. */
const addControls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => [
      name,
      argType.table?.category ? { ...argType, ...controlOf(name, argType) } : argType,
    ]),
  );

const items = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, title]) => ({ value, title }));

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: usualSurroundings,
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', items: items({ id: 'Bahasa Indonesia', en: 'English' }) },
    },
    scheme: {
      description: 'Light or dark page',
      toolbar: { icon: 'mirror', items: items({ light: 'Light', dark: 'Dark' }) },
    },
    palette: {
      description: 'Ready theme',
      toolbar: { icon: 'paintbrush', items: items(palettes) },
    },
    width: {
      description: 'Width of the column',
      toolbar: {
        icon: 'grow',
        items: widths.map((value) => ({
          value,
          title: value === 'full' ? 'Full width' : `${value} px`,
        })),
      },
    },
  },
  argTypesEnhancers: [addControls],
  decorators: [
    withActions,
    (story, { globals }) => inSurroundings(story(), { ...usualSurroundings, ...globals }),
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { story: { autoplay: true }, source: { excludeDecorators: true } },
    options: {
      storySort: {
        order: [
          'Guides',
          'Queue board',
          'Service catalogue',
          ['Attributes, events, parts', 'For citizens', 'Backend', 'On pages'],
          'Theming',
        ],
      },
    },
  },
};
export default preview;
