/** A service as an address names it. */
export interface AddressedService {
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

/**
 * The open service in the page's address, `#layanan=paspor-baru` or with its mall `#layanan=tubaba/paspor-baru`: to be
 * linked to, and to be left with the browser's back button. Used only where the page's author asks for it.
 */
export class ServiceAddress {
  readonly #show: (service: AddressedService | undefined, isNew: boolean) => void;
  /** Entries that this one added to the history. */
  #added = 0;

  /**
   * @param show called with what the address names: at once if it names one, and when it changes (`isNew`)
   * @param list called with the agency that the address names, as a printed code does
   */
  constructor(
    show: (service: AddressedService | undefined, isNew: boolean) => void,
    list: (agencyId: string) => void,
  ) {
    this.#show = show;
    addEventListener('popstate', this.#read);
    const named = serviceIn(location.hash);
    if (named) show(named, false);
    const agency = decoded(/^#instansi=(.+)$/.exec(location.hash)?.[1]);
    if (agency) list(agency);
  }

  /** Listens no more. */
  stop(): void {
    removeEventListener('popstate', this.#read);
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
    this.#show(undefined, true);
  }

  readonly #read = (): void => {
    this.#added = Math.max(0, this.#added - 1);
    this.#show(serviceIn(location.hash), true);
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
