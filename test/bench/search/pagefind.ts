import { close, createIndex } from 'pagefind';
import { bundle, withBrowser } from '../browser.js';
import type { Answers, Entry } from './search.types.js';

/** Where a page finds what Pagefind made. */
export const pagefindPath = '/pagefind/';

/** Pagefind indexes pages in Node and searches in a browser: one page for each service, its name the heading. */
export async function pagefindFiles(entries: readonly Entry[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  for (const entry of entries) {
    const added = await index.addHTMLFile({ url: `/${entry.service.id}`, content: pageOf(entry) });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  await close();
  return new Map(files.map(({ path, content }) => [pagefindPath + path, content]));
}

export async function findWithPagefind(
  entries: readonly Entry[],
  queries: readonly string[],
): Promise<Answers> {
  const served = new Map<string, string | Uint8Array>(await pagefindFiles(entries));
  served.set('/pagefind.page.js', await bundle('search/pagefind.page.ts'));
  const answers = await withBrowser(served, (inNewPage) =>
    inNewPage('/pagefind.page.js', 'findAll', queries),
  );
  return new Map(answers as [string, string[]][]);
}

/** Headings weigh most with Pagefind; other names are told to weigh as much. */
function pageOf({ service, theme = '', agency }: Entry): string {
  const aliases = (service.aliases ?? []).map((alias) => `<h1>${escape(alias)}</h1>`).join('');
  const others = [...agency, theme].map((text) => `<p>${escape(text)}</p>`).join('');
  return (
    `<!doctype html><html lang="id"><head><title>${escape(service.name)}</title></head>` +
    `<body><h1>${escape(service.name)}</h1>${aliases}${others}</body></html>`
  );
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
