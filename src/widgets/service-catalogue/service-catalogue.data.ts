import type { Answer, CallOptions, MppClient } from '../../client/client.types.js';
import type { Agency } from '../../contract/agency.js';
import type { Mall } from '../../contract/mall.js';
import type { Page } from '../../contract/operations.js';
import type { ServiceSummary } from '../../contract/service.js';
import { missingFile } from '../../errors.js';

/** Largest page the contract allows; a mall of ordinary size fits into one. */
const pageSize = 500;

/** Everything a catalogue needs before a service is chosen. */
export interface CatalogueData {
  readonly malls: readonly Mall[];
  readonly agencies: readonly Agency[];
  readonly services: readonly ServiceSummary[];
}

/** The data and how much they can be trusted. */
export interface CatalogueAnswer extends Trust {
  readonly value: CatalogueData;
}

type Trust = Pick<Answer<unknown>, 'receivedAt' | 'stale' | 'reason'>;
type PageCall<Item> = (paging: { page: number; pageSize: number }) => Promise<Answer<Page<Item>>>;

/** How much parts can be trusted together: as old as the oldest one, stale as soon as one is. */
const trustOf = (parts: readonly Trust[]): Trust => ({
  receivedAt: Math.min(...parts.map((part) => part.receivedAt)),
  stale: parts.some((part) => part.stale),
  reason: parts.find((part) => part.reason)?.reason,
});

/** Reads a list to its end, page by page. */
async function everyPage<Item>(call: PageCall<Item>): Promise<Trust & { value: Item[] }> {
  const first = await call({ page: 1, pageSize });
  const pages = [first];
  // The backend may give smaller pages than asked for: it is its `pageSize` that counts.
  const { total, pageSize: given } = first.value;
  while (pages.length * given < total) {
    pages.push(await call({ page: pages.length + 1, pageSize: given }));
  }
  return { ...trustOf(pages), value: pages.flatMap(({ value }) => value.items) };
}

/**
 * Loads what a catalogue shows. Copies of a catalogue that differ only in what they narrow to ask for the same things,
 * so that the client sends each request once for all of them.
 * @throws {MppError} when there is neither an answer nor a good copy.
 */
export async function loadCatalogue(
  client: MppClient,
  mallId: string | undefined,
  options: CallOptions,
): Promise<CatalogueAnswer> {
  const [malls, agencies, services] = await Promise.all([
    mallId
      ? client.call('getMall', { mallId }, options).then((one) => ({ ...one, value: [one.value] }))
      : everyPage((paging) => client.call('listMalls', paging, options)),
    everyPage((paging) => client.call('listAgencies', { mallId, ...paging }, options)),
    everyPage((paging) => client.call('listServices', { mallId, ...paging }, options)),
  ]);
  return {
    ...trustOf([malls, agencies, services]),
    value: { malls: malls.value, agencies: agencies.value, services: services.value },
  };
}

/** What shows records. */
export type Content = typeof import('./service-catalogue.content.js');

/** @throws {MppError} of kind `unreachable`, so that it is tried again like an answer that did not come */
export const loadContent = (): Promise<Content> =>
  import('./service-catalogue.content.js').catch((cause: unknown) => {
    throw missingFile(cause);
  });
