import type { Agency } from '../../../contract/agency.js';
import type { ServiceSummary } from '../../../contract/service.js';
import type { FurtherContext } from './context.js';

/**
 * Where a service can be read again: the page, and on a page whose author lets the address follow, the service on it.
 * Without where somebody is on it now.
 */
export function serviceAddress(context: FurtherContext, service: ServiceSummary): string {
  return pageAddress(context, (page) => page.hashOf(service));
}

/** Where an agency's services can be read again. */
export function agencyAddress(context: FurtherContext, { id }: Agency): string {
  return pageAddress(context, (page) => page.agencyHash(id));
}

function pageAddress(
  { page, widget }: FurtherContext,
  hash: (page: NonNullable<FurtherContext['page']>) => string,
): string {
  const { origin, pathname, search } = location;
  return `${origin}${pathname}${search}${page && widget.deepLink ? hash(page) : ''}`;
}
