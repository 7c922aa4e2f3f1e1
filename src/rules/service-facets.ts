import type { Place } from '../contract/place.js';
import type { ServiceSummary } from '../contract/service.js';
import { fold } from './fold.js';

/** What a page's author narrows a widget to. Absent and empty narrow nothing. */
export interface Narrowing {
  readonly mallId?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly themeId?: string | undefined;
  /** Region code (Kemendagri, dotted; it names its whole region) or the name of a place's area. */
  readonly area?: string | undefined;
  /** At most so many, the first ones. */
  readonly limit?: number | undefined;
}

/** Services left by a narrowing, in their order. `placesOf` tells where a service is given. */
export function narrow(
  services: readonly ServiceSummary[],
  { mallId, agencyId, themeId, area, limit }: Narrowing,
  placesOf: (service: ServiceSummary) => readonly Place[],
): ServiceSummary[] {
  const left = services.filter(
    (service) =>
      // A record without a mall comes from a catalogue of one mall.
      (!mallId || !service.mallId || service.mallId === mallId) &&
      (!agencyId || service.agencyId === agencyId) &&
      (!themeId || service.themeId === themeId) &&
      (!area || placesOf(service).some((place) => liesIn(place, area))),
  );
  return limit && limit > 0 ? left.slice(0, limit) : left;
}

function liesIn({ area: { name, code } }: Place, area: string): boolean {
  return `${code ?? ''}.`.startsWith(`${area}.`) || fold(name) === fold(area);
}

/** How many services have each value; a service counts once for each of its values. */
export function countBy(
  services: readonly ServiceSummary[],
  valuesOf: (service: ServiceSummary) => string | readonly string[] | undefined,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const service of services) {
    for (const value of new Set([valuesOf(service) ?? []].flat())) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
