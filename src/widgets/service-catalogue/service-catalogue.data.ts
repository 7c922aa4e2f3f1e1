import type { Answer, CallOptions, MppClient } from '../../client/client.types.js';
import type { Agency } from '../../contract/agency.js';
import type { Mall } from '../../contract/mall.js';
import type { Page } from '../../contract/operations.js';
import type { ServiceSummary } from '../../contract/service.js';
import type { MppError } from '../../errors.js';

/** Largest page the contract allows; a mall of ordinary size fits into one. */
const pageSize = 500;

/** Everything a catalogue needs before a service is chosen. */
export interface CatalogueData {
  readonly malls: readonly Mall[];
  readonly agencies: readonly Agency[];
  readonly services: readonly ServiceSummary[];
}

/** The data and how much they can be trusted: as old as the oldest part, stale as soon as one part is. */
export interface CatalogueAnswer {
  readonly value: CatalogueData;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly stale: boolean;
  readonly reason: MppError | undefined;
}

type PageCall<Item> = (paging: { page: number; pageSize: number }) => Promise<Answer<Page<Item>>>;

/** Reads a list to its end, page by page. */
async function everyPage<Item>(call: PageCall<Item>): Promise<Answer<Item[]>> {
  const first = await call({ page: 1, pageSize });
  const items = [...first.value.items];
  let { receivedAt, stale, reason, dropped } = first;
  // The backend may give smaller pages than asked for: it is its `pageSize` that counts.
  const pages = Math.ceil(first.value.total / first.value.pageSize);
  for (let page = 2; page <= pages; page++) {
    const next = await call({ page, pageSize: first.value.pageSize });
    items.push(...next.value.items);
    receivedAt = Math.min(receivedAt, next.receivedAt);
    stale ||= next.stale;
    reason ??= next.reason;
    dropped += next.dropped;
  }
  return { value: items, receivedAt, stale, reason, dropped };
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
  const scope = mallId ? { mallId } : {};
  const [malls, agencies, services] = await Promise.all([
    mallId
      ? client.call('getMall', { mallId }, options).then((one) => ({ ...one, value: [one.value] }))
      : everyPage((paging) => client.call('listMalls', paging, options)),
    everyPage((paging) => client.call('listAgencies', { ...scope, ...paging }, options)),
    everyPage((paging) => client.call('listServices', { ...scope, ...paging }, options)),
  ]);
  const parts = [malls, agencies, services];
  return {
    value: { malls: malls.value, agencies: agencies.value, services: services.value },
    receivedAt: Math.min(...parts.map((part) => part.receivedAt)),
    stale: parts.some((part) => part.stale),
    reason: parts.find((part) => part.reason)?.reason,
  };
}
