import { readSeed } from '../../../demo/server/seeder/read-seed.js';
import { backendOf, listed } from '../backend.js';
import { published } from '../published.js';
import { readCatalogue } from '../search/catalogue.js';
import { pagefindFiles, pagefindPath } from '../search/pagefind.js';
import { firstOf, fromFiles, type Respond } from '../serve.js';
import { pageOf, servedFiles, widgetTag } from '../standalone.js';

/** Everything below the search box is the host's. */
const below = `<h2>Kontak</h2>
<p>Jalan contoh, buka Senin sampai Jumat.</p>
${'<p>Berita: pelayanan tetap buka pada hari kerja, bawalah berkas asli dan salinannya.</p>\n'.repeat(8)}`;

const page = (head: string, body: string) => pageOf(head, `<h1>Layanan</h1>\n${body}\n${below}`);

const widget = `<mpp-service-catalogue><p><a href="tel:+62">Telepon Meja Informasi</a></p></mpp-service-catalogue>`;

/** As docs/guides/embedding.md advises. */
const reserved = `<style>mpp-service-catalogue:not(:defined) { display: block; min-height: 640px; }</style>`;

/** What can be started; the page of each has its name. */
export const labels = {
  ours: 'catalogue, one file',
  oursByLoader: 'catalogue, by the loader',
  oursAlone: 'catalogue, its own file',
  oursUnreserved: 'catalogue, no room reserved',
  empty: 'empty Lit element',
  pagefind: 'Pagefind UI',
  instantsearch: 'InstantSearch',
} as const;

export type Subject = keyof typeof labels;

const pages: Readonly<Record<Subject, string>> = {
  ours: page(reserved + widgetTag('mpp-widgets.js'), widget),
  oursByLoader: page(reserved + widgetTag('loader.js'), widget),
  oursAlone: page(reserved + widgetTag('service-catalogue.js'), widget),
  oursUnreserved: page(widgetTag('mpp-widgets.js'), widget),
  empty: page('<script type="module" src="/empty.js"></script>', '<bench-empty></bench-empty>'),
  // As its documentation advises.
  pagefind: page(
    `<link href="${pagefindPath}pagefind-ui.css" rel="stylesheet">
<script src="${pagefindPath}pagefind-ui.js"></script>`,
    `<div id="search"></div>
<script>addEventListener('DOMContentLoaded', () => new PagefindUI({ element: '#search', showSubResults: true }));</script>`,
  ),
  instantsearch: page(
    '<script type="module" src="/instantsearch.js"></script>',
    '<div id="searchbox"></div><div id="hits"></div>',
  ),
};

/** All pages and what they ask for. */
export async function respond(): Promise<Respond> {
  return firstOf(
    fromFiles(new Map(Object.entries(pages).map(([subject, html]) => [`/${subject}`, html]))),
    fromFiles(
      new Map([
        ['/empty.js', await published('start/empty.page.ts')],
        ['/instantsearch.js', await published('start/instantsearch.page.ts')],
      ]),
    ),
    fromFiles(await pagefindFiles(readCatalogue({ aliases: true }))),
    fromFiles(await servedFiles()),
    backendOf(listed(readSeed())),
  );
}
