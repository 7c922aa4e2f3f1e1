import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { catalogue } from './support/catalogue.js';
import { sees } from './support/citizen.js';

interface Tokens {
  accent: string;
  radius: number;
  space: number;
  borderWidth: number;
  target: number;
}

/** Ready themes, and one of your own: set it with the controls, then copy what stands above the widget. */
const meta: Meta<Tokens> = {
  title: 'Theming/Ready themes',
  render: () => catalogue({ agency: 'disdukcapil', limit: 4 }),
  play: sees('item'),
};
export default meta;
type Story = StoryObj<Tokens>;

const properties = ({ accent, radius, space, borderWidth, target }: Tokens) => ({
  '--mpp-accent': accent,
  '--mpp-radius': `${radius}px`,
  '--mpp-space': `${space}px`,
  '--mpp-border-width': `${borderWidth}px`,
  '--mpp-target': `${target}px`,
});

/** One colour is enough. Try yellow: text on it turns black, links turn brown, and all of it can be read. */
export const YourOwn: Story = {
  name: 'Your own',
  args: { accent: '#6b3fa0', radius: 12, space: 4, borderWidth: 1, target: 44 },
  argTypes: {
    accent: { control: 'color' },
    radius: { control: { type: 'range', min: 0, max: 28 } },
    space: { control: { type: 'range', min: 3, max: 6, step: 0.5 } },
    borderWidth: { control: { type: 'range', min: 1, max: 3 } },
    target: { control: { type: 'range', min: 44, max: 72, step: 4 } },
  },
  render: (tokens) => {
    const values = properties(tokens);
    const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value};\n`);
    return html`<pre
        class="to-copy"
        tabindex="0"
        role="region"
        aria-label="CSS to copy"
      ><code>${`:root {\n${lines.join('')}}`}</code></pre>
      <div style=${styleMap(values)}>${catalogue({ agency: 'disdukcapil', limit: 4 })}</div>`;
  },
};

const ready = (palette: string): Story => ({ globals: { palette } });

/** `default.css` */
export const Default: Story = ready('default');
/** `example-tulang-bawang-barat.css`, not official */
export const ExampleTulangBawangBarat: Story = ready('example-tulang-bawang-barat');
/** `example-banyuwangi.css`, not official */
export const ExampleBanyuwangi: Story = ready('example-banyuwangi');
/** `example-badung.css`, not official */
export const ExampleBadung: Story = ready('example-badung');
/** `high-contrast.css`: text with at least 7 : 1. */
export const HighContrast: Story = {
  ...ready('high-contrast'),
  parameters: { a11y: { config: { rules: [{ id: 'color-contrast-enhanced', enabled: true }] } } },
};
