import { readSeed } from '../../../demo/server/seeder/read-seed.js';
import { backendOf, listed, type Records } from '../backend.js';
import { bundle } from '../browser.js';
import { nationalRecords } from '../national-records.js';
import { firstOf, fromFiles, type Respond } from '../serve.js';
import { pageOf, servedFiles, widgetTag } from '../standalone.js';

/** What is typed into; the page of each has its name. */
export const labels = { ours: 'ours', baseline: 'hand-written' } as const;
export type Subject = keyof typeof labels;
export const subjects: readonly Subject[] = ['ours', 'baseline'];

/** One mall, or all of the country. */
export interface Scale {
  readonly title: string;
  /** What its figures are called in the results. */
  readonly key: string;
  readonly records: Records;
  /** A word that only services at the end of the list have, so that finding it shows that all are there. */
  readonly lastWord: string;
}

export function scales(): { mall: Scale; nation: Scale } {
  const records = listed(readSeed());
  return {
    mall: { title: '217 services', key: '200', records, lastWord: 'konsultasi' },
    nation: {
      title: '31,000 services',
      key: '31000',
      records: nationalRecords(records),
      lastWord: 'wolio',
    },
  };
}

/** Both pages, each at its subject's name, and what they ask for. */
export async function respondWith({ records }: Scale): Promise<Respond> {
  const files = new Map<string, string | Uint8Array>([
    [
      '/ours',
      pageOf(widgetTag('mpp-widgets.js'), '<mpp-service-catalogue></mpp-service-catalogue>'),
    ],
    ['/baseline', pageOf('<script type="module" src="/baseline.js"></script>', '')],
    ['/baseline.js', await bundle('painted/baseline.page.ts')],
    ['/rows.json', JSON.stringify(rowsOf(records))],
  ]);
  return firstOf(fromFiles(files), fromFiles(await servedFiles()), backendOf(records));
}

/** The texts that the hand-written page is given. Nobody computes its opening hours, so all its services are open. */
function rowsOf({ agencies, services }: Records): string[][] {
  const agencyNames = new Map(
    agencies.map(({ mallId, id, name, shortName }) => [`${mallId} ${id}`, shortName ?? name]),
  );
  return services.map(({ name, mallId, agencyId, counter, duration, fee }) => {
    const agency = agencyNames.get(`${mallId} ${agencyId}`);
    const place = [agency, counter].filter(Boolean).join(', ');
    return [name, place, duration?.text ?? '', fee?.text ?? '', 'Buka'];
  });
}
