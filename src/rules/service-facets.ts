import type { Place } from '../contract/place.js';
import type { ServiceSummary } from '../contract/service.js';
import { facets, type Facet } from './facets.js';
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

/** Whether a place serves an area: a region code (it names its whole region) or an area's name. */
export function liesIn({ area: { name, code } }: Place, area: string): boolean {
  return `${code ?? ''}.`.startsWith(`${area}.`) || fold(name) === fold(area);
}

/** The value asked for of each facet; an empty one asks for nothing. */
export type Filters = Readonly<Record<Facet, string>>;

/**
 * What a service is, for each facet: ids of agency and theme, names of the areas within the region that have a place of
 * their own for it, kinds of its places, words of the vocabulary.
 * @param region name of the whole region, which is no area to choose
 */
export function facetValues(
  service: ServiceSummary,
  places: readonly Place[],
  region?: string,
): Readonly<Record<Facet, readonly (string | undefined)[]>> {
  const { agencyId, themeId, audiences = [], channels = [], fee } = service;
  // What is free in some cases only says so in its text; "free" here is the lowest official tier.
  const cost = fee?.free ? 'free' : fee?.amount ? 'paid' : undefined;
  return {
    agency: [agencyId],
    theme: [themeId],
    area: [...new Set(places.map(({ area }) => area.name))].filter((name) => name !== region),
    place: [...new Set(places.map(({ kind }) => kind))],
    audience: audiences,
    channel: [...new Set(channels.map(({ type }) => type))],
    cost: [cost],
  };
}

/** What a service is, for each facet. */
export type FacetValues = ReturnType<typeof facetValues>;

/** Items that have what is asked for. */
export interface Filtered {
  readonly left: readonly number[];
  /** How many each value of a facet would leave; counted when somebody asks. */
  countsOf(facet: Facet): Map<string, number>;
}

/**
 * Filters items by what they are.
 * @param kindOf tells what an item is, as its place among the kinds; a nation's services are of a few hundred
 */
export function filterByFacets(
  items: readonly number[],
  filters: Filters,
  kindOf: (item: number) => number,
  kinds: readonly FacetValues[],
): Filtered {
  const asked = facets.filter((facet) => filters[facet]);
  const missedBy = (kind: number) =>
    asked.filter((facet) => !kinds[kind]?.[facet].includes(filters[facet]));
  let having: number[] | undefined;
  return {
    left: asked.length ? items.filter((item) => !missedBy(kindOf(item)).length) : items,
    countsOf(facet) {
      if (!having) {
        having = [];
        for (const item of items) having[kindOf(item)] = (having[kindOf(item)] ?? 0) + 1;
      }
      // What is chosen stays a choice, also where words leave nothing of it.
      const counts = new Map<string, number>();
      if (filters[facet]) counts.set(filters[facet], 0);
      having.forEach((count, kind) => {
        // Choosing another value of the only facet that they miss would bring them in.
        if (missedBy(kind).every((missed) => missed === facet))
          for (const value of kinds[kind]?.[facet] ?? [])
            if (value) counts.set(value, (counts.get(value) ?? 0) + count);
      });
      return counts;
    },
  };
}
