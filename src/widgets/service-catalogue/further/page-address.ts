import type { ServiceSummary } from '../../../contract/service.js';
import { agencyHash, hashOf } from '../service-catalogue.address.js';

/**
 * Where a service can be read again: the page, and on a page whose author lets the address follow, the service on it.
 * Without what somebody searched for or came from.
 */
export function addressOf(
  { deepLink }: { readonly deepLink: boolean },
  service?: ServiceSummary,
): string {
  const { origin, pathname, search } = location;
  return `${origin}${pathname}${search}${deepLink && service ? hashOf(service) : ''}`;
}

/** Where an agency's services can be read again. */
export function agencyAddress(
  widget: { readonly deepLink: boolean },
  { id }: { readonly id: string },
): string {
  return `${addressOf(widget)}${widget.deepLink ? agencyHash(id) : ''}`;
}
