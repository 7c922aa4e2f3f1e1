import { isDeepStrictEqual } from 'node:util';
import {
  type Agency,
  type Mall,
  maximumPageSize,
  type Page,
  type Service,
  ServiceSummary,
} from '../src/contract/index.js';
import type { Recording } from '../src/testing/recording.types.js';

/**
 * Asks a running backend for everything the replay answers with.
 * @throws {Error} when an answer is not as the replay gives it back.
 */
export async function recordAnswers(url: string): Promise<Recording> {
  const ask = async (path: string): Promise<unknown> => {
    const response = await fetch(url + path);
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
    return response.json();
  };
  const askAll = async <Item>(path: string): Promise<Item[]> => {
    const { items, total } = (await ask(`${path}?pageSize=${maximumPageSize}`)) as Page<Item>;
    if (items.length !== total) throw new Error(`${path} does not fit on one page`);
    return items;
  };
  const summaries = await askAll<ServiceSummary>('/v1/services');
  const services: Service[] = [];
  for (const summary of summaries) {
    const answer = (await ask(`/v1/services/${encodeURIComponent(summary.id)}`)) as Service;
    // How many wait changes by the minute, and the list does not tell it.
    const { waitingNow: _, ...service } = answer;
    if (!isDeepStrictEqual(ServiceSummary.parse(service), summary)) {
      throw new Error(`The list says something else of service ${service.id} than its own answer`);
    }
    services.push(service);
  }
  return {
    malls: await askAll<Mall>('/v1/malls'),
    agencies: await askAll<Agency>('/v1/agencies'),
    services,
  };
}
