/** What a citizen can filter by, in the order of how many people do. */
export const facets = ['agency', 'theme', 'area', 'place', 'channel', 'cost', 'audience'] as const;
export type Facet = (typeof facets)[number];
