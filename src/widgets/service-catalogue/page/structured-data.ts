import type { ReactiveController } from 'lit';
import type { OwnHours } from '../../../contract/common.js';
import type { Service, ServiceSummary } from '../../../contract/service.js';
import type { CatalogueModel } from '../service-catalogue.model.js';

/** The open service and what is known around it. */
export interface Described {
  readonly model: CatalogueModel;
  readonly service: Service | ServiceSummary;
}

/** What a page's policy wants of everything that becomes the text of a script, also where it is data. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScript(text: string): string },
  ): { createScript(text: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;
/** The page's policy has no room for ours: search engines are told nothing then, and nobody is asked again. */
let isForbidden = false;

/** A script that holds data; undefined where the page's policy forbids it. */
function dataScript(json: string): HTMLScriptElement | undefined {
  if (isForbidden) return undefined;
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  try {
    policy ??= trustedTypes?.createPolicy('mpp-widgets', { createScript: (text) => text });
    script.text = policy?.createScript(json) ?? json;
  } catch {
    isForbidden = true;
    return undefined;
  }
  return script;
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Tells search engines of the open service, as schema.org's GovernmentService in the page's head, as long as it is open.
 * JSON-LD in a script is data, which nothing runs.
 */
export class StructuredData implements ReactiveController {
  readonly #described: () => Described | undefined;
  #script: HTMLScriptElement | undefined;

  /** @param described what is open; undefined where nothing is told */
  constructor(described: () => Described | undefined) {
    this.#described = described;
  }

  hostUpdated(): void {
    const described = this.#described();
    if (!described) {
      this.hostDisconnected();
      return;
    }
    // What a backend sends must not end the script.
    const json = JSON.stringify(governmentService(described)).replaceAll('<', '\\u003c');
    if (this.#script?.textContent === json) return;
    const script = dataScript(json);
    if (!script) return;
    if (this.#script) this.#script.replaceWith(script);
    else document.head.append(script);
    this.#script = script;
  }

  hostDisconnected(): void {
    this.#script?.remove();
    this.#script = undefined;
  }
}

/** A service in the words of schema.org. Only what the record says; nothing is guessed. */
function governmentService({ model, service }: Described): object {
  const mall = model.mallOf(service);
  const agency = model.agencyOf(service);
  const { fee, channels = [], audiences = [] } = service;
  const requirements = 'requirements' in service ? service.requirements : undefined;
  const organisation = agency && {
    '@type': 'GovernmentOrganization',
    name: agency.name,
    alternateName: agency.shortName,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: service.name,
    alternateName: service.aliases,
    identifier: service.code ?? service.id,
    provider: organisation,
    serviceOperator: organisation,
    areaServed: mall?.regionName && { '@type': 'AdministrativeArea', name: mall.regionName },
    audience: audiences.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    serviceOutput: 'product' in service && service.product ? thing(service.product) : undefined,
    description: requirements?.map(({ text }) => text).join('; '),
    offers: fee?.amount !== undefined && {
      '@type': 'Offer',
      price: fee.amount,
      priceCurrency: 'IDR',
      description: fee.text,
    },
    isAccessibleForFree: fee?.free,
    dateModified: service.updatedAt,
    hoursAvailable: hoursOf(model.hoursOf(service, model.placesOf(service)[0])),
    availableChannel: [
      ...model.placesOf(service).map((place) => ({
        '@type': 'ServiceChannel',
        serviceLocation: {
          '@type': 'Place',
          name: place.name,
          address: place.address ?? (place.kind === 'mall' ? mall?.address : undefined),
        },
      })),
      ...channels.flatMap(({ type, name, url }) =>
        type === 'online' && url ? [{ '@type': 'ServiceChannel', name, serviceUrl: url }] : [],
      ),
    ],
  };
}

const thing = (name: string) => ({ '@type': 'Thing', name });

function hoursOf(hours: OwnHours | undefined): object[] | undefined {
  if (!hours || hours === 'unknown') return undefined;
  return hours.weekly.map(({ day, opens, closes }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: `https://schema.org/${days[day - 1] ?? ''}`,
    opens,
    closes,
  }));
}
