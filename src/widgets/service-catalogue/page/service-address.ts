import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ServiceSummary } from '../../../contract/service.js';

/** A service as an address names it. */
interface AddressedService {
  readonly id: string;
  readonly mallId?: string | undefined;
}

const pattern = /^#layanan=(?:([^/]+)\/)?([^/]+)$/;

/** The part of an address that names a service. */
export function hashOf({ id, mallId }: AddressedService): string {
  const parts = [mallId, id].filter((part) => part !== undefined);
  return `#layanan=${parts.map(encodeURIComponent).join('/')}`;
}

/** The part of an address that names an agency, whose services are listed then. */
export const agencyHash = (id: string): string => `#instansi=${encodeURIComponent(id)}`;

/** What the address needs of browsing. */
interface Browsing {
  /** A service of the catalogue, as soon as there is one. */
  find(id: string, mallId: string | undefined): ServiceSummary | undefined;
  /** @param leads whether the reader goes on there */
  show(service: ServiceSummary | undefined, leads: boolean): void;
  list(agencyId: string): void;
}

/**
 * The open service in the page's address, `#layanan=paspor-baru` or with its mall `#layanan=tubaba/paspor-baru`: to be
 * linked to, and to be left with the browser's back button. Used only where the page's author asks for it. An agency,
 * as a printed code names it, is only read: `#instansi=disdukcapil`.
 */
export class ServiceAddress implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #browsing: Browsing;
  /** What the address names, until the catalogue is there to look it up. */
  #wanted: AddressedService | undefined;
  /** A page that just opened keeps its reader where they are. */
  #leads = false;
  /** Entries that this one added to the history. */
  #added = 0;

  constructor(host: ReactiveControllerHost, browsing: Browsing) {
    this.#host = host;
    this.#browsing = browsing;
    this.#wanted = serviceIn(location.hash);
    const agency = decoded(/^#instansi=(.+)$/.exec(location.hash)?.[1]);
    if (agency) browsing.list(agency);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
  }

  hostUpdated(): void {
    const service = this.#wanted && this.#browsing.find(this.#wanted.id, this.#wanted.mallId);
    if (!service) return;
    this.#wanted = undefined;
    this.#browsing.show(service, this.#leads);
  }

  /** Names a service that was opened. */
  open(service: AddressedService): void {
    history.pushState(history.state, '', hashOf(service));
    this.#added += 1;
  }

  /** Leaves the open service: back to where the reader came from, or, who came by a link, to the page without it. */
  leave(): void {
    if (this.#added > 0) {
      history.back();
      return;
    }
    history.replaceState(history.state, '', location.pathname + location.search);
    this.#browsing.show(undefined, true);
  }

  readonly #read = (): void => {
    this.#added = Math.max(0, this.#added - 1);
    this.#leads = true;
    this.#wanted = serviceIn(location.hash);
    if (this.#wanted) this.#host.requestUpdate();
    else this.#browsing.show(undefined, true);
  };
}

function serviceIn(hash: string): AddressedService | undefined {
  const [, mallId, id] = pattern.exec(hash) ?? [];
  const service = decoded(id);
  return service === undefined ? undefined : { id: service, mallId: decoded(mallId) };
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part);
  } catch {
    // Somebody else's, or cut off.
    return undefined;
  }
}
