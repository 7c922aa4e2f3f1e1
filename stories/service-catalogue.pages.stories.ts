import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { configureMpp } from '../src/client/index.js';
import { catalogue, changeable, type CatalogueAttributes } from './support/catalogue.js';
import { sees } from './support/citizen.js';
import {
  forced,
  governmentDesignSystem,
  preflight,
  smallRoot,
  styleSheet,
} from './support/host-pages.js';

/**
 * The catalogue on pages of all sorts. Stories whose page has style sheets of its own stand in frames here, because
 * such rules reach everything on a page.
 */
const meta: Meta<CatalogueAttributes> = {
  title: 'Service catalogue/On pages',
  component: 'mpp-service-catalogue',
  parameters: { controls: { include: changeable }, actions: { handles: ['mpp-service-select'] } },
  render: (attributes) => catalogue(attributes),
  play: sees('base'),
};
export default meta;
type Story = StoryObj<CatalogueAttributes>;

const ownPage = { docs: { story: { inline: false, height: '640px' } } };
const onPage = (css: string, content: () => TemplateResult): Story => ({
  parameters: ownPage,
  render: () => html`${styleSheet(css)}${content()}`,
});

/** `<html lang="en">`, or `lang` on anything around it. */
export const English: Story = { globals: { language: 'en' }, play: sees('tile') };

/** The page is dark: `color-scheme: dark` around it, or `data-theme="dark"` on `<html>`. */
export const Dark: Story = { globals: { scheme: 'dark' }, play: sees('tile') };

/** A side column of 245 px, narrowed to an agency. Widgets measure their own width, not the window's. */
export const Narrow: Story = {
  args: { agency: 'disdukcapil', limit: 3 },
  globals: { width: '245' },
  play: sees('item'),
};

/** The leaflet in the same column. */
export const NarrowDetail: Story = {
  name: 'Narrow, leaflet',
  args: { service: 'ktp-el-hilang-rusak' },
  globals: { width: '245' },
  play: sees('disclosure'),
};

/** A small phone. */
export const Phone: Story = { globals: { width: '320' }, play: sees('tile') };

/**
 * People may force colours upon every page (Windows contrast themes). No style sheet can play that: in the browser's
 * developer tools, choose Rendering, "Emulate CSS media feature forced-colors: active".
 */
export const ForcedColours: Story = {
  name: 'Forced colours (by the developer tools)',
  args: { service: 'ktp-el-hilang-rusak' },
  play: sees('disclosure'),
};

/** A page of the government design system: its accent, text, ground, lines and roundness are taken over. */
export const GovernmentDesignSystem: Story = {
  ...onPage(
    governmentDesignSystem,
    () => html`<div class="government">${catalogue({ agency: 'imigrasi' })}</div>`,
  ),
  name: 'Government design system (IDDS)',
  globals: { palette: 'idds' },
  play: sees('item'),
};

/** `html { font-size: 10px }`: text stays as large as people need. */
export const SmallRoot: Story = {
  ...onPage(smallRoot, () => catalogue({ agency: 'disdukcapil', limit: 3 })),
  name: 'Page with a small root font size',
  play: sees('item'),
};

/** Tailwind's preflight. */
export const Preflight: Story = {
  ...onPage(preflight, () => catalogue()),
  name: 'Page with Tailwind’s preflight',
  play: sees('tile'),
};

/** A theme that forces its will with `!important` on every element. */
export const Forced: Story = {
  ...onPage(forced, () => catalogue({ service: 'kk-baru' })),
  name: 'Page full of !important',
  play: sees('disclosure'),
};

/** Several copies, each narrowed to something else. They send each request once. */
export const Several: Story = {
  name: 'Several on a page',
  parameters: {
    // Every catalogue has a search form and a heading of its own; they are told apart by what stands around them.
    a11y: {
      config: {
        rules: [{ id: 'landmark-unique', enabled: false }],
      },
    },
  },
  render: () =>
    html`<div
      style="display: grid; gap: 32px; grid-template-columns: repeat(auto-fit, minmax(245px, 1fr))"
    >
      ${catalogue({ theme: 'kelahiran-anak', limit: 3 })}
      ${catalogue({ agency: 'samsat', limit: 3 })} ${catalogue({ service: 'paspor-baru' })}
    </div>`,
  play: sees('disclosure'),
};

const inAuthorMode = (): (() => void) => {
  configureMpp({ author: true });
  return () => configureMpp({ author: false });
};

/** Author mode (on by itself on `localhost`): colours that people cannot read are told in place, with what to change. */
export const WeakContrast: Story = {
  name: 'Author mode: weak contrast',
  parameters: {
    ...ownPage,
    a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } },
  },
  beforeEach: inAuthorMode,
  render: () =>
    html`<div style="--mpp-accent: #1b5faa; --mpp-text-muted: #a9b4c0">
      ${catalogue({ theme: 'ibadah', limit: 2 })}
    </div>`,
  play: sees('author-note', /contrast of muted/),
};

/** Neither page nor tag says where the backend is: a plain word to citizens, what to write to the page's author. */
export const NotConfigured: Story = {
  name: 'Author mode: no backend named',
  parameters: ownPage,
  beforeEach: inAuthorMode,
  render: () =>
    html`<mpp-service-catalogue>
      <a href="https://mpp.example.go.id">Layanan MPP</a>
    </mpp-service-catalogue>`,
  play: sees('author-note', /data-api/),
};
