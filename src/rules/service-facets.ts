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

/**
 * Items that have what is asked for, and how many each other value of a facet would leave.
 * @param valuesOf gives the same object for items with the same values, where it can: each object is looked at only once
 */
export function filterByFacets<Item>(
  items: readonly Item[],
  filters: Filters,
  valuesOf: (item: Item) => FacetValues,
): { left: Item[]; counts: Readonly<Record<Facet, ReadonlyMap<string, number>>> } {
  const left: Item[] = [];
  const alike = new Map<FacetValues, { readonly missed: readonly Facet[]; count: number }>();
  for (const item of items) {
    const values = valuesOf(item);
    let group = alike.get(values);
    if (!group) {
      const isMissed = (facet: Facet) => filters[facet] && !values[facet].includes(filters[facet]);
      alike.set(values, (group = { missed: facets.filter(isMissed), count: 0 }));
    }
    group.count += 1;
    if (group.missed.length === 0) left.push(item);
  }
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()]));
  for (const [values, { missed, count }] of alike) {
    // Choosing another value of the only facet that they miss would bring them in.
    for (const facet of missed.length === 0 ? facets : missed.length === 1 ? missed : []) {
      for (const value of values[facet]) {
        if (value) counts[facet]?.set(value, (counts[facet].get(value) ?? 0) + count);
      }
    }
  }
  return { left, counts: counts as Record<Facet, Map<string, number>> };
}
