import { bundle, withPages } from '../browser.js';
import type { Results } from '../results.js';
import { labels, respond } from '../start/pages.js';
import { visit } from '../start/visit.js';
import { printTable } from '../table.js';

/** Bytes of all files that a page loads besides itself, as they go over the line, with the answers of its backend. */
export async function peerSizes(): Promise<Results> {
  const probe = await bundle('start/probe.page.ts');
  return withPages(await respond(), async (inNewPage, { address }) => {
    const results: Record<string, number> = {};
    const rows: string[][] = [];
    for (const subject of [
      'ours',
      'oursByLoader',
      'oursAlone',
      'pagefind',
      'instantsearch',
    ] as const) {
      const { bytesReady, bytesAnswered } = await visit(
        { inNewPage, address, probe },
        subject,
        {},
        (page, ready) => page.search(ready),
      );
      rows.push([
        labels[subject],
        ...[bytesReady, bytesAnswered].map((bytes) => (bytes / 1000).toFixed(2)),
      ]);
      if (subject === 'pagefind' || subject === 'instantsearch') {
        results[`size.${subject}.gzip`] = bytesReady;
        results[`size.${subject}.answered.gzip`] = bytesAnswered;
      }
    }
    printTable(
      'What a page loads over the line, data with it, kB',
      ['', 'until the search box', 'until the first answer'],
      rows,
    );
    return results;
  });
}
