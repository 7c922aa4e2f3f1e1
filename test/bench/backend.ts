import { ServiceSummary } from '../../src/contract/index.js';
import type { Agency } from '../../src/contract/agency.js';
import type { Mall } from '../../src/contract/mall.js';
import type { Catalogue } from '../../demo/server/catalogue/catalogue.types.js';
import type { Respond, Served } from './serve.js';

/** Where the pages of the benchmarks find their backend. */
export const backendPath = '/api';

/** The records of a backend; of services only what a list tells. */
export interface Records {
  readonly malls: readonly Mall[];
  readonly agencies: readonly Agency[];
  readonly services: readonly ServiceSummary[];
}

/** What a list tells of each service. */
export const listed = ({ malls, agencies, services }: Catalogue): Records => ({
  malls,
  agencies,
  services: services.map((service) => ServiceSummary.parse(service)),
});

/**
 * Answers as the contract says, from memory: what is measured is the page, not a database. Answers are made before they
 * are asked for a second time, as behind a cache.
 */
export function backendOf({ malls, agencies, services }: Records): Respond {
  const lists: Readonly<Record<string, readonly unknown[]>> = { malls, agencies, services };
  const known = new Map<string, Served>();
  return ({ pathname, search, searchParams }) => {
    const [, name = ''] = new RegExp(`^${backendPath}/v1/(\\w+)$`).exec(pathname) ?? [];
    const list = lists[name];
    if (!list) return undefined;
    const key = name + search;
    const served = known.get(key) ?? pageOf(list, searchParams);
    known.set(key, served);
    return served;
  };
}

function pageOf(list: readonly unknown[], asked: URLSearchParams): Served {
  const page = Number(asked.get('page') ?? 1);
  const pageSize = Number(asked.get('pageSize') ?? 50);
  const items = list.slice((page - 1) * pageSize, page * pageSize);
  const body = JSON.stringify({ items, page, pageSize, total: list.length });
  return { type: 'application/json', body };
}
