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
}

/** Services left by a narrowing, in their order. `placesOf` tells where a service is given. */
export function narrow(
  services: readonly ServiceSummary[],
  { mallId, agencyId, themeId, area }: Narrowing,
  placesOf: (service: ServiceSummary) => readonly Place[] = () => [],
): ServiceSummary[] {
  return services.filter(
    (service) =>
      // A record without a mall comes from a catalogue of one mall.
      (!mallId || !service.mallId || service.mallId === mallId) &&
      (!agencyId || service.agencyId === agencyId) &&
      (!themeId || service.themeId === themeId) &&
      (!area || placesOf(service).some((place) => liesIn(place, area))),
  );
}

function liesIn({ area: { name, code } }: Place, area: string): boolean {
  return `${code ?? ''}.`.startsWith(`${area}.`) || fold(name) === fold(area);
}
