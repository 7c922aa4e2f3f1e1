import type { ServiceSummary } from '../../../contract/service.js';

/** Key of a row, by which the focus finds it again. */
export function rowKey(service: ServiceSummary): string {
  return JSON.stringify([service.mallId ?? '', service.id]);
}
